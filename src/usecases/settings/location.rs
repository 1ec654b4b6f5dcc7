//! A location.

use super::Setting;
use crate::domain::clinic::Clinic;
use crate::domain::ids::LocationId;
use crate::domain::settings::{Fault, Faults, Fields, LocationSettings};
use crate::store::settings::location;
use crate::store::settings::order::{List, slugs};
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
    ) -> Result<Option<(String, Fault)>, StoreError> {
        let taken = slugs(tx, List::Locations)?;
        let is_taken = taken.iter().any(|(of, slug)| *slug == self.slug && Some(*of) != id);
        Ok(is_taken.then(|| ("slug".to_owned(), Fault::SlugTaken)))
    }

    fn insert(&self, tx: &mut ClinicTx<'_>, _: &Clinic) -> Result<i64, StoreError> {
        location::insert(tx, self).map(|id| id.0)
    }

    fn update(&self, tx: &mut ClinicTx<'_>, _: &Clinic, id: i64) -> Result<(), StoreError> {
        location::update(tx, LocationId(id), self)
    }
}
