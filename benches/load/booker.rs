//! Clients who book: each selects a time of their own and sends the details.

use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};

use chrono::{Datelike, Days, NaiveTime, TimeDelta, Utc, Weekday};
use futures::future::join_all;
use tassu::domain::clinic::{Clinic, Reason, StaffMember};

use crate::http::{Connection, post};

/// Between these days from now no visits lie yet, and all clinics may be booked.
const DAYS: std::ops::Range<u64> = 44..88;

/// A time that nobody else will ask for.
#[derive(Debug, Clone)]
struct Wish {
    slug: String,
    fields: Vec<(&'static str, String)>,
}

/// Free times, handed out one by one.
#[derive(Clone)]
pub struct Wishes {
    left: Rc<RefCell<Box<dyn Iterator<Item = Wish>>>>,
    clients: Rc<RefCell<u32>>,
}

impl Wishes {
    /// Of the first reason of each clinic, clinics in turn.
    pub fn of(clinics: &[Clinic]) -> Self {
        let lists: Vec<Vec<Wish>> = clinics.iter().map(wishes_of).collect();
        let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
        let all = (0..longest).flat_map(move |nth| {
            lists.iter().filter_map(|list| list.get(nth).cloned()).collect::<Vec<_>>()
        });
        Self { left: Rc::new(RefCell::new(Box::new(all))), clients: Rc::default() }
    }

    fn next(&self) -> Option<(Wish, u32)> {
        *self.clients.borrow_mut() += 1;
        let client = *self.clients.borrow();
        self.left.borrow_mut().next().map(|wish| (wish, client))
    }
}

fn wishes_of(clinic: &Clinic) -> Vec<Wish> {
    let Some((reason, location)) = clinic.reasons.first().zip(clinic.locations.first()) else {
        return Vec::new();
    };
    let species = clinic.species.iter().find(|species| reason.species.contains(&species.id));
    let today = Utc::now().date_naive();
    let days = DAYS.map(|ahead| today + Days::new(ahead));
    let workdays = days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    workdays
        .flat_map(|day| {
            let staff = clinic.staff.iter().filter(|member| reason.staff.contains(&member.id));
            staff.flat_map(move |member| starts(member, reason).map(move |at| (day, member, at)))
        })
        .map(|(day, member, minute)| {
            let start = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute);
            let staff = member.id.to_string();
            Wish {
                slug: clinic.slug.clone(),
                fields: vec![
                    ("location", location.slug.clone()),
                    ("species", species.map(|kind| kind.slug.clone()).unwrap_or_default()),
                    ("reason", reason.slug.clone()),
                    ("staff", staff.clone()),
                    ("with", staff),
                    ("start", start.format("%Y-%m-%dT%H:%M").to_string()),
                ],
            }
        })
        .collect()
}

/// Minutes of the day at which visits fit into the shift one after another.
fn starts(member: &StaffMember, reason: &Reason) -> impl Iterator<Item = i64> + use<> {
    let whole = i64::from(reason.buffer_before + reason.duration_minutes + reason.buffer_after);
    let cell = (whole + 9) / 10 * 10;
    let shift = member.shifts.first();
    let (from, length) = shift.map_or((0, 0), |shift| (shift.start_minute, shift.length_minutes));
    let last = i64::from(from) + i64::from(length) - cell;
    (i64::from(from)..=last).step_by(usize::try_from(cell).unwrap_or(1))
}

/// Books over so many connections as fast as the answers come; says how long each booking took.
pub async fn rush(
    server: SocketAddr,
    wishes: &Wishes,
    connections: usize,
    time: Duration,
) -> Vec<Duration> {
    let began = Instant::now();
    let booked = join_all((0..connections).map(|_| async {
        let mut connection = Connection::open(server).await.unwrap();
        let mut took = Vec::new();
        while began.elapsed() < time {
            let Some((wish, client)) = wishes.next() else { break };
            let sent = Instant::now();
            book(&mut connection, &wish, client).await;
            took.push(sent.elapsed());
        }
        took
    }));
    booked.await.into_iter().flatten().collect()
}

/// Books so many times a second until it is dropped.
pub async fn steadily(server: SocketAddr, wishes: &Wishes, each_second: u32) {
    let mut connection = Connection::open(server).await.unwrap();
    let mut clock = tokio::time::interval(Duration::from_secs(1) / each_second);
    while let Some((wish, client)) = wishes.next() {
        clock.tick().await;
        book(&mut connection, &wish, client).await;
    }
}

async fn book(connection: &mut Connection, wish: &Wish, client: u32) {
    let [_, b, c, d] = client.to_be_bytes();
    let address = format!("10.{b}.{c}.{d}");
    let fields: Vec<(&str, &str)> =
        wish.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let held = post(&format!("/{}/hold", wish.slug), &address, &fields);
    let details = see_other(connection, &held).await;
    let name = format!("Nowa{}", in_letters(client));
    let typed = [
        ("given_name", "Anna"),
        ("family_name", &name),
        ("tel", "512 345 678"),
        ("email", "anna@example.org"),
        ("pet_name", "Figa"),
        ("species", fields[1].1),
    ];
    let summary = see_other(connection, &post(&details, &address, &typed)).await;
    assert!(summary.starts_with("/b/"), "{summary}");
}

async fn see_other(connection: &mut Connection, request: &[u8]) -> String {
    let answer = connection.send(request).await.unwrap();
    let page = || {
        let sent = String::from_utf8_lossy(request);
        format!("{sent}\n{}", String::from_utf8_lossy(connection.body(&answer)))
    };
    assert_eq!(answer.status, 303, "{}", page());
    connection.location(&answer).unwrap()
}

/// Names have no digits.
fn in_letters(mut number: u32) -> String {
    let mut letters = String::new();
    while number > 0 {
        letters.extend(char::from_digit(number % 26 + 10, 36));
        number /= 26;
    }
    letters
}
