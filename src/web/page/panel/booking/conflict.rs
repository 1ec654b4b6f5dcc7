//! What was pressed was not done, because the booking is not as it was (409).

use askama::Template;

use super::HistoryEntry;
use crate::web::page::panel::PanelLayout;

/// The page that says what happened instead.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/bookings/conflict.html")]
pub struct ConflictPage {
    /// Frame; its title says what is the matter.
    pub layout: PanelLayout,
    /// Why nothing was done.
    pub text: &'static str,
    /// The last thing that was done to the booking.
    pub last: Option<HistoryEntry>,
    /// The booking.
    pub url: String,
}
