//! The form that blocks a time for one person (P4).

use askama::Template;

use crate::web::page::Field;
use crate::web::page::panel::PanelLayout;

/// An entry of a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// Its words.
    pub text: String,
    /// It is chosen.
    pub chosen: bool,
}

/// The form.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/calendar/block.html")]
pub struct BlockPage {
    /// Frame; title `t.desk_block_title()`.
    pub layout: PanelLayout,
    /// Where it is sent.
    pub action: String,
    /// The place whose clock is meant.
    pub location: i64,
    /// `staff`: who.
    pub staff: Vec<Choice>,
    /// The fault of `staff`.
    pub staff_fault: Option<String>,
    /// `day`.
    pub day: Field,
    /// `from`: the time.
    pub from: Field,
    /// `minutes`.
    pub minutes: Vec<Choice>,
    /// `note`.
    pub note: Field,
    /// The calendar's page.
    pub back: String,
}

impl BlockPage {
    /// The faults, each with the field that it belongs to.
    pub fn faults(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("staff", &self.staff_fault),
            ("day", &self.day.fault),
            ("from", &self.from.fault),
            ("note", &self.note.fault),
        ];
        all.into_iter().filter_map(|(id, fault)| Some((id, fault.as_deref()?))).collect()
    }
}
