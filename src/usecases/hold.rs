//! A client selects a time, and it is held for them while they type their details (B8).

use chrono::NaiveDateTime;

use crate::domain::clinic::{Clinic, Location, Reason};
use crate::domain::free_times::{Asker, Assignment, Minus, Refusal};
use crate::domain::hold::{Hold, HoldState, NOTHING_TYPED};
use crate::domain::ids::{ClinicId, HoldId, SpeciesId, StaffId};
use crate::domain::local_time;
use crate::i18n::Lang;
use crate::secrets::Secrets;
use crate::store::holds::NewHold;
use crate::store::occupancies::{Occupant, Visit};
use crate::store::{ClinicTx, Db, StoreError, holds, occupancies};
use crate::usecases::browse::{Browse, Open, Question};
use crate::usecases::take;

/// A network address may hold so many times at once: a waiting room shares one.
const LIVE_OF_ADDRESS: i64 = 8;
/// And begin so many within an hour.
const BEGUN_OF_ADDRESS: i64 = 60;
const HOUR: i64 = 3_600;

/// What a client selected.
#[derive(Debug, Clone)]
pub struct Selection {
    /// Slug of the location.
    pub location: String,
    /// Slug of the species, where it was asked.
    pub species: Option<String>,
    /// Slug of the reason.
    pub reason: String,
    /// The staff member asked for.
    pub wish: Option<StaffId>,
    /// The one shown beside the time, who takes it if they still can.
    pub shown: Option<StaffId>,
    /// On the location's clock.
    pub start: NaiveDateTime,
    /// Tokens of the holds that this browser has, which the new one replaces.
    pub previous: Vec<String>,
    /// Keyed hash of the client's network address.
    pub address_hash: String,
    /// The client's language.
    pub language: Lang,
}

/// Why a time could not be held.
#[derive(Debug, thiserror::Error)]
pub enum HoldRefused {
    /// Somebody else has it now, or it is not offered (any more): the nearest ones are.
    #[error("not offered: {0:?}")]
    NotOffered(Refusal),
    /// What was named does not exist.
    #[error("no such choice")]
    Unknown,
    /// It exists, but does not fit together or is not offered online (any more).
    #[error("the choices do not fit")]
    Unfit,
    /// Online booking is paused until then (UTC seconds).
    #[error("paused")]
    Paused(i64),
    /// Too many times are held from this address.
    #[error("too many holds")]
    TooMany,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for HoldRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// A time held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Leads to the hold.
    pub token: String,
    /// How long it lasts, minutes.
    pub minutes: i64,
}

/// Holds the selected time.
///
/// # Errors
/// Why not; nothing is changed then, and the browser's earlier hold stays.
pub async fn hold(
    db: &Db,
    browse: &Browse,
    clinic_id: ClinicId,
    selection: Selection,
    now: i64,
) -> Result<Held, HoldRefused> {
    let browse = browse.clone();
    db.clinic_tx(clinic_id, move |tx| {
        let open = browse.open_by_id(tx.connection, tx.clinic_id, now)?;
        select(tx, &open, &selection, now)
    })
    .await
}

fn select(
    tx: &mut ClinicTx<'_>,
    open: &Open,
    selection: &Selection,
    now: i64,
) -> Result<Held, HoldRefused> {
    if let Some(until) = open.paused_until(now) {
        return Err(HoldRefused::Paused(until));
    }
    let chosen = Chosen::find(&open.clinic, selection)?;
    // Given back first, so that they are not in the client's way; a refusal undoes it.
    let draft = give_back(tx, selection, now)?;
    let question = Question {
        open,
        location: chosen.location,
        reason: chosen.reason,
        wish: selection.wish,
        minus: Minus::default(),
        agreed: None,
        asker: Asker::Online,
    };
    let start = local_time::instant(chosen.location.zone, selection.start)
        .ok_or(HoldRefused::NotOffered(Refusal::NoSuchLocalTime))?;
    question.window(now).admit(start).map_err(HoldRefused::NotOffered)?;
    let assignment =
        take::judge(tx, question, start, selection.shown, now)?.map_err(HoldRefused::NotOffered)?;
    within_limits(tx, &selection.address_hash, now)?;
    let token = Secrets::random_token();
    let hold = chosen.hold(open, selection, &assignment, Secrets::hash(&token), draft, now);
    store(tx, &hold, &assignment, &selection.address_hash)?;
    Ok(Held { token, minutes: i64::from(open.clinic.hold_minutes) })
}

/// The choices, found and fitting together.
struct Chosen<'a> {
    location: &'a Location,
    species: Option<SpeciesId>,
    reason: &'a Reason,
}

impl<'a> Chosen<'a> {
    fn find(clinic: &'a Clinic, selection: &Selection) -> Result<Self, HoldRefused> {
        let location = clinic
            .locations
            .iter()
            .find(|location| location.slug == selection.location)
            .ok_or(HoldRefused::Unknown)?;
        let reason = clinic
            .reasons
            .iter()
            .find(|reason| reason.slug == selection.reason)
            .ok_or(HoldRefused::Unknown)?;
        let offered = reason.is_offered_at(location);
        let wish_fits = selection.wish.is_none_or(|wish| {
            clinic.choose_staff && clinic.staff_for(reason, location).any(|m| m.id == wish)
        });
        if !offered || !wish_fits {
            return Err(HoldRefused::Unfit);
        }
        let species = Self::species(clinic, location, reason, selection)?;
        Ok(Self { location, species, reason })
    }

    fn species(
        clinic: &Clinic,
        location: &Location,
        reason: &Reason,
        selection: &Selection,
    ) -> Result<Option<SpeciesId>, HoldRefused> {
        if !location.asks_species {
            return Ok(None);
        }
        let Some(slug) = &selection.species else {
            // A location that asks has been answered, unless there was only one answer.
            return only_species(location, reason).map(Some).ok_or(HoldRefused::Unfit);
        };
        let species = clinic
            .species
            .iter()
            .find(|species| species.slug == *slug)
            .ok_or(HoldRefused::Unknown)?;
        let fits = location.species.contains(&species.id) && reason.species.contains(&species.id);
        if fits { Ok(Some(species.id)) } else { Err(HoldRefused::Unfit) }
    }

    fn hold(
        &self,
        open: &Open,
        selection: &Selection,
        assignment: &Assignment,
        key: String,
        draft: String,
        now: i64,
    ) -> Hold {
        Hold {
            id: HoldId(0),
            clinic_id: open.clinic.id,
            key,
            location_id: self.location.id,
            species_id: self.species,
            reason_id: self.reason.id,
            staff_id: assignment.staff_id,
            staff_wished: selection.wish.is_some(),
            begins_at: assignment.visit_from,
            duration_minutes: self.reason.duration_minutes,
            buffer_before: self.reason.buffer_before,
            buffer_after: self.reason.buffer_after,
            price_minor: self.reason.price_minor,
            currency: open.clinic.currency.clone(),
            language: selection.language,
            draft,
            created_at: now,
            expires_at: now + i64::from(open.clinic.hold_minutes) * 60,
            released_at: None,
            user_id: None,
            taken_by_desk: false,
        }
    }
}

fn only_species(location: &Location, reason: &Reason) -> Option<SpeciesId> {
    let mut fitting = location.species.iter().filter(|id| reason.species.contains(id));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(*first)
}

/// Gives the browser's earlier holds back and returns what was typed into the first that has any.
fn give_back(tx: &mut ClinicTx<'_>, selection: &Selection, now: i64) -> Result<String, StoreError> {
    let mut draft = NOTHING_TYPED.to_owned();
    for token in &selection.previous {
        let found = holds::find_hold(tx.connection, tx.clinic_id, &Secrets::hash(token))?;
        let Some(hold) = found else { continue };
        if hold.state(now) != HoldState::Released {
            occupancies::delete_of_hold(tx, hold.id)?;
            holds::set_released(tx, hold.id, now)?;
        }
        if draft == NOTHING_TYPED {
            draft = hold.draft;
        }
    }
    Ok(draft)
}

fn within_limits(tx: &mut ClinicTx<'_>, address_hash: &str, now: i64) -> Result<(), HoldRefused> {
    let count =
        holds::count_of_address(tx.connection, tx.clinic_id, address_hash, now, now - HOUR)?;
    if count.live >= LIVE_OF_ADDRESS || count.begun >= BEGUN_OF_ADDRESS {
        return Err(HoldRefused::TooMany);
    }
    Ok(())
}

fn store(
    tx: &mut ClinicTx<'_>,
    hold: &Hold,
    assignment: &Assignment,
    address_hash: &str,
) -> Result<(), HoldRefused> {
    let id = holds::insert_hold(tx, &NewHold { hold, address_hash })?;
    let visit = Visit {
        location_id: hold.location_id,
        reason_id: hold.reason_id,
        minutes: hold.duration_minutes,
    };
    occupancies::insert_assignment(tx, assignment, Occupant::Hold(id, hold.expires_at), visit)
        // The engine has judged under the lock; should the database still find an overlap, its
        // word counts.
        .map_err(|error| match error {
            StoreError::Overlap => HoldRefused::NotOffered(Refusal::Busy),
            other => HoldRefused::Store(other),
        })
}
