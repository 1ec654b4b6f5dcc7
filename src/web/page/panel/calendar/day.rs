//! One day, a column for each person.

use askama::Template;

use super::{Head, Link, Scale};
use crate::web::page::LangAttr;
use crate::web::page::panel::PanelLayout;

/// The day.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/calendar/day.html")]
pub struct DayPage {
    /// Frame; title: the date.
    pub layout: PanelLayout,
    /// Above the day.
    pub head: Head,
    /// The hours.
    pub scale: Scale,
    /// Minutes between the starts that a dragged visit snaps to.
    pub grid: u16,
    /// The day, `2026-11-24`.
    pub date: String,
    /// Visits are so short that rows must be higher.
    pub is_fine: bool,
    /// One after the other.
    pub columns: Vec<Column>,
    /// The oldest unconfirmed bookings.
    pub queue: Vec<Waiting>,
    /// How many more there are.
    pub more: Option<String>,
}

/// A person, a room or the extra column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Unique on the page.
    pub id: String,
    /// Whose.
    pub name: String,
    /// Hours and number of visits, or that they are absent.
    pub sub: String,
    /// This column alone, on a phone, and whether it is the one.
    pub switch: Link,
    /// Visits can be dragged into it: the staff member's id.
    pub staff: Option<i64>,
    /// What stands in it, by start.
    pub blocks: Vec<Block>,
}

/// Something in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A booking.
    Visit(VisitBlock),
    /// A hold.
    Held(HeldBlock),
    /// Nobody there.
    Away(AwayBlock),
}

/// A booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitBlock {
    /// Where it stands.
    pub place: String,
    /// How it looks: `wait`, `here`, `done`, `gone`, or nothing.
    pub look: &'static str,
    /// A drawing of its state, where it has one.
    pub icon: Option<&'static str>,
    /// Its state in words, where it is not simply confirmed.
    pub state: Option<&'static str>,
    /// Unconfirmed.
    pub is_waiting: bool,
    /// Its page.
    pub url: String,
    /// Unique on the page.
    pub id: String,
    /// Minutes, for dragging; none if it can't be moved.
    pub movable: Option<u16>,
    /// `2026-11-24T09:40`.
    pub start: String,
    /// `9:40`.
    pub time: String,
    /// The pet's name.
    pub pet: String,
    /// What for, and the language of those words.
    pub reason: String,
    /// See `reason`.
    pub reason_lang: LangAttr,
    /// The client's name.
    pub client: String,
    /// Their number as people write it.
    pub phone: String,
    /// All of it in one line.
    pub whole: String,
}

/// A hold of somebody who is typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBlock {
    /// Where it stands.
    pub place: String,
    /// `9:40`.
    pub time: String,
    /// What for.
    pub reason: String,
    /// `until 9:52, 7 min left`.
    pub left: String,
}

/// Nobody there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwayBlock {
    /// Where it stands.
    pub place: String,
    /// Why.
    pub text: String,
    /// A second line.
    pub more: Option<String>,
    /// A time blocked at the desk, which the desk can free again.
    pub remove: Option<i64>,
}

/// An unconfirmed booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its page.
    pub url: String,
    /// The pet's name.
    pub pet: String,
    /// What for, and the language of those words.
    pub reason: String,
    /// See `reason`.
    pub reason_lang: LangAttr,
    /// Day, hour and person.
    pub when: String,
    /// The client, and until when it waits.
    pub who: String,
}
