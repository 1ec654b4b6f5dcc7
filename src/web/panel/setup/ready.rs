//! The end of the set-up: clients can book, and what comes next.

use actix_web::{HttpRequest, HttpResponse, web};

use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Menu, ReadyPage};
use crate::web::panel::{Managing, PanelScene};
use crate::web::{App, PageError};

/// `GET /panel/{clinic}/ready`.
///
/// # Errors
/// The database's.
pub async fn ready(
    app: web::Data<App>,
    request: HttpRequest,
    managing: Managing,
) -> Result<HttpResponse, PageError> {
    let public = app.config.public_url.link(&format!("/{}", managing.open.clinic.slug));
    let make = move |_: &mut _, scene: &PanelScene| {
        let here = scene.desk.url("ready");
        let layout = scene.layout(scene.t.ready_title(), Menu::Calendar, here);
        Answer::ok(&ReadyPage { layout, public })
    };
    managing.show(&app, &request, make).await
}
