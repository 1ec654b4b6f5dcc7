//! Everything that the program logs at its most talkative, from a whole journey: no line holds
//! anything that a person typed, is called by or can be reached at.

use std::sync::Arc;

use tassu::clock::Clock;
use tassu::domain::account::Role;
use tassu::i18n::Lang;
use tassu::store::accounts::{NewUser, insert_membership, insert_user};

use crate::accounts::{HASH, PASSWORD};
use crate::database::TestDatabase;
use crate::journey::BOOK;
use crate::make::Clinic;
use crate::page::Page;
use crate::program::Program;
use crate::visitor::Visitor;

const EMAIL: &str = "zofia@lecznica.example";
const WRONG_PASSWORD: &str = "kasztan na oknie";
/// What a client types: nothing of it may be logged.
const TYPED: [(&str, &str); 9] = [
    ("given_name", "Żaneta"),
    ("family_name", "Brzęczyszczykiewicz"),
    ("tel", "512 345 678"),
    ("email", "zaneta@poczta.example"),
    ("street", "Klonowa 99"),
    ("postcode", "31-987"),
    ("town", "Wieliczka"),
    ("pet_name", "Burbon"),
    ("note", "Boi się odkurzacza"),
];

/// What must not be there, filled on the way.
#[derive(Default)]
struct Personal(Vec<String>);

impl Personal {
    fn add(&mut self, text: impl Into<String>) {
        self.0.push(text.into());
    }

    /// The token with which an address ends.
    fn token_of(&mut self, page: &Page) -> String {
        let token = page.path.split('?').next().and_then(|path| path.rsplit('/').next());
        self.add(token.unwrap());
        token.unwrap().to_owned()
    }
}

fn store(database: &TestDatabase) -> Clinic {
    // Late enough that a visit may still be moved and cancelled.
    let clinic = Clinic::new(1, "szpaki").with(|rows| rows.clinics[0].notice_minutes = 4_320);
    database.on(|connection| {
        clinic.insert(connection);
        let user = NewUser {
            email: EMAIL,
            email_key: EMAIL,
            name: "Zofia",
            language: Lang::En,
            password_hash: Some(&HASH),
        };
        let now = Clock::System.now();
        let id = insert_user(connection, &user, now).unwrap();
        insert_membership(connection, clinic.id, id, Role::Manager, now).unwrap();
    });
    clinic
}

/// Books with a fault first, looks, moves and cancels.
async fn be_a_client(visitor: &Visitor, personal: &mut Personal) {
    let times = visitor.get("/szpaki/book?species=dog&reason=vaccination").await.expect(200);
    let held = visitor.press(&times, "ol.slots button.slot", &[]).await.expect(303);
    let details = visitor.follow(held).await.expect(200);
    personal.token_of(&details);
    let mut faulty = TYPED;
    faulty[2].1 = "512 34x";
    personal.add(faulty[2].1);
    let details = visitor.press(&details, BOOK, &faulty).await.expect(422);
    let booked = visitor.press(&details, BOOK, &TYPED).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    let token = personal.token_of(&summary);
    visitor.get(&format!("/b/{token}/visit.ics")).await.expect(200);
    let times = visitor.get(&format!("/b/{token}/move")).await.expect(200);
    let other = times.attributes("ol.slots a.slot", "href").pop().unwrap();
    let ask = visitor.get(&other).await.expect(200);
    let moved = visitor.press(&ask, "main form[method=post] button", &[]).await.expect(303);
    visitor.follow(moved).await.expect(200);
    let ask = visitor.get(&format!("/b/{token}/cancel")).await.expect(200);
    let cancelled = visitor.press(&ask, "main form[method=post] button", &[]).await.expect(303);
    visitor.follow(cancelled).await.expect(200);
}

/// Follows wrong links and sends what cannot be read.
async fn be_lost(visitor: &Visitor, personal: &mut Personal) {
    for (path, status) in [
        ("/b/Qx7-wrongtok", 404),
        ("/szpaki/hold/Zz9-wronghold", 404),
        ("/kowalska/malgorzata?phone=600700800", 404),
    ] {
        visitor.get(path).await.expect(status);
    }
    for part in ["wrongtok", "wronghold", "kowalska", "malgorzata", "600700800"] {
        personal.add(part);
    }
    visitor.post("/szpaki/hold", &[("start", "u Malwiny")]).await.expect(400);
    personal.add("Malwin");
}

/// Signs in, with a wrong password first.
async fn be_staff(visitor: &Visitor, personal: &mut Personal) {
    let page = visitor.get("/panel/sign-in").await.expect(200);
    let typed = [("email", EMAIL), ("password", WRONG_PASSWORD)];
    let page = visitor.press(&page, "main form button", &typed).await.expect(422);
    let typed = [("email", EMAIL), ("password", PASSWORD)];
    let page = visitor.press(&page, "main form button", &typed).await.expect(303);
    let cookie = page.header("set-cookie").unwrap();
    personal.add(cookie.split(['=', ';']).nth(1).unwrap());
    let clinics = visitor.get("/panel/clinics").await.expect(200);
    personal.add(clinics.attributes("input[name=csrf]", "value").remove(0));
    visitor.press(&clinics, "form button", &[]).await.expect(303);
}

#[actix_web::test]
async fn nothing_personal_is_logged_of_a_whole_journey_however_much_is_logged() {
    let database = Arc::new(TestDatabase::fresh());
    store(&database);
    let mut personal = Personal::default();
    for (_, text) in TYPED {
        personal.add(text);
    }
    for text in [EMAIL, PASSWORD, WRONG_PASSWORD, "Zofia", "zofia", "szpaki", "203.0.113"] {
        personal.add(text);
    }
    for query in ["species=", "day=", "start=", "lang=", "Mozilla"] {
        personal.add(query);
    }
    let settings = [("TASSU_LOG_LEVEL", "trace"), ("RUST_LOG", "trace")];
    let mut program = Program::serve(&database, &settings);
    let visitor = Visitor::new(&program.address).at_address("203.0.113.77");
    let visitor = visitor.sending("user-agent", "Mozilla/5.0");
    be_a_client(&visitor, &mut personal).await;
    be_lost(&visitor, &mut personal).await;
    be_staff(&visitor, &mut personal).await;
    program.terminate();
    program.stopped().await;
    let said = program.said();
    for text in &personal.0 {
        // Also as it stands in a form or an address.
        let encoded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        for text in [text, &encoded] {
            let line = said.lines().find(|line| line.contains(text.as_str()));
            assert!(line.is_none(), "{text} is in {}", line.unwrap_or_default());
        }
    }
    // What is searched does hold the journey: each page by its pattern and status.
    for (route, status) in [
        ("/{clinic}/book", 200),
        ("/{clinic}/hold", 303),
        ("/{clinic}/hold/{token}", 422),
        ("/{clinic}/hold/{token}", 303),
        ("/b/{token}", 200),
        ("/b/{token}/move", 303),
        ("/b/{token}/cancel", 303),
        ("/b/{token}", 404),
        ("/{clinic}/hold", 400),
        ("/panel/sign-in", 422),
        ("/panel/sign-in", 303),
    ] {
        let pattern = format!("\"route\":\"{route}\",\"status\":{status}");
        assert!(said.contains(&pattern), "{pattern} is not in {said}");
    }
}
