//! The panel as somebody who follows every link and presses every button would find it: no link
//! leads nowhere, and whatever is typed into any form is answered in words.

use std::collections::BTreeSet;

use reqwest::Method;
use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;
use tassu::fixtures::demo;
use tassu::secrets::Secrets;

use crate::app::{KEY, NOW, TestApp};
use crate::crawler::{FoundForm, crawl};
use crate::visitor::Visitor;

/// A form with more fields is a long one.
const MANY_FIELDS: usize = 12;

/// Texts that broke other programs.
const FAMOUS: [&str; 20] = [
    "",
    " ",
    "\0",
    "-1",
    "0",
    "1e9",
    "9223372036854775808",
    "0000-00-00",
    "9999-12-31",
    "9999-12-31T23:59",
    "2026-02-30T10:00",
    "25:61",
    "NaN",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "https://evil.example",
    "مرحبا \u{202e}🐈‍⬛",
    "\u{fdd0}\u{10ffff}",
    "{\"en\":1}",
];

fn demo_app() -> TestApp {
    let app = TestApp::start();
    let secrets = Secrets::new(KEY);
    app.on_database(|connection| demo::lay(connection, NOW, 1, &secrets).unwrap());
    app
}

#[actix_web::test]
async fn no_link_of_the_panel_leads_nowhere() {
    let app = demo_app();
    for role in Role::ALL {
        let visitor = app.signed_in(ClinicId(1), role).await;
        let found = crawl(&visitor, "/panel").await;
        let dead: Vec<_> =
            found.statuses.iter().filter(|(_, (status, _))| !matches!(status, 200 | 303)).collect();
        assert!(dead.is_empty(), "{role:?}: {dead:#?}");
        assert!(found.statuses.len() > 10, "{role:?} found {} pages", found.statuses.len());
    }
}

#[actix_web::test]
async fn whatever_is_typed_into_any_form_of_the_panel_is_answered_in_words() {
    let app = demo_app();
    let visitor = app.signed_in(ClinicId(1), Role::Manager).await;
    let found = crawl(&visitor, "/panel").await;
    let mut faults = Vec::new();
    for form in found.forms.values() {
        let mut names = BTreeSet::new();
        for (at, (name, _)) in form.fields.iter().enumerate() {
            if name == "csrf" || !names.insert(name) {
                continue;
            }
            // All texts come to each form; not each of them to each field of a long one.
            let most = if form.fields.len() > MANY_FIELDS { 4 } else { FAMOUS.len() };
            let famous = FAMOUS.iter().copied().cycle().skip(at * most).take(most);
            for garbage in famous.map(str::to_owned).chain(["ż".repeat(10_000)]) {
                let mut fields = form.fields.clone();
                fields[at].1 = garbage;
                send(&visitor, form, &fields, &mut faults).await;
            }
            let others = form.fields.iter().filter(|(other, _)| other != name);
            let without: Vec<_> = others.cloned().collect();
            send(&visitor, form, &without, &mut faults).await;
        }
        let twice = [&form.fields[..], &form.fields[..]].concat();
        send(&visitor, form, &twice, &mut faults).await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

async fn send(
    visitor: &Visitor,
    form: &FoundForm,
    fields: &[(String, String)],
    faults: &mut Vec<String>,
) {
    let body = serde_urlencoded::to_string(fields).unwrap();
    let page = visitor.request(Method::POST, &form.action, Some(body)).await;
    let expected = [200, 303, 400, 404, 409, 413, 422, 429];
    if !expected.contains(&page.status) || (page.status >= 400 && !page.has("h1")) {
        let shown: Vec<String> = fields
            .iter()
            .filter(|(name, _)| name != "csrf")
            .map(|(name, value)| format!("{name}={}", value.chars().take(30).collect::<String>()))
            .collect();
        faults.push(format!("{} for POST {} {}", page.status, form.action, shown.join("&")));
    }
}
