//! A manager's first day, in Polish: from an empty database to the first client's booking.

use tassu::i18n::{Lang, Tr};
use tassu::usecases::set_up;

use crate::app::TestApp;
use crate::booking::book;
use crate::chromium::{Browser, DESK, PHONE};

const GO: &str = "#step .btn--go";

/// Nothing for axe-core to find, nothing in the console; and a picture for whoever wants to look.
async fn look(browser: &Browser, name: &str) {
    assert_eq!(browser.accessibility_faults().await, [""; 0], "{name}");
    assert_eq!(browser.console().await, [""; 0], "{name}");
    for screen in [DESK, PHONE.dark()] {
        browser.look_on(screen).await;
        let wide = "return document.documentElement.scrollWidth - window.innerWidth";
        assert_eq!(browser.run(wide).await, 0, "{name} is too wide on {}", screen.title());
        let path = format!("target/screenshots/first-day-{name}-{}.png", screen.title());
        browser.screenshot(&path).await;
    }
    browser.look_on(DESK).await;
}

/// Fills a step of the set-up and goes on to the next.
async fn step(browser: &Browser, name: &str, typed: &[(&str, &str)]) {
    for (field, text) in typed {
        browser.type_into(field, text).await;
    }
    look(browser, name).await;
    browser.follow(GO).await;
}

#[actix_web::test]
async fn p9_from_an_empty_database_to_the_first_clients_booking_in_polish() {
    let t = Tr(Lang::Pl);
    let app = TestApp::start();
    let path = app.on_database(|connection| set_up::make_link(connection).unwrap().unwrap());
    let browser = Browser::open("pl").await;
    browser.look_on(DESK).await;
    browser.goto(&format!("{}{path}", app.address)).await;
    assert_eq!(browser.text("h1").await, t.setup_account_title());
    browser.press("[data-shows=password]").await;
    assert_eq!(browser.run("return document.getElementById('password').type").await, "text");
    let account = [
        ("name", "Ola Lipska"),
        ("email", "ola@lipa.example"),
        ("password", "cztery gęsi na zamarzniętym stawie"),
    ];
    step(&browser, "account", &account).await;
    let clinic = [("clinic_name", "Lecznica pod Lipą"), ("phone", "12 555 01 40")];
    step(&browser, "clinic", &clinic).await;
    let place = [("street", "ul. Lipowa 1"), ("postcode", "30-001"), ("town", "Kraków")];
    step(&browser, "place", &place).await;
    step(&browser, "staff", &[("title_1", "lek. wet."), ("staff_2", "Jan Kos")]).await;
    step(&browser, "offer", &[]).await;
    browser.arrive("/panel/lecznica-pod-lipa/ready").await;
    assert_eq!(browser.text("h1").await, t.ready_title());
    look(&browser, "ready").await;

    let heading = book(&app, PHONE, "pl", "lecznica-pod-lipa", "610000141").await;
    assert_eq!(heading, t.confirmed_title());

    for (name, page) in [
        ("people", "/panel/lecznica-pod-lipa/settings/people"),
        ("my-account", "/panel/account"),
        ("second-factor", "/panel/account/second-factor"),
    ] {
        browser.goto(&format!("{}{page}", app.address)).await;
        look(&browser, name).await;
    }
    browser.close().await;
}
