//! A booking with everything about it, and what the desk can do with it.

use askama::Template;

use crate::domain::local_text::TextIn;
use crate::web::page::panel::{PanelLayout, StateTag};

/// The page of a booking.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/bookings/show.html")]
pub struct BookingPage {
    /// Frame; title: pet and reason.
    pub layout: PanelLayout,
    /// The visit's day in the calendar.
    pub day_url: String,
    /// That day in words.
    pub day: String,
    /// How it stands.
    pub state: StateTag,
    /// Until when it waits, or by whom it was cancelled.
    pub lead: Option<&'static str>,
    /// The same with a value in it.
    pub lead_until: Option<String>,
    /// When, where, who, what.
    pub facts: Vec<BookingFact>,
    /// The client's own page, in full.
    pub secret: String,
    /// What can be done; none once nothing can.
    pub actions: Option<ActionForm>,
    /// What was done, the newest first.
    pub history: Vec<HistoryEntry>,
}

/// One line about the booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookingFact {
    /// What it is.
    pub label: &'static str,
    /// The fact, and further lines.
    pub lines: Vec<FactLine>,
}

/// A line of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactLine {
    /// Its words.
    pub text: TextIn,
    /// Where they lead.
    pub url: Option<String>,
}

/// The form with the two ticks and a button for each action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionForm {
    /// `t.act_heading_answer()` while it waits, else `t.act_heading()`.
    pub heading: &'static str,
    /// The state that the reader sees, sent along.
    pub seen: &'static str,
    /// Whether words for the client can be given.
    pub words: bool,
    /// Whether something is sent to the client.
    pub tells: bool,
    /// The buttons, the likeliest first.
    pub buttons: Vec<ActionButton>,
    /// What cannot be undone.
    pub warning: Option<&'static str>,
}

/// A button that does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionButton {
    /// Where it posts.
    pub url: String,
    /// Its words.
    pub label: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// CSS class.
    pub class: &'static str,
}

/// A line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Date and time.
    pub when: String,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
    /// From what to what, ticks.
    pub more: Vec<String>,
    /// Words for the client.
    pub note: Option<String>,
}
