//! A visit booked from the first page to the summary.

use crate::app::TestApp;
use crate::chromium::{Browser, DESK, PHONE, Screen};
use crate::pages::demo_app;

/// Books at this clinic as its clients do and says what the summary is headed.
async fn book(app: &TestApp, screen: Screen, language: &str, clinic: &str, phone: &str) -> String {
    let browser = Browser::open(language).await;
    browser.look_on(screen).await;
    browser.goto(&format!("{}/{clinic}", app.address)).await;
    assert_eq!(browser.run("return document.documentElement.lang").await, language);
    for (step, choice) in
        [("ul.cards", "a.card"), ("ul.animals", "a.animal"), ("ul.reasons", "a.reason")]
    {
        let asked = browser.run(&format!("return !!document.querySelector('main {step}')")).await;
        let folded = browser.run("return !!document.querySelector('details.group')").await;
        if asked == true && folded == true {
            browser.press("details.group:not([open]) summary").await;
            browser.press("details.group[open] a.reason").await;
        } else if asked == true {
            browser.press(choice).await;
        }
    }
    browser.press("button.slot").await;
    browser.arrive(&format!("/{clinic}/hold/")).await;
    browser.press("form#details button[data-busy]").await;
    browser.text("#errors").await;
    let details = [
        ("given_name", "Aino"),
        ("family_name", "Nowak-Żak"),
        ("tel", phone),
        ("email", "aino@posti.example"),
        ("pet_name", "Śnieżka"),
    ];
    for (name, text) in details {
        browser.type_into(name, text).await;
    }
    browser.press("form#details button[data-busy]").await;
    browser.arrive("/b/").await;
    let heading = browser.text("h1").await;
    assert!(browser.text("main").await.contains("Śnieżka"));
    assert_eq!(browser.console().await, [""; 0]);
    browser.close().await;
    heading
}

#[actix_web::test]
async fn b13_b16_a_visit_is_booked_in_polish_with_a_telephone() {
    let app = demo_app();
    let heading = book(&app, PHONE, "pl", "jez-i-wrona", "610000141").await;
    assert_eq!(heading, tassu::i18n::Tr(tassu::i18n::Lang::Pl).confirmed_title());
}

#[actix_web::test]
async fn b13_b16_a_visit_is_booked_in_finnish_at_a_desk() {
    let app = demo_app();
    let heading = book(&app, DESK, "fi", "pihkatassu", "0401234567").await;
    assert_eq!(heading, tassu::i18n::Tr(tassu::i18n::Lang::Fi).confirmed_title());
}
