use reqwest::Method;

use crate::app::TestApp;
use crate::make::Clinic;

#[actix_web::test]
async fn b16_an_unknown_address_has_a_page_in_the_readers_language() {
    let app = TestApp::start();
    for (language, title) in [
        ("en", "This page doesn’t exist"),
        ("fi-FI, en;q=0.5", "Tätä sivua ei ole"),
        ("ru", "Такой страницы нет"),
    ] {
        let page = app.visitor().preferring(language).get("/no/such/page").await.expect(404);
        assert_eq!(page.text("h1"), title);
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert!(page.header("content-type").unwrap().starts_with("text/html"));
        assert!(page.has("main a[href='/']"), "a way on");
    }
}

#[actix_web::test]
async fn b16_the_language_once_chosen_is_kept() {
    let app = TestApp::start();
    let visitor = app.visitor().preferring("ru");
    let page = visitor.get("/no/such/page?x=1&lang=pl").await.expect(404);
    assert_eq!(page.attributes("html", "lang"), ["pl"]);
    assert!(page.has("a[href='/no/such/page?x=1&lang=fi']"), "{}", page.body);
    let later = visitor.get("/no/such/page").await;
    assert_eq!(later.attributes("html", "lang"), ["pl"]);
    let other = app.visitor().preferring("ru").get("/no/such/page?lang=xx").await;
    assert_eq!(other.attributes("html", "lang"), ["ru"]);
}

#[actix_web::test]
async fn an_address_that_looks_like_another_host_leads_nowhere_else() {
    let app = TestApp::start();
    let page = app.visitor().get("//evil.example/x").await.expect(404);
    let links = page.attributes("a", "href");
    assert!(!links.is_empty() && links.iter().all(|link| !link.starts_with("//")), "{links:?}");
}

#[actix_web::test]
async fn what_actix_refuses_by_itself_is_a_page_too() {
    let app = TestApp::start();
    let visitor = app.visitor();
    let wrong_method = visitor.request(Method::DELETE, "/health/live", None).await.expect(405);
    assert_eq!(wrong_method.text("h1"), "The page could not read this");
    assert_eq!(wrong_method.header("allow"), Some("GET"));
    let own_method = Method::from_bytes(b"MADEUP").unwrap();
    assert!(visitor.request(own_method, "/no/such/page", None).await.expect(404).has("h1"));
}

#[actix_web::test]
async fn what_was_typed_into_an_address_is_never_markup() {
    let app = TestApp::start();
    let page = app.visitor().get("/no/such/page?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert!(!page.body.contains("<script>alert"), "{}", page.body);
}

#[actix_web::test]
async fn b16_b21_a_clinics_error_page_has_its_phone_and_speaks_its_language() {
    let app = TestApp::start();
    Clinic::new(1, "tassula").with(|rows| rows.clinics[0].default_language = "fi").store(&app);
    let page = app.visitor().preferring("de").get("/tassula/hold/unknown").await.expect(404);
    assert_eq!(page.attributes("html", "lang"), ["fi"]);
    assert!(page.has("main a[href='tel:+48125550140']"), "{}", page.body);
    assert!(page.has("main a[href='/tassula']"), "a way on");
}

#[actix_web::test]
async fn a_body_that_is_too_large_or_of_the_wrong_kind_is_refused_with_a_page() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let large = "x".repeat(65 * 1024);
    let page = visitor.post("/szpaki/hold", &[("start", &large)]).await.expect(413);
    assert_eq!(page.text("h1"), "That is too much at once");
    assert!(page.text("main").contains("64 KB"), "{}", page.body);
    visitor.post("/szpaki/hold", &[("start", &"x".repeat(8 << 20))]).await.expect(413);
    let json = visitor.clone().sending("content-type", "application/json");
    json.request(Method::POST, "/szpaki/hold", None).await.expect(415);
    let twice = [("start", "2026-11-25T09:00"), ("start", "2026-11-25T09:00")];
    visitor.post("/szpaki/hold", &twice).await.expect(400);
    let garbage = Some("%ff%fe=%zz&&==".to_owned());
    visitor.request(Method::POST, "/szpaki/hold", garbage).await.expect(400);
}
