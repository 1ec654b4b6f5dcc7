//! What can be booked, and for which animals.

use super::Location;
use crate::domain::ids::{LocationId, ReasonGroupId, ReasonId, SpeciesId, StaffId};
use crate::domain::local_text::LocalText;

/// A kind of animal.
#[derive(Debug, Clone)]
pub struct Species {
    /// Its id.
    pub id: SpeciesId,
    /// Its name in addresses and forms.
    pub slug: String,
    /// Its drawing.
    pub icon: String,
    /// Its name.
    pub name: LocalText,
    /// A few words more.
    pub hint: LocalText,
}

/// A group of reasons (001.09).
#[derive(Debug, Clone)]
pub struct ReasonGroup {
    /// Its id.
    pub id: ReasonGroupId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: LocalText,
    /// What is in it.
    pub hint: LocalText,
    /// How many of its shortest reason are kept back from online booking in each half-day (S7).
    pub kept_back: u32,
}

/// How clients get at a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnlineBooking {
    /// They book it.
    Yes,
    /// They see it, with the clinic's number and no times (B21).
    PhoneOnly,
    /// They don't see it (001.02).
    No,
}

impl OnlineBooking {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::PhoneOnly, Self::No];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::PhoneOnly => "phone_only",
            Self::No => "no",
        }
    }

    /// Reads what is stored.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|online| online.as_str() == name)
    }
}

/// A reason for a visit (S3).
#[derive(Debug, Clone)]
pub struct Reason {
    /// Its id.
    pub id: ReasonId,
    /// Its group.
    pub group_id: ReasonGroupId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: LocalText,
    /// One line about it.
    pub summary: LocalText,
    /// How to prepare (001.11).
    pub instructions: LocalText,
    /// Minutes of the visit.
    pub duration_minutes: u16,
    /// Minutes kept free of other visits before it.
    pub buffer_before: u16,
    /// Minutes kept free of other visits after it.
    pub buffer_after: u16,
    /// Minor units of the clinic's currency; 0: free or included.
    pub price_minor: Option<i64>,
    /// How clients get at it.
    pub online: OnlineBooking,
    /// Not for new clients.
    pub existing_clients_only: bool,
    /// Its own notice, minutes, instead of the location's.
    pub notice_minutes: Option<i32>,
    /// Its own horizon, days, instead of the location's.
    pub horizon_days: Option<i32>,
    /// Most visits of it to begin on one day at one location.
    pub daily_limit: Option<u32>,
    /// The species it is for.
    pub species: Vec<SpeciesId>,
    /// Where it is offered.
    pub locations: Vec<LocationId>,
    /// Who does it.
    pub staff: Vec<StaffId>,
    /// Kinds of resource that it needs, all at once.
    pub resource_kinds: Vec<String>,
}

impl Reason {
    /// Whether clients can book it there (001.02, B19).
    pub fn is_offered_at(&self, location: &Location) -> bool {
        location.online
            && self.online == OnlineBooking::Yes
            && self.locations.contains(&location.id)
    }
}
