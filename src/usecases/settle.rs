//! The desk answers or records a booking: confirms, rejects, cancels it, marks it arrived, completed
//! or missed, or takes that back (P4, C8). Of two who act at once, one wins and the other is told.

use crate::domain::booking::{Action, Actor, Booking, Doer, LogEntry, Matching, State, at_desk};
use crate::domain::ids::{BookingId, ClinicId};
use crate::domain::matching::{Identity, Match};
use crate::store::{ClinicTx, Db, StoreError, bookings, occupancies};
use crate::usecases::recognise::{self, Found, Newcomer};

/// Why the desk could not do it; nothing is changed then.
#[derive(Debug, thiserror::Error)]
pub enum DeskRefused {
    /// The clinic has no such booking.
    #[error("no such booking")]
    NoSuchBooking,
    /// The booking is not as the desk saw it any more: somebody was faster.
    #[error("changed meanwhile")]
    Meanwhile,
    /// It cannot be done in this state, or not yet, or no longer.
    #[error("not now")]
    NotNow,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for DeskRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What the desk does.
#[derive(Debug, Clone)]
pub struct Settling {
    /// At which clinic.
    pub clinic_id: ClinicId,
    /// To which booking.
    pub booking_id: BookingId,
    /// What.
    pub action: Action,
    /// The state that the desk saw.
    pub seen: State,
    /// Who, and what the client hears of it.
    pub by: Doer,
}

/// Does it, and returns the booking's new state.
///
/// # Errors
/// Why not.
pub async fn settle(db: &Db, asked: Settling, now: i64) -> Result<State, DeskRefused> {
    db.clinic_tx(asked.clinic_id, move |tx| {
        let booking = load_seen(tx, asked.booking_id, asked.seen)?;
        let since = bookings::load_since(tx.connection, &booking)?;
        let to = at_desk(&booking, asked.action, since, now).ok_or(DeskRefused::NotNow)?;
        if !bookings::set_state(tx, &booking, to, Actor::Staff)? {
            return Err(DeskRefused::Meanwhile);
        }
        if !to.occupies() {
            occupancies::delete_of_booking(tx, booking.id)?;
        }
        if matches!(asked.action, Action::Confirm | Action::Arrive) {
            link(tx, &booking, asked.action == Action::Arrive, now)?;
        }
        let entry = LogEntry::change(&asked.by, asked.action, booking.state, to);
        bookings::insert_log(tx, booking.id, entry, now)?;
        Ok(to)
    })
    .await
}

/// The booking, if it still stands as the desk saw it.
pub(super) fn load_seen(
    tx: &mut ClinicTx<'_>,
    id: BookingId,
    seen: State,
) -> Result<Booking, DeskRefused> {
    let booking = bookings::load_booking(tx, id).map_err(|error| match error {
        StoreError::NotFound => DeskRefused::NoSuchBooking,
        other => DeskRefused::Store(other),
    })?;
    if booking.state == seen { Ok(booking) } else { Err(DeskRefused::Meanwhile) }
}

/// On the first confirmation whoever is not known is made known (D21); an arrival also accepts who
/// was found (P7).
fn link(
    tx: &mut ClinicTx<'_>,
    booking: &Booking,
    arrives: bool,
    now: i64,
) -> Result<(), DeskRefused> {
    let record = bookings::find_record(tx.connection, tx.clinic_id, booking.id)?
        .ok_or(DeskRefused::NoSuchBooking)?;
    let is_first = booking.state == State::Unconfirmed;
    let (mut links, mut matching) = ((booking.client_id, booking.pet_id), record.matching);
    if is_first && matching != Matching::Several {
        let contact = &record.contact;
        let pet = (contact.pet.name.as_str(), booking.species_id);
        let newcomer = Newcomer {
            client: &contact.client,
            pet: &contact.pet,
            species: booking.species_id,
            language: booking.language,
        };
        let known = match links.0 {
            Some(_) if links.1.is_some() => None,
            // Whom the desk has chosen stays, whoever else may fit by now.
            Some(client) => {
                let pet = recognise::find_pet(tx, client, pet.0, pet.1)?;
                let chosen = Found { client: Match::One(client), pet };
                Some(recognise::make_known(tx, &chosen, &newcomer, now)?)
            }
            None => {
                let found = recognise::find(tx, &Identity::from(contact), pet)?;
                Some(recognise::make_known(tx, &found, &newcomer, now)?)
            }
        };
        if let Some(known) = known {
            (links, matching) = ((known.client, known.pet), known.matching);
        }
    }
    let accepted = record.match_accepted || (arrives && links.0.is_some());
    Ok(bookings::set_match(tx, booking.id, links, (matching, accepted))?)
}
