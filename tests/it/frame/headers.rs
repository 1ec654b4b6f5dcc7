use reqwest::Method;

use crate::app::TestApp;

#[actix_web::test]
async fn every_answer_forbids_inline_and_foreign_code() {
    let app = TestApp::start();
    for path in ["/", "/health/live", "/nowhere/at/all"] {
        let page = app.visitor().get(path).await;
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none';"), "{path}");
        assert!(policy.contains("script-src 'self';") && !policy.contains("unsafe"), "{path}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
        assert!(page.header("x-request-id").is_some(), "{path}");
        assert!(page.header("strict-transport-security").is_none());
    }
}

#[actix_web::test]
async fn over_tls_browsers_are_told_to_stay_there_and_cookies_are_secure() {
    let app = TestApp::with(&[("PUBLIC_URL", "https://booking.example")]);
    let page = app.visitor().get("/?lang=fi").await;
    assert_eq!(page.header("strict-transport-security"), Some("max-age=31536000"));
    let cookie = page.header("set-cookie").unwrap();
    for part in ["lang=fi", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
}

#[actix_web::test]
async fn head_is_answered_as_get_without_the_page() {
    let app = TestApp::start();
    for (path, status) in [("/health/live", 200), ("/no/such/page", 404)] {
        let whole = app.visitor().get(path).await.expect(status);
        let head = app.visitor().request(Method::HEAD, path, None).await.expect(status);
        assert_eq!(head.header("content-length"), whole.header("content-length"), "{path}");
        assert_eq!(head.body, "");
    }
}

#[actix_web::test]
async fn pages_are_compressed_for_those_who_can_read_it() {
    let app = TestApp::start();
    let page =
        app.visitor().sending("accept-encoding", "deflate").get("/no/such/page").await.expect(404);
    assert_eq!(page.header("content-encoding"), Some("deflate"));
    let plain = app.visitor().sending("accept-encoding", "identity").get("/no/such/page").await;
    assert_eq!(plain.header("content-encoding"), None);
}
