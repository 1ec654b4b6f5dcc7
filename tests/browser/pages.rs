//! Every public page, on a telephone and at a desk, in light and in dark.

use tassu::fixtures::demo;
use tassu::secrets::Secrets;

use crate::app::{NOW, TestApp};
use crate::chromium::{Browser, DESK, PHONE, Screen};

/// A first view of any page may weigh so much over the wire, all included.
const LARGEST_BYTES: f64 = 40.0 * 1024.0;

/// The demo's clinics, as of the tests' now.
pub fn demo_app() -> TestApp {
    let app = TestApp::start();
    let secrets = Secrets::new([7; 32]);
    app.on_database(|connection| demo::lay(connection, NOW, 1, &secrets).unwrap());
    app
}

/// A page to look at; `press`: it comes by pressing this on the page of the address.
struct Stop {
    name: &'static str,
    path: String,
    press: Option<&'static str>,
}

fn stop(name: &'static str, path: impl Into<String>) -> Stop {
    Stop { name, path: path.into(), press: None }
}

/// Addresses of all pages; those of holds and visits are made on the way.
async fn stops(app: &TestApp) -> Vec<Stop> {
    let visitor = app.visitor();
    let base = "/jez-i-wrona/book?location=centrum";
    let time = format!("{base}&species=dog&reason=dog_combined");
    let held = |page: &crate::page::Page| page.location().unwrap();
    let select = "button.slot";
    let times = visitor.get(&time).await.expect(200);
    let hold = held(&visitor.press(&times, select, &[]).await.expect(303));

    let other = app.visitor();
    let times = other.get(&time).await.expect(200);
    let details = held(&other.press(&times, select, &[]).await.expect(303));
    let details = other.get(&details).await.expect(200);
    let typed = [
        ("given_name", "Maria"),
        ("family_name", "Nowak"),
        ("tel", "+48610000141"),
        ("email", "maria@poczta.example"),
        ("pet_name", "Burek"),
    ];
    let booked = other.press(&details, "form#details button[data-busy]", &typed).await.expect(303);
    let visit = held(&booked);
    let choose = other.get(&format!("{visit}/move")).await.expect(200);
    let ask = choose.attributes("a.slot", "href").remove(0);
    vec![
        stop("clinics", "/"),
        stop("location", "/jez-i-wrona"),
        stop("species", base),
        stop("reason", format!("{base}&species=dog")),
        stop("time", &time),
        stop("phone-only", format!("{base}&species=dog&reason=emergency")),
        stop("privacy", "/jez-i-wrona/privacy"),
        stop("details", &hold),
        Stop { press: Some("form#details button[data-busy]"), ..stop("details-faulty", &hold) },
        stop("summary", &visit),
        stop("move", format!("{visit}/move")),
        stop("move-ask", ask),
        stop("cancel", format!("{visit}/cancel")),
        stop("not-found", "/jez-i-wrona/hold/nothing"),
    ]
}

/// Goes to a page in this language and says what is wrong with it.
async fn faults(browser: &Browser, app: &TestApp, stop: &Stop, language: &str) -> Vec<String> {
    let joint = if stop.path.contains('?') { '&' } else { '?' };
    let url = format!("{}{}{joint}lang={language}", app.address, stop.path);
    browser.goto(&url).await;
    if let Some(css) = stop.press {
        browser.press(css).await;
    }
    let mut faults = browser.accessibility_faults().await;
    // The browser notes the status of a page of faults as an error of its own.
    let own = browser.client.current_url().await.unwrap().to_string();
    let console = browser.console().await.into_iter();
    faults.extend(console.filter(|entry| !entry.contains(&own)));
    let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let wider = browser.run(wide).await;
    if wider != 0 {
        faults.push(format!("{wider} pixels wider than the screen"));
    }
    let headings = browser.run("return document.querySelectorAll('h1').length").await;
    if headings != 1 {
        faults.push(format!("{headings} first headings"));
    }
    faults
}

/// Looks at all pages on these screens, and keeps pictures of them in `target/screenshots`.
async fn look_through(screens: &[(Screen, &str)]) {
    let app = demo_app();
    let stops = stops(&app).await;
    let browser = Browser::open("en").await;
    let mut found = Vec::new();
    for (screen, language) in screens {
        browser.look_on(*screen).await;
        for stop in &stops {
            let faults = faults(&browser, &app, stop, language).await;
            let place = format!("{} {} {language}", stop.name, screen.title());
            found.extend(faults.into_iter().map(|fault| format!("{place}: {fault}")));
            let name = format!("{}-{}-{language}", stop.name, screen.title());
            browser.screenshot(&format!("target/screenshots/{name}.png")).await;
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[actix_web::test]
async fn nothing_is_wrong_with_any_page_in_light() {
    look_through(&[(PHONE, "pl"), (DESK, "fi")]).await;
}

#[actix_web::test]
async fn nothing_is_wrong_with_any_page_in_dark() {
    look_through(&[(PHONE.dark(), "ru"), (DESK.dark(), "it")]).await;
}

#[actix_web::test]
async fn a_first_view_of_any_page_is_light() {
    let app = demo_app();
    let browser = Browser::open("pl").await;
    let mut heavy = Vec::new();
    for stop in stops(&app).await {
        browser.empty_cache().await;
        browser.goto(&format!("{}{}", app.address, stop.path)).await;
        let bytes = browser
            .run(
                "return [...performance.getEntriesByType('navigation'),
                   ...performance.getEntriesByType('resource')]
                   .reduce((sum, entry) => sum + entry.transferSize, 0)",
            )
            .await;
        let bytes = bytes.as_f64().unwrap();
        assert!(bytes > 2_000.0, "{}: {bytes} bytes cannot be all", stop.name);
        if bytes > LARGEST_BYTES {
            heavy.push(format!("{}: {bytes} bytes", stop.name));
        }
        let hosts = browser
            .run(
                "return performance.getEntriesByType('resource')
                   .map(entry => new URL(entry.name).origin).filter(it => it !== location.origin)",
            )
            .await;
        assert_eq!(hosts, serde_json::json!([]), "{}: nothing from elsewhere", stop.name);
    }
    browser.close().await;
    assert!(heavy.is_empty(), "{}", heavy.join("\n"));
}
