//! `GET /panel/{clinic}/events`: a stream that tells the clinic's open pages when something has
//! changed and how many bookings wait. What has changed the pages ask for themselves.

use std::convert::Infallible;
use std::time::Duration;

use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::stream;
use serde_json::json;
use tokio::sync::watch;

use crate::store::{StoreError, accounts, bookings};
use crate::usecases::live::Seat;
use crate::web::panel::{Desk, sessions};
use crate::web::{App, PageError};

/// Between signs of life, with each of which the right to look is proved again.
const HEARTBEAT: Duration = Duration::from_secs(10);

struct Listener {
    app: Data<App>,
    desk: Desk,
    /// Hash of the session's key.
    session: Option<String>,
    versions: watch::Receiver<i64>,
    stopping: watch::Receiver<bool>,
    _seat: Seat,
}

/// Opens the stream.
///
/// # Errors
/// `TooManyRequests` if too many pages listen already.
pub async fn listen(
    app: Data<App>,
    request: HttpRequest,
    desk: Desk,
) -> Result<HttpResponse, PageError> {
    let retry_at = app.clock.now() + 60;
    let seat = app.live.sit(desk.user_id()).ok_or(PageError::TooManyRequests { retry_at })?;
    let listener = Listener {
        session: sessions::key_hash(&request, &app),
        versions: app.live.watch(desk.clinic_id()),
        stopping: app.live.stopping(),
        _seat: seat,
        desk,
        app,
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/event-stream"))
        // Compression would keep events back until it has enough of them.
        .insert_header((CONTENT_ENCODING, "identity"))
        .insert_header(("x-accel-buffering", "no"))
        .streaming(stream::unfold(listener, next)))
}

/// Why a listener woke up.
enum Woken {
    Changed,
    Beat,
    Stopped,
}

async fn next(mut listener: Listener) -> Option<(Result<Bytes, Infallible>, Listener)> {
    let woken = tokio::select! {
        changed = listener.versions.changed() => {
            if changed.is_ok() { Woken::Changed } else { Woken::Stopped }
        }
        () = tokio::time::sleep(HEARTBEAT) => Woken::Beat,
        _ = listener.stopping.wait_for(|stop| *stop) => Woken::Stopped,
    };
    if matches!(woken, Woken::Stopped) || !listener.may_stay().await {
        return None;
    }
    let bytes = match woken {
        Woken::Changed => listener.event().await?,
        Woken::Beat | Woken::Stopped => Bytes::from_static(b":\n\n"),
    };
    Some((Ok(bytes), listener))
}

impl Listener {
    async fn event(&mut self) -> Option<Bytes> {
        let version = *self.versions.borrow_and_update();
        let clinic = self.desk.clinic_id();
        let read = self.app.db.read::<_, StoreError>(move |db| bookings::count_waiting(db, clinic));
        let waiting = read.await.ok()?;
        let words = self.desk.t.waiting_count(waiting);
        let data = json!({ "version": version, "waiting": waiting, "words": words });
        Some(Bytes::from(format!("data: {data}\n\n")))
    }

    /// Whether the session has not ended and its user still belongs to the clinic.
    async fn may_stay(&self) -> bool {
        let Some(session) = self.session.clone() else { return false };
        let (clinic, user, now) =
            (self.desk.clinic_id(), self.desk.user_id(), self.app.clock.now());
        let read = self.app.db.read::<_, StoreError>(move |db| {
            let has_session = accounts::find_session(db, &session, now)?.is_some();
            Ok(has_session && accounts::find_member(db, clinic, user)?.is_some())
        });
        read.await.unwrap_or(false)
    }
}
