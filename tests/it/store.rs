//! The store on both databases: what each of them must refuse, migrations, and the lock.

use std::sync::{Arc, Barrier};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use tassu::domain::free_times::types::Span;
use tassu::domain::ids::ClinicId;
use tassu::store::{self, AnyConnection, ClinicTx, StoreError, schema};

use crate::app::TestApp;
use crate::make::Clinic;

fn execute(connection: &mut AnyConnection, sql: &str) -> QueryResult<()> {
    match connection {
        AnyConnection::Postgres(connection) => connection.batch_execute(sql),
        AnyConnection::Sqlite(connection) => connection.batch_execute(sql),
    }
}

#[test]
fn migrations_have_the_same_names_for_both_databases() {
    let names = |folder: &str| {
        let entries = std::fs::read_dir(format!("migrations/{folder}")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
    assert!(!names("sqlite").is_empty());
}

/// Everything that the database says of its tables, indexes and triggers.
fn description(connection: &mut AnyConnection) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = diesel::sql_types::Text)]
        line: String,
    }
    let lines: Vec<Line> = match connection {
        AnyConnection::Sqlite(connection) => diesel::sql_query(
            "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') AS line FROM sqlite_master
             WHERE name NOT LIKE 'sqlite%' AND name NOT LIKE '__diesel%' ORDER BY 1",
        )
        .load(connection)
        .unwrap(),
        AnyConnection::Postgres(connection) => diesel::sql_query(
            "SELECT line FROM (
               SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable
                 || ' ' || COALESCE(column_default, '') AS line
               FROM information_schema.columns WHERE table_schema = 'public'
               UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
               UNION ALL SELECT conrelid::regclass || ' ' || conname || ' '
                 || pg_get_constraintdef(oid) FROM pg_constraint
               WHERE connamespace = 'public'::regnamespace
             ) described WHERE line NOT LIKE '%diesel%' ORDER BY line",
        )
        .load(connection)
        .unwrap(),
    };
    lines.into_iter().map(|line| line.line).collect()
}

#[test]
fn migrations_up_down_and_up_again_leave_the_same_schema_and_the_guard() {
    let app = TestApp::start();
    app.on_database(|connection| {
        let before = description(connection);
        assert!(before.len() > 40, "{before:?}");
        store::revert_all(connection).unwrap();
        let reverted = description(connection);
        assert_eq!(reverted, [""; 0], "everything goes");
        store::migrate(connection).unwrap();
        assert_eq!(description(connection), before);
        assert_eq!(store::pending_migrations(connection).unwrap(), 0);
        store::prove_guard(connection).unwrap();
    });
}

#[test]
fn a_database_without_its_guard_is_noticed() {
    let app = TestApp::start();
    app.on_database(|connection| {
        let sql = match connection {
            AnyConnection::Sqlite(_) => "DROP TRIGGER occupancies_no_overlap_insert",
            AnyConnection::Postgres(_) => {
                "ALTER TABLE occupancies DROP CONSTRAINT occupancies_no_overlap"
            }
        };
        store::prove_guard(connection).unwrap();
        execute(connection, sql).unwrap();
        assert!(matches!(store::prove_guard(connection), Err(StoreError::GuardMissing)));
    });
}

#[test]
fn a_made_clinic_loads_as_it_was_stored() {
    let app = TestApp::start();
    let made = Clinic::new(1, "szpaki").group("teeth").reason("dental", 45).store(&app);
    let clinic = app.on_database(|connection| store::load_clinic(connection, made.id).unwrap());
    assert_eq!(clinic.slug, "szpaki");
    let minutes: Vec<u16> = clinic.reasons.iter().map(|reason| reason.duration_minutes).collect();
    assert_eq!(minutes, [20, 30, 45]);
    assert_eq!(clinic.staff.len(), 1);
    assert_eq!(clinic.staff[0].shifts.len(), 6);
    assert_eq!(clinic.staff[0].id, made.staff_id("Anna Lis"));
    assert!(clinic.reason(made.reason_id("dental")).unwrap().staff == [made.staff_id("Anna Lis")]);
}

/// How many of the threads, all starting at once, read the version and wrote it back one higher
/// without losing anybody's step.
fn race(app: &TestApp, threads: i64, step: fn(&mut AnyConnection)) -> i64 {
    let barrier = Arc::new(Barrier::new(usize::try_from(threads).unwrap()));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let barrier = Arc::clone(&barrier);
            scope.spawn(move || {
                let mut connection = app.db.connection().unwrap();
                barrier.wait();
                for _ in 0..10 {
                    step(&mut connection);
                }
            });
        }
    });
    app.on_database(|connection| {
        schema::clinic_calendars::table
            .select(schema::clinic_calendars::schedule_version)
            .first(connection)
            .unwrap()
    })
}

const CLINIC: ClinicId = ClinicId(1);

fn read_then_write(connection: &mut AnyConnection) -> QueryResult<()> {
    let seen: i64 = schema::clinic_calendars::table
        .select(schema::clinic_calendars::schedule_version)
        .first(connection)?;
    std::thread::sleep(std::time::Duration::from_millis(1));
    diesel::update(schema::clinic_calendars::table)
        .set(schema::clinic_calendars::schedule_version.eq(seen + 1))
        .execute(connection)
        .map(drop)
}

#[test]
fn clinic_tx_lets_one_writer_at_a_time_decide() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    let counted = race(&app, 4, |connection| {
        ClinicTx::run(connection, CLINIC, |tx| {
            read_then_write(tx.connection)?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
    assert_eq!(counted, 40);
}

#[test]
fn without_clinic_tx_steps_are_lost_so_the_test_above_would_notice() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    let counted = race(&app, 4, |connection| {
        // SQLite refuses some of these writers, which loses their steps too.
        let _ = connection.transaction(read_then_write);
    });
    assert!(counted < 40, "{counted}");
}

#[test]
fn a_refusal_changes_no_version() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    let versions = |app: &TestApp| -> (i64, i64) {
        app.on_database(|connection| {
            let months: i64 =
                schema::calendar_months::table.count().get_result(connection).unwrap();
            let version = schema::clinic_calendars::table
                .select(schema::clinic_calendars::version)
                .first(connection)
                .unwrap();
            (version, months)
        })
    };
    let before = versions(&app);
    let touch = |refuse: bool| {
        app.on_database(|connection| {
            ClinicTx::run(connection, CLINIC, |tx| {
                tx.touch(Span { from: 0, to: 10 });
                if refuse { Err(StoreError::Overlap) } else { Ok(()) }
            })
        })
    };
    assert!(matches!(touch(true), Err(StoreError::Overlap)));
    assert_eq!(versions(&app), before);
    touch(false).unwrap();
    assert_eq!(versions(&app), (before.0 + 1, before.1 + 1));
}

#[actix_web::test]
async fn who_asks_for_a_clinic_together_with_others_is_told_of_theirs() {
    let app = TestApp::start();
    for (number, slug) in [(1, "szpaki"), (2, "wrony")] {
        Clinic::new(number, slug).store(&app);
    }
    let slugs = ["szpaki", "wrony", "nobody", "with\0zero"];
    let asked = (0..200).map(|nth| slugs[nth % slugs.len()]);
    let told = futures::future::join_all(asked.map(|slug| app.db.head(slug, 0..=0))).await;
    let ids: Vec<Option<i64>> = told.into_iter().map(|head| Some(head.unwrap()?.id.0)).collect();
    assert_eq!(ids, [Some(1), Some(2), None, None].repeat(50));
}

#[actix_web::test]
async fn the_standing_of_a_clinic_is_never_older_than_the_question() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    for step in 1..=50 {
        app.on_database(|connection| {
            ClinicTx::run(connection, CLINIC, |tx| {
                tx.touch(Span { from: 0, to: 10 });
                Ok::<_, StoreError>(())
            })
            .unwrap();
        });
        let asked = (0..8).map(|_| app.db.head("szpaki", 0..=0));
        for head in futures::future::join_all(asked).await {
            assert_eq!(head.unwrap().unwrap().versions.months, [(0, step)]);
        }
    }
}

#[actix_web::test]
async fn nobodys_question_is_lost_when_another_round_of_questions_ends() {
    let app = TestApp::start();
    Clinic::new(1, "szpaki").store(&app);
    let askers = (0..4).map(|_| async {
        for _ in 0..500 {
            assert!(app.db.head("szpaki", 0..=0).await.unwrap().is_some());
        }
    });
    futures::future::join_all(askers).await;
}
