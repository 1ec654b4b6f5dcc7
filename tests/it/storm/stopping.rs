//! SIGTERM: what was begun is finished, nothing new is begun, and the process ends.

use std::io::Write as _;
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use actix_web::rt::time::sleep;
use tassu::store::AnyConnection;

use super::race::execute;
use crate::database::TestDatabase;
use crate::journey::{BOOK, DETAILS};
use crate::make::Clinic;
use crate::program::Program;
use crate::visitor::Visitor;

fn lock(connection: &mut AnyConnection) {
    let sql = match connection {
        AnyConnection::Sqlite(_) => "BEGIN IMMEDIATE",
        AnyConnection::Postgres(_) => "BEGIN; UPDATE clinic_calendars SET version = version",
    };
    execute(connection, sql);
}

#[actix_web::test]
async fn a_booking_under_way_is_finished_before_the_program_ends() {
    let database = Arc::new(TestDatabase::fresh());
    let clinic = Clinic::new(1, "szpaki");
    database.on(|connection| clinic.insert(connection));
    let mut program = Program::serve(&database, &[]);
    let visitor = Visitor::new(&program.address);
    let times = visitor.get("/szpaki/book?species=dog&reason=vaccination").await.expect(200);
    let held = visitor.press(&times, "button[name=start]", &[]).await.expect(303);
    let details = visitor.follow(held).await.expect(200);
    let (hold_up, held_up) = (Arc::clone(&database), std::sync::mpsc::channel::<()>());
    let (let_go, wait) = held_up;
    let (locked, told) = std::sync::mpsc::channel::<()>();
    let holding = std::thread::spawn(move || {
        hold_up.on(|connection| {
            lock(connection);
            locked.send(()).unwrap();
            wait.recv().unwrap();
            execute(connection, "COMMIT");
        });
    });
    told.recv().unwrap();
    let pressed = async { visitor.press(&details, BOOK, &DETAILS).await };
    let stopped = async {
        sleep(Duration::from_millis(400)).await;
        program.terminate();
        sleep(Duration::from_millis(400)).await;
        let address = program.address.trim_start_matches("http://");
        assert!(TcpStream::connect(address).is_err(), "nobody new is let in");
        let_go.send(()).unwrap();
        program.stopped().await
    };
    let (booked, status) = futures::join!(pressed, stopped);
    holding.join().unwrap();
    assert!(status.success(), "{}", program.said());
    let path = booked.expect(303).location().unwrap();
    let again = Program::serve(&database, &[]);
    Visitor::new(&again.address).get(&path).await.expect(200);
}

#[actix_web::test]
async fn clients_who_say_nothing_do_not_keep_the_program_from_ending() {
    let database = Arc::new(TestDatabase::fresh());
    let mut program = Program::serve(&database, &[("TASSU_SHUTDOWN_SECONDS", "1")]);
    let visitor = Visitor::new(&program.address);
    visitor.get("/health/live").await.expect(200);
    let address = program.address.trim_start_matches("http://");
    let _silent = TcpStream::connect(address).unwrap();
    let mut slow = TcpStream::connect(address).unwrap();
    slow.write_all(b"POST /szpaki/hold HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nlo")
        .unwrap();
    sleep(Duration::from_millis(100)).await;
    program.terminate();
    assert!(program.stopped().await.success(), "{}", program.said());
}
