//! The queue of what is not confirmed yet.

use askama::Template;

use crate::domain::local_text::TextIn;
use crate::web::page::panel::PanelLayout;

/// What waits for the clinic.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/bookings/waiting.html")]
pub struct WaitingPage {
    /// Frame; title `t.waiting_heading()`.
    pub layout: PanelLayout,
    /// The oldest first.
    pub entries: Vec<WaitingEntry>,
    /// There are more than are shown.
    pub more: Option<String>,
    /// The state that the reader sees, sent along.
    pub seen: &'static str,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingEntry {
    /// Its page; `confirm` and `reject` below it are where its buttons post.
    pub url: String,
    /// Date and hours.
    pub when: String,
    /// The reason.
    pub reason: TextIn,
    /// Whose visit it is.
    pub pet: String,
    /// Who comes.
    pub client: String,
    /// Number as shown and as dialled.
    pub phone: Option<(String, String)>,
    /// With whom.
    pub staff: String,
    /// Where, if there are several places.
    pub place: Option<String>,
    /// The client's note.
    pub note: Option<String>,
    /// Since when it waits.
    pub since: String,
    /// Until when.
    pub until: String,
}
