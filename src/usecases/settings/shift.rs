//! Shifts: one person's never overlap (S2).

use chrono::{Days, NaiveDate};

use super::{Removal, RemoveRefused, Setting, record};
use crate::domain::clinic::Clinic;
use crate::domain::free_times::{Pattern, Shift};
use crate::domain::ids::{ClinicId, StaffId, UserId};
use crate::domain::settings::{Fault, Faults, Fields, ShiftSettings, begins_on, meet};
use crate::store::settings::shift::{self, StoredShift};
use crate::store::{AnyConnection, ClinicTx, Db, StoreError};

impl Setting for ShiftSettings {
    const SUBJECT: &'static str = "shift";

    fn load(connection: &mut AnyConnection, clinic: &Clinic, id: i64) -> Result<Self, StoreError> {
        let all = shift::list(connection, clinic.id)?;
        let stored = all.into_iter().find(|stored| stored.id == id).ok_or(StoreError::NotFound)?;
        Ok(settings(&stored))
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
        clinic: &Clinic,
        id: Option<i64>,
        _: i64,
    ) -> Result<Option<(String, Fault)>, StoreError> {
        let new = self.shifts();
        let own = |stored: &&StoredShift| stored.staff_id == self.staff_id && Some(stored.id) != id;
        let all = shift::list(tx.connection, clinic.id)?;
        // Two of the new ones can meet, too: one that crosses midnight, on neighbouring days.
        let among_new = new
            .iter()
            .enumerate()
            .find(|(at, one)| new.iter().skip(at + 1).any(|other| meet(one, other)));
        let other = all
            .iter()
            .filter(own)
            .map(|stored| &stored.shift)
            .find(|other| new.iter().any(|one| meet(one, other)))
            .or(among_new.map(|(_, shift)| shift));
        Ok(other.map(|other| ("from".to_owned(), Fault::Overlap { with: hours(other) })))
    }

    fn insert(&self, tx: &mut ClinicTx<'_>, _: &Clinic) -> Result<i64, StoreError> {
        let mut first = None;
        for new in self.shifts() {
            let id = shift::insert(tx, self.staff_id, &new)?;
            first.get_or_insert(id);
        }
        first.ok_or(StoreError::NotFound)
    }

    /// The first weekday stays this shift; each further one becomes a shift of its own.
    fn update(&self, tx: &mut ClinicTx<'_>, _: &Clinic, id: i64, _: i64) -> Result<(), StoreError> {
        for (at, new) in self.shifts().iter().enumerate() {
            if at == 0 {
                shift::update(tx, id, self.staff_id, new)?;
            } else {
                shift::insert(tx, self.staff_id, new)?;
            }
        }
        Ok(())
    }

    fn remove(
        &self,
        tx: &mut ClinicTx<'_>,
        _: &Clinic,
        id: i64,
        _: Removal,
    ) -> Result<(), RemoveRefused> {
        Ok(shift::delete(tx, id)?)
    }
}

fn settings(stored: &StoredShift) -> ShiftSettings {
    let shift = &stored.shift;
    let (weekdays, first_date, last_date) = match shift.pattern {
        Pattern::Once(date) => (Vec::new(), date, None),
        Pattern::Weekly { weekday, first, last } => (vec![weekday], first, last),
    };
    ShiftSettings {
        staff_id: stored.staff_id,
        location_id: shift.location_id,
        weekdays,
        first_date,
        last_date,
        start_minute: shift.start_minute,
        length_minutes: shift.length_minutes,
        online: shift.online,
        reasons: shift.only_reasons.clone().unwrap_or_default(),
    }
}

/// `09:00–17:00`.
fn hours(shift: &Shift) -> String {
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
    let end = shift.start_minute + shift.length_minutes;
    format!("{}–{}", clock(shift.start_minute), clock(end))
}

/// What became of a week that was copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// Shifts that were made.
    pub made: usize,
    /// Shifts left out because something is there already.
    pub left_out: usize,
}

/// Copies what begins in the week of one Monday to the week of another, as single days. Where a
/// person has a shift already, theirs stays.
///
/// # Errors
/// The database's.
pub async fn copy_week(
    db: &Db,
    clinic_id: ClinicId,
    staff: Option<StaffId>,
    (from, to): (NaiveDate, NaiveDate),
    user: UserId,
    now: i64,
) -> Result<Copied, StoreError> {
    db.clinic_tx(clinic_id, move |tx| {
        let mut all = shift::list(tx.connection, clinic_id)?;
        let wanted: Vec<StoredShift> = all
            .iter()
            .filter(|stored| staff.is_none_or(|staff| stored.staff_id == staff))
            .cloned()
            .collect();
        let mut copied = Copied { made: 0, left_out: 0 };
        for offset in 0..7 {
            let (Some(source), Some(target)) =
                (from.checked_add_days(Days::new(offset)), to.checked_add_days(Days::new(offset)))
            else {
                break;
            };
            for stored in wanted.iter().filter(|it| begins_on(&it.shift.pattern, source)) {
                let new = Shift { pattern: Pattern::Once(target), ..stored.shift.clone() };
                let in_the_way =
                    all.iter().any(|it| it.staff_id == stored.staff_id && meet(&it.shift, &new));
                if in_the_way {
                    copied.left_out += 1;
                    continue;
                }
                let id = shift::insert(tx, stored.staff_id, &new)?;
                let made = StoredShift { id, staff_id: stored.staff_id, shift: new };
                let after = settings(&made).fields();
                record::<ShiftSettings>(tx, user, id, (&Fields::default(), &after), now)?;
                all.push(made);
                copied.made += 1;
            }
        }
        tx.touch_schedule();
        Ok(copied)
    })
    .await
}
