//! What garbage is mixed with: values that exist, so that it gets past the first look.

use chrono::{Datelike, Days, NaiveDate, Utc, Weekday};
use tassu::store::AnyConnection;
use tassu::store::bulk::SlugRow;

use super::raw::{self, Answer};
use crate::journey::DETAILS;
use crate::make::Clinic;

/// What clients type here: none of it may be in the log.
pub const PRIVATE: [&str; 5] = ["Maria", "Nowak", "125550141", "Burek", "qqGARBAGEqq"];

/// Addresses of their own, so that limits for one address do not hide what lies behind them.
fn address(number: usize) -> String {
    format!("10.{}.{}.{}", number >> 16 & 255, number >> 8 & 255, number & 255)
}

/// `szpaki`, once `stara`, and `lipa`, with two places.
pub fn store_clinics(connection: &mut AnyConnection) {
    let szpaki = Clinic::new(1, "szpaki").with(|rows| {
        let old = SlugRow { slug: "stara".to_owned(), is_current: false, ..rows.slugs[0].clone() };
        rows.slugs.push(old);
    });
    szpaki.insert(connection);
    Clinic::new(2, "lipa")
        .location("dworzec", "Europe/Helsinki")
        .staff("Jan Dąb")
        .insert(connection);
}

/// Tokens and whatever else an address or a form can name.
#[derive(Debug)]
pub struct Known {
    server: String,
    holds: Vec<String>,
    ended: Vec<String>,
    bookings: Vec<String>,
    made: usize,
}

impl Known {
    pub fn new(server: &str) -> Self {
        let none = Vec::new;
        Self { server: server.to_owned(), holds: none(), ended: none(), bookings: none(), made: 0 }
    }

    /// All secrets in addresses.
    pub fn tokens(&self) -> impl Iterator<Item = &String> {
        self.holds.iter().chain(&self.ended).chain(&self.bookings)
    }

    /// Some fresh holds and bookings at both clinics; the holds before these count as ended.
    pub fn make_more(&mut self) {
        let earlier = std::mem::take(&mut self.holds);
        self.ended.extend(earlier);
        for clinic in ["szpaki", "lipa", "szpaki", "lipa", "szpaki"] {
            let hold = self.hold(clinic);
            let token = hold.rsplit('/').next().unwrap().to_owned();
            let booked = self.post(&hold, &DETAILS).header("location").unwrap().to_owned();
            self.bookings.push(booked.trim_start_matches("/b/").to_owned());
            self.ended.push(token);
            let hold = self.hold(clinic);
            self.holds.push(hold.rsplit('/').next().unwrap().to_owned());
        }
    }

    fn hold(&mut self, clinic: &str) -> String {
        for _ in 0..200 {
            let start = self.next_start();
            let species = ("species", "dog");
            let reason = ("reason", "vaccination");
            let place = ("location", "centrum");
            let fields = [place, species, reason, ("start", &start)];
            let answer = self.post(&format!("/{clinic}/hold"), &fields);
            if let Some(location) = answer.header("location") {
                return location.to_owned();
            }
            assert_eq!(answer.status, 409, "{}", answer.text());
        }
        panic!("no free time at {clinic}");
    }

    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let (length, from) = (body.len(), address(self.made));
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
             Sec-Fetch-Site: same-origin\r\nX-Forwarded-For: {from}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        raw::send(&self.server, request.as_bytes()).expect("an answer")
    }

    /// One start after the other, day by day.
    fn next_start(&mut self) -> String {
        let number = u64::try_from(self.made).unwrap();
        self.made += 1;
        let minute = 540 + number % 22 * 20;
        format!("{}T{:02}:{:02}", workday(number / 22 % 40), minute / 60, minute % 60)
    }

    /// Live holds, bookings and some that have ended, about as often each.
    fn live_and_ended(&self) -> Vec<String> {
        let recent = |tokens: &[String]| tokens.iter().rev().take(5).cloned().collect::<Vec<_>>();
        [recent(&self.holds), recent(&self.bookings), recent(&self.ended)].concat()
    }

    /// Values that make sense in a field or a part of an address of this name.
    pub fn values(&self, name: &str) -> Vec<String> {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let day = workday(u64::try_from(self.made).unwrap() % 40);
        match name {
            "clinic" => texts(&["szpaki", "lipa", "stara", "szpaki"]),
            "token" | "hold" => self.live_and_ended(),
            "location" => texts(&["centrum", "dworzec"]),
            "species" => texts(&["dog", "cat"]),
            "group" => texts(&["prevention"]),
            "reason" => texts(&["vaccination", "check-up"]),
            // The staff of both clinics: each is a stranger in the other.
            "staff" | "with" => (101..112).chain(201..216).map(|id: i64| id.to_string()).collect(),
            "start" => vec![format!("{day}T09:00"), format!("{day}T16:40"), format!("{day}T09:05")],
            "day" => vec![day.to_string()],
            "month" => vec![day.format("%Y-%m").to_string()],
            "part" => texts(&["morning", "afternoon", "evening"]),
            "change" => texts(&["location", "species", "reason", "time"]),
            "lang" => texts(&["en", "pl", "fi", "it", "ru"]),
            "name:.*" => texts(&["tassu.css", "css/base.css", "js/"]),
            "hash" => texts(&["0123456789"]),
            "forgotten" | "gone" | "moved" | "remember" => texts(&["1"]),
            "email" | "use_email" | "email_kept" => texts(&["maria@example.pl", "maria@gmial.com"]),
            "street" => texts(&["Długa 1"]),
            "postcode" => texts(&["30-001"]),
            "town" => texts(&["Kraków"]),
            "sex" => texts(&["female", "male", "unknown"]),
            "born" => texts(&["2021", "2021-05", "5.2021"]),
            "weight" => texts(&["12,5", "300 g"]),
            "note" => texts(&["Kuleje"]),
            "privacy_version" => texts(&["1"]),
            _ => DETAILS
                .iter()
                .filter(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
                .collect(),
        }
    }
}

/// The workday after so many others, from a few days on.
fn workday(number: u64) -> NaiveDate {
    let first = Utc::now().date_naive() + Days::new(3);
    let mut days = first.iter_days().filter(|date| date.weekday() != Weekday::Sun);
    let number = usize::try_from(number).unwrap();
    days.nth(number).unwrap()
}
