//! Signing in and out (P1).

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use super::PASSWORD;
use crate::app::TestApp;
use crate::make::Clinic;

fn app_of_two_clinics() -> TestApp {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    Clinic::new(2, "kot").store(&app);
    app
}

#[actix_web::test]
async fn p1_who_belongs_to_one_clinic_comes_straight_to_its_calendar() {
    let app = app_of_two_clinics();
    app.add_user("anna@lis.example", &[(ClinicId(1), Role::Staff)]);
    let visitor = app.visitor();
    let page = visitor.get("/panel").await.expect(303);
    assert_eq!(page.location().as_deref(), Some("/panel/sign-in?back=%2Fpanel"));
    let page = visitor.get("/panel/sign-in").await.expect(200);
    let typed = [("email", " Anna@LIS.example "), ("password", PASSWORD)];
    let page = visitor.press(&page, "main form button", &typed).await.expect(303);
    assert_eq!(page.location().as_deref(), Some("/panel"));
    let page = visitor.get("/panel").await.expect(303);
    assert_eq!(page.location().as_deref(), Some("/panel/lis/calendar"));
}

#[actix_web::test]
async fn p1_who_belongs_to_several_chooses_and_comes_back_to_where_they_wanted() {
    let app = app_of_two_clinics();
    let both = [(ClinicId(1), Role::Manager), (ClinicId(2), Role::Staff)];
    app.add_user("anna@lis.example", &both);
    let visitor = app.visitor();
    let page = visitor.get("/panel/kot").await.expect(303);
    let page = visitor.get(&page.location().unwrap()).await.expect(200);
    let typed = [("email", "anna@lis.example"), ("password", PASSWORD)];
    let page = visitor.press(&page, "main form button", &typed).await.expect(303);
    assert_eq!(page.location().as_deref(), Some("/panel/kot"));
    let page = visitor.get("/panel").await;
    let page = visitor.follow(page).await.expect(200);
    assert_eq!(page.texts(".card b"), ["Clinic kot", "Clinic lis"]);
    assert_eq!(page.texts(".card .muted"), ["Staff", "Manager"]);
}

#[actix_web::test]
async fn p1_a_wrong_password_and_an_unknown_account_are_told_the_same() {
    let app = app_of_two_clinics();
    app.add_user("anna@lis.example", &[(ClinicId(1), Role::Staff)]);
    let mut told = Vec::new();
    for email in ["anna@lis.example", "nobody@lis.example"] {
        let visitor = app.visitor();
        let page = visitor.get("/panel/sign-in").await;
        let typed = [("email", email), ("password", "another one")];
        let page = visitor.press(&page, "main form button", &typed).await.expect(422);
        assert_eq!(page.attributes("#email", "value"), [email]);
        assert!(!page.body.contains("another one"));
        assert_eq!(visitor.get("/panel").await.status, 303);
        told.push(page.texts(".errors li"));
    }
    assert_eq!(told[0].len(), 1);
    assert_eq!(told[0], told[1]);
}

#[actix_web::test]
async fn p1_guessing_at_an_account_is_stopped_from_wherever_and_for_accounts_that_do_not_exist() {
    let app = app_of_two_clinics();
    app.add_user("anna@lis.example", &[(ClinicId(1), Role::Staff)]);
    for email in ["anna@lis.example", "nobody@lis.example"] {
        for _ in 0..10 {
            let guess = [("email", email), ("password", "a guess")];
            app.visitor().post("/panel/sign-in", &guess).await.expect(422);
        }
        let right = [("email", email), ("password", PASSWORD)];
        let page = app.visitor().post("/panel/sign-in", &right).await.expect(429);
        assert!(page.text(".errors li").contains("too many attempts"));
    }
    app.wait_minutes(16);
    let right = [("email", "anna@lis.example"), ("password", PASSWORD)];
    app.visitor().post("/panel/sign-in", &right).await.expect(303);
}

#[actix_web::test]
async fn p1_signing_out_ends_the_session_for_whoever_holds_its_cookie() {
    let app = app_of_two_clinics();
    let both = [(ClinicId(1), Role::Manager), (ClinicId(2), Role::Staff)];
    app.add_user("anna@lis.example", &both);
    let visitor = app.visitor();
    visitor.sign_in("anna@lis.example").await;
    let page = visitor.get("/panel/clinics").await.expect(200);
    assert_eq!(app.count("sessions"), 1);
    visitor.press(&page, "form button", &[]).await.expect(303);
    assert_eq!(app.count("sessions"), 0);
    assert_eq!(visitor.get("/panel/clinics").await.status, 303);
}

#[actix_web::test]
async fn p1_a_session_ends_two_weeks_after_it_was_last_used() {
    let app = app_of_two_clinics();
    let visitor = app.signed_in(ClinicId(1), Role::Staff).await;
    for _ in 0..3 {
        app.wait_minutes(13 * 24 * 60);
        visitor.get("/panel/clinics").await.expect(200);
    }
    app.wait_minutes(14 * 24 * 60 + 1);
    visitor.get("/panel/clinics").await.expect(303);
}

#[actix_web::test]
async fn p1_the_cookie_is_out_of_reach_of_scripts_and_the_table_holds_no_key() {
    let app = app_of_two_clinics();
    app.add_user("anna@lis.example", &[(ClinicId(1), Role::Staff)]);
    let right = [("email", "anna@lis.example"), ("password", PASSWORD)];
    let page = app.visitor().post("/panel/sign-in", &right).await.expect(303);
    let cookie = page.header("set-cookie").unwrap();
    assert!(cookie.starts_with("panel=") && cookie.contains("HttpOnly"), "{cookie}");
    assert!(cookie.contains("SameSite=Lax") && cookie.contains("Path=/panel"), "{cookie}");
    let key = app.lines("SELECT key_hash FROM sessions").remove(0);
    assert!(!cookie.contains(&key), "whoever reads the table could sign in");
}
