use crate::app::TestApp;
use crate::page::Page;
use crate::visitor::Visitor;

const LIMIT: [(&str, &str); 1] = [("TASSU_REQUESTS_PER_MINUTE", "60")];

/// Asks as each of these visitors in turn until one is refused. The limit fills up again by one a
/// second meanwhile, so that on a slow machine it takes a few more than 60 requests.
async fn exhaust(visitor: impl Fn(u32) -> Visitor) -> Page {
    for number in 0..300 {
        let page = visitor(number).get("/no/such/page").await;
        if page.status == 429 {
            assert!(number >= 60, "refused after {number} requests");
            return page;
        }
        page.expect(404);
    }
    panic!("300 requests were not refused");
}

#[actix_web::test]
async fn one_address_that_asks_too_often_is_told_when_to_come_back_and_others_go_on() {
    let app = TestApp::with(&LIMIT);
    let greedy = app.visitor().at_address("203.0.113.1");
    let page = exhaust(|_| greedy.clone()).await;
    assert_eq!(page.text("h1"), "A little too fast");
    let seconds: u32 = page.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    app.visitor().at_address("203.0.113.2").get("/no/such/page").await.expect(404);
    greedy.get("/health/live").await.expect(200);
}

#[actix_web::test]
async fn an_ipv6_household_is_one_address() {
    let app = TestApp::with(&LIMIT);
    exhaust(|host| app.visitor().at_address(&format!("2001:db8:1:2::{host:x}"))).await;
    app.visitor().at_address("2001:db8:1:3::1").get("/no/such/page").await.expect(404);
}

#[actix_web::test]
async fn a_client_cannot_choose_its_address_without_a_proxy_of_ours() {
    let app = TestApp::with(&[LIMIT[0], ("TASSU_TRUSTED_PROXIES", "10.0.0.0/8")]);
    exhaust(|_| app.visitor()).await;
}

#[actix_web::test]
async fn a_form_from_elsewhere_is_refused() {
    let app = TestApp::start();
    for site in ["cross-site", "same-site"] {
        let forged = app.visitor().sending("sec-fetch-site", site);
        forged.post("/no/such/page", &[]).await.expect(400);
        forged.get("/no/such/page").await.expect(404);
    }
    app.visitor().post("/no/such/page", &[]).await.expect(404);
}
