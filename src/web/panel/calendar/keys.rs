//! `GET /panel/{clinic}/keys`: the shortcuts of the keyboard. Script shows this page as a dialog.

use actix_web::{HttpRequest, HttpResponse, web};

use crate::web::clinic_page::Answer;
use crate::web::page::panel::Menu;
use crate::web::page::panel::calendar::KeysPage;
use crate::web::panel::Desk;
use crate::web::{App, PageError};

/// Shows them.
///
/// # Errors
/// The database's.
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
) -> Result<HttpResponse, PageError> {
    desk.show(&app, &request, |_, scene| {
        let t = scene.t;
        let layout = scene.layout(t.desk_keys(), Menu::Calendar, scene.desk.url("keys"));
        let keys = vec![
            ("t", t.desk_key_today()),
            ("←", t.desk_key_earlier()),
            ("→", t.desk_key_later()),
            ("j", t.desk_key_next()),
            ("k", t.desk_key_previous()),
            ("n", t.desk_key_new()),
            ("w", t.desk_key_waiting()),
            ("c", t.desk_key_calendar()),
            ("/", t.desk_key_search()),
            ("?", t.desk_key_help()),
        ];
        Answer::ok(&KeysPage { layout, keys })
    })
    .await
}
