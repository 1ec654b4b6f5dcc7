//! What the calendar shows of a booking or a hold.

use crate::domain::booking::State;
use crate::domain::free_times::Span;
use crate::domain::ids::{BookingId, CalendarId, HoldId, ReasonId, StaffId};
use crate::domain::local_text::LocalText;

/// A booking in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Which.
    pub id: BookingId,
    /// With whom.
    pub staff_id: StaffId,
    /// How it stands.
    pub state: State,
    /// When it lapses if nobody confirms it, UTC seconds.
    pub waits_until: Option<i64>,
    /// When, without buffers.
    pub span: Span,
    /// What for, as it was booked.
    pub reason: LocalText,
    /// The extra column that it stands in, instead of its staff member's.
    pub extra: Option<CalendarId>,
    /// First and last name of the client, as typed.
    pub client: String,
    /// Their number as stored; may be empty.
    pub phone: String,
    /// The pet's name.
    pub pet: String,
    /// The client's own words.
    pub note: String,
}

/// A time kept for somebody who is typing their details.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub id: HoldId,
    /// What for.
    pub reason_id: ReasonId,
    /// When the visit would be, without buffers.
    pub span: Span,
    /// When the hold ends, UTC seconds.
    pub until: i64,
}

/// Something that stands in a column and takes its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown<'a> {
    /// A booking.
    Visit(&'a Visit),
    /// A hold.
    Held(Held),
}

impl Shown<'_> {
    /// When, without buffers.
    pub fn span(&self) -> Span {
        match self {
            Self::Visit(visit) => visit.span,
            Self::Held(held) => held.span,
        }
    }
}
