//! Every kind of page of the panel, on a telephone and at a desk, in light and in dark.

use std::collections::BTreeSet;

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::accounts::PASSWORD;
use crate::app::TestApp;
use crate::chromium::{Browser, DESK, PHONE, Screen};
use crate::crawler::{crawl, kind};
use crate::pages::demo_app;

/// A manager of the first demo clinic.
const MANAGER: &str = "manager@jez.example";

/// One page of each kind that links lead to.
async fn pages(app: &TestApp) -> Vec<String> {
    let visitor = app.visitor();
    visitor.sign_in(MANAGER).await;
    let found = crawl(&visitor, "/panel").await;
    let mut kinds = BTreeSet::new();
    let shown = found.statuses.into_iter().filter(|(_, (status, _))| *status == 200);
    shown.map(|(url, _)| url).filter(|url| kinds.insert(kind(url))).collect()
}

/// Signs in as a person would.
pub async fn sign_in(browser: &Browser, app: &TestApp, email: &str) {
    browser.goto(&format!("{}/panel/sign-in", app.address)).await;
    browser.type_into("email", email).await;
    browser.type_into("password", PASSWORD).await;
    browser.press("main form button.btn--go").await;
    for _ in 0..100 {
        if !browser.client.current_url().await.unwrap().path().contains("sign-in") {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("still not signed in");
}

fn file_name(url: &str) -> String {
    let name: String = kind(url)
        .chars()
        .map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' })
        .collect();
    name.trim_matches('-').trim_start_matches("panel-jez-i-wrona-").to_owned()
}

async fn look_through(screens: &[(Screen, &str)]) {
    let app = demo_app();
    app.add_user(MANAGER, &[(ClinicId(1), Role::Manager)]);
    let pages = pages(&app).await;
    let browser = Browser::open("en").await;
    sign_in(&browser, &app, MANAGER).await;
    let mut found = Vec::new();
    for (screen, language) in screens {
        browser.look_on(*screen).await;
        for url in &pages {
            let joint = if url.contains('?') { '&' } else { '?' };
            browser.goto(&format!("{}{url}{joint}lang={language}", app.address)).await;
            let mut faults = browser.accessibility_faults().await;
            faults.extend(browser.console().await);
            let wide = "return document.documentElement.scrollWidth
                 - document.documentElement.clientWidth";
            let wider = browser.run(wide).await;
            if wider != 0 {
                faults.push(format!("{wider} pixels wider than the screen"));
            }
            let headings = browser.run("return document.querySelectorAll('h1').length").await;
            if headings != 1 {
                faults.push(format!("{headings} first headings"));
            }
            let place = format!("{url} {} {language}", screen.title());
            found.extend(faults.into_iter().map(|fault| format!("{place}: {fault}")));
            let name = format!("{}-{}-{language}", file_name(url), screen.title());
            browser.screenshot(&format!("target/screenshots/panel/{name}.png")).await;
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[actix_web::test]
async fn nothing_is_wrong_with_any_page_of_the_panel_in_light() {
    look_through(&[(PHONE, "pl"), (DESK, "en")]).await;
}

#[actix_web::test]
async fn nothing_is_wrong_with_any_page_of_the_panel_in_dark() {
    look_through(&[(PHONE.dark(), "ru"), (DESK.dark(), "fi")]).await;
}
