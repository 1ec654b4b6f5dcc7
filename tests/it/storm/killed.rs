//! The program killed in the middle of a burst of bookings: whatever a client saw confirmed is
//! there, and nothing else is kept for longer than its time.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::rt;
use actix_web::rt::time::sleep;
use chrono::{Datelike, Days, Utc, Weekday};
use rand::RngExt;
use tassu::clock::Clock;
use tassu::secrets::Secrets;
use tassu::store::AnyConnection;
use tassu::usecases::housekeeping::tidy;

use super::{audit, rounds};
use crate::app::TestApp;
use crate::database::TestDatabase;
use crate::journey::DETAILS;
use crate::make::Clinic;
use crate::program::Program;

const CLIENTS: usize = 12;
const HOLD_SECONDS: i64 = 600;
const DAY: i64 = 86_400;

/// What clients were told of their visits, by secret address: state and start, as in the
/// database; none while a change is on its way.
type Told = Arc<Mutex<BTreeMap<String, Option<String>>>>;

/// Somebody whose server may vanish.
struct Client {
    server: String,
    address: String,
    http: reqwest::Client,
    told: Told,
}

/// The server is gone.
#[derive(Debug)]
struct Gone;

impl Client {
    fn new(server: &str, number: usize, told: &Told) -> Self {
        let none = reqwest::redirect::Policy::none();
        Self {
            server: server.to_owned(),
            address: format!("10.9.{}.{}", rand::random::<u8>(), number + 1),
            http: reqwest::Client::builder().redirect(none).build().unwrap(),
            told: Arc::clone(told),
        }
    }

    /// Sends a form, and says where the answer led; none if it was a page.
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Option<String>, Gone> {
        let answer = self
            .http
            .post(format!("{}{path}", self.server))
            .header("sec-fetch-site", "same-origin")
            .header("x-forwarded-for", &self.address)
            .form(fields)
            .send()
            .await
            .map_err(|_cut_off| Gone)?;
        let status = answer.status().as_u16();
        // 503: on a machine with little time left, the turn to write may not come.
        assert!([303, 409, 503].contains(&status), "{path} answered {status}");
        Ok(answer.headers().get("location").map(|value| value.to_str().unwrap().to_owned()))
    }

    fn tell(&self, path: &str, standing: Option<String>) {
        self.told.lock().unwrap().insert(path.to_owned(), standing);
    }

    /// Books, and now and then moves or cancels, until the server is gone.
    async fn go_on(self) -> Gone {
        loop {
            if let Err(gone) = self.one_visit().await {
                return gone;
            }
        }
    }

    async fn one_visit(&self) -> Result<(), Gone> {
        let start = random_start();
        let selection = [
            ("location", "centrum"),
            ("species", "dog"),
            ("reason", "vaccination"),
            ("start", start.as_str()),
        ];
        let Some(details) = self.post("/szpaki/hold", &selection).await? else { return Ok(()) };
        if chance(4) {
            return Ok(());
        }
        let Some(path) = self.post(&details, &DETAILS).await? else { return Ok(()) };
        self.tell(&path, Some(format!("confirmed {start}")));
        if chance(3) {
            let to = random_start();
            self.tell(&path, None);
            let answer = self.post(&format!("{path}/move"), &[("start", &to)]).await?;
            let moved = answer.is_some_and(|answer| answer.ends_with("moved=1"));
            self.tell(&path, Some(format!("confirmed {}", if moved { &to } else { &start })));
        } else if chance(4) {
            self.tell(&path, None);
            let answer = self.post(&format!("{path}/cancel"), &[]).await?;
            let state = if answer.is_some() { "cancelled" } else { "confirmed" };
            self.tell(&path, Some(format!("{state} {start}")));
        }
        Ok(())
    }
}

fn chance(of: u32) -> bool {
    rand::rng().random_range(0..of) == 0
}

/// A start in the shifts of the coming weeks.
fn random_start() -> String {
    let mut random = rand::rng();
    let date = loop {
        let date = Utc::now().date_naive() + Days::new(random.random_range(3..60));
        if date.weekday() != Weekday::Sun {
            break date;
        }
    };
    let minute = 540 + 10 * random.random_range(0..46);
    format!("{date}T{:02}:{:02}", minute / 60, minute % 60)
}

fn lines(database: &TestDatabase, sql: &str) -> Vec<String> {
    database.on(|connection| audit::lines(connection, sql))
}

fn assert_told_is_true(database: &TestDatabase, told: &Told) {
    for (path, standing) in told.lock().unwrap().iter() {
        let key = Secrets::hash(path.trim_start_matches("/b/"));
        let sql = format!(
            "SELECT b.state || ' ' || b.local_start AS line FROM bookings b
             JOIN links l ON l.booking_id = b.id WHERE l.token_hash = '{key}'"
        );
        let found = lines(database, &sql);
        assert_eq!(found.len(), 1, "{path} was confirmed");
        if let Some(standing) = standing {
            assert_eq!(&found[0], standing, "{path}");
        }
    }
}

/// A burst, cut short.
async fn kill_in_a_burst(database: &Arc<TestDatabase>, told: &Told) {
    let mut program = Program::serve(database, &[]);
    let clients: Vec<_> = (0..CLIENTS)
        .map(|number| rt::spawn(Client::new(&program.address, number, told).go_on()))
        .collect();
    let enough = told.lock().unwrap().len() + 10;
    while told.lock().unwrap().len() < enough {
        sleep(Duration::from_millis(5)).await;
    }
    let moment = rand::rng().random_range(0..150);
    sleep(Duration::from_millis(moment)).await;
    program.kill();
    for client in clients {
        client.await.unwrap();
    }
}

#[actix_web::test]
async fn after_kill_9_every_confirmed_booking_is_there_and_nothing_is_kept_too_long() {
    let database = Arc::new(TestDatabase::fresh());
    database.on(|connection| Clinic::new(1, "szpaki").insert(connection));
    let told = Told::default();
    for _ in 0..2 * rounds() {
        kill_in_a_burst(&database, &told).await;
        let now = Utc::now().timestamp();
        assert_eq!(database.on(|connection| audit::faults(connection, now)), [""; 0]);
        assert_told_is_true(&database, &told);
        let overlong = "SELECT 'x' AS line FROM occupancies WHERE expires_at >";
        let overlong = lines(&database, &format!("{overlong} {}", now + HOLD_SECONDS));
        assert!(overlong.is_empty());
    }
    let is_sqlite = database.on(|connection| matches!(connection, AnyConnection::Sqlite(_)));
    if is_sqlite {
        let check = "SELECT integrity_check AS line FROM pragma_integrity_check";
        assert_eq!(lines(&database, check), ["ok"]);
        let foreign = "SELECT 'x' AS line FROM pragma_foreign_key_check";
        assert!(lines(&database, foreign).is_empty());
    }
    assert_pages_answer(&database, &told).await;
    assert_abandoned_times_come_free(database).await;
}

async fn assert_pages_answer(database: &Arc<TestDatabase>, told: &Told) {
    let program = Program::serve(database, &[]);
    let visitor = crate::visitor::Visitor::new(&program.address);
    let paths: Vec<String> = told.lock().unwrap().keys().cloned().collect();
    assert!(paths.len() >= 20);
    for path in paths {
        visitor.get(&path).await.expect(200);
    }
}

/// Once their time is over, held times are offered again, and tidying up leaves nothing of them.
async fn assert_abandoned_times_come_free(database: Arc<TestDatabase>) {
    let sql = "SELECT CAST(begins_at AS TEXT) AS line FROM holds WHERE released_at IS NULL";
    let abandoned = lines(&database, sql);
    assert!(!abandoned.is_empty(), "somebody was interrupted");
    let later = Utc::now().timestamp() + HOLD_SECONDS + 1;
    let app = TestApp::on(Arc::clone(&database), Clock::fixed(later), &[]);
    let visitor = app.visitor();
    for begins_at in abandoned {
        let at = chrono::DateTime::from_timestamp(begins_at.parse().unwrap(), 0).unwrap();
        let start = at.with_timezone(&chrono_tz::Europe::Warsaw).naive_local();
        let day = start.date();
        let path = format!("/szpaki/book?species=dog&reason=vaccination&day={day}");
        let offered = visitor.get(&path).await.expect(200);
        let offered = offered.attributes("ol.slots button.slot", "value");
        let taken = "SELECT 'x' AS line FROM bookings WHERE state = 'confirmed' AND begins_at";
        let taken = format!("{taken} BETWEEN {0} - 1199 AND {0} + 1199", at.timestamp());
        if lines(&database, &taken).is_empty() {
            let start = start.format("%Y-%m-%dT%H:%M").to_string();
            assert!(offered.contains(&start), "{start} is not free again: {offered:?}");
        }
    }
    tidy(&app.db, later + 2 * DAY).await.unwrap();
    assert_eq!(app.count("holds"), 0);
    assert_eq!(app.count("occupancies WHERE hold_id IS NOT NULL"), 0);
    audit::assert_sound(&app);
}
