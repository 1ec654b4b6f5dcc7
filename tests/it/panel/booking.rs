//! A booking at the desk: everything about it, and what can be done with it (P4, C8, D15).

use futures::future::join;
use tassu::domain::account::Role;
use tassu::domain::ids::ClinicId;

use crate::app::{NOW, TestApp};
use crate::journey::{BOOK, DETAILS, book, book_at, details};
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

/// Wednesday, 25 November 2026, 9:00 in Warsaw.
const NINE: i64 = NOW + 3 * 86_400 - 3_600;

pub fn clinic(app: &TestApp, mode: &str) -> Clinic {
    let clinic = Clinic::new(1, "lis").store(app);
    app.set(ClinicId(1), &format!("UPDATE clinics SET confirmation = '{mode}'"));
    clinic
}

/// The address of the only booking.
pub fn only(app: &TestApp) -> String {
    format!("/panel/lis/bookings/{}", app.number("SELECT id FROM bookings"))
}

pub fn log(app: &TestApp) -> Vec<String> {
    app.lines(
        "SELECT actor || ' ' || action || ' ' || COALESCE(from_state, '-') || ' ' || to_state
         FROM booking_log ORDER BY id",
    )
}

fn state(app: &TestApp) -> String {
    app.lines("SELECT state FROM bookings").remove(0)
}

/// Presses the button of this action on the booking's page, and follows.
pub async fn press(desk: &Visitor, page: &Page, action: &str, typed: &[(&str, &str)]) -> Page {
    let button = format!("button[formaction$='/{action}']");
    let page = desk.press(page, &button, typed).await;
    desk.follow(page).await
}

#[actix_web::test]
async fn p4_r000_20_d21_the_desk_confirms_and_the_client_is_made() {
    let app = TestApp::start();
    let clinic = clinic(&app, "manual");
    let client = app.visitor();
    let summary = book(&client, &clinic).await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = desk.get(&only(&app)).await.expect(200);
    assert_eq!(page.text(".row .tag"), "?Unconfirmed");
    assert_eq!(app.count("clients"), 0);
    let page = press(&desk, &page, "confirm", &[]).await.expect(200);
    assert_eq!(page.text(".notice--done"), "The booking is confirmed.");
    assert_eq!(page.text(".row .tag"), "✓Confirmed");
    assert_eq!((app.count("clients"), app.count("pets")), (1, 1));
    assert_eq!(app.lines("SELECT matching FROM bookings"), ["created"]);
    assert_eq!(app.number("SELECT COUNT(*) FROM bookings WHERE waits_until IS NOT NULL"), 0);
    let lines = ["client make - unconfirmed", "staff confirm unconfirmed confirmed"];
    assert_eq!(log(&app), lines);
    let page = client.get(&summary.path).await.expect(200);
    assert_eq!(page.text("h1"), "Confirmed");
}

#[actix_web::test]
async fn c8_a_rejection_frees_the_time_and_carries_the_clinics_words() {
    let app = TestApp::start();
    let clinic = clinic(&app, "manual");
    let client = app.visitor();
    let summary = book(&client, &clinic).await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = desk.get(&only(&app)).await.expect(200);
    let words = [("note", "Dr Lis is ill <b>this week</b>.")];
    let page = press(&desk, &page, "reject", &words).await.expect(200);
    assert!(page.text(".log li:first-child").contains("Rejected"));
    assert_eq!((state(&app).as_str(), app.count("occupancies")), ("rejected", 0));
    assert_eq!((app.count("clients"), app.count("pets")), (0, 0), "nobody was made");
    assert!(!page.has("main form"), "nothing leads out of it");
    let page = client.get(&summary.path).await.expect(200);
    assert_eq!(page.text("h1"), "We can’t see you at this time");
    assert_eq!(page.text("blockquote"), "Dr Lis is ill <b>this week</b>.");
}

#[actix_web::test]
async fn d15_r002_24_both_ticks_stand_ticked_and_are_kept_as_they_were_sent() {
    let app = TestApp::start();
    let clinic = clinic(&app, "automatic");
    book(&app.visitor(), &clinic).await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = desk.get(&only(&app)).await.expect(200);
    assert_eq!(page.attributes("[name^=tell_][checked]", "name"), ["tell_sms", "tell_email"]);
    app.clock.set(NINE);
    let page = desk.get(&page.path).await.expect(200);
    let fields = page.button("button[formaction$='/no-show']");
    let mut sent = fields.filled(&[]);
    sent.retain(|(name, _)| name != "tell_sms");
    let sent: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    desk.post(&fields.action, &sent).await.expect(303);
    let ticks = "SELECT CASE WHEN tell_sms THEN 'sms' ELSE '-' END || ' '
        || CASE WHEN tell_email THEN 'email' ELSE '-' END FROM booking_log WHERE user_id > 0";
    assert_eq!(app.lines(ticks), ["- email"]);
    let page = desk.get(&page.path).await.expect(200);
    assert!(page.text(".log li:first-child").contains("For the client: email"));
}

#[actix_web::test]
async fn c8_the_day_of_a_visit_arrived_completed_and_taken_back_for_seven_days() {
    let app = TestApp::start();
    let clinic = clinic(&app, "automatic");
    book(&app.visitor(), &clinic).await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = desk.get(&only(&app)).await.expect(200);
    assert!(!page.has("[formaction$='/arrive']"), "three days before");
    assert!(!page.has("[formaction$='/no-show']"));
    app.clock.set(NINE - 300);
    let page = desk.get(&page.path).await.expect(200);
    let page = press(&desk, &page, "arrive", &[]).await.expect(200);
    assert_eq!(page.text(".row .tag"), "●Arrived");
    let page = press(&desk, &page, "complete", &[]).await.expect(200);
    assert_eq!(page.text(".row .tag"), "✓Completed");
    let late = page;
    app.clock.set(NINE + 8 * 86_400);
    let page = press(&desk, &late, "take-back", &[]).await;
    assert_eq!((page.status, page.text("h1").as_str()), (409, "This can’t be done now"));
    app.clock.set(NINE + 6 * 86_400);
    let page = press(&desk, &late, "take-back", &[]).await.expect(200);
    assert_eq!(page.text(".row .tag"), "●Arrived");
    assert_eq!(log(&app).len(), 4);
}

#[actix_web::test]
async fn c5_c8_an_arrival_confirms_what_waits_and_accepts_the_match() {
    let app = TestApp::start();
    let clinic = clinic(&app, "manual");
    book(&app.visitor(), &clinic).await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    app.clock.set(NINE - 600);
    let page = desk.get(&only(&app)).await.expect(200);
    press(&desk, &page, "arrive", &[]).await.expect(200);
    assert_eq!(state(&app), "arrived");
    assert_eq!(app.number("SELECT COUNT(*) FROM bookings WHERE match_accepted"), 1);
    assert_eq!(app.count("clients"), 1);
}

#[actix_web::test]
async fn c8_who_comes_second_is_told_what_happened_and_by_whom() {
    let app = TestApp::start();
    let clinic = clinic(&app, "manual");
    book(&app.visitor(), &clinic).await;
    let first = app.signed_in(ClinicId(1), Role::Staff).await;
    let second = app.signed_in(ClinicId(1), Role::Manager).await;
    let seen_by_second = second.get(&only(&app)).await.expect(200);
    let page = first.get(&only(&app)).await.expect(200);
    press(&first, &page, "confirm", &[]).await.expect(200);
    let page = press(&second, &seen_by_second, "reject", &[]).await.expect(409);
    assert_eq!(page.text("h1"), "Somebody was faster");
    let happened = page.text(".log");
    assert!(happened.contains("Confirmed") && happened.contains("staff1"), "{happened}");
    assert_eq!(state(&app), "confirmed");
    assert_eq!(log(&app).len(), 2);
    // What could still be done by the table is not done either: it was decided on another sight.
    let stale = seen_by_second.button("button[formaction$='/confirm']");
    let fields = stale.filled(&[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    second.post(&format!("{}/cancel", only(&app)), &fields).await.expect(409);
    assert_eq!(state(&app), "confirmed");
}

#[actix_web::test]
async fn c8_confirmed_and_rejected_at_the_same_moment_one_wins_and_one_line_is_written() {
    for _ in 0..6 {
        let app = TestApp::start();
        let clinic = clinic(&app, "manual");
        book(&app.visitor(), &clinic).await;
        let one = app.signed_in(ClinicId(1), Role::Staff).await;
        let other = app.signed_in(ClinicId(1), Role::Staff).await;
        let pages = join(one.get(&only(&app)), other.get(&only(&app))).await;
        let (a, b) = join(
            one.press(&pages.0, "button[formaction$='/confirm']", &[]),
            other.press(&pages.1, "button[formaction$='/reject']", &[]),
        )
        .await;
        let mut both = [a.status, b.status];
        both.sort_unstable();
        assert_eq!(both, [303, 409]);
        let won = if a.status == 303 { "confirmed" } else { "rejected" };
        assert_eq!(state(&app), won);
        assert_eq!(log(&app).len(), 2);
        let kept = i64::from(won == "confirmed");
        assert_eq!((app.count("occupancies"), app.count("clients")), (kept, kept));
    }
}

#[actix_web::test]
async fn r001_26_the_page_shows_everything_that_was_typed_and_nothing_of_other_clinics() {
    let app = TestApp::start();
    let clinic = clinic(&app, "automatic");
    Clinic::new(2, "kot").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let more = [("note", "Boi się <odkurzacza>"), ("breed", "kundel"), ("street", "Lipowa 99")];
    let typed = [&DETAILS[..], &more].concat();
    let summary = visitor.press(&page, BOOK, &typed).await.expect(303);
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = desk.get(&only(&app)).await.expect(200);
    let text = page.text("main");
    for words in [
        "Maria Nowak",
        "12 555 01 41",
        "Lipowa 99",
        "Burek, dog, kundel",
        "Boi się <odkurzacza>",
        "vaccination",
        "Anna Lis",
        "Place centrum",
        "90 zł",
        "Booked online",
    ] {
        assert!(text.replace('\u{a0}', " ").contains(words), "{words} in {text}");
    }
    let address = format!("http://localhost{}", summary.location().unwrap());
    assert_eq!(page.attributes("a.secret", "href"), [address], "for the desk to read out");
    let id = only(&app).replace("lis", "kot");
    let stranger = app.signed_in(ClinicId(2), Role::Manager).await;
    stranger.get(&id).await.expect(404);
    let stale = page.button("button[formaction$='/cancel']").filled(&[]);
    let fields: Vec<(&str, &str)> = stale.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let form = stranger.get("/panel/clinics").await;
    let csrf = form.attributes("[name=csrf]", "value").remove(0);
    let fields = [&fields[..], &[("csrf", csrf.as_str())]].concat();
    let fields: Vec<_> = fields.into_iter().rev().collect();
    let answer = stranger.post(&format!("{id}/cancel"), &fields).await;
    assert!([400, 404].contains(&answer.status), "{}", answer.status);
    assert_eq!(state(&app), "confirmed");
    for wrong in ["0", "999999", "99999999999999999999"] {
        desk.get(&format!("/panel/lis/bookings/{wrong}")).await.expect(404);
    }
}

#[actix_web::test]
async fn c8_a_cancelled_visit_frees_its_time_and_says_by_whom() {
    let app = TestApp::start();
    let clinic = clinic(&app, "automatic");
    let client = app.visitor();
    let summary = book_at(&client, &clinic, "2026-11-25T10:00").await;
    let desk = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = desk.get(&only(&app)).await.expect(200);
    let page = press(&desk, &page, "cancel", &[("note", "Burst pipe.")]).await.expect(200);
    assert!(page.text("main").contains("Cancelled by us."));
    assert_eq!(app.lines("SELECT cancelled_by FROM bookings"), ["clinic"]);
    assert_eq!(app.count("occupancies"), 0);
    let page = client.get(&summary.path).await.expect(200);
    assert!(
        page.text("main").contains("had to cancel") && page.text("main").contains("Burst pipe.")
    );
}
