//! Nobody finds a booking by trying tokens: those that lead nowhere are counted, however they are
//! asked for.

use crate::app::TestApp;
use crate::make::Clinic;

#[actix_web::test]
async fn b14_wrong_tokens_are_limited_for_an_address_whatever_is_asked_of_them() {
    let app = TestApp::start();
    Clinic::new(1, "lipa").store(&app);
    let guesser = app.visitor();
    for guess in 0..30 {
        let token = format!("/b/AAAAAAAAAA{guess:02}");
        match guess % 3 {
            0 => guesser.get(&token).await,
            1 => guesser.post(&format!("{token}/cancel"), &[]).await,
            _ => guesser.post(&format!("{token}/move"), &[("start", "2026-11-23T10:00")]).await,
        }
        .expect(404);
    }
    guesser.get("/b/BBBBBBBBBBBB").await.expect(429);
    guesser.post("/b/BBBBBBBBBBBB/cancel", &[]).await.expect(429);
    app.visitor().get("/b/BBBBBBBBBBBB").await.expect(404);
    app.wait_minutes(10);
    guesser.get("/b/BBBBBBBBBBBB").await.expect(404);
}
