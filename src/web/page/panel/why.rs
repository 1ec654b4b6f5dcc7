//! Why a time is not offered (P11).

use askama::Template;

use super::{Link, PanelLayout, Select};

/// The question, and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/why.html")]
pub struct WhyPage {
    /// Frame.
    pub layout: PanelLayout,
    /// Where it is asked.
    pub action: String,
    /// Place, animal, reason, staff member.
    pub selects: Vec<Select>,
    /// On the location's clock, `2026-11-25T09:40`.
    pub start: String,
    /// What was asked cannot be read.
    pub fault: Option<&'static str>,
    /// None until something is asked.
    pub answer: Option<WhyAnswer>,
}

/// Why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyAnswer {
    /// Whether clients are offered the time.
    pub offered: bool,
    /// The time in words.
    pub when: String,
    /// What keeps it from everybody.
    pub everybody: Vec<WhyCause>,
    /// Each staff member, with what keeps it from them; none: nothing does.
    pub staff: Vec<(String, Option<WhyCause>)>,
}

/// What keeps a time from somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyCause {
    /// In words.
    pub text: String,
    /// The visits in the way, and where the rule is set.
    pub links: Vec<Link>,
}
