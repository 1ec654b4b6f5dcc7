//! The guard against overlaps is proven before anybody is let in (ARCHITECTURE §3).

use std::sync::Arc;

use tassu::store::AnyConnection;

use super::race::execute;
use crate::app::TestApp;
use crate::database::TestDatabase;
use crate::program::{Program, run};

/// Ways in which a database loses its guard or a part of it.
fn losses(connection: &AnyConnection) -> &'static [&'static str] {
    match connection {
        AnyConnection::Sqlite(_) => &[
            "DROP TRIGGER occupancies_no_overlap_insert",
            "DROP TRIGGER occupancies_no_overlap_update",
            // What tools do that change a column, and what the triggers do not outlive.
            "CREATE TABLE kept AS SELECT * FROM occupancies; DROP TABLE occupancies;
             ALTER TABLE kept RENAME TO occupancies",
        ],
        AnyConnection::Postgres(_) => &[
            "ALTER TABLE occupancies DROP CONSTRAINT occupancies_no_overlap",
            "ALTER TABLE occupancies DROP CONSTRAINT occupancies_no_overlap,
             ADD CONSTRAINT occupancies_no_overlap EXCLUDE USING gist
             (clinic_id WITH =, calendar_id WITH =, int8range(busy_from, busy_to) WITH &&)
             WHERE (hold_id IS NULL)",
        ],
    }
}

#[actix_web::test]
async fn without_the_guard_the_program_refuses_to_serve_and_check_says_so() {
    let count = TestApp::start().on_database(|connection| losses(connection).len());
    for loss in 0..count {
        let database = Arc::new(TestDatabase::fresh());
        assert!(run("check", &database).status.success());
        let lost = database.on(|connection| {
            let sql = losses(connection)[loss];
            execute(connection, sql);
            sql
        });
        for command in ["serve", "check", "migrate"] {
            let output = run(command, &database);
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(!output.status.success(), "{command} after {lost}");
            assert!(said.contains("occupancies_no_overlap"), "{command} after {lost}: {said}");
        }
    }
}

#[actix_web::test]
async fn with_the_guard_it_serves_and_leaves_nothing_of_the_proof_behind() {
    let database = Arc::new(TestDatabase::fresh());
    let mut program = Program::serve(&database, &[]);
    program.terminate();
    assert!(program.stopped().await.success(), "{}", program.said());
    let app = TestApp::on(database, tassu::clock::Clock::System, &[]);
    for table in ["clinics", "calendars", "holds", "occupancies"] {
        assert_eq!(app.count(table), 0, "{table}");
    }
}
