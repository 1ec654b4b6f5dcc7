//! The step of the reason: groups that open, reasons inside them (B2, B3).

use askama::Template;

use super::{Journey, Layout, Sentence};
use crate::domain::local_text::TextIn;

/// Groups and their reasons; a single group shows its reasons at once.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "booking/reason.html")]
pub struct ReasonPage {
    /// Frame; title `t.title_group()`, or `t.title_reason()` with a single group.
    pub layout: Layout,
    /// Common part, with the red flags.
    pub journey: Journey,
    /// Groups that have a reason for the chosen place and species.
    pub groups: Vec<ReasonGroup>,
}

/// A group of reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonGroup {
    /// Stable within the page; becomes part of an element's id.
    pub slug: String,
    /// The clinic's word.
    pub name: TextIn,
    /// What it is for.
    pub hint: Option<TextIn>,
    /// Shown open: the one named in the address.
    pub open: bool,
    /// At least one.
    pub reasons: Vec<Reason>,
}

/// A reason for a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The clinic's word.
    pub name: TextIn,
    /// What it is, in a line.
    pub summary: Option<TextIn>,
    /// How to prepare (001.11).
    pub instructions: Option<TextIn>,
    /// “20 min”, if shown.
    pub duration: Option<String>,
    /// “140 zł”, if shown.
    pub price: Option<String>,
    /// Where it leads.
    pub entry: Entry,
}

/// What a reason offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// The next step's address.
    Book(String),
    /// Phone only (B21): the sentence with the number.
    Phone(Sentence),
}
