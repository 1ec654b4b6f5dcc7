//! B14: a visit is moved to another time; its present one is not offered, and asking for it by
//! hand uses up no move.

use crate::app::TestApp;
use crate::make::Clinic;

#[actix_web::test]
async fn b14_the_present_time_is_neither_offered_nor_counted_as_a_move() {
    let app = TestApp::start();
    Clinic::new(1, "lipa").store(&app);
    let visitor = app.visitor();
    let present = "2026-11-26T10:00";
    let choice = [("location", "centrum"), ("species", "dog"), ("reason", "vaccination")];
    let held = visitor.post("/lipa/hold", &[&choice[..], &[("start", present)]].concat()).await;
    let details =
        [("given_name", "Ola"), ("family_name", "Lis"), ("tel", "600100200"), ("pet_name", "Bu")];
    let booked = visitor.post(&held.location().unwrap(), &details).await.expect(303);
    let summary = booked.location().unwrap();

    let times = visitor.get(&format!("{summary}/move?day=2026-11-26")).await.expect(200);
    let offered = times.attributes("ol.slots a.slot", "href");
    assert!(offered.iter().any(|url| url.contains("10%3A10")), "{offered:?}");
    assert!(!offered.iter().any(|url| url.contains("10%3A00")), "{offered:?}");

    let sent = visitor.post(&format!("{summary}/move"), &[("start", present)]).await.expect(303);
    let told = visitor.follow(sent).await.expect(200);
    assert!(told.text("main").contains("This is your present time already."));
    let asked = visitor.get(&format!("{summary}/move?start={present}")).await.expect(303);
    assert!(
        visitor.follow(asked).await.text("main").contains("This is your present time already.")
    );
    assert!(visitor.get(&summary).await.text("main").contains("You can move it 3 more times."));
}
