use crate::app::TestApp;

#[actix_web::test]
async fn one_address_that_asks_too_often_is_told_when_to_come_back_and_others_go_on() {
    let app = TestApp::with(&[("TASSU_REQUESTS_PER_MINUTE", "60")]);
    let greedy = app.visitor().from_address("203.0.113.1");
    for _ in 0..60 {
        greedy.get("/no/such/page").await.expect(404);
    }
    let page = greedy.get("/no/such/page").await.expect(429);
    assert_eq!(page.text("h1"), "A little too fast");
    let seconds: u32 = page.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    app.visitor().from_address("203.0.113.2").get("/no/such/page").await.expect(404);
    greedy.get("/health/live").await.expect(200);
}

#[actix_web::test]
async fn an_ipv6_household_is_one_address() {
    let app = TestApp::with(&[("TASSU_REQUESTS_PER_MINUTE", "60")]);
    for host in 0..60 {
        let address = format!("2001:db8:1:2::{host:x}");
        app.visitor().from_address(&address).get("/no/such/page").await.expect(404);
    }
    app.visitor().from_address("2001:db8:1:2:ffff::1").get("/no/such/page").await.expect(429);
    app.visitor().from_address("2001:db8:1:3::1").get("/no/such/page").await.expect(404);
}

#[actix_web::test]
async fn a_client_cannot_choose_its_address_without_a_proxy_of_ours() {
    let settings = [("TASSU_REQUESTS_PER_MINUTE", "60"), ("TASSU_TRUSTED_PROXIES", "10.0.0.0/8")];
    let app = TestApp::with(&settings);
    for _ in 0..60 {
        app.visitor().get("/no/such/page").await.expect(404);
    }
    app.visitor().get("/no/such/page").await.expect(429);
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
