//! People and access (P1).

use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::app::TestApp;
use crate::make::Clinic;
use crate::visitor::Visitor;

const PAGE: &str = "/panel/lis/settings/people";
const NEW: &str = "four geese cross a frozen pond";

async fn app_with_manager() -> (TestApp, Visitor) {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    Clinic::new(2, "kot").store(&app);
    app.add_user("ewa@lis.example", &[(ClinicId(1), Role::Manager)]);
    let ewa = app.visitor();
    ewa.sign_in("ewa@lis.example").await;
    (app, ewa)
}

fn invite<'a>(name: &'a str, email: &'a str, role: &'a str) -> [(&'a str, &'a str); 3] {
    [("name", name), ("email", email), ("role", role)]
}

/// The button that does this with the account of this address.
fn act(page: &crate::page::Page, email: &str, what: &str) -> String {
    let lines = page.texts(".people > li");
    let at = lines.iter().position(|line| line.contains(email)).unwrap();
    format!(".people > li:nth-child({}) [data-act={what}]", at + 1)
}

#[actix_web::test]
async fn p1_an_invitation_is_a_link_that_makes_a_colleague() {
    let (app, ewa) = app_with_manager().await;
    let page = ewa.get(PAGE).await.expect(200);
    let typed = invite("Jan Kos", "Jan@lis.example", "staff");
    let page = ewa.press(&page, "#invite button", &typed).await.expect(200);
    let link = page.attributes("#link", "value").remove(0);
    let path = link.strip_prefix("http://localhost").unwrap();
    assert!(page.text(".people").contains("Invited"));
    assert!(!ewa.get(PAGE).await.body.contains(path), "shown once");
    let jan = app.visitor();
    jan.post(path, &[("password", NEW)]).await.expect(303);
    jan.get(PAGE).await.expect(403);
    jan.get("/panel/lis").await.expect(303);
    let log = app.lines("SELECT subject || ' ' || action || ' ' || after FROM audit_log");
    assert_eq!(log, [r#"people add {"email":"Jan@lis.example","role":"staff"}"#]);
    let page = ewa.get(PAGE).await.expect(200);
    let page = ewa.press(&page, "#invite button", &typed).await.expect(422);
    assert!(page.text("#email-fault").contains("already"));
}

#[actix_web::test]
async fn p1_what_is_missing_of_an_invitation_is_marked_and_the_rest_kept() {
    let (_app, ewa) = app_with_manager().await;
    let page = ewa.get(PAGE).await.expect(200);
    let typed = invite(" ", "jan", "manager");
    let page = ewa.press(&page, "#invite button", &typed).await.expect(422);
    assert_eq!(page.attributes(".errors a", "href"), ["#name", "#email"]);
    assert_eq!(page.attributes("#email", "value"), ["jan"]);
    assert_eq!(page.attributes("[name=role][checked]", "value"), ["manager"]);
}

#[actix_web::test]
async fn p1_a_clinic_never_loses_its_last_manager_also_if_two_leave_at_once() {
    let (app, ewa) = app_with_manager().await;
    let page = ewa.get(PAGE).await.expect(200);
    for what in ["role", "remove"] {
        let page = ewa.press(&page, &act(&page, "ewa@", what), &[]).await;
        let page = ewa.follow(page).await.expect(200);
        assert!(page.text(".notice").contains("at least one manager"), "{what}");
    }
    let ola = app.signed_in(ClinicId(1), Role::Manager).await;
    let pages = (ewa.get(PAGE).await.expect(200), ola.get(PAGE).await.expect(200));
    let buttons = (act(&pages.0, "ewa@", "remove"), act(&pages.1, "manager2@", "remove"));
    futures::join!(ewa.press(&pages.0, &buttons.0, &[]), ola.press(&pages.1, &buttons.1, &[]));
    assert_eq!(app.number("SELECT COUNT(*) FROM memberships WHERE clinic_id = 1"), 1);
}

#[actix_web::test]
async fn p1_roles_change_at_once_and_the_second_of_two_who_change_is_told() {
    let (app, ewa) = app_with_manager().await;
    let jan = app.signed_in(ClinicId(1), Role::Staff).await;
    jan.get(PAGE).await.expect(403);
    let page = ewa.get(PAGE).await.expect(200);
    ewa.press(&page, &act(&page, "staff2@", "role"), &[]).await.expect(303);
    jan.get(PAGE).await.expect(200);
    let again = ewa.press(&page, &act(&page, "staff2@", "role"), &[]).await;
    let again = ewa.follow(again).await.expect(200);
    assert!(again.text(".notice").contains("meanwhile"));
}

#[actix_web::test]
async fn p1_who_is_removed_is_out_at_the_next_page() {
    let (app, ewa) = app_with_manager().await;
    let jan = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = ewa.get(PAGE).await.expect(200);
    ewa.press(&page, &act(&page, "staff2@", "remove"), &[]).await.expect(303);
    jan.get("/panel/lis").await.expect(404);
    assert_eq!(app.count("users"), 2, "the account stays for the log");
}

#[actix_web::test]
async fn p1_a_manager_makes_no_link_into_another_clinic() {
    let (app, ewa) = app_with_manager().await;
    app.add_user("both@kot.example", &[(ClinicId(2), Role::Manager)]);
    let page = ewa.get(PAGE).await.expect(200);
    let typed = invite("Both", "both@kot.example", "staff");
    let page = ewa.press(&page, "#invite button", &typed).await.expect(303);
    let page = ewa.follow(page).await.expect(200);
    assert!(!page.has("#link"));
    let page = ewa.press(&page, &act(&page, "both@", "link"), &[]).await;
    let page = ewa.follow(page).await.expect(200);
    assert!(page.text(".notice").contains("another clinic"));
    app.execute("UPDATE users SET password_hash = NULL WHERE email = 'both@kot.example'");
    app.execute("DELETE FROM memberships WHERE clinic_id = 1 AND role = 'staff'");
    let page = ewa.press(&page, "#invite button", &typed).await.expect(303);
    assert!(!ewa.follow(page).await.has("#link"), "their invitation is the other clinic's");
    assert_eq!(app.count("user_links"), 0);
}

#[actix_web::test]
async fn p1_a_manager_makes_a_link_for_a_colleague_and_for_nobody_else() {
    let (app, ewa) = app_with_manager().await;
    app.add_user("jan@lis.example", &[(ClinicId(1), Role::Staff)]);
    let stranger = app.add_user("kim@kot.example", &[(ClinicId(2), Role::Staff)]);
    let page = ewa.get(PAGE).await.expect(200);
    let shown = ewa.press(&page, &act(&page, "jan@", "link"), &[]).await.expect(200);
    assert!(shown.attributes("#link", "value")[0].contains("/panel/link/"));
    let csrf = page.attributes("#invite [name=csrf]", "value").remove(0);
    let form = [("csrf", csrf.as_str()), ("from", "staff"), ("to", "manager")];
    ewa.post(&format!("{PAGE}/{}/link", stranger.0), &form).await.expect(404);
    for what in ["role", "remove"] {
        ewa.post(&format!("{PAGE}/{}/{what}", stranger.0), &form).await.expect(303);
    }
    assert_eq!(app.number("SELECT COUNT(*) FROM memberships WHERE clinic_id = 2"), 1);
    assert_eq!(app.lines("SELECT role FROM memberships WHERE clinic_id = 2"), ["staff"]);
}

#[actix_web::test]
async fn p1_a_manager_can_demand_a_second_factor_of_everybody() {
    let (app, ewa) = app_with_manager().await;
    let jan = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = ewa.get(PAGE).await.expect(200);
    ewa.press(&page, "#factor button", &[]).await.expect(303);
    for visitor in [&jan, &ewa] {
        let page = visitor.get("/panel/lis").await.expect(303);
        assert_eq!(page.location().as_deref(), Some("/panel/account/second-factor"));
    }
}
