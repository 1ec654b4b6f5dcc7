//! Links that let somebody choose a password (P1).

use tassu::domain::account::Role;
use tassu::domain::ids::{ClinicId, UserId};
use tassu::usecases::user_links;

use super::PASSWORD;
use crate::app::TestApp;
use crate::make::Clinic;

const NEW: &str = "four geese cross a frozen pond";
const BUTTON: &str = "main form button";

fn app_with_anna() -> (TestApp, UserId) {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    let anna = app.add_user("anna@lis.example", &[(ClinicId(1), Role::Staff)]);
    (app, anna)
}

fn link(app: &TestApp, user: UserId, lasts: i64) -> String {
    let now = app.clock.now();
    app.on_database(|connection| user_links::make(connection, user, lasts, now).unwrap())
}

#[actix_web::test]
async fn p1_a_link_lets_its_owner_choose_a_password_once_and_is_not_used_up_by_looking() {
    let (app, anna) = app_with_anna();
    let path = link(&app, anna, user_links::INVITATION);
    let visitor = app.visitor();
    app.visitor().get(&path).await.expect(200);
    let page = visitor.get(&path).await.expect(200);
    assert!(page.body.contains("anna@lis.example"));
    let page = visitor.press(&page, BUTTON, &[("password", NEW)]).await.expect(303);
    let page = visitor.follow(page).await;
    assert_eq!(page.path, "/panel/lis/calendar", "they are signed in");
    let page = app.visitor().get(&path).await.expect(404);
    assert_eq!(page.text("h1"), "This link no longer works");
    app.visitor().post(&path, &[("password", "another four geese cross")]).await.expect(404);
    let sign_in = |password| [("email", "anna@lis.example"), ("password", password)];
    app.visitor().post("/panel/sign-in", &sign_in(PASSWORD)).await.expect(422);
    app.visitor().post("/panel/sign-in", &sign_in(NEW)).await.expect(303);
}

#[actix_web::test]
async fn p1_a_new_password_ends_every_session_and_every_wait_of_its_account() {
    let (app, anna) = app_with_anna();
    let elsewhere = app.visitor();
    elsewhere.sign_in("anna@lis.example").await;
    for _ in 0..11 {
        let guess = [("email", "anna@lis.example"), ("password", "a guess")];
        app.visitor().post("/panel/sign-in", &guess).await;
    }
    let path = link(&app, anna, user_links::RESET);
    app.visitor().post(&path, &[("password", NEW)]).await.expect(303);
    elsewhere.get("/panel/clinics").await.expect(303);
    let right = [("email", "anna@lis.example"), ("password", NEW)];
    app.visitor().post("/panel/sign-in", &right).await.expect(303);
}

#[actix_web::test]
async fn p1_a_password_that_will_not_do_is_refused_in_words_and_the_link_stays() {
    let (app, anna) = app_with_anna();
    let path = link(&app, anna, user_links::RESET);
    let visitor = app.visitor();
    for (password, words) in [
        ("short", "at least 10 characters"),
        ("1234567890", "easy to guess"),
        ("annaannaanna", "easy to guess"),
        (&"long ".repeat(300), "too long"),
    ] {
        let page = visitor.get(&path).await.expect(200);
        let page = visitor.press(&page, BUTTON, &[("password", password)]).await.expect(422);
        assert!(page.text("#password-fault").contains(words), "{}", page.text("#password-fault"));
        assert_eq!(page.attributes(".errors a", "href"), ["#password"]);
        assert!(page.attributes("#password", "value").iter().all(|value| !value.contains("long")));
    }
    visitor.post(&path, &[("password", NEW)]).await.expect(303);
}

#[actix_web::test]
async fn p1_a_link_expires_and_a_newer_one_replaces_it() {
    let (app, anna) = app_with_anna();
    let (older, newer) = (link(&app, anna, user_links::RESET), link(&app, anna, user_links::RESET));
    app.visitor().get(&older).await.expect(404);
    app.visitor().get(&newer).await.expect(200);
    app.wait_minutes(24 * 60);
    app.visitor().get(&newer).await.expect(404);
    app.visitor().post(&newer, &[("password", NEW)]).await.expect(404);
}

#[actix_web::test]
async fn p1_nobody_finds_a_link_by_trying() {
    let (app, anna) = app_with_anna();
    let path = link(&app, anna, user_links::RESET);
    let guesser = app.visitor();
    for guess in 0..30 {
        guesser.get(&format!("/panel/link/guess{guess}")).await.expect(404);
    }
    guesser.get(&path).await.expect(429);
    guesser.post(&path, &[("password", NEW)]).await.expect(429);
    app.visitor().get(&path).await.expect(200);
}
