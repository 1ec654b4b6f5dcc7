//! Who changed what (P5).

use askama::Template;

use super::{Link, PanelLayout};

/// The log of changes, a page of it.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/settings/log.html")]
pub struct LogPage {
    /// Frame.
    pub layout: PanelLayout,
    /// The newest first.
    pub entries: Vec<ChangeEntry>,
    /// Older ones.
    pub older: Option<Link>,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeEntry {
    /// When, on the clinic's clock.
    pub when: String,
    /// Who.
    pub who: String,
    /// What was done to what.
    pub what: String,
    /// Field, before, after.
    pub changes: Vec<(String, String, String)>,
}
