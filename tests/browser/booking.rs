//! A visit booked from the first page to the summary.

use crate::app::TestApp;
use crate::chromium::{Browser, DESK, PHONE, Screen};
use crate::pages::demo_app;

/// What there is to choose on each step, the times first.
const CHOICES: [&str; 6] = [
    "button.slot",
    "main a.card",
    "main a.animal",
    "details.group[open] a.reason",
    "details.group summary",
    "main a.reason",
];

/// Takes the first of whatever is asked until times are shown.
async fn choose_until_times(browser: &Browser) {
    for _ in 0..8 {
        let choices = serde_json::json!(CHOICES);
        let script = format!("return {choices}.find(css => document.querySelector(css))");
        let choice = browser.run(&script).await;
        match choice.as_str() {
            Some("button.slot") => return,
            Some(fold @ "details.group summary") => browser.press(fold).await,
            Some(link) => browser.follow(link).await,
            None => panic!("nothing to choose on {}", browser.client.current_url().await.unwrap()),
        }
    }
    panic!("no times on {}", browser.client.current_url().await.unwrap());
}

/// Books at this clinic as its clients do and says what the summary is headed.
pub async fn book(
    app: &TestApp,
    screen: Screen,
    language: &str,
    clinic: &str,
    phone: &str,
) -> String {
    let browser = Browser::open(language).await;
    browser.look_on(screen).await;
    browser.goto(&format!("{}/{clinic}", app.address)).await;
    assert_eq!(browser.run("return document.documentElement.lang").await, language);
    choose_until_times(&browser).await;
    browser.press("button.slot").await;
    browser.arrive(&format!("/{clinic}/hold/")).await;
    browser.press("form#details button[data-busy]").await;
    browser.text("#errors").await;
    let refused = browser.console().await;
    assert!(matches!(refused.as_slice(), [only] if only.contains("422")), "{refused:?}");
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

#[actix_web::test]
async fn b15_back_forward_and_reload_are_right_although_steps_change_in_place() {
    let app = demo_app();
    let browser = Browser::open("en").await;
    browser.look_on(PHONE).await;
    browser.goto(&format!("{}/jez-i-wrona", app.address)).await;
    browser.run("window.sameDocument = true").await;
    let first = browser.text("h1").await;
    browser.follow("main a.card").await;
    let second = browser.text("h1").await;
    browser.follow("main a.animal").await;
    let third = browser.text("h1").await;
    assert!(first != second && second != third, "{first} {second} {third}");
    assert_eq!(browser.run("return window.sameDocument").await, true, "no page was loaded anew");
    assert_eq!(browser.run("return document.activeElement.tagName").await, "H1");
    let back = browser.client.back();
    browser.changed_by(back).await;
    assert_eq!(browser.text("h1").await, second);
    let back = browser.client.back();
    browser.changed_by(back).await;
    assert_eq!(browser.text("h1").await, first);
    let forward = browser.client.forward();
    browser.changed_by(forward).await;
    assert_eq!(browser.text("h1").await, second);
    browser.client.refresh().await.unwrap();
    assert_eq!(browser.text("h1").await, second);
    assert_eq!(browser.console().await, [""; 0]);
    browser.close().await;
}
