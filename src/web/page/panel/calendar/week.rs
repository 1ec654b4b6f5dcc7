//! A week: of one person a column for each day, of everybody a list for each day.

use askama::Template;

use super::{Block, Head, Link, Scale, VisitBlock};
use crate::web::page::panel::PanelLayout;

/// The week.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/calendar/week.html")]
pub struct WeekPage {
    /// Frame; title: the week's first and last date.
    pub layout: PanelLayout,
    /// Above the week.
    pub head: Head,
    /// Everybody, or one of these.
    pub people: Vec<Link>,
    /// The hours, if it is one person's week.
    pub scale: Option<Scale>,
    /// Minutes between the starts that a dragged visit snaps to.
    pub grid: u16,
    /// Visits are so short that rows must be higher.
    pub is_fine: bool,
    /// Monday first.
    pub days: Vec<WeekDay>,
}

/// A day of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekDay {
    /// Unique on the page, `2026-11-24`.
    pub date: String,
    /// `Tue 24 November`.
    pub name: String,
    /// Its page, and whether it is today.
    pub link: Link,
    /// Hours and number of visits.
    pub sub: String,
    /// Visits can be dragged into it: the staff member's id.
    pub staff: Option<i64>,
    /// One person's blocks.
    pub blocks: Vec<Block>,
    /// Everybody's visits, each with the name of the person.
    pub visits: Vec<(VisitBlock, String)>,
}
