//! A location.

use super::{Removal, RemoveRefused, Setting, capacity};
use crate::domain::clinic::Clinic;
use crate::domain::ids::{ClinicId, LocationId};
use crate::domain::settings::{Fault, Faults, Fields, LocationSettings};
use crate::store::settings::calendars::{self, Owner};
use crate::store::settings::location;
use crate::store::settings::order::{self, List, slugs};
use crate::store::settings::visits::{self, Named};
use crate::store::{AnyConnection, ClinicTx, StoreError};

impl Setting for LocationSettings {
    const SUBJECT: &'static str = "location";

    fn load(connection: &mut AnyConnection, clinic: &Clinic, id: i64) -> Result<Self, StoreError> {
        location::load(connection, clinic.id, LocationId(id))
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        Self::read(fields, clinic)
    }

    fn conflict(
        &self,
        tx: &mut ClinicTx<'_>,
        _: &Clinic,
        id: Option<i64>,
        now: i64,
    ) -> Result<Option<(String, Fault)>, StoreError> {
        if let Some(id) = id {
            let owner = Owner::Extra(LocationId(id));
            if let Some(fault) = capacity::fault(tx, owner, self.extra_columns, now)? {
                return Ok(Some(("extra_columns".to_owned(), fault)));
            }
        }
        let taken = slugs(tx, List::Locations)?;
        let is_taken = taken.iter().any(|(of, slug)| *slug == self.slug && Some(*of) != id);
        Ok(is_taken.then(|| ("slug".to_owned(), Fault::SlugTaken)))
    }

    fn insert(&self, tx: &mut ClinicTx<'_>, _: &Clinic) -> Result<i64, StoreError> {
        let id = location::insert(tx, self)?;
        calendars::resize(tx, Owner::Extra(id), self.extra_columns, 0)?;
        Ok(id.0)
    }

    fn update(
        &self,
        tx: &mut ClinicTx<'_>,
        _: &Clinic,
        id: i64,
        now: i64,
    ) -> Result<(), StoreError> {
        let id = LocationId(id);
        location::update(tx, id, self)?;
        calendars::resize(tx, Owner::Extra(id), self.extra_columns, now)
    }

    fn visits(
        connection: &mut AnyConnection,
        clinic_id: ClinicId,
        id: i64,
        now: i64,
    ) -> Result<i64, StoreError> {
        visits::count(connection, clinic_id, Named::Location(LocationId(id)), now)
    }

    fn remove(
        &self,
        tx: &mut ClinicTx<'_>,
        _: &Clinic,
        id: i64,
        removal: Removal,
    ) -> Result<(), RemoveRefused> {
        Ok(order::set_removed(tx, List::Locations, id, removal.now)?)
    }
}
