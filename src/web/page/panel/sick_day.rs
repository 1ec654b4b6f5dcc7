//! Somebody is away: the form that says so, and what becomes of their visits (P12).

use askama::Template;

use super::{Link, PanelLayout, Select};
use crate::domain::local_text::TextIn;
use crate::web::page::{Field, Phone};

/// Who is away, and when.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/sick_day/new.html")]
pub struct AwayPage {
    /// Frame.
    pub layout: PanelLayout,
    /// Where it is sent.
    pub action: String,
    /// Who.
    pub staff: Select,
    /// `2026-11-24`.
    pub day: Field,
    /// `07:30`; empty: from the beginning of the day.
    pub from: Field,
    /// `12:00`; empty: to the end of the day.
    pub to: Field,
    /// For the team.
    pub note: Field,
}

impl AwayPage {
    fn faults(&self) -> Vec<(&'static str, &str)> {
        [("day", &self.day), ("from", &self.from), ("to", &self.to), ("note", &self.note)]
            .into_iter()
            .filter_map(|(id, field)| Some((id, field.fault.as_deref()?)))
            .collect()
    }
}

/// The visits that an absence or a closed day is over.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/sick_day/visits.html")]
pub struct DisruptedPage {
    /// Frame.
    pub layout: PanelLayout,
    /// What is the matter.
    pub lead: String,
    /// Where it is sent.
    pub action: String,
    /// Those that are left, in order of time.
    pub visits: Vec<DisruptedVisit>,
    /// The list of whom to phone.
    pub calls: Link,
}

/// A visit that cannot take place as booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisruptedVisit {
    /// Id of its control.
    pub id: String,
    /// When, and its page.
    pub when: Link,
    /// The pet.
    pub pet: String,
    /// The client.
    pub client: String,
    /// Their number.
    pub phone: Option<Phone>,
    /// What for.
    pub reason: TextIn,
    /// What else the desk should know: unconfirmed, asked for somebody.
    pub remarks: Vec<String>,
    /// What can become of it, under headings.
    pub ways: Vec<(&'static str, Vec<Way>)>,
}

/// Something that can become of a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// As sent.
    pub value: String,
    /// In words.
    pub text: String,
    /// Proposed.
    pub chosen: bool,
}
