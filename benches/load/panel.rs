//! The desk's pages: a day and a week of the calendar, and the search for a client.

use std::rc::Rc;

use chrono::{Datelike as _, Days, Utc, Weekday};
use diesel::prelude::*;
use tassu::clock::Clock;
use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;
use tassu::fixtures::fill::Size;
use tassu::i18n::Lang;
use tassu::passwords::hash_now;
use tassu::store::accounts::{NewUser, insert_membership, insert_user};
use tassu::store::schema::clients;

use crate::databases::{Backend, Filled};
use crate::drive::{Target, compare};
use crate::http::{Connection, get, get_with, post};
use crate::options::Options;
use crate::pages::Pages;
use crate::report::Table;
use crate::scenario::keep_static_page;
use crate::server::Server;
use crate::site::STATIC;

const EMAIL: &str = "desk@clinic.example";
const PASSWORD: &str = "purrrs at 4 hedgehogs";
/// Clients whose names, numbers and pets are looked for.
const SOUGHT: i64 = 200;

/// Measures them beside a static page, one request after the other.
pub async fn measure(backend: &Backend, options: &Options) -> Vec<Table> {
    let bookings = if options.quick { 2_000 } else { 1_000_000 };
    let size = Size { clinics: 1, bookings };
    let filled = backend.filled(size);
    let server = Rc::new(Server::site(&filled.url));
    let pages = Pages::of(&filled, size);
    server.first_answer("/health/live").await;
    keep_static_page(&server, &pages.month().swap_remove(0)).await;
    let cookie = sign_in(&filled, &server).await;
    let slug = &pages.clinics.first().unwrap().slug;
    let signed = |paths: Vec<String>| -> Vec<Vec<u8>> {
        paths.iter().map(|path| get_with(&format!("/panel/{slug}/{path}"), &cookie)).collect()
    };
    let day = workday();
    let (known, sought) = sought(&filled);
    let targets = [
        Target::new("static page", &server, vec![get(STATIC, false)]),
        Target::new("month", &server, pages.month().iter().map(|path| get(path, false)).collect()),
        Target::new("day of the calendar", &server, signed(vec![format!("calendar?day={day}")])),
        Target::new("week", &server, signed(vec![format!("calendar/week?day={day}")])),
        Target::new("search for a client", &server, signed(sought)),
    ];
    let one = compare(&targets, 1, options.time()).await;
    let many = compare(&targets, 16, options.time()).await;
    let heading = format!("The desk, with {bookings} bookings and {known} clients");
    vec![Table::of_one(heading, &one), Table::of_many("", &many)]
}

/// A day on which people work, with visits.
fn workday() -> chrono::NaiveDate {
    let next = Utc::now().date_naive() + Days::new(1);
    next.iter_days().find(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).unwrap()
}

async fn sign_in(filled: &Filled, server: &Server) -> String {
    let hash = hash_now(PASSWORD).unwrap();
    {
        let mut connection = filled.db.connection().unwrap();
        let (password_hash, language) = (Some(hash.as_str()), Lang::Pl);
        let new = NewUser { email: EMAIL, email_key: EMAIL, name: "Desk", language, password_hash };
        let now = Clock::System.now();
        let user = insert_user(&mut connection, &new, now).unwrap();
        insert_membership(&mut connection, ClinicId(1), user, Role::Manager, now).unwrap();
    }
    let mut connection = Connection::open(server.address).await.unwrap();
    let form = [("email", EMAIL), ("password", PASSWORD)];
    let answer = connection.send(&post("/panel/sign-in", "10.0.0.1", &form)).await.unwrap();
    assert_eq!(answer.status, 303, "signed in");
    connection.cookie(&answer).unwrap()
}

/// How many clients there are, and searches for some of them by a part of the name and by digits.
fn sought(filled: &Filled) -> (i64, Vec<String>) {
    let mut connection = filled.db.connection().unwrap();
    let known: i64 = clients::table.count().get_result(&mut *connection).unwrap();
    let some: Vec<(String, String)> = clients::table
        .order(clients::id.desc())
        .limit(SOUGHT)
        .select((clients::last_name, clients::phone_e164))
        .load(&mut *connection)
        .unwrap();
    let part = |text: &str, from: usize| text.chars().skip(from).take(5).collect::<String>();
    let searches = some.iter().flat_map(|(name, phone)| [part(name, 1), part(phone, 6)]);
    let query = |text: String| serde_urlencoded::to_string([("q", text)]).unwrap();
    (known, searches.map(|text| format!("clients?{}", query(text))).collect())
}
