//! One's own account (P1).

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use super::PASSWORD;
use crate::app::TestApp;
use crate::make::Clinic;

const ANNA: &str = "anna@lis.example";
const PAGE: &str = "/panel/account";

fn app_with_anna() -> TestApp {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    app.add_user(ANNA, &[(ClinicId(1), Role::Staff)]);
    app
}

#[actix_web::test]
async fn p1_name_and_language_are_ones_own_and_validated() {
    let app = app_with_anna();
    let visitor = app.visitor();
    visitor.sign_in(ANNA).await;
    let page = visitor.get(PAGE).await.expect(200);
    let typed = [("name", " \u{200d} "), ("language", "pl")];
    let page = visitor.press(&page, "#profile button", &typed).await.expect(422);
    assert_eq!(page.attributes(".errors a", "href"), ["#name"]);
    let typed = [("name", "Anna  Lis"), ("language", "pl")];
    let page = visitor.press(&page, "#profile button", &typed).await.expect(303);
    let page = visitor.follow(page).await.expect(200);
    assert_eq!(page.attributes("html", "lang"), ["pl"]);
    assert_eq!(page.attributes("#name", "value"), ["Anna Lis"]);
    assert!(page.text(".notice").contains("Konto"));
}

#[actix_web::test]
async fn p1_changing_the_password_takes_the_old_one_and_ends_other_sessions() {
    let app = app_with_anna();
    let (here, elsewhere) = (app.visitor(), app.visitor());
    here.sign_in(ANNA).await;
    elsewhere.sign_in(ANNA).await;
    let page = here.get(PAGE).await.expect(200);
    let new = "four geese cross a frozen pond";
    for (old, new, field) in
        [("another one", new, "#old_password"), (PASSWORD, "1234567890", "#password")]
    {
        let typed = [("old_password", old), ("password", new)];
        let page = here.press(&page, "#change button", &typed).await.expect(422);
        assert_eq!(page.attributes(".errors a", "href"), [field]);
    }
    elsewhere.get(PAGE).await.expect(200);
    let typed = [("old_password", PASSWORD), ("password", new)];
    here.press(&page, "#change button", &typed).await.expect(303);
    here.get(PAGE).await.expect(200);
    elsewhere.get(PAGE).await.expect(303);
    let sign_in = [("email", ANNA), ("password", new)];
    app.visitor().post("/panel/sign-in", &sign_in).await.expect(303);
}

#[actix_web::test]
async fn p1_sessions_are_listed_in_words_and_end_at_their_next_request() {
    let app = app_with_anna();
    let here = app.visitor();
    let phone = app.visitor().sending(
        "user-agent",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
    );
    let tablet =
        app.visitor().sending("user-agent", "Mozilla/5.0 (iPad) Version/18.0 Safari/604.1");
    for visitor in [&here, &phone, &tablet] {
        visitor.sign_in(ANNA).await;
    }
    let page = here.get(PAGE).await.expect(200);
    let mut listed = page.texts(".sessions b");
    listed.sort();
    assert_eq!(listed, ["Safari on iPad", "Safari on iPhone", "Unknown browser"]);
    assert_eq!(page.texts(".sessions .tag"), ["This browser"]);
    let at = page.texts(".sessions li").iter().position(|line| line.contains("iPhone")).unwrap();
    let button = format!(".sessions li:nth-child({}) button", at + 1);
    here.press(&page, &button, &[]).await.expect(303);
    phone.get(PAGE).await.expect(303);
    tablet.get(PAGE).await.expect(200);
    let page = here.get(PAGE).await.expect(200);
    here.press(&page, "#others button", &[]).await.expect(303);
    tablet.get(PAGE).await.expect(303);
    assert_eq!(here.get(PAGE).await.expect(200).texts(".sessions li").len(), 1);
}

#[actix_web::test]
async fn p1_nobody_ends_a_session_of_somebody_else() {
    let app = app_with_anna();
    app.add_user("jan@lis.example", &[(ClinicId(1), Role::Manager)]);
    let (anna, jan) = (app.visitor(), app.visitor());
    anna.sign_in(ANNA).await;
    let annas = app.lines("SELECT key_hash FROM sessions").remove(0);
    jan.sign_in("jan@lis.example").await;
    let page = jan.get(PAGE).await.expect(200);
    let csrf = page.attributes("#profile [name=csrf]", "value").remove(0);
    let form = [("csrf", csrf.as_str()), ("session", annas.as_str())];
    jan.post("/panel/account/sessions", &form).await.expect(303);
    anna.get(PAGE).await.expect(200);
}

#[actix_web::test]
async fn p1_who_is_taken_out_of_a_clinic_sees_nothing_of_it_from_the_next_page_on() {
    let app = app_with_anna();
    let visitor = app.visitor();
    visitor.sign_in(ANNA).await;
    visitor.get("/panel/lis").await.expect(303);
    app.execute("DELETE FROM memberships");
    visitor.get("/panel/lis").await.expect(404);
}

#[actix_web::test]
async fn p1_ended_sessions_and_links_do_not_pile_up() {
    let app = app_with_anna();
    app.visitor().sign_in(ANNA).await;
    app.execute("INSERT INTO user_links SELECT 'x', id, 1 FROM users");
    let tidy = || tassu::usecases::housekeeping::tidy(&app.db, app.clock.now());
    tidy().await.unwrap();
    assert_eq!((app.count("sessions"), app.count("user_links")), (1, 0));
    app.wait_minutes(14 * 24 * 60 + 1);
    tidy().await.unwrap();
    assert_eq!(app.count("sessions"), 0);
}
