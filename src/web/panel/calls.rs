//! Whom to phone (P2, P12): the queue, and the button that takes somebody off it.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::{Desk, PanelScene, Posted, flash, why_causes};
use crate::domain::call::CallCause;
use crate::domain::local_time;
use crate::store::calls::{self, Call};
use crate::web::clinic_page::Answer;
use crate::web::page::Phone;
use crate::web::page::panel::{CallLine, CallsPage, Link, Menu};
use crate::web::{App, PageError};

/// So many on a page.
const PAGE: usize = 50;

/// Which page.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CallsQuery {
    after: i64,
}

/// A form without fields of its own.
#[derive(Debug, Clone, Deserialize)]
pub struct Nothing {}

/// `GET /panel/{clinic}/calls`.
///
/// # Errors
/// The database's.
pub async fn list(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    query: web::Query<CallsQuery>,
) -> Result<HttpResponse, PageError> {
    let after = query.after;
    desk.show(&app, &request, move |connection, scene| {
        let most = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
        let open = calls::list_open(connection, scene.clinic().id, after, most)?;
        let last = open.get(PAGE.saturating_sub(1)).filter(|_| open.len() > PAGE);
        let more = last.map(|call| scene.desk.url(&format!("calls?after={}", call.id)));
        let here = scene.desk.url("calls");
        Answer::ok(&CallsPage {
            layout: scene.layout(scene.t.menu_calls(), Menu::Calls, here),
            more,
            calls: open.into_iter().take(PAGE).map(|call| line(scene, call)).collect(),
        })
    })
    .await
}

fn line(scene: &PanelScene, call: Call) -> CallLine {
    let t = scene.t;
    let place = scene.clinic().location(call.location_id);
    let zone = place.map_or(chrono_tz::UTC, |place| place.zone);
    let words = |at| why_causes::moment(scene, local_time::wall_clock(zone, at));
    let when = words(call.begins_at);
    let cause = match call.cause {
        Some(CallCause::Moved) => t.calls_moved(when),
        Some(CallCause::OtherStaff) => t.calls_other_staff(when),
        Some(CallCause::Cancelled) => t.calls_cancelled(when),
        None => t.calls_about(when),
    };
    CallLine {
        name: format!("{} {}", call.first_name, call.last_name),
        pet: call.pet,
        phone: (!call.phone.is_empty()).then(|| Phone::new(&call.phone)),
        email: call.email,
        cause,
        since: t.calls_since(words(call.made_at)),
        booking: Link {
            url: scene.desk.url(&format!("bookings/{}", call.booking_id)),
            text: t.calls_booking().to_owned(),
        },
        done: scene.desk.url(&format!("calls/{}/done", call.id)),
    }
}

/// `POST /panel/{clinic}/calls/{id}/done`.
///
/// # Errors
/// The database's.
pub async fn done(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, i64)>,
    posted: Posted<Desk, Nothing>,
) -> Result<HttpResponse, PageError> {
    let Posted(desk, _) = posted;
    let (id, user, now) = (path.1, desk.user_id(), app.clock.now());
    let noted =
        app.db.clinic_tx(desk.clinic_id(), move |tx| calls::set_done(tx, id, user, now)).await?;
    flash::leave(&request, if noted { desk.t.calls_noted() } else { desk.t.calls_meanwhile() });
    Ok(Answer::See(desk.url("calls")).into())
}
