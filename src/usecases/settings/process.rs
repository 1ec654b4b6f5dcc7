//! The booking process. Bookings under way stay as they were made.

use super::Setting;
use crate::domain::clinic::Clinic;
use crate::domain::settings::{Faults, Fields, ProcessSettings};
use crate::store::settings::clinic;
use crate::store::{AnyConnection, ClinicTx, StoreError};

impl Setting for ProcessSettings {
    const SUBJECT: &'static str = "process";

    fn load(_: &mut AnyConnection, clinic: &Clinic, _: i64) -> Result<Self, StoreError> {
        Ok(Self(clinic.process))
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        Self::read(fields, &clinic.required_fields.parse().unwrap_or_default())
    }

    fn insert(&self, _: &mut ClinicTx<'_>, _: &Clinic) -> Result<i64, StoreError> {
        // A clinic always has one.
        Err(StoreError::NotFound)
    }

    fn update(&self, tx: &mut ClinicTx<'_>, _: &Clinic, _: i64, _: i64) -> Result<(), StoreError> {
        clinic::update_process(tx, &self.0)
    }
}
