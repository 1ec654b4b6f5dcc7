//! The day on paper, for when the power goes.

use askama::Template;

use crate::web::page::LangAttr;
use crate::web::page::panel::PanelLayout;

/// The day on paper.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/calendar/print.html")]
pub struct PrintPage {
    /// Frame; title: the date.
    pub layout: PanelLayout,
    /// The place, where there are several; and when this was printed.
    pub under: String,
    /// The calendar's page.
    pub back: String,
    /// A list for each person, room and extra column.
    pub lists: Vec<PaperList>,
}

/// The visits of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperList {
    /// Whose.
    pub name: String,
    /// Hours and number of visits.
    pub sub: String,
    /// By start.
    pub rows: Vec<PaperRow>,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRow {
    /// From and to.
    pub time: String,
    /// The pet's name.
    pub pet: String,
    /// What for, and the language of those words.
    pub reason: String,
    /// See `reason`.
    pub reason_lang: LangAttr,
    /// The client's name.
    pub client: String,
    /// Their number.
    pub phone: String,
    /// The client's own words.
    pub note: String,
    /// Its state, where it is not simply confirmed.
    pub state: Option<&'static str>,
}
