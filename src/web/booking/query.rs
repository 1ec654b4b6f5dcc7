//! The addresses of the steps: read without trust, written from what is really chosen.

use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use crate::domain::free_times::PartOfDay;
use crate::domain::ids::StaffId;
use crate::domain::journey::{Asked, Step};
use crate::domain::month::Month;

/// The query of a step, as it came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StepQuery {
    location: String,
    species: String,
    group: String,
    reason: String,
    staff: String,
    change: String,
    #[serde(flatten)]
    times: TimesQuery,
    hold: String,
    forgotten: String,
}

impl StepQuery {
    /// What the journey is followed by.
    pub fn asked(&self) -> Asked {
        Asked {
            location: filled(&self.location),
            species: filled(&self.species),
            group: filled(&self.group),
            reason: filled(&self.reason),
            staff: self.staff.parse().ok().map(StaffId),
            change: Step::from_name(&self.change),
        }
    }

    /// What the picker is asked to show.
    pub fn wanted(&self) -> Wanted {
        self.times.wanted()
    }

    /// The client has just been forgotten, and is told so.
    pub fn forgotten(&self) -> bool {
        !self.forgotten.is_empty()
    }

    /// The token of the hold whose time is being changed.
    pub fn hold(&self) -> Option<String> {
        filled(&self.hold)
    }
}

/// The part of a query that names which times to show.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct TimesQuery {
    month: String,
    day: String,
    part: String,
}

impl TimesQuery {
    /// What cannot be read is as good as not named.
    fn wanted(&self) -> Wanted {
        Wanted {
            month: self.month.parse().ok(),
            day: read_date(&self.day),
            part: read_part(&self.part),
        }
    }
}

/// Which times a client wants to see.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The month to show.
    pub month: Option<Month>,
    /// The day to show.
    pub day: Option<NaiveDate>,
    /// The filter of the day; none: the whole day.
    pub part: Option<PartOfDay>,
}

/// The query of a choice of day for a visit that is moved.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DayQuery {
    #[serde(flatten)]
    times: TimesQuery,
    /// A chosen new time, for the page that asks.
    pub start: String,
    /// The staff member shown beside it.
    pub with: String,
    gone: String,
    same: String,
}

impl DayQuery {
    /// The time just asked for was taken meanwhile, and the client is told so.
    pub fn gone(&self) -> bool {
        !self.gone.is_empty()
    }

    /// The time just asked for is the present one, and the client is told so.
    pub fn same(&self) -> bool {
        !self.same.is_empty()
    }

    /// What the picker is asked to show.
    pub fn wanted(&self) -> Wanted {
        self.times.wanted()
    }
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty() && text.len() <= 100).then(|| text.to_owned())
}

fn read_date(text: &str) -> Option<NaiveDate> {
    // chrono would also take signs and five-digit years.
    (text.len() == 10).then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
}

fn read_part(text: &str) -> Option<PartOfDay> {
    [PartOfDay::Morning, PartOfDay::Afternoon, PartOfDay::Evening]
        .into_iter()
        .find(|part| part_name(*part) == text)
}

/// A staff member as a form sends one back.
pub fn read_staff(text: &str) -> Option<StaffId> {
    text.parse().ok().map(StaffId)
}

/// A filter's name in addresses.
pub fn part_name(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning => "morning",
        PartOfDay::Afternoon => "afternoon",
        PartOfDay::Evening => "evening",
    }
}

/// An address under construction: a path, and the parts of its query that are set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    path: String,
    pairs: Vec<(&'static str, String)>,
}

impl Address {
    /// An address without a query.
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into(), pairs: Vec::new() }
    }

    /// With this part set; none takes it away.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        self.pairs.retain(|(other, _)| *other != name);
        if let Some(value) = value {
            self.pairs.push((name, value.into()));
        }
        self
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.path)?;
        if self.pairs.is_empty() {
            return Ok(());
        }
        let mut query = Serializer::new(String::new());
        query.extend_pairs(self.pairs.iter().map(|(name, value)| (*name, value.as_str())));
        write!(f, "?{}", query.finish())
    }
}

/// An address that is written already, to which links add what needs no encoding.
#[derive(Debug)]
pub struct Stem(String);

impl Stem {
    /// Of an address.
    pub fn of(address: &Address) -> Self {
        Self(address.to_string())
    }

    /// With the month, day and part of the day to show.
    pub fn showing(
        &self,
        month: Option<Month>,
        day: Option<NaiveDate>,
        part: Option<PartOfDay>,
    ) -> String {
        let mut address = String::with_capacity(self.0.len() + 48);
        address.push_str(&self.0);
        let mut joint = if self.0.contains('?') { '&' } else { '?' };
        let mut add = |value: std::fmt::Arguments<'_>| {
            // Writing to memory does not fail.
            let _ = write!(address, "{joint}{value}");
            joint = '&';
        };
        if let Some(month) = month {
            add(format_args!("month={month}"));
        }
        if let Some(day) = day {
            add(format_args!("day={day}"));
        }
        if let Some(part) = part {
            add(format_args!("part={}", part_name(part)));
        }
        address
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b15_an_address_is_written_in_order_and_encoded() {
        let address = Address::new("/x/book")
            .with("species", Some("dog"))
            .with("reason", Some("a b&c"))
            .with("species", Some("cat"))
            .with("day", None::<String>);
        assert_eq!(address.to_string(), "/x/book?reason=a+b%26c&species=cat");
        assert_eq!(address.with("reason", None::<&str>).to_string(), "/x/book?species=cat");
    }

    #[test]
    fn b15_what_cannot_be_read_counts_as_not_named() {
        let query = StepQuery {
            times: TimesQuery {
                day: "+2026-1-1".to_owned(),
                month: "2026-13".to_owned(),
                part: "night".to_owned(),
            },
            staff: "x".to_owned(),
            reason: "r".repeat(101),
            ..StepQuery::default()
        };
        assert_eq!(query.wanted(), Wanted::default());
        assert_eq!(query.asked(), Asked::default());
    }
}
