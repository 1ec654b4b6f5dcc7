//! Garbage thrown at every address of the program itself: whatever comes, the answer is a page of
//! ours that says so, nothing fails, nothing of it stands in the log, and the clinic's diary is as
//! sound as before.

mod arbitrary;
mod judge;
mod known;
mod malformed;
mod raw;
mod request;
mod routes;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use proptest::test_runner::{Config, TestCaseError, TestRunner};

use crate::app::TestApp;
use crate::database::TestDatabase;
use crate::program::Program;
use crate::storm::{audit, rounds};
use known::Known;

/// Requests after which there are fresh holds and bookings, because these use them up.
const FRESH_AFTER: u32 = 40;

/// The program with two clinics, where clients hold and have booked times.
struct Site {
    database: Arc<TestDatabase>,
    program: Program,
    known: RefCell<Known>,
}

impl Site {
    fn at_work() -> Self {
        let database = Arc::new(TestDatabase::fresh());
        database.on(known::store_clinics);
        let program = Program::serve(&database, &[]);
        let known = RefCell::new(Known::new(&program.address));
        known.borrow_mut().make_more();
        Self { database, program, known }
    }

    fn get(&self, path: &str) -> raw::Answer {
        let head = "Host: localhost\r\nConnection: close";
        let request = format!("GET {path} HTTP/1.1\r\n{head}\r\n\r\n");
        raw::send(&self.program.address, request.as_bytes()).expect("the server answers")
    }

    /// What must be true after anything.
    fn assert_unharmed(&self) {
        assert_eq!(self.get("/health/live").status, 200, "the server is alive");
        let said = self.program.said();
        let fault = said.lines().find(|line| line.contains("panic") || line.contains("ERROR"));
        assert_eq!(fault, None);
        for private in known::PRIVATE {
            assert!(!said.contains(private), "{private} is in the log");
        }
        for token in self.known.borrow().tokens() {
            assert!(!said.contains(token), "a token is in the log");
        }
        let now = chrono::Utc::now().timestamp();
        assert_eq!(self.database.on(|connection| audit::faults(connection, now)), [""; 0]);
    }
}

#[test]
fn whatever_is_thrown_at_any_address_is_answered_by_a_page_of_ours() {
    let site = Site::at_work();
    let cases = u32::try_from(250 * rounds()).unwrap();
    let config =
        Config { cases, failure_persistence: None, max_shrink_iters: 300, ..Config::default() };
    let thrown = Cell::new(0_u32);
    let outcome = TestRunner::new(config).run(&arbitrary::request(), |request| {
        thrown.set(thrown.get() + 1);
        if thrown.get().is_multiple_of(FRESH_AFTER) {
            site.known.borrow_mut().make_more();
        }
        let bytes = request.bytes(&site.known.borrow());
        let answer = raw::send(&site.program.address, &bytes);
        let fault = judge::fault(&request, &bytes, answer.as_ref());
        fault.map_or(Ok(()), |fault| Err(TestCaseError::fail(fault)))
    });
    if let Err(fault) = outcome {
        let said = site.program.said();
        let faults: Vec<&str> = said.lines().filter(|line| line.contains("ERROR")).collect();
        panic!("{fault}\n{}", faults.join("\n"));
    }
    let figures = site.get("/metrics").text();
    for route in routes::all() {
        assert!(figures.contains(&format!("route=\"{route}\"")), "{route} was never reached");
    }
    site.assert_unharmed();
}

#[test]
fn what_broke_other_programs_breaks_none_of_ours_wherever_it_stands() {
    let site = Site::at_work();
    let mut faults = Vec::new();
    for request in arbitrary::famous_everywhere() {
        let bytes = request.bytes(&site.known.borrow());
        let answer = raw::send(&site.program.address, &bytes);
        faults.extend(judge::fault(&request, &bytes, answer.as_ref()));
    }
    let said = site.program.said();
    let errors: Vec<&str> = said.lines().filter(|line| line.contains("ERROR")).collect();
    assert!(faults.is_empty(), "{}\n{}", faults.join("\n"), errors.join("\n"));
    site.assert_unharmed();
}

#[actix_web::test]
async fn an_old_slug_leads_to_the_newest_however_it_is_written() {
    let app = TestApp::start();
    app.on_database(known::store_clinics);
    let visitor = app.visitor();
    for (old, newest) in [
        ("/stara", "/szpaki"),
        ("/%73tara/book?species=dog", "/szpaki/book?species=dog"),
        ("/stara/hold/stara?x=stara", "/szpaki/hold/stara?x=stara"),
    ] {
        assert_eq!(visitor.get(old).await.expect(308).location().as_deref(), Some(newest));
    }
}
