//! A time kept for a client while they type their details (B8).

use crate::domain::ids::{ClinicId, HoldId, LocationId, ReasonId, SpeciesId, StaffId, UserId};
use crate::i18n::Lang;

/// The draft of a hold into whose form nothing was typed yet.
pub const NOTHING_TYPED: &str = "{}";

/// A hold, with the terms that were agreed when it began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Its id.
    pub id: HoldId,
    /// Whose time it keeps.
    pub clinic_id: ClinicId,
    /// Look-up hash of its token; the booking made from it keeps it, so that there is only one.
    pub key: String,
    /// Where.
    pub location_id: LocationId,
    /// For which species, if that was asked before the reason.
    pub species_id: Option<SpeciesId>,
    /// What for.
    pub reason_id: ReasonId,
    /// With whom.
    pub staff_id: StaffId,
    /// Whether the client asked for them.
    pub staff_wished: bool,
    /// Start of the visit, UTC seconds.
    pub begins_at: i64,
    /// Minutes.
    pub duration_minutes: u16,
    /// Minutes.
    pub buffer_before: u16,
    /// Minutes.
    pub buffer_after: u16,
    /// Minor units.
    pub price_minor: Option<i64>,
    /// ISO 4217.
    pub currency: String,
    /// The client's language.
    pub language: Lang,
    /// What was typed so far, as JSON.
    pub draft: String,
    /// When it began, UTC seconds.
    pub created_at: i64,
    /// When it ends, UTC seconds.
    pub expires_at: i64,
    /// When it was ended before its time, by a booking or another hold.
    pub released_at: Option<i64>,
    /// Whose open form at the desk it belongs to; none: a client's online (P3).
    pub user_id: Option<UserId>,
    /// The desk took the time from the client (P3).
    pub taken_by_desk: bool,
}

/// How a hold stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoldState {
    /// The time is the client's.
    Live,
    /// The time has run out.
    Expired,
    /// It was given up: another time was chosen, or the booking made.
    Released,
}

impl Hold {
    /// How it stands at `now` (UTC seconds).
    pub fn state(&self, now: i64) -> HoldState {
        if self.released_at.is_some() {
            HoldState::Released
        } else if now >= self.expires_at {
            HoldState::Expired
        } else {
            HoldState::Live
        }
    }

    /// Seconds left, 0 once it has ended.
    pub fn seconds_left(&self, now: i64) -> i64 {
        if self.state(now) == HoldState::Live { self.expires_at - now } else { 0 }
    }
}
