use std::time::{Duration, Instant};

use crate::app::TestApp;

#[actix_web::test]
async fn a_server_that_is_told_to_stop_does_so_soon_and_answers_no_more() {
    let mut app = TestApp::start();
    let visitor = app.visitor();
    visitor.get("/health/live").await.expect(200);
    let began = Instant::now();
    app.stop().await;
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
    assert!(reqwest::get(format!("{}/health/live", app.address)).await.is_err());
}
