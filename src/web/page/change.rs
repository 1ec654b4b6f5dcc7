//! Moving and cancelling a visit (B14). No GET changes anything: each ends in a page with a button.

use askama::Template;

use super::{Choice, Layout, Leaf, Notice, Picker};

/// The choice of a new time.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "visit/move.html")]
pub struct MovePage {
    /// Frame; title `t.title_move()`.
    pub layout: Layout,
    /// E.g. that the time just asked for is gone.
    pub notices: Vec<Notice>,
    /// Present time, reason, place, staff.
    pub visit: Vec<Choice>,
    /// Times, with [`super::Offer::Get`].
    pub picker: Picker,
    /// The summary.
    pub back: String,
}

/// Old and new time, and the button that moves.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "visit/move_ask.html")]
pub struct MoveAskPage {
    /// Frame; title `t.move_ask(date, time)`.
    pub layout: Layout,
    /// Date and time in one line.
    pub old: String,
    /// Date and time in one line.
    pub new: String,
    /// Who takes it at the new time, if the settings show it.
    pub new_staff: Option<String>,
    /// Where the button sends: `POST /b/{token}/move`.
    pub action: String,
    /// Its hidden fields: `start`, `with`.
    pub hidden: Vec<(&'static str, String)>,
    /// Other times.
    pub other: String,
    /// The summary.
    pub back: String,
}

/// What cancelling means, and the button that does it.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "visit/cancel.html")]
pub struct CancelPage {
    /// Frame; title `t.cancel_ask()`, or `t.withdraw_ask()` of what waits.
    pub layout: Layout,
    /// The visit.
    pub leaf: Leaf,
    /// Where the button sends: `POST /b/{token}/cancel`.
    pub action: String,
    /// The move, where that is still allowed.
    pub move_to: Option<String>,
    /// The summary.
    pub back: String,
}
