//! The store against real SQLite files; `tests/` runs the same on PostgreSQL.

use super::*;
use diesel::prelude::*;
use diesel::sql_query;

fn database() -> (tempfile::TempDir, Db) {
    let directory = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/t.db", directory.path().display());
    let db = Db::open(&url, DbSettings { read_connections: 1, write_connections: 2 }).unwrap();
    migrate(&mut db.connection().unwrap()).unwrap();
    (directory, db)
}

#[test]
fn the_guard_is_proven_after_migrating_and_leaves_nothing() {
    let (_directory, db) = database();
    let mut connection = db.connection().unwrap();
    prove_guard(&mut connection).unwrap();
    let left: i64 = schema::clinics::table.count().get_result(&mut *connection).unwrap();
    assert_eq!(left, 0);
}

#[test]
fn a_lost_trigger_is_noticed() {
    let (_directory, db) = database();
    let mut connection = db.connection().unwrap();
    let AnyConnection::Sqlite(sqlite) = &mut *connection else { panic!("not SQLite") };
    sql_query("DROP TRIGGER occupancies_no_overlap_insert").execute(sqlite).unwrap();
    assert!(matches!(prove_guard(&mut connection), Err(StoreError::GuardMissing)));
}

#[test]
fn a_mistyped_url_never_becomes_a_file() {
    for url in ["postgre://x/y", "tassu.db", "sqlite:", "", "mysql://x"] {
        assert!(matches!(Backend::from_url(url), Err(StoreError::BadUrl)), "{url}");
    }
}
