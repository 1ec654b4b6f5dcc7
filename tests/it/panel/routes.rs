//! Every address of a clinic's panel, asked for by those who must not see it. The list is read from
//! the program's own, so that no new address is forgotten.

use reqwest::Method;
use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::app::TestApp;
use crate::make::Clinic;

/// Method and path of each route below `/panel/{clinic}`, with ids filled in.
fn routes() -> Vec<(Method, String)> {
    let source = include_str!("../../../src/web/panel/routes.rs");
    let of_a_clinic = source.split("fn of_a_clinic").nth(1).unwrap();
    let settings = include_str!("../../../src/web/panel/settings/routes.rs");
    let clients = include_str!("../../../src/web/panel/clients/routes.rs");
    let of_a_clinic = format!("{of_a_clinic}{settings}{clients}");
    let mut found = Vec::new();
    for part in of_a_clinic.split("resource(\"").skip(1) {
        let (pattern, rest) = part.split_once('"').unwrap();
        let path = pattern.replace("{clinic}", "lis");
        let path: String = path
            .split('/')
            .map(|part| if part.starts_with('{') { "/1" } else { part })
            .fold(String::new(), |path, part| match part.strip_prefix('/').unwrap_or(part) {
                "" => path,
                part => format!("{path}/{part}"),
            });
        for (call, method) in [("get()", Method::GET), ("post()", Method::POST)] {
            if rest.contains(call) {
                found.push((method, format!("/panel{path}")));
            }
        }
    }
    found
}

#[actix_web::test]
async fn p1_no_page_of_a_clinic_is_shown_to_nobody_or_to_strangers() {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    Clinic::new(2, "kot").store(&app);
    let routes = routes();
    assert!(routes.iter().any(|(_, path)| path == "/panel/lis"), "the list is read wrongly");
    let nobody = app.visitor();
    let stranger = app.signed_in(ClinicId(2), Role::Manager).await;
    for (method, path) in routes {
        let form = (method == Method::POST).then(String::new);
        let page = nobody.request(method.clone(), &path, form.clone()).await;
        let location = page.location().unwrap_or_default();
        assert!(location.starts_with("/panel/sign-in"), "{method} {path}: {}", page.status);
        let page = stranger.request(method.clone(), &path, form).await;
        assert_eq!(page.status, 404, "{method} {path}");
    }
}

#[actix_web::test]
async fn p1_staff_see_no_settings() {
    let app = TestApp::start();
    Clinic::new(1, "lis").store(&app);
    let staff = app.signed_in(ClinicId(1), Role::Staff).await;
    for (method, path) in routes().into_iter().filter(|(_, path)| path.contains("/settings")) {
        let form = (method == Method::POST).then(String::new);
        let page = staff.request(method.clone(), &path, form).await;
        assert_eq!(page.status, 403, "{method} {path}");
    }
}
