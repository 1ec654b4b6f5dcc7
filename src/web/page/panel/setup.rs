//! The first start: its steps, and its end.

use askama::Template;

use super::{PanelLayout, PlainLayout};
use crate::domain::settings::Fields;
use crate::domain::setup::{STAFF_LINES, Step};
use crate::i18n::Lang;
use crate::web::page::Field;

/// A step of the set-up.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/setup/step.html")]
pub struct SetupPage {
    /// Frame; its title is the step's.
    pub layout: PlainLayout,
    /// Which of how many.
    pub progress: String,
    /// What it is about.
    pub lead: &'static str,
    /// Where the form is sent.
    pub action: String,
    /// The step before.
    pub back: Option<String>,
    /// Which step.
    pub step: Step,
    /// As typed, kept, or usual.
    pub fields: Fields,
    /// Below the password's label.
    pub password_hint: String,
    /// Code and name.
    pub countries: Vec<(&'static str, &'static str)>,
    /// Of the country; only where there are several is one asked for.
    pub zones: Vec<&'static str>,
    /// Name of the field, and the weekday.
    pub weekdays: Vec<(String, &'static str)>,
    /// Of the ready list.
    pub species: Vec<Tick>,
    /// Of the ready list.
    pub groups: Vec<ReasonTicks>,
}

/// Something to tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Value.
    pub key: String,
    /// Its words.
    pub name: String,
    /// Length of the visit.
    pub note: String,
    /// It is ticked.
    pub on: bool,
}

/// The reasons of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonTicks {
    /// The group's.
    pub name: String,
    /// How many are ticked.
    pub chosen: String,
    /// The reasons.
    pub ticks: Vec<Tick>,
}

impl SetupPage {
    fn field(&self, name: &str) -> Field {
        let fault = self.layout.faults.iter().find(|(known, _)| known == name);
        let optional = ["postcode", "password"].contains(&name)
            || name.starts_with("title_")
            || name.starts_with("hours_")
            || (name.starts_with("staff_") && name != "staff_1");
        Field {
            value: self.fields.one(name).to_owned(),
            required: !optional,
            fault: fault.map(|(_, words)| words.clone()),
            ..Field::default()
        }
    }

    fn password(&self) -> Field {
        let hint = Some(self.password_hint.clone());
        Field { value: String::new(), hint, ..self.field("password") }
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.fields.one(name) == value
    }

    fn staff_lines() -> impl Iterator<Item = (String, String, usize)> {
        (1..=STAFF_LINES)
            .map(|number| (format!("staff_{number}"), format!("title_{number}"), number))
    }

    fn languages() -> [Lang; 5] {
        Lang::ALL
    }
}

/// Clients can book.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/setup/ready.html")]
pub struct ReadyPage {
    /// Frame; title `t.ready_title()`.
    pub layout: PanelLayout,
    /// The whole address of the page where clients book.
    pub public: String,
}
