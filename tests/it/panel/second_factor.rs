//! The second factor (P1).

use tassu::domain::account::{Role, totp};
use tassu::domain::ids::{ClinicId, UserId};
use tassu::secrets::Secrets;
use tassu::store::accounts;

use super::PASSWORD;
use crate::app::{KEY, TestApp};
use crate::make::Clinic;
use crate::visitor::Visitor;

const SECRET: &[u8] = b"12345678901234567890";
const ANNA: &str = "anna@lis.example";
const PAGE: &str = "/panel/account/second-factor";

fn app_with_anna() -> (TestApp, UserId) {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    let anna = app.add_user(ANNA, &[(ClinicId(1), Role::Staff)]);
    (app, anna)
}

/// With a second factor and one recovery code.
fn app_with_factor() -> (TestApp, UserId) {
    let (app, anna) = app_with_anna();
    let secrets = Secrets::new(KEY);
    let sealed = secrets.seal_second_factor(anna.0, SECRET).unwrap();
    let code = secrets.recovery_hash(anna.0, "abcdeabcde");
    app.on_database(|connection| {
        assert!(accounts::insert_totp(connection, anna, &sealed, 1).unwrap());
        accounts::replace_recovery_codes(connection, anna, &[code]).unwrap();
    });
    (app, anna)
}

fn code(app: &TestApp) -> String {
    totp::code_at(SECRET, app.clock.now()).unwrap()
}

/// Somebody who has proved the password and stands before the second factor.
async fn half_way(app: &TestApp) -> Visitor {
    let visitor = app.visitor();
    let page = visitor.get("/panel/sign-in?back=%2Fpanel%2Flis").await;
    let typed = [("email", ANNA), ("password", PASSWORD)];
    let page = visitor.press(&page, "main form button", &typed).await.expect(303);
    let location = page.location().unwrap();
    assert!(location.starts_with("/panel/second-factor"), "{location}");
    visitor
}

async fn send(visitor: &Visitor, code: &str) -> crate::page::Page {
    let page = visitor.get("/panel/second-factor?back=%2Fpanel%2Flis").await.expect(200);
    visitor.press(&page, "main form button", &[("code", code)]).await
}

#[actix_web::test]
async fn p1_a_second_factor_is_set_up_by_a_code_and_asked_for_from_then_on() {
    let (app, _) = app_with_anna();
    let visitor = app.visitor();
    visitor.sign_in(ANNA).await;
    let page = visitor.get(PAGE).await.expect(200);
    let written: String = page.text(".secret").split_whitespace().collect();
    let secret = totp_rs::Secret::try_from_base32(written).unwrap();
    let right = totp::code_at(secret.as_ref(), app.clock.now()).unwrap();
    let page = visitor.press(&page, "main form button", &[("code", "000000")]).await.expect(422);
    let same: String = page.text(".secret").split_whitespace().collect();
    assert_eq!(totp_rs::Secret::try_from_base32(same).unwrap().as_ref(), secret.as_ref());
    let page = visitor.press(&page, "main form button", &[("code", &right)]).await.expect(200);
    let codes = page.texts(".codes li");
    assert_eq!(codes.len(), 10);
    assert!(visitor.get(PAGE).await.expect(200).texts(".codes").is_empty(), "shown once");
    let stored = app.lines("SELECT totp_secret FROM users").remove(0);
    assert!(!stored.contains("12345"), "{stored}");

    let visitor = half_way(&app).await;
    visitor.get("/panel/lis").await.expect(303);
    visitor.get("/panel/account").await.expect(303);
    send(&visitor, &right).await.expect(422);
    let page = send(&visitor, &codes[3]).await.expect(303);
    assert_eq!(page.location().as_deref(), Some("/panel/lis"));
    visitor.get("/panel/account").await.expect(200);
}

#[actix_web::test]
async fn p1_a_code_works_once_also_if_two_send_it_at_the_same_moment() {
    let (app, _) = app_with_factor();
    let (first, second) = (half_way(&app).await, half_way(&app).await);
    let code = code(&app);
    let (a, b) = futures::join!(send(&first, &code), send(&second, &code));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    app.wait_minutes(1);
    send(&half_way(&app).await, &self::code(&app)).await.expect(303);
}

#[actix_web::test]
async fn p1_a_recovery_code_works_once_however_it_is_written() {
    let (app, _) = app_with_factor();
    send(&half_way(&app).await, " ABCDE-abcde ").await.expect(303);
    send(&half_way(&app).await, "abcdeabcde").await.expect(422);
}

#[actix_web::test]
async fn p1_codes_are_not_found_by_trying() {
    let (app, _) = app_with_factor();
    for _ in 0..5 {
        send(&half_way(&app).await, "000000").await.expect(422);
    }
    let visitor = half_way(&app).await;
    send(&visitor, &code(&app)).await.expect(429);
    app.wait_minutes(16);
    send(&visitor, &code(&app)).await.expect(303);
    for guess in 0..15 {
        if guess % 5 == 0 {
            app.wait_minutes(16);
        }
        send(&half_way(&app).await, "000000").await.expect(422);
    }
    app.wait_minutes(16);
    send(&half_way(&app).await, &code(&app)).await.expect(429);
}

#[actix_web::test]
async fn p1_the_key_of_a_session_changes_with_each_thing_that_is_proved() {
    let (app, _) = app_with_factor();
    let visitor = half_way(&app).await;
    let before = app.lines("SELECT key_hash FROM sessions");
    send(&visitor, &code(&app)).await.expect(303);
    let after = app.lines("SELECT key_hash FROM sessions");
    assert_eq!((before.len(), after.len()), (1, 1));
    assert_ne!(before, after);
}

#[actix_web::test]
async fn p1_a_clinic_that_demands_it_shows_nothing_to_those_without() {
    let (app, anna) = app_with_anna();
    app.execute("UPDATE clinics SET requires_totp = TRUE");
    let visitor = app.visitor();
    visitor.sign_in(ANNA).await;
    let page = visitor.get("/panel/lis").await.expect(303);
    assert_eq!(page.location().as_deref(), Some(PAGE));
    let page = visitor.get(PAGE).await.expect(200);
    assert!(page.text("main").contains("asks everybody"));
    let sealed = Secrets::new(KEY).seal_second_factor(anna.0, SECRET).unwrap();
    app.on_database(|connection| accounts::insert_totp(connection, anna, &sealed, 1).unwrap());
    let location = visitor.get("/panel/lis").await.location();
    assert_ne!(location.as_deref(), Some(PAGE));
}

#[actix_web::test]
async fn p1_switching_it_off_takes_the_password_and_a_code() {
    let (app, _) = app_with_factor();
    let visitor = half_way(&app).await;
    send(&visitor, &code(&app)).await.expect(303);
    app.wait_minutes(1);
    let page = visitor.get(PAGE).await.expect(200);
    for (password, code, status) in [
        ("another one", code(&app), 422),
        (PASSWORD, "000000".to_owned(), 422),
        (PASSWORD, code(&app), 303),
    ] {
        let typed = [("password", password), ("off_code", code.as_str())];
        visitor.press(&page, "main .btn--bad", &typed).await.expect(status);
    }
    assert_eq!(app.count("recovery_codes"), 0);
    app.visitor().sign_in(ANNA).await;
}
