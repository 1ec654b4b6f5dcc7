//! Absences and closed days. They keep new visits away; those that are booked already stay until
//! somebody looks after them (P12).

use chrono::NaiveDate;

use super::{Removal, RemoveRefused, SaveRefused, Sent, Setting};
use crate::domain::clinic::Clinic;
use crate::domain::ids::{ClinicId, LocationId, UserId};
use crate::domain::local_text::LocalText;
use crate::domain::settings::{AbsenceSettings, ClosedDays, Faults, Fields};
use crate::store::settings::absence;
use crate::store::{AnyConnection, ClinicTx, Db, StoreError, audit, load_clinic};

impl Setting for AbsenceSettings {
    const SUBJECT: &'static str = "absence";

    fn load(connection: &mut AnyConnection, clinic: &Clinic, id: i64) -> Result<Self, StoreError> {
        let stored = absence::load(connection, clinic.id, id)?;
        let span = (stored.begins_at, stored.ends_at);
        Ok(Self::new(clinic, stored.staff_id, span, stored.note))
    }

    fn fields(&self) -> Fields {
        self.fields()
    }

    fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        Self::read(fields, clinic)
    }

    fn insert(&self, tx: &mut ClinicTx<'_>, _: &Clinic) -> Result<i64, StoreError> {
        absence::insert(tx, self.staff_id, (self.begins_at, self.ends_at), &self.note)
    }

    fn update(&self, tx: &mut ClinicTx<'_>, _: &Clinic, id: i64, _: i64) -> Result<(), StoreError> {
        absence::update(tx, id, self.staff_id, (self.begins_at, self.ends_at), &self.note)
    }

    fn remove(
        &self,
        tx: &mut ClinicTx<'_>,
        _: &Clinic,
        id: i64,
        _: Removal,
    ) -> Result<(), RemoveRefused> {
        Ok(absence::delete(tx, id)?)
    }
}

/// Closes places on the days of a form.
///
/// # Errors
/// `Faults` of the form; the database's.
pub async fn close_days(db: &Db, clinic_id: ClinicId, sent: Sent) -> Result<(), SaveRefused> {
    db.clinic_tx(clinic_id, move |tx| {
        let clinic = load_clinic(tx.connection, clinic_id)?;
        let closed = ClosedDays::read(&sent.fields, &clinic).map_err(SaveRefused::Faults)?;
        close(tx, &closed, sent.user, sent.now)?;
        Ok(())
    })
    .await
}

/// Closes places on these days, holidays that a manager has ticked.
///
/// # Errors
/// The database's.
pub async fn adopt_holidays(
    db: &Db,
    clinic_id: ClinicId,
    closed: ClosedDays,
    user: UserId,
    now: i64,
) -> Result<(), StoreError> {
    db.clinic_tx(clinic_id, move |tx| close(tx, &closed, user, now)).await
}

fn close(
    tx: &mut ClinicTx<'_>,
    closed: &ClosedDays,
    user: UserId,
    now: i64,
) -> Result<(), StoreError> {
    for (date, name) in &closed.days {
        for location in &closed.locations {
            if absence::close(tx, *location, *date, name)? {
                log(tx, *location, *date, Some(name), user, now)?;
            }
        }
    }
    tx.touch_schedule();
    Ok(())
}

/// Opens a place on a day again.
///
/// # Errors
/// `NotFound`, the database's.
pub async fn open_day(
    db: &Db,
    clinic_id: ClinicId,
    (location, date): (LocationId, NaiveDate),
    user: UserId,
    now: i64,
) -> Result<(), StoreError> {
    db.clinic_tx(clinic_id, move |tx| {
        absence::open(tx, location, date)?;
        tx.touch_schedule();
        log(tx, location, date, None, user, now)
    })
    .await
}

fn log(
    tx: &mut ClinicTx<'_>,
    location: LocationId,
    date: NaiveDate,
    added: Option<&LocalText>,
    user: UserId,
    now: i64,
) -> Result<(), StoreError> {
    let mut fields = Fields::default().with("location", location).with("first_date", date);
    if let Some(name) = added {
        fields = fields.with_text("name", name);
    }
    let (fields, nothing) = (fields.to_log(), audit::Fields::new());
    let (before, after) = if added.is_some() { (&nothing, &fields) } else { (&fields, &nothing) };
    audit::record(tx, user, ("closed_day", None), before, after, now)
}
