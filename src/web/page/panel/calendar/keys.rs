//! The shortcuts of the keyboard.

use askama::Template;

use crate::web::page::panel::PanelLayout;

/// The list of them.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/calendar/keys.html")]
pub struct KeysPage {
    /// Frame; title `t.desk_keys()`.
    pub layout: PanelLayout,
    /// Each key with what it does.
    pub keys: Vec<(&'static str, &'static str)>,
}
