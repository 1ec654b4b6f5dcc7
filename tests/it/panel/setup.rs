//! The first start (P9): from an empty database to a client's first page.

use tassu::usecases::set_up;

use crate::app::TestApp;
use crate::page::Page;
use crate::visitor::Visitor;

const NEW: &str = "four geese cross a frozen pond";
const BUTTON: &str = "#step .btn--go";

fn link(app: &TestApp) -> String {
    app.on_database(|connection| set_up::make_link(connection).unwrap().unwrap())
}

const ACCOUNT: [(&str, &str); 4] =
    [("name", "Ola Lipa"), ("email", "ola@lipa.example"), ("password", NEW), ("language", "en")];
const CLINIC: [(&str, &str); 4] = [
    ("clinic_name", "Lecznica pod Lipą"),
    ("country", "PL"),
    ("phone", "12 555 01 40"),
    ("clinic_language", "pl"),
];
const PLACE: [(&str, &str); 4] = [
    ("street", "ul. Lipowa 1"),
    ("postcode", "30-001"),
    ("town", "Kraków"),
    ("hours_6", "10-14, 15.00 – 17"),
];

/// Finishes the steps that are left, with what is usual for the last two.
async fn finish(visitor: &Visitor, path: &str) -> Page {
    for typed in [&ACCOUNT[..], &CLINIC, &PLACE, &[]] {
        let page = visitor.get(path).await.expect(200);
        visitor.press(&page, BUTTON, typed).await.expect(303);
    }
    let page = visitor.get(path).await.expect(200);
    visitor.press(&page, BUTTON, &[]).await
}

#[actix_web::test]
async fn p9_five_steps_lead_from_an_empty_database_to_times_that_clients_can_book() {
    let app = TestApp::start();
    let path = link(&app);
    let visitor = app.visitor();
    let page = finish(&visitor, &path).await.expect(303);
    assert_eq!(page.location().as_deref(), Some("/panel/lecznica-pod-lipa/ready"));
    let page = visitor.follow(page).await.expect(200);
    assert_eq!(page.text("#public"), "http://localhost/lecznica-pod-lipa");
    assert_eq!(app.lines("SELECT phone || ' ' || currency FROM clinics"), ["+48125550140 PLN"]);
    assert_eq!(app.lines("SELECT DISTINCT zone FROM locations"), ["Europe/Warsaw"]);
    assert_eq!(app.count("shifts"), 7, "five days, and Saturday twice");
    let client = app.visitor();
    let reasons = client.get("/lecznica-pod-lipa/book?species=dog").await;
    let reasons = client.follow(reasons).await.expect(200);
    let first = reasons.attributes("a.reason", "href");
    let times = client.get(first.first().expect("a reason")).await;
    let times = client.follow(times).await.expect(200);
    assert!(times.has("button.slot"), "{}", times.body);
    let sign_in = [("email", "ola@lipa.example"), ("password", NEW)];
    app.visitor().post("/panel/sign-in", &sign_in).await.expect(303);
}

#[actix_web::test]
async fn p9_a_set_up_that_was_broken_off_goes_on_and_nothing_is_online_before_its_end() {
    let app = TestApp::start();
    let path = link(&app);
    let visitor = app.visitor();
    for typed in [&ACCOUNT[..], &CLINIC] {
        let page = visitor.get(&path).await.expect(200);
        visitor.press(&page, BUTTON, typed).await.expect(303);
    }
    for table in ["clinics", "users", "locations"] {
        assert_eq!(app.count(table), 0, "{table}");
    }
    let newer = link(&app);
    app.visitor().get(&path).await.expect(404);
    let elsewhere = app.visitor();
    let page = elsewhere.get(&newer).await.expect(200);
    assert!(page.has("#street"), "it goes on where it stopped");
    let page = elsewhere.get(&format!("{newer}?step=account")).await.expect(200);
    assert_eq!(page.attributes("#email", "value"), ["ola@lipa.example"]);
    assert!(!page.body.contains(NEW) && !page.body.contains("argon2"));
    elsewhere.press(&page, BUTTON, &[]).await.expect(303);
    let page = elsewhere.get(&format!("{newer}?step=offer")).await.expect(200);
    assert!(page.has("#street"), "no step is skipped");
    for typed in [&PLACE[..], &[], &[]] {
        let page = elsewhere.get(&newer).await.expect(200);
        elsewhere.press(&page, BUTTON, typed).await.expect(303);
    }
    let sign_in = [("email", "ola@lipa.example"), ("password", NEW)];
    app.visitor().post("/panel/sign-in", &sign_in).await.expect(303);
}

#[actix_web::test]
async fn p9_each_step_keeps_what_was_typed_and_says_what_is_missing() {
    let app = TestApp::start();
    let path = link(&app);
    let visitor = app.visitor();
    let page = visitor.get(&path).await.expect(200);
    let typed = [("name", "Ola"), ("email", "ola"), ("password", "short")];
    let page = visitor.press(&page, BUTTON, &typed).await.expect(422);
    assert_eq!(page.attributes(".errors a", "href"), ["#email", "#password"]);
    assert_eq!(page.attributes("#name", "value"), ["Ola"]);
    visitor.press(&page, BUTTON, &ACCOUNT).await.expect(303);
    let page = visitor.get(&path).await.expect(200);
    let typed = [("clinic_name", ""), ("country", "XX"), ("phone", "1")];
    let page = visitor.press(&page, BUTTON, &typed).await.expect(422);
    assert_eq!(page.attributes(".errors a", "href"), ["#clinic_name", "#country", "#phone"]);
    visitor.press(&page, BUTTON, &CLINIC).await.expect(303);
    let page = visitor.get(&path).await.expect(200);
    let page = visitor.press(&page, BUTTON, &[("hours_2", "nine")]).await.expect(422);
    assert_eq!(page.attributes(".errors a", "href"), ["#street", "#town", "#hours_2"]);
    visitor.press(&page, BUTTON, &[&PLACE[..], &[("hours_2", "")]].concat()).await.expect(303);
    let page = visitor.get(&path).await.expect(200);
    let page = visitor.press(&page, BUTTON, &[("staff_1", " ")]).await.expect(422);
    visitor.press(&page, BUTTON, &[("staff_3", "Jan Kos")]).await.expect(303);
    let form = [("species", "fish"), ("reasons", "dog_rabies")];
    let page = visitor.post(&format!("{path}?step=offer"), &form).await.expect(422);
    assert_eq!(page.attributes(".errors a", "href"), ["#reasons"]);
}

#[actix_web::test]
async fn p9_the_link_dies_with_the_first_clinic_and_only_one_of_two_finishes() {
    let app = TestApp::start();
    let path = link(&app);
    let visitor = app.visitor();
    for typed in [&ACCOUNT[..], &CLINIC, &PLACE, &[]] {
        let page = visitor.get(&path).await.expect(200);
        visitor.press(&page, BUTTON, typed).await.expect(303);
    }
    let page = visitor.get(&path).await.expect(200);
    let other = app.visitor();
    let (a, b) = futures::join!(visitor.press(&page, BUTTON, &[]), other.press(&page, BUTTON, &[]));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
    assert_eq!((app.count("clinics"), app.count("users")), (1, 1));
    app.visitor().get(&path).await.expect(404);
    app.visitor().post(&path, &ACCOUNT).await.expect(404);
    let none = app.on_database(|connection| set_up::make_link(connection).unwrap());
    assert_eq!(none, None);
    let left = app.lines("SELECT name FROM installation WHERE name LIKE 'set_up%'");
    assert!(left.is_empty(), "{left:?}");
}

#[actix_web::test]
async fn p9_nobody_finds_the_link_by_trying() {
    let app = TestApp::start();
    let path = link(&app);
    let guesser = app.visitor();
    for guess in 0..30 {
        guesser.get(&format!("/panel/setup/guess{guess}")).await.expect(404);
    }
    guesser.get(&path).await.expect(429);
    app.visitor().get(&path).await.expect(200);
}

#[actix_web::test]
async fn p1_an_operators_link_makes_one_more_clinic_beside_those_there_are() {
    let app = TestApp::start();
    finish(&app.visitor(), &link(&app)).await.expect(303);
    let path = app.on_database(|connection| set_up::make_another(connection).unwrap());
    let visitor = app.visitor();
    let page = visitor.get(&path).await.expect(200);
    let page = visitor.press(&page, BUTTON, &ACCOUNT).await.expect(422);
    assert!(page.text("#email-fault").contains("account with this address"));
    let other = [&ACCOUNT[..1], &[("email", "jan@lipa.example")], &ACCOUNT[2..]].concat();
    visitor.press(&page, BUTTON, &other).await.expect(303);
    for typed in [&CLINIC[..], &PLACE, &[]] {
        let page = visitor.get(&path).await.expect(200);
        visitor.press(&page, BUTTON, typed).await.expect(303);
    }
    let page = visitor.get(&path).await.expect(200);
    let page = visitor.press(&page, BUTTON, &[]).await.expect(303);
    assert_eq!(page.location().as_deref(), Some("/panel/lecznica-pod-lipa-2/ready"));
    visitor.follow(page).await.expect(200);
    visitor.get("/panel/lecznica-pod-lipa/ready").await.expect(404);
    app.visitor().get(&path).await.expect(404);
}
