//! The clinic itself and its privacy notice.

use super::Setting;
use crate::domain::clinic::Clinic;
use crate::domain::settings::{ClinicSettings, Fault, Faults, Fields, PrivacyNotice};
use crate::store::settings::clinic;
use crate::store::{AnyConnection, ClinicTx, StoreError};

impl Setting for ClinicSettings {
    const SUBJECT: &'static str = "clinic";

    fn load(_: &mut AnyConnection, clinic: &Clinic, _: i64) -> Result<Self, StoreError> {
        let required = clinic.required_fields.parse();
        Ok(Self {
            name: clinic.name.clone(),
            slug: clinic.slug.clone(),
            country: clinic.country.clone(),
            currency: clinic.currency.clone(),
            default_language: clinic.default_language,
            phone: clinic.phone.clone(),
            emergency_phone: clinic.emergency_phone.clone(),
            email: clinic.email.clone(),
            information: clinic.information.clone(),
            required: required
                .map_err(|_unknown| StoreError::Unreadable("clinics.required_fields"))?,
            show_duration: clinic.show_duration,
            show_staff: clinic.show_staff,
            show_price: clinic.show_price,
            choose_staff: clinic.choose_staff,
            hold_minutes: clinic.hold_minutes,
            travel_minutes: i32::from(clinic.travel_minutes),
            max_moves: clinic.max_moves,
            rules: clinic.rules.clone(),
        })
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn read(fields: &Fields, _: &Clinic) -> Result<Self, Faults> {
        Self::read(fields)
    }

    fn conflict(
        &self,
        tx: &mut ClinicTx<'_>,
        clinic: &Clinic,
        _: Option<i64>,
        _: i64,
    ) -> Result<Option<(String, Fault)>, StoreError> {
        let is_taken = clinic::is_slug_taken(tx.connection, clinic.id, &self.slug)?;
        Ok(is_taken.then(|| ("slug".to_owned(), Fault::SlugTaken)))
    }

    fn insert(&self, _: &mut ClinicTx<'_>, _: &Clinic) -> Result<i64, StoreError> {
        // Clinics are made by the operator, not by a form of settings.
        Err(StoreError::NotFound)
    }

    fn update(&self, tx: &mut ClinicTx<'_>, _: &Clinic, _: i64, _: i64) -> Result<(), StoreError> {
        clinic::update(tx, self)
    }
}

impl Setting for PrivacyNotice {
    const SUBJECT: &'static str = "privacy_notice";

    fn load(_: &mut AnyConnection, clinic: &Clinic, _: i64) -> Result<Self, StoreError> {
        Ok(Self { text: clinic.privacy_notice.clone() })
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn read(fields: &Fields, _: &Clinic) -> Result<Self, Faults> {
        Self::read(fields)
    }

    fn insert(&self, _: &mut ClinicTx<'_>, _: &Clinic) -> Result<i64, StoreError> {
        Err(StoreError::NotFound)
    }

    fn update(
        &self,
        tx: &mut ClinicTx<'_>,
        clinic: &Clinic,
        _: i64,
        _: i64,
    ) -> Result<(), StoreError> {
        // Saved without a change, the version that clients accepted stays the newest.
        if clinic.privacy_notice == self.text {
            return Ok(());
        }
        clinic::update_privacy_notice(tx, &self.text)
    }
}
