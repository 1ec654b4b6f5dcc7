//! The settings of absences of staff and closed days of locations.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use super::{Check, Fault, Faults, Fields};
use crate::domain::clinic::Clinic;
use crate::domain::ids::{LocationId, StaffId};
use crate::domain::local_text::LocalText;
use crate::domain::local_time;

/// What the page of an absence sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsenceSettings {
    /// Who is away.
    pub staff_id: StaffId,
    /// From when, UTC seconds.
    pub begins_at: i64,
    /// Until when, UTC seconds.
    pub ends_at: i64,
    /// For the desk alone.
    pub note: String,
    /// Where the person works, whose clocks count.
    zone: Tz,
}

impl AbsenceSettings {
    /// As it is stored.
    pub fn new(
        clinic: &Clinic,
        staff_id: StaffId,
        (begins_at, ends_at): (i64, i64),
        note: String,
    ) -> Self {
        Self { staff_id, begins_at, ends_at, note, zone: zone(clinic, staff_id) }
    }

    /// Reads the form: whole days, unless hours are typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let member = |id: &str| {
            let id = StaffId(id.parse().ok()?);
            clinic.staff.iter().any(|member| member.id == id).then_some(id)
        };
        let staff_id = check.choice("member", member, StaffId(0));
        let first = check.optional_date("first_date");
        if first.is_none() && fields.one("first_date").trim().is_empty() {
            check.fault("first_date", Fault::Needed);
        }
        let first = first.unwrap_or_default();
        let last = check.optional_date("last_date").unwrap_or(first);
        let (from, until) = (check.optional_time("from"), check.optional_time("until"));
        let zone = zone(clinic, staff_id);
        let begin = first.and_time(from.unwrap_or(NaiveTime::MIN));
        let end = match until {
            Some(until) => last.and_time(until),
            None => midnight_after(last),
        };
        let settings = Self {
            staff_id,
            begins_at: local_time::instant_or_after_gap(zone, begin),
            ends_at: local_time::instant_or_after_gap(zone, end),
            note: check.line("note", 200),
            zone,
        };
        if settings.ends_at <= settings.begins_at {
            check.fault("last_date", Fault::Order);
        }
        check.done(settings)
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        let begin = local_time::wall_clock(self.zone, self.begins_at);
        let end = local_time::wall_clock(self.zone, self.ends_at);
        let whole = end.time() == NaiveTime::MIN;
        let last = if whole { end.date().pred_opt().unwrap_or(end.date()) } else { end.date() };
        let clock = |time: NaiveTime| time.format("%H:%M").to_string();
        Fields::default()
            .with("member", self.staff_id)
            .with("first_date", begin.date())
            .with_optional("from", (begin.time() != NaiveTime::MIN).then(|| clock(begin.time())))
            .with("last_date", last)
            .with_optional("until", (!whole).then(|| clock(end.time())))
            .with("note", &self.note)
    }
}

fn midnight_after(date: NaiveDate) -> NaiveDateTime {
    date.checked_add_days(Days::new(1)).unwrap_or(date).and_time(NaiveTime::MIN)
}

/// Of the place of their first shift, else of the clinic's first.
fn zone(clinic: &Clinic, staff_id: StaffId) -> Tz {
    let own = clinic.staff_member(staff_id).and_then(|member| member.shifts.first());
    let place = own.and_then(|shift| clinic.location(shift.location_id));
    place.or(clinic.locations.first()).map_or(Tz::UTC, |place| place.zone)
}

/// What the page of a closed day sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedDays {
    /// Which places are closed.
    pub locations: Vec<LocationId>,
    /// Dates, each with its name.
    pub days: Vec<(NaiveDate, LocalText)>,
}

impl ClosedDays {
    /// Reads the form: from one date to another, at most a year.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let locations = places(fields, clinic);
        if locations.is_empty() {
            check.fault("locations", Fault::NeedOne);
        }
        let first = check.optional_date("first_date");
        if first.is_none() && fields.one("first_date").trim().is_empty() {
            check.fault("first_date", Fault::Needed);
        }
        let first = first.unwrap_or_default();
        let last = check.optional_date("last_date").unwrap_or(first);
        let name = check.names("name", 60, None);
        if last < first || (last - first).num_days() > 366 {
            check.fault("last_date", Fault::Order);
            return Err(check.done(()).err().unwrap_or_default());
        }
        let days = first.iter_days().take_while(|date| *date <= last);
        check.done(Self { locations, days: days.map(|date| (date, name.clone())).collect() })
    }
}

/// Those of the ticked places that are there.
pub fn places(fields: &Fields, clinic: &Clinic) -> Vec<LocationId> {
    let known = |id| clinic.locations.iter().map(|it| it.id).find(|it| it.0 == id);
    Check::new(fields).ids("locations", known)
}
