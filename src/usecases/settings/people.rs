//! Staff members, and rooms and equipment.

use super::{Removal, RemoveRefused, Setting, capacity};
use crate::domain::clinic::Clinic;
use crate::domain::ids::{ClinicId, ResourceId, StaffId};
use crate::domain::settings::{Fault, Faults, Fields, ResourceSettings, StaffSettings};
use crate::store::settings::calendars::Owner;
use crate::store::settings::order::{self, List};
use crate::store::settings::people;
use crate::store::settings::visits::{self, Named};
use crate::store::{AnyConnection, ClinicTx, StoreError};

impl Setting for StaffSettings {
    const SUBJECT: &'static str = "staff";

    fn load(connection: &mut AnyConnection, clinic: &Clinic, id: i64) -> Result<Self, StoreError> {
        let mut settings = people::load_staff(connection, clinic.id, StaffId(id))?;
        // What was removed is not shown, and goes when the person is next saved.
        settings.reasons.retain(|id| clinic.reasons.iter().any(|it| it.id == *id));
        Ok(settings)
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
        let Some(id) = id else { return Ok(None) };
        let fault = capacity::fault(tx, Owner::Staff(StaffId(id)), self.capacity, now)?;
        Ok(fault.map(|fault| ("capacity".to_owned(), fault)))
    }

    fn insert(&self, tx: &mut ClinicTx<'_>, _: &Clinic) -> Result<i64, StoreError> {
        people::insert_staff(tx, self).map(|id| id.0)
    }

    fn update(
        &self,
        tx: &mut ClinicTx<'_>,
        _: &Clinic,
        id: i64,
        now: i64,
    ) -> Result<(), StoreError> {
        people::update_staff(tx, StaffId(id), self, now)
    }

    fn visits(
        connection: &mut AnyConnection,
        clinic_id: ClinicId,
        id: i64,
        now: i64,
    ) -> Result<i64, StoreError> {
        visits::count(connection, clinic_id, Named::Staff(StaffId(id)), now)
    }

    fn remove(
        &self,
        tx: &mut ClinicTx<'_>,
        _: &Clinic,
        id: i64,
        removal: Removal,
    ) -> Result<(), RemoveRefused> {
        Ok(order::set_removed(tx, List::Staff, id, removal.now)?)
    }
}

impl Setting for ResourceSettings {
    const SUBJECT: &'static str = "resource";

    fn load(connection: &mut AnyConnection, clinic: &Clinic, id: i64) -> Result<Self, StoreError> {
        people::load_resource(connection, clinic.id, ResourceId(id))
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        Self::read(fields, clinic)
    }

    /// A room that visits need cannot become fewer, another kind, or stand elsewhere.
    fn conflict(
        &self,
        tx: &mut ClinicTx<'_>,
        clinic: &Clinic,
        id: Option<i64>,
        now: i64,
    ) -> Result<Option<(String, Fault)>, StoreError> {
        let Some(id) = id else { return Ok(None) };
        let before = clinic.resources.iter().find(|resource| resource.id.0 == id);
        let moves = before.is_some_and(|before| {
            before.location_id != self.location_id || before.kind != self.kind
        });
        let (field, capacity) = if moves { ("location", 0) } else { ("capacity", self.capacity) };
        let fault = capacity::fault(tx, Owner::Resource(ResourceId(id)), capacity, now)?;
        Ok(fault.map(|fault| (field.to_owned(), fault)))
    }

    fn insert(&self, tx: &mut ClinicTx<'_>, _: &Clinic) -> Result<i64, StoreError> {
        people::insert_resource(tx, self).map(|id| id.0)
    }

    fn update(
        &self,
        tx: &mut ClinicTx<'_>,
        _: &Clinic,
        id: i64,
        now: i64,
    ) -> Result<(), StoreError> {
        people::update_resource(tx, ResourceId(id), self, now)
    }

    fn visits(
        connection: &mut AnyConnection,
        clinic_id: ClinicId,
        id: i64,
        now: i64,
    ) -> Result<i64, StoreError> {
        visits::count_uses(connection, clinic_id, ResourceId(id), now)
    }

    fn remove(
        &self,
        tx: &mut ClinicTx<'_>,
        _: &Clinic,
        id: i64,
        removal: Removal,
    ) -> Result<(), RemoveRefused> {
        Ok(people::set_resource_removed(tx, ResourceId(id), removal.now)?)
    }
}
