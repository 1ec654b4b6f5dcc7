//! How the databases find the rows: every statement of a whole journey, of housekeeping among them,
//! is overheard and explained, and none may read a table that grows from end to end.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use diesel::prelude::*;
use diesel::sql_types::Text;
use tassu::clock::Clock;
use tassu::fixtures::fill::{Size, fill};
use tassu::secrets::Secrets;
use tassu::store::AnyConnection;
use tassu::usecases::housekeeping::tidy;

use crate::app::{KEY, NOW, TestApp};
use crate::database::TestDatabase;
use crate::journey::{self, BOOK, DETAILS};
use crate::make::Clinic;
use crate::storm::race::execute;

/// Tables that grow with every visit; a whole clinic's rows of these are too many, too.
const GROWING: [&str; 10] = [
    "bookings",
    "booking_contacts",
    "booking_items",
    "booking_log",
    "clients",
    "pets",
    "links",
    "holds",
    "occupancies",
    "rate_counters",
];

/// As many holds as bookings: what a day leaves until it is tidied up.
const PAST_HOLDS: &str = "
    INSERT INTO holds (clinic_id, token_hash, address_hash, location_id, reason_id, staff_id,
      staff_wished, begins_at, duration_minutes, buffer_before, buffer_after, currency, language,
      created_at, expires_at)
    SELECT clinic_id, 'token ' || CAST(id AS TEXT), 'address ' || CAST(id % 97 AS TEXT),
      location_id, reason_id, staff_id, staff_wished, begins_at, duration_minutes, buffer_before,
      buffer_after, currency, language, created_at, created_at + 600
    FROM bookings";

/// Statements overheard on the databases that are listened to.
static OVERHEARD: Mutex<BTreeMap<String, BTreeSet<String>>> = Mutex::new(BTreeMap::new());

#[derive(Default)]
struct Listener {
    database: Option<String>,
}

impl Instrumentation for Listener {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        let mut overheard = OVERHEARD.lock().unwrap();
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => {
                self.database = overheard.keys().find(|known| known.ends_with(url)).cloned();
            }
            InstrumentationEvent::StartQuery { query, .. } => {
                let statements = self.database.as_ref().and_then(|it| overheard.get_mut(it));
                if let Some(statements) = statements {
                    let text = query.to_string();
                    let sql = text.split(" -- binds").next().unwrap_or_default();
                    statements.insert(sql.trim().to_owned());
                }
            }
            _ => {}
        }
    }
}

/// Everything that a client can do, and what is tidied up after it.
async fn whole_journey(app: &TestApp, clinic: &Clinic) {
    let visitor = app.visitor();
    visitor.get("/szpaki").await.expect(200);
    let details = journey::details(&visitor, clinic).await;
    visitor.press(&details, BOOK, &[]).await.expect(422);
    // Another time, which replaces the first, and the first booked by nobody.
    let details = journey::details(&visitor, clinic).await;
    let booked = visitor.press(&details, BOOK, &DETAILS).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    visitor.get(&format!("{}/visit.ics", summary.path)).await.expect(200);
    visitor.get(&format!("{}/move", summary.path)).await.expect(200);
    let to = [("start", "2026-11-27T10:00")];
    visitor.post(&format!("{}/move", summary.path), &to).await.expect(303);
    visitor.post(&format!("{}/cancel", summary.path), &[]).await.expect(303);
    // A known client, whose pets are looked up; a hold that ends; a token that leads nowhere.
    journey::book(&app.visitor(), clinic).await;
    journey::details(&app.visitor(), clinic).await;
    visitor.get("/b/AAAAAAAAAAAA").await.expect(404);
    app.wait_minutes(11);
    journey::details(&app.visitor(), clinic).await;
    tidy(&app.db, app.clock.now() + 30 * 86_400).await.unwrap();
}

/// The lines of the database's plan for a statement.
fn plan(connection: &mut AnyConnection, sql: &str) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Step {
        #[diesel(sql_type = Text)]
        detail: String,
    }
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
        line: String,
    }
    match connection {
        AnyConnection::Sqlite(connection) => {
            let steps = diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}"));
            let steps: Vec<Step> = steps.load(connection).unwrap();
            steps.into_iter().map(|step| step.detail).collect()
        }
        AnyConnection::Postgres(connection) => {
            let run = |connection: &mut PgConnection, sql: &str| {
                diesel::sql_query(sql).execute(connection).unwrap();
            };
            let last = (1..100).rev().find(|number| sql.contains(&format!("${number}")));
            let values = vec!["NULL"; last.unwrap_or(0)].join(", ");
            let values = if values.is_empty() { values } else { format!("({values})") };
            run(connection, &format!("PREPARE asked AS {sql}"));
            let explain = format!("EXPLAIN EXECUTE asked{values}");
            let lines: Vec<Line> = diesel::sql_query(explain).load(connection).unwrap();
            run(connection, "DEALLOCATE asked");
            lines.into_iter().map(|line| line.line).collect()
        }
    }
}

/// Steps of a plan that read a growing table, or all that a clinic has of it, from end to end.
fn long_ways(plan: &[String]) -> Vec<&String> {
    let mut long = Vec::new();
    for (index, line) in plan.iter().enumerate() {
        let of_growing = GROWING.iter().any(|table| {
            line.split([' ', '"', '`', '(']).any(|word| {
                word == *table || (word.starts_with(table) && line.contains("Bitmap Index Scan"))
            })
        });
        if !of_growing {
            continue;
        }
        let condition = plan[index + 1..].iter().take_while(|next| !next.contains("->"));
        let condition: Vec<&String> =
            condition.filter(|next| next.contains("Index Cond:")).collect();
        let is_long = line.starts_with("SCAN")
            || line.ends_with("(clinic_id=?)")
            || line.contains("Seq Scan")
            || (line.contains("Index") && line.contains("Scan") && condition.is_empty())
            || condition.iter().any(|line| is_clinic_alone(line));
        if is_long {
            long.push(line);
        }
    }
    long
}

fn is_clinic_alone(line: &str) -> bool {
    line.contains("Index Cond: (clinic_id = ") && !line.contains(" AND ")
}

#[actix_web::test]
async fn no_statement_of_a_journey_reads_a_growing_table_from_end_to_end() {
    let database = Arc::new(TestDatabase::fresh());
    let clinic = Clinic::new(900_000, "szpaki");
    database.on(|connection| {
        let size = Size { clinics: 5, bookings: 1_500 };
        fill(connection, size, NOW, &Secrets::new(KEY)).unwrap();
        clinic.insert(connection);
        execute(connection, PAST_HOLDS);
        if matches!(connection, AnyConnection::Postgres(_)) {
            execute(connection, "ANALYZE");
        }
    });
    let url = database.url();
    OVERHEARD.lock().unwrap().insert(url.clone(), BTreeSet::new());
    set_default_instrumentation(|| Some(Box::<Listener>::default())).unwrap();
    let app = TestApp::on(Arc::clone(&database), Clock::fixed(NOW), &[]);
    whole_journey(&app, &clinic).await;
    let statements = OVERHEARD.lock().unwrap().remove(&url).unwrap();
    for needed in ["SELECT", "UPDATE", "DELETE FROM"] {
        let of_occupancies = |sql: &&String| sql.starts_with(needed) && sql.contains("occupancies");
        assert!(statements.iter().any(|sql| of_occupancies(&sql)), "{needed} was not overheard");
    }
    let asked =
        |sql: &&String| ["SELECT", "UPDATE", "DELETE"].iter().any(|verb| sql.starts_with(verb));
    let mut faults = Vec::new();
    let mut explained = 0;
    database.on(|connection| {
        if matches!(connection, AnyConnection::Postgres(_)) {
            // Whether there is another way than from end to end, however few rows there are.
            execute(
                connection,
                "SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan",
            );
        }
        for sql in statements.iter().filter(asked) {
            explained += 1;
            let plan = plan(connection, sql);
            faults.extend(long_ways(&plan).into_iter().map(|step| format!("{step}\n  in {sql}")));
        }
    });
    assert!(explained > 30, "only {explained} statements were explained");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn long_ways_are_told_from_short_ones() {
    let is_long = |lines: &[&str]| {
        let plan: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        !long_ways(&plan).is_empty()
    };
    assert!(is_long(&["SCAN occupancies"]));
    assert!(is_long(&["SEARCH bookings USING INDEX bookings_start (clinic_id=?)"]));
    assert!(!is_long(&[
        "SEARCH bookings USING INDEX bookings_start (clinic_id=? AND begins_at=?)"
    ]));
    assert!(!is_long(&["SCAN staff"]));
    assert!(is_long(&["  ->  Seq Scan on holds  (cost=0.00..1.00 rows=1)"]));
    assert!(is_long(&["Index Scan using holds_x on holds  (cost=1)", "  Filter: (id = $1)"]));
    assert!(!is_long(&["Index Scan using holds_x on holds  (cost=1)", "  Index Cond: (id = $1)"]));
    let clinic_alone = "  Index Cond: (clinic_id = $1)";
    assert!(is_long(&["Index Scan using holds_x on holds  (cost=1)", clinic_alone]));
}
