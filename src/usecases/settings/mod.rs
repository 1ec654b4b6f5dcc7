//! A manager changes a setting (P5): judged and written under the clinic's lock, logged, and never
//! over what somebody else has saved meanwhile.

mod absence;
pub mod adopt;
mod capacity;
mod clinic;
mod location;
mod people;
mod process;
mod reason;
mod remove;
mod shift;

use crate::domain::clinic::Clinic;
use crate::domain::ids::{ClinicId, UserId};
use crate::domain::local_text::LocalText;
use crate::domain::settings::{Fault, Faults, Fields, free_slug};
use crate::i18n::Lang;
use crate::secrets::Secrets;
use crate::store::settings::order::{self, List};
use crate::store::{AnyConnection, ClinicTx, Db, StoreError, load_clinic};

pub use absence::{adopt_holidays, close_days, open_day};
pub use adopt::{ReadyReason, ReadySpecies};
use remove::record;
pub use remove::{Removal, RemoveRefused, remove};
pub use shift::{Copied, copy_week};

/// What the manager sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Who.
    pub user: UserId,
    /// What was typed.
    pub fields: Fields,
    /// `version` of the fields that the form was filled with.
    pub seen: String,
    /// UTC seconds.
    pub now: i64,
}

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveRefused {
    /// The form has faults.
    #[error("the form has faults: {0:?}")]
    Faults(Faults),
    /// Somebody else has saved since the form was opened.
    #[error("changed meanwhile")]
    Changed {
        /// `version` of what is stored now.
        version: String,
    },
    /// The store failed; `NotFound` if there is no such thing.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for SaveRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Tells stored fields apart: two people who opened the same form see the same version.
pub fn version(fields: &Fields) -> String {
    Secrets::hash(&fields.canonical())
}

/// Something with a form of its own.
pub trait Setting: Sized + Send + 'static {
    /// Its name in the log of changes.
    const SUBJECT: &'static str;

    /// As it is stored.
    ///
    /// # Errors
    /// `NotFound` if the clinic has no such thing; the database's.
    fn load(connection: &mut AnyConnection, clinic: &Clinic, id: i64) -> Result<Self, StoreError>;

    /// As its form would be typed.
    fn fields(&self) -> Fields;

    /// Reads its form.
    ///
    /// # Errors
    /// What is wrong with it.
    fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults>;

    /// What only the stored rows can tell: names that are taken, shifts in the way.
    ///
    /// # Errors
    /// The database's.
    fn conflict(
        &self,
        _: &mut ClinicTx<'_>,
        _: &Clinic,
        _: Option<i64>,
        _: i64,
    ) -> Result<Option<(String, Fault)>, StoreError> {
        Ok(None)
    }

    /// Stores it as something new and returns its id.
    ///
    /// # Errors
    /// The database's.
    fn insert(&self, tx: &mut ClinicTx<'_>, clinic: &Clinic) -> Result<i64, StoreError>;

    /// Stores it in place of what was there.
    ///
    /// # Errors
    /// The database's.
    fn update(
        &self,
        tx: &mut ClinicTx<'_>,
        clinic: &Clinic,
        id: i64,
        now: i64,
    ) -> Result<(), StoreError>;

    /// How many visits still to come name it.
    ///
    /// # Errors
    /// The database's.
    fn visits(_: &mut AnyConnection, _: ClinicId, _: i64, _: i64) -> Result<i64, StoreError> {
        Ok(0)
    }

    /// Takes it away.
    ///
    /// # Errors
    /// Why not.
    fn remove(
        &self,
        _: &mut ClinicTx<'_>,
        _: &Clinic,
        _: i64,
        _: Removal,
    ) -> Result<(), RemoveRefused> {
        Err(RemoveRefused::Needed)
    }
}

/// Saves a form: of the thing of this id, or as a new one. Returns the id.
///
/// # Errors
/// Why not; nothing is changed then.
pub async fn save<T: Setting>(
    db: &Db,
    clinic_id: ClinicId,
    id: Option<i64>,
    sent: Sent,
) -> Result<i64, SaveRefused> {
    db.clinic_tx(clinic_id, move |tx| {
        let clinic = load_clinic(tx.connection, clinic_id)?;
        let before = match id {
            None => Fields::default(),
            Some(id) => T::load(tx.connection, &clinic, id)?.fields(),
        };
        if id.is_some() && version(&before) != sent.seen {
            return Err(SaveRefused::Changed { version: version(&before) });
        }
        let new = T::read(&sent.fields, &clinic).map_err(SaveRefused::Faults)?;
        if let Some(fault) = new.conflict(tx, &clinic, id, sent.now)? {
            return Err(SaveRefused::Faults(vec![fault]));
        }
        let stored = match id {
            None => new.insert(tx, &clinic)?,
            Some(id) => {
                new.update(tx, &clinic, id, sent.now)?;
                id
            }
        };
        tx.touch_schedule();
        record::<T>(tx, sent.user, stored, (&before, &new.fields()), sent.now)?;
        Ok(stored)
    })
    .await
}

/// Which way something goes in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the front.
    Up,
    /// To the end.
    Down,
}

/// Swaps something with its neighbour among `peers` (none: the whole list). At an end of the list it
/// stays where it is.
///
/// # Errors
/// `NotFound` if it is not there; the database's.
pub async fn reorder(
    db: &Db,
    clinic_id: ClinicId,
    list: List,
    (id, way): (i64, Way),
    peers: impl Fn(&Clinic, i64, i64) -> bool + Send + 'static,
) -> Result<(), StoreError> {
    db.clinic_tx(clinic_id, move |tx| {
        let clinic = load_clinic(tx.connection, clinic_id)?;
        let mut ids = order::ids(tx, list)?;
        let at = ids.iter().position(|known| *known == id).ok_or(StoreError::NotFound)?;
        let is_peer =
            |other: &usize| ids.get(*other).is_some_and(|other| peers(&clinic, id, *other));
        let neighbour = match way {
            Way::Up => (0..at).rev().find(is_peer),
            Way::Down => (at + 1..ids.len()).find(is_peer),
        };
        if let Some(other) = neighbour {
            ids.swap(at, other);
            order::set_order(tx, list, &ids)?;
            tx.touch_schedule();
        }
        Ok(())
    })
    .await
}

/// A slug made of a name in the clinic's language, which no row of the list has or had.
fn free_slug_in(
    tx: &mut ClinicTx<'_>,
    list: List,
    name: &LocalText,
    clinic: &Clinic,
) -> Result<String, StoreError> {
    let taken = order::slugs(tx, list)?;
    let name = name.pick_or_empty(Lang::En, clinic.default_language).text;
    Ok(free_slug(&name, |slug| taken.iter().any(|(_, other)| other == slug)))
}
