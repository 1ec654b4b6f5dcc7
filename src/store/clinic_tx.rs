//! The transaction of every write to a clinic's calendar. Its first statement is one `UPDATE` of
//! the clinic's row, which is the lock on both databases; the versions that it leaves behind are
//! the keys of every cache of that calendar, in every process.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};
use diesel::prelude::*;

use super::schema::{calendar_months, clinic_calendars};
use super::{AnyConnection, StoreError};
use crate::domain::free_times::types::Span;
use crate::domain::ids::ClinicId;

/// A transaction under way on one clinic's calendar.
pub struct ClinicTx<'a> {
    /// The connection it runs on.
    pub connection: &'a mut AnyConnection,
    /// Whose calendar.
    pub clinic_id: ClinicId,
    months: BTreeSet<i32>,
    schedule: bool,
}

impl<'a> ClinicTx<'a> {
    /// Runs the closure in such a transaction; an error rolls back and changes no version.
    ///
    /// # Errors
    /// The closure's, or `NotFound` if there is no such clinic.
    pub fn run<T, E>(
        connection: &'a mut AnyConnection,
        clinic_id: ClinicId,
        run: impl FnOnce(&mut ClinicTx<'_>) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<StoreError> + From<diesel::result::Error>,
    {
        connection.write_transaction(|connection| {
            lock(connection, clinic_id)?;
            let mut tx =
                ClinicTx { connection, clinic_id, months: BTreeSet::new(), schedule: false };
            let value = run(&mut tx)?;
            tx.leave_versions()?;
            Ok(value)
        })
    }

    /// Notes that something busy in this span has changed.
    pub fn touch(&mut self, span: Span) {
        self.months.extend(months_of(span));
    }

    /// Notes that the schedule or anything else of the clinic's own settings has changed.
    pub fn touch_schedule(&mut self) {
        self.schedule = true;
    }

    fn leave_versions(&mut self) -> Result<(), StoreError> {
        for month in std::mem::take(&mut self.months) {
            bump_month(self.connection, self.clinic_id, month)?;
        }
        if self.schedule {
            diesel::update(clinic_calendars::table.find(self.clinic_id.0))
                .set(clinic_calendars::schedule_version.eq(clinic_calendars::schedule_version + 1))
                .execute(self.connection)?;
        }
        Ok(())
    }
}

fn lock(connection: &mut AnyConnection, clinic_id: ClinicId) -> Result<(), StoreError> {
    let rows = diesel::update(clinic_calendars::table.find(clinic_id.0))
        .set(clinic_calendars::version.eq(clinic_calendars::version + 1))
        .execute(connection)?;
    if rows == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

fn bump_month(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    month: i32,
) -> Result<(), StoreError> {
    let rows = diesel::update(calendar_months::table.find((clinic_id.0, month)))
        .set(calendar_months::version.eq(calendar_months::version + 1))
        .execute(connection)?;
    if rows == 0 {
        diesel::insert_into(calendar_months::table)
            .values((
                calendar_months::clinic_id.eq(clinic_id.0),
                calendar_months::month.eq(month),
                calendar_months::version.eq(1),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// The UTC months that a span touches, counted from January 1970.
pub(crate) fn months_of(span: Span) -> std::ops::RangeInclusive<i32> {
    month_at(span.from)..=month_at(span.to.saturating_sub(1))
}

fn month_at(utc_seconds: i64) -> i32 {
    let at = DateTime::<Utc>::from_timestamp(utc_seconds, 0).unwrap_or_default();
    (at.year() - 1970) * 12 + at.month0().cast_signed()
}
