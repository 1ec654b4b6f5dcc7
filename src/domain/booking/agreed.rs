//! A booking, as agreed when it was made.

use super::{Actor, State};
use crate::domain::ids::{
    BookingId, ClientId, ClinicId, LocationId, PetId, ReasonId, SpeciesId, StaffId,
};
use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

/// How far the client could be found among the known ones (P7, D21).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matching {
    /// One known client fits.
    Matched,
    /// None fitted; one was made.
    Created,
    /// Several fit: the desk decides.
    Several,
    /// None fitted; one is made when the booking is first confirmed.
    Pending,
}

impl Matching {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Created => "created",
            Self::Several => "several",
            Self::Pending => "pending",
        }
    }

    /// Reads what is stored.
    pub fn from_stored(text: &str) -> Option<Self> {
        [Self::Matched, Self::Created, Self::Several, Self::Pending]
            .into_iter()
            .find(|matching| matching.as_str() == text)
    }
}

/// A booking, as agreed when it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Its id.
    pub id: BookingId,
    /// Whose.
    pub clinic_id: ClinicId,
    /// Where.
    pub location_id: LocationId,
    /// With whom.
    pub staff_id: StaffId,
    /// For which kind of animal.
    pub species_id: SpeciesId,
    /// What for.
    pub reason_id: ReasonId,
    /// How it stands.
    pub state: State,
    /// When it ends by itself if nobody confirms it, UTC seconds; while it is unconfirmed.
    pub waits_until: Option<i64>,
    /// Who called it off; once it is cancelled.
    pub cancelled_by: Option<Actor>,
    /// Start of the visit, UTC seconds.
    pub begins_at: i64,
    /// Minutes of the visit.
    pub duration_minutes: u16,
    /// Minutes kept free before it.
    pub buffer_before: u16,
    /// Minutes kept free after it.
    pub buffer_after: u16,
    /// The reason's name when it was booked.
    pub reason_name: LocalText,
    /// Minor units.
    pub price_minor: Option<i64>,
    /// ISO 4217.
    pub currency: String,
    /// The client it was matched to or made from.
    pub client_id: Option<ClientId>,
    /// The pet.
    pub pet_id: Option<PetId>,
    /// From which its secret address is made.
    pub link_nonce: String,
    /// How often the client has moved it.
    pub moves: i32,
    /// Whether the client asked for this staff member.
    pub staff_wished: bool,
    /// The client's language.
    pub language: Lang,
    /// When it was made, UTC seconds.
    pub created_at: i64,
}

impl Booking {
    /// End of the visit, UTC seconds.
    pub fn ends_at(&self) -> i64 {
        self.begins_at + i64::from(self.duration_minutes) * 60
    }
}

/// A booking to test with.
#[cfg(test)]
pub fn sample(state: State, begins_at: i64) -> Booking {
    Booking {
        id: BookingId(1),
        clinic_id: ClinicId(1),
        location_id: LocationId(1),
        staff_id: StaffId(1),
        species_id: SpeciesId(1),
        reason_id: ReasonId(1),
        state,
        waits_until: None,
        cancelled_by: None,
        begins_at,
        duration_minutes: 20,
        buffer_before: 0,
        buffer_after: 0,
        reason_name: LocalText::default(),
        price_minor: None,
        currency: "PLN".to_owned(),
        client_id: None,
        pet_id: None,
        link_nonce: String::new(),
        moves: 0,
        staff_wished: false,
        language: Lang::Pl,
        created_at: 0,
    }
}
