//! The stream that tells open pages of a change, over HTTP.

use std::time::Duration;

use futures::StreamExt as _;
use serde_json::Value;
use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::app::TestApp;
use crate::journey;
use crate::make::Clinic;
use crate::visitor::Visitor;

const PATIENCE: Duration = Duration::from_secs(20);

/// A stream being listened to.
struct Listening {
    pieces: futures::stream::BoxStream<'static, reqwest::Result<Vec<u8>>>,
}

impl Listening {
    async fn begin(visitor: &Visitor, path: &str) -> Self {
        let response = visitor.open(path).await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let pieces = futures::stream::unfold(response, |mut response| async {
            let piece = response.chunk().await.transpose()?;
            Some((piece.map(|bytes| bytes.to_vec()), response))
        });
        Self { pieces: pieces.boxed() }
    }

    /// The next piece; none if the server has ended the stream.
    async fn piece(&mut self) -> Option<String> {
        let piece = tokio::time::timeout(PATIENCE, self.pieces.next()).await;
        let piece = piece.expect("a sign of life").transpose();
        piece.unwrap_or_default().map(|bytes| String::from_utf8(bytes).unwrap())
    }

    async fn event(&mut self) -> Value {
        loop {
            let piece = self.piece().await.expect("the stream goes on");
            if let Some(data) = piece.strip_prefix("data: ") {
                return serde_json::from_str(data.trim()).unwrap();
            }
        }
    }
}

#[actix_web::test]
async fn p2_a_booking_is_told_to_open_pages_and_another_clinics_is_not() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "lis").store(&app);
    let other = Clinic::new(2, "kot").store(&app);
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let mut stream = Listening::begin(&desk, "/panel/lis/events").await;
    let first = stream.event().await;
    assert_eq!(first["waiting"], 0);
    let page = desk.get("/panel/lis/calendar").await.expect(200);
    let shown = page.attributes("#calendar", "data-version");
    assert_eq!(shown, [first["version"].to_string()]);
    journey::book(&app.visitor(), &other).await;
    journey::book(&app.visitor(), &clinic).await;
    app.execute("UPDATE bookings SET state = 'unconfirmed', waits_for = 'staff'");
    let versions = "SELECT version FROM clinic_calendars WHERE clinic_id = 1";
    let mut last = stream.event().await;
    while last["version"] != app.number(versions) {
        last = stream.event().await;
    }
    // A page that opens now is told at once.
    let mut late = Listening::begin(&desk, "/panel/lis/events").await;
    let told = late.event().await;
    assert_eq!(told["version"], last["version"]);
    assert_eq!(told["words"], "1 unconfirmed booking");
}

#[actix_web::test]
async fn p1_the_stream_ends_when_the_session_or_the_membership_ends() {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    let leaver = app.signed_in(ClinicId(1), Role::Staff).await;
    let fired = app.signed_in(ClinicId(1), Role::Staff).await;
    let mut streams = Vec::new();
    for visitor in [&leaver, &fired] {
        let mut stream = Listening::begin(visitor, "/panel/lis/events").await;
        stream.event().await;
        streams.push(stream);
    }
    let page = leaver.get("/panel/clinics").await.expect(200);
    leaver.press(&page, "form button", &[]).await.expect(303);
    app.execute("DELETE FROM memberships WHERE user_id = (SELECT MAX(id) FROM users)");
    for mut stream in streams {
        while stream.piece().await.is_some() {}
    }
    fired.get("/panel/lis/events").await.expect(404);
}

#[actix_web::test]
async fn a_person_cannot_open_pages_without_end() {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let mut open = Vec::new();
    for _ in 0..60 {
        open.push(Listening::begin(&desk, "/panel/lis/events").await);
    }
    assert_eq!(desk.open("/panel/lis/events").await.status(), 429);
    let colleague = app.signed_in(ClinicId(1), Role::Staff).await;
    Listening::begin(&colleague, "/panel/lis/events").await;
}
