use crate::app::TestApp;
use diesel::connection::SimpleConnection;
use tassu::store::AnyConnection;

#[actix_web::test]
async fn a_process_lives_and_is_ready_with_a_migrated_database() {
    let app = TestApp::start();
    let visitor = app.visitor();
    assert_eq!(visitor.get("/health/live").await.expect(200).body, r#"{"status":"live"}"#);
    let ready = visitor.get("/health/ready").await.expect(200);
    assert_eq!(ready.body, r#"{"status":"ready"}"#);
    assert_eq!(ready.header("cache-control"), Some("no-store"));
}

#[actix_web::test]
async fn a_process_whose_database_lacks_a_migration_is_not_ready() {
    let app = TestApp::start();
    app.on_database(|connection| {
        let sql = "DELETE FROM __diesel_schema_migrations";
        match connection {
            AnyConnection::Postgres(connection) => connection.batch_execute(sql).unwrap(),
            AnyConnection::Sqlite(connection) => connection.batch_execute(sql).unwrap(),
        }
    });
    let page = app.visitor().get("/health/ready").await.expect(503);
    assert_eq!(page.body, r#"{"status":"migrations are pending"}"#);
    app.visitor().get("/health/live").await.expect(200);
}

#[actix_web::test]
async fn metrics_count_by_route_pattern_and_are_for_those_who_know_the_token() {
    let token = "0123456789abcdef0123";
    let app = TestApp::with(&[("TASSU_METRICS_TOKEN", token)]);
    app.visitor().get("/health/live?secret=1").await.expect(200);
    app.visitor().get("/metrics").await.expect(404);
    app.visitor().sending("authorization", "Bearer wrong").get("/metrics").await.expect(404);
    let page =
        app.visitor().sending("authorization", &format!("Bearer {token}")).get("/metrics").await;
    let page = page.expect(200);
    assert!(page.header("content-type").unwrap().starts_with("text/plain; version=0.0.4"));
    let counted = r#"http_requests_total{method="GET",route="/health/live",status="200"}"#;
    assert!(page.body.contains(counted), "{}", page.body);
    assert!(page.body.contains("http_request_duration_seconds_bucket"));
    assert!(!page.body.contains("secret"));
}

#[actix_web::test]
async fn metrics_are_not_there_where_others_can_reach_the_site() {
    let app = TestApp::with(&[("PUBLIC_URL", "https://booking.example")]);
    app.visitor().get("/metrics").await.expect(404);
}
