//! Something goes: offers forget it at once, bookings that name it keep it or get another in its
//! place, and nothing that was ever booked loses a name.

use super::Setting;
use crate::domain::booking::{Action, Doer, LogEntry, Tell};
use crate::domain::clinic::Clinic;
use crate::domain::ids::{ClinicId, ReasonId, SpeciesId, UserId};
use crate::domain::settings::Fields;
use crate::store::settings::visits::{self, Named};
use crate::store::{ClinicTx, Db, StoreError, audit, bookings, load_clinic};

/// What the manager decided.
#[derive(Debug, Clone, Copy)]
pub struct Removal {
    /// Who.
    pub user: UserId,
    /// What coming visits get in its place; none: they stay as they are.
    pub instead: Option<i64>,
    /// UTC seconds.
    pub now: i64,
}

/// Why nothing was removed.
#[derive(Debug, thiserror::Error)]
pub enum RemoveRefused {
    /// Other settings need it: a group that has reasons.
    #[error("something else needs it")]
    Needed,
    /// What should take its place is not there.
    #[error("nothing can take its place")]
    NoSuchChoice,
    /// The store failed; `NotFound` if it is not there.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for RemoveRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Takes it away.
///
/// # Errors
/// Why not; nothing is changed then.
pub async fn remove<T: Setting>(
    db: &Db,
    clinic_id: ClinicId,
    id: i64,
    removal: Removal,
) -> Result<(), RemoveRefused> {
    db.clinic_tx(clinic_id, move |tx| {
        let clinic = load_clinic(tx.connection, clinic_id)?;
        let before = T::load(tx.connection, &clinic, id)?;
        before.remove(tx, &clinic, id, removal)?;
        tx.touch_schedule();
        record::<T>(tx, removal.user, id, (&before.fields(), &Fields::default()), removal.now)?;
        Ok(())
    })
    .await
}

/// Writes what changed to the log.
pub(super) fn record<T: Setting>(
    tx: &mut ClinicTx<'_>,
    user: UserId,
    id: i64,
    (before, after): (&Fields, &Fields),
    now: i64,
) -> Result<(), StoreError> {
    audit::record(tx, user, (T::SUBJECT, Some(id)), &before.to_log(), &after.to_log(), now)
}

/// Gives coming visits another reason; duration, price and time stay as agreed.
pub(super) fn give_reason(
    tx: &mut ClinicTx<'_>,
    clinic: &Clinic,
    from: ReasonId,
    removal: Removal,
) -> Result<(), RemoveRefused> {
    let Some(to) = removal.instead.map(ReasonId).filter(|to| *to != from) else { return Ok(()) };
    let reason = clinic.reasons.iter().find(|reason| reason.id == to);
    let reason = reason.ok_or(RemoveRefused::NoSuchChoice)?;
    let by = Doer::desk(removal.user, Tell::default(), String::new());
    for (booking, state) in visits::coming(tx, Named::Reason(from), removal.now)? {
        visits::set_reason(tx, booking, reason.id, &reason.name)?;
        let entry = LogEntry {
            reason: (Some(from), Some(to)),
            ..LogEntry::change(&by, Action::Change, state, state)
        };
        bookings::insert_log(tx, booking, entry, removal.now)?;
    }
    Ok(())
}

/// Gives coming visits another species.
pub(super) fn give_species(
    tx: &mut ClinicTx<'_>,
    clinic: &Clinic,
    from: SpeciesId,
    removal: Removal,
) -> Result<(), RemoveRefused> {
    let Some(to) = removal.instead.map(SpeciesId).filter(|to| *to != from) else { return Ok(()) };
    if !clinic.species.iter().any(|species| species.id == to) {
        return Err(RemoveRefused::NoSuchChoice);
    }
    let by = Doer::desk(removal.user, Tell::default(), String::new());
    for (booking, state) in visits::coming(tx, Named::Species(from), removal.now)? {
        visits::set_species(tx, booking, to)?;
        let entry = LogEntry::change(&by, Action::Change, state, state);
        bookings::insert_log(tx, booking, entry, removal.now)?;
    }
    Ok(())
}
