//! The step of the time.

use askama::Template;

use super::{Journey, Layout, Picker};
use crate::domain::local_text::TextIn;

/// First free time, choices so far, month, times of the day.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "booking/time.html")]
pub struct TimePage {
    /// Frame; title `t.title_time()`.
    pub layout: Layout,
    /// Common part, with the red flags.
    pub journey: Journey,
    /// The reason's instructions.
    pub instructions: Option<TextIn>,
    /// Times.
    pub picker: Picker,
}
