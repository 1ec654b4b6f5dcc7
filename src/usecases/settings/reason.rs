//! Reasons, their groups and species.

use super::remove::{give_reason, give_species};
use super::{Removal, RemoveRefused, Setting, free_slug_in};
use crate::domain::clinic::Clinic;
use crate::domain::ids::{ClinicId, ReasonGroupId, ReasonId, SpeciesId};
use crate::domain::settings::{Faults, Fields, GroupSettings, ReasonSettings, SpeciesSettings};
use crate::store::settings::order::{self, List};
use crate::store::settings::visits::{self, Named};
use crate::store::settings::{people, reason};
use crate::store::{AnyConnection, ClinicTx, StoreError};

impl Setting for ReasonSettings {
    const SUBJECT: &'static str = "reason";

    fn load(connection: &mut AnyConnection, clinic: &Clinic, id: i64) -> Result<Self, StoreError> {
        let mut settings = reason::load(connection, clinic.id, ReasonId(id))?;
        // What was removed is not shown, and goes when the reason is next saved.
        settings.species.retain(|id| clinic.species.iter().any(|it| it.id == *id));
        settings.locations.retain(|id| clinic.locations.iter().any(|it| it.id == *id));
        settings.staff.retain(|id| clinic.staff.iter().any(|it| it.id == *id));
        settings.resource_kinds.retain(|kind| clinic.resources.iter().any(|it| it.kind == *kind));
        Ok(settings)
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        Self::read(fields, clinic)
    }

    fn insert(&self, tx: &mut ClinicTx<'_>, clinic: &Clinic) -> Result<i64, StoreError> {
        let slug = free_slug_in(tx, List::Reasons, &self.name, clinic)?;
        reason::insert(tx, &slug, self).map(|id| id.0)
    }

    fn update(&self, tx: &mut ClinicTx<'_>, _: &Clinic, id: i64, _: i64) -> Result<(), StoreError> {
        reason::update(tx, ReasonId(id), self)
    }

    fn visits(
        connection: &mut AnyConnection,
        clinic_id: ClinicId,
        id: i64,
        now: i64,
    ) -> Result<i64, StoreError> {
        visits::count(connection, clinic_id, Named::Reason(ReasonId(id)), now)
    }

    fn remove(
        &self,
        tx: &mut ClinicTx<'_>,
        clinic: &Clinic,
        id: i64,
        removal: Removal,
    ) -> Result<(), RemoveRefused> {
        give_reason(tx, clinic, ReasonId(id), removal)?;
        Ok(order::set_removed(tx, List::Reasons, id, removal.now)?)
    }
}

impl Setting for GroupSettings {
    const SUBJECT: &'static str = "reason_group";

    fn load(connection: &mut AnyConnection, clinic: &Clinic, id: i64) -> Result<Self, StoreError> {
        reason::load_group(connection, clinic.id, ReasonGroupId(id))
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        Self::read(fields, clinic)
    }

    fn insert(&self, tx: &mut ClinicTx<'_>, clinic: &Clinic) -> Result<i64, StoreError> {
        let slug = free_slug_in(tx, List::Groups, &self.name, clinic)?;
        reason::insert_group(tx, &slug, self).map(|id| id.0)
    }

    fn update(&self, tx: &mut ClinicTx<'_>, _: &Clinic, id: i64, _: i64) -> Result<(), StoreError> {
        reason::update_group(tx, ReasonGroupId(id), self)
    }

    fn remove(
        &self,
        tx: &mut ClinicTx<'_>,
        clinic: &Clinic,
        id: i64,
        removal: Removal,
    ) -> Result<(), RemoveRefused> {
        if clinic.reasons.iter().any(|reason| reason.group_id.0 == id) {
            return Err(RemoveRefused::Needed);
        }
        Ok(order::set_removed(tx, List::Groups, id, removal.now)?)
    }
}

impl Setting for SpeciesSettings {
    const SUBJECT: &'static str = "species";

    fn load(connection: &mut AnyConnection, clinic: &Clinic, id: i64) -> Result<Self, StoreError> {
        people::load_species(connection, clinic.id, SpeciesId(id))
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        Self::read(fields, clinic)
    }

    fn insert(&self, tx: &mut ClinicTx<'_>, clinic: &Clinic) -> Result<i64, StoreError> {
        let slug = free_slug_in(tx, List::Species, &self.name, clinic)?;
        people::insert_species(tx, &slug, self).map(|id| id.0)
    }

    fn update(&self, tx: &mut ClinicTx<'_>, _: &Clinic, id: i64, _: i64) -> Result<(), StoreError> {
        people::update_species(tx, SpeciesId(id), self)
    }

    fn visits(
        connection: &mut AnyConnection,
        clinic_id: ClinicId,
        id: i64,
        now: i64,
    ) -> Result<i64, StoreError> {
        visits::count(connection, clinic_id, Named::Species(SpeciesId(id)), now)
    }

    fn remove(
        &self,
        tx: &mut ClinicTx<'_>,
        clinic: &Clinic,
        id: i64,
        removal: Removal,
    ) -> Result<(), RemoveRefused> {
        give_species(tx, clinic, SpeciesId(id), removal)?;
        Ok(order::set_removed(tx, List::Species, id, removal.now)?)
    }
}
