//! What a form of the panel must prove.

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::app::TestApp;
use crate::make::Clinic;

#[actix_web::test]
async fn a_form_without_the_sessions_token_changes_nothing() {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    let visitor = app.signed_in(ClinicId(1), Role::Staff).await;
    for fields in [&[][..], &[("csrf", "")], &[("csrf", "made up")]] {
        visitor.post("/panel/sign-out", fields).await.expect(400);
    }
    visitor.get("/panel/clinics").await.expect(200);
}

#[actix_web::test]
async fn a_form_from_another_site_changes_nothing_whatever_it_carries() {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    let visitor = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = visitor.get("/panel/clinics").await.expect(200);
    let elsewhere = visitor.clone().sending("sec-fetch-site", "cross-site");
    elsewhere.press(&page, "form button", &[]).await.expect(400);
    visitor.get("/panel/clinics").await.expect(200);
}
