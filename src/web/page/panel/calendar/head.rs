//! What stands above the day and the week, and the scale of hours beside them.

use crate::domain::timetable::{Hours, Place};

/// A link to another day, place, person or kind of page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where.
    pub url: String,
    /// Its words.
    pub text: String,
    /// The page stands there.
    pub current: bool,
}

/// What stands above the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// `4 of 5 in, 29 visits`.
    pub summary: String,
    /// The day or week before; its words are its date.
    pub earlier: Link,
    /// Today.
    pub today: Link,
    /// The day or week after; its words are its date.
    pub later: Link,
    /// The other kind of page: week or day.
    pub other: Link,
    /// The day on paper.
    pub print: String,
    /// The form that blocks a time.
    pub block: String,
    /// The form of a new booking.
    pub new: String,
    /// Places of the clinic, where there are several.
    pub places: Vec<Link>,
    /// Where the form that leads to a day goes, and the day shown, `2026-11-24`.
    pub go: (String, String),
    /// The place shown.
    pub location: i64,
    /// The person shown alone, for the form that leads to a day.
    pub staff: Option<i64>,
    /// The buttons that pause online booking.
    pub pause: PauseForm,
    /// Counted up with every change of the calendar: a page with another is out of date.
    pub version: i64,
}

/// The form that pauses online booking (S7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PauseForm {
    /// Where it is sent.
    pub action: String,
    /// Whether it is paused now, and the form opens it again.
    pub is_paused: bool,
    /// Hours and their words, `2 hours`.
    pub hours: Vec<(i64, String)>,
    /// The page to come back to.
    pub back: String,
}

/// The hours beside the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Classes of each track: `from8 to18`.
    pub range: String,
    /// Each full hour.
    pub hours: Vec<HourMark>,
    /// The moment, where the page shows today.
    pub now: Option<HourMark>,
}

/// A time on the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HourMark {
    /// Where it stands.
    pub place: String,
    /// `9:00`.
    pub text: String,
}

impl Scale {
    /// The classes of a range of hours.
    pub fn range(hours: Hours) -> String {
        format!("from{} to{}", hours.first, hours.last)
    }

    /// The classes that put something in its place: hour, row of five minutes, hours and rows of
    /// its height.
    pub fn place(place: Place) -> String {
        let (hours, rows) = (place.rows / 12, place.rows % 12);
        format!("h{} m{} l{hours} d{rows}", place.hour, place.row)
    }
}
