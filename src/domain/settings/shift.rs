//! The settings of shifts, and whether two of one person meet (S2).

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, Timelike as _, Weekday};

use super::{Check, Fault, Faults, Fields};
use crate::domain::clinic::Clinic;
use crate::domain::free_times::{Pattern, Shift};
use crate::domain::ids::{LocationId, ReasonId, StaffId};

/// Minutes of a day.
const DAY: i64 = 1_440;

/// What the page of a shift sets: one shift for each weekday, or one on a single day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftSettings {
    /// Whose.
    pub staff_id: StaffId,
    /// Where.
    pub location_id: LocationId,
    /// Weekdays on which it begins; none: on `first_date` alone.
    pub weekdays: Vec<Weekday>,
    /// First date.
    pub first_date: NaiveDate,
    /// Last date, included; none: for ever.
    pub last_date: Option<NaiveDate>,
    /// Local minute of the day, 0–1439.
    pub start_minute: u16,
    /// 1–1440: it may cross midnight.
    pub length_minutes: u16,
    /// Open to online booking.
    pub online: bool,
    /// Only these reasons; none: all.
    pub reasons: Vec<ReasonId>,
}

impl ShiftSettings {
    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let member = |id: &str| {
            let id = StaffId(id.parse().ok()?);
            clinic.staff.iter().any(|member| member.id == id).then_some(id)
        };
        let place = |id: &str| {
            let id = LocationId(id.parse().ok()?);
            clinic.locations.iter().any(|place| place.id == id).then_some(id)
        };
        let reason = |id| clinic.reasons.iter().map(|it| it.id).find(|it| it.0 == id);
        let staff_id = check.choice("member", member, StaffId(0));
        let location_id = check.choice("location", place, LocationId(0));
        let weekdays = check
            .ids("weekdays", |day| Weekday::try_from(u8::try_from(day.checked_sub(1)?).ok()?).ok());
        let from = needed(&mut check, "from", |check| check.optional_time("from"));
        let until = needed(&mut check, "until", |check| check.optional_time("until"));
        let first = needed(&mut check, "first_date", |check| check.optional_date("first_date"));
        let last_date = check.optional_date("last_date").filter(|_| !weekdays.is_empty());
        let first_date = first.unwrap_or_default();
        if first.is_some() && last_date.is_some_and(|last| last < first_date) {
            check.fault("last_date", Fault::Order);
        }
        let start_minute = from.map_or(0, minute);
        check.done(Self {
            staff_id,
            location_id,
            weekdays,
            first_date,
            last_date,
            start_minute,
            length_minutes: length(start_minute, until.map_or(0, minute)),
            online: fields.is_on("online"),
            reasons: ids(fields, "reasons", reason),
        })
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
        Fields::default()
            .with("member", self.staff_id)
            .with("location", self.location_id)
            .with_all("weekdays", self.weekdays.iter().map(Weekday::number_from_monday))
            .with("from", clock(self.start_minute))
            .with("until", clock(self.start_minute + self.length_minutes))
            .with("first_date", self.first_date)
            .with_optional("last_date", self.last_date)
            .with_flag("online", self.online)
            .with_all("reasons", &self.reasons)
    }

    /// One shift for each weekday, or one.
    pub fn shifts(&self) -> Vec<Shift> {
        let shift = |pattern| Shift {
            location_id: self.location_id,
            pattern,
            start_minute: self.start_minute,
            length_minutes: self.length_minutes,
            online: self.online,
            only_reasons: (!self.reasons.is_empty()).then(|| self.reasons.clone()),
        };
        if self.weekdays.is_empty() {
            return vec![shift(Pattern::Once(self.first_date))];
        }
        let (first, last) = (self.first_date, self.last_date);
        let weekly = |weekday: &Weekday| shift(Pattern::Weekly { weekday: *weekday, first, last });
        self.weekdays.iter().map(weekly).collect()
    }
}

fn ids<T>(fields: &Fields, name: &str, known: impl Fn(i64) -> Option<T>) -> Vec<T> {
    Check::new(fields).ids(name, known)
}

fn needed<T>(
    check: &mut Check<'_>,
    name: &str,
    read: impl FnOnce(&mut Check<'_>) -> Option<T>,
) -> Option<T> {
    let before = check.count();
    let value = read(check);
    if value.is_none() && check.count() == before {
        check.fault(name, Fault::Needed);
    }
    value
}

fn minute(time: NaiveTime) -> u16 {
    u16::try_from(time.hour() * 60 + time.minute()).unwrap_or(0)
}

/// Up to that clock time, on the same day or the next; a whole day from an hour to the same.
fn length(start: u16, until: u16) -> u16 {
    if until > start { until - start } else { until + 1_440 - start }
}

/// Whether the two, of one person, are ever at work at the same local time.
pub fn meet(one: &Shift, other: &Shift) -> bool {
    (-1..=1).any(|days| {
        let (from, other_from) =
            (i64::from(one.start_minute), days * DAY + i64::from(other.start_minute));
        let (to, other_to) =
            (from + i64::from(one.length_minutes), other_from + i64::from(other.length_minutes));
        from < other_to && other_from < to && begin_days_apart(one, other, days)
    })
}

/// Whether some date begins the one, and the date so many days later the other.
fn begin_days_apart(one: &Shift, other: &Shift, days: i64) -> bool {
    let (one_first, one_last, one_weekday) = dates(&one.pattern);
    let (other_first, other_last, other_weekday) = dates(&other.pattern);
    let back = |date: NaiveDate| date.checked_sub_signed(chrono::Duration::days(days));
    let Some(first) = back(other_first).map(|date| date.max(one_first)) else { return false };
    let other_last = match other_last {
        Some(last) => back(last),
        None => None,
    };
    let last = [one_last, other_last].into_iter().flatten().min();
    let (Some(one_weekday), Some(other_weekday)) = (one_weekday, other_weekday) else {
        let fits = |date: NaiveDate| {
            let later = date.checked_add_signed(chrono::Duration::days(days));
            begins_on(&one.pattern, date)
                && later.is_some_and(|later| begins_on(&other.pattern, later))
        };
        // One of them has a single date.
        return match (&one.pattern, &other.pattern) {
            (Pattern::Once(date), _) => fits(*date),
            (_, Pattern::Once(date)) => back(*date).is_some_and(fits),
            _ => false,
        };
    };
    let shifted = i64::from(one_weekday.num_days_from_monday()) + days;
    if shifted.rem_euclid(7) != i64::from(other_weekday.num_days_from_monday()) {
        return false;
    }
    let wait = u64::from(one_weekday.days_since(first.weekday()));
    let date = first.checked_add_days(Days::new(wait));
    date.is_some_and(|date| last.is_none_or(|last| date <= last))
}

fn dates(pattern: &Pattern) -> (NaiveDate, Option<NaiveDate>, Option<Weekday>) {
    match *pattern {
        Pattern::Weekly { weekday, first, last } => (first, last, Some(weekday)),
        Pattern::Once(date) => (date, Some(date), None),
    }
}

/// Whether a shift of this pattern begins on the date.
pub fn begins_on(pattern: &Pattern, date: NaiveDate) -> bool {
    match *pattern {
        Pattern::Weekly { weekday, first, last } => {
            date.weekday() == weekday && date >= first && last.is_none_or(|last| date <= last)
        }
        Pattern::Once(only) => date == only,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(offset: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 2).unwrap().checked_add_days(Days::new(offset)).unwrap()
    }

    fn shift() -> impl Strategy<Value = Shift> {
        let weekly = (0..7_u8, 0..20_u64, proptest::option::of(0..20_u64)).prop_map(
            |(weekday, first, length)| Pattern::Weekly {
                weekday: Weekday::try_from(weekday).unwrap(),
                first: day(first),
                last: length.map(|length| day(first + length)),
            },
        );
        let once = (0..30_u64).prop_map(|date| Pattern::Once(day(date)));
        let pattern = prop_oneof![weekly, once];
        (pattern, 0..24_u16, 1..=24_u16).prop_map(|(pattern, start, length)| Shift {
            location_id: LocationId(1),
            pattern,
            start_minute: start * 60,
            length_minutes: length * 60,
            online: true,
            only_reasons: None,
        })
    }

    /// Hour by hour over all dates that matter.
    fn meet_naively(one: &Shift, other: &Shift) -> bool {
        let hours = |shift: &Shift| -> Vec<u64> {
            (0..60)
                .filter(|offset| begins_on(&shift.pattern, day(*offset)))
                .flat_map(|offset| {
                    let from = offset * 24 + u64::from(shift.start_minute / 60);
                    from..from + u64::from(shift.length_minutes / 60)
                })
                .collect()
        };
        let others = hours(other);
        hours(one).iter().any(|hour| others.contains(hour))
    }

    proptest! {
        #[test]
        fn s2_shifts_meet_exactly_when_some_hour_belongs_to_both(one in shift(), other in shift()) {
            prop_assert_eq!(meet(&one, &other), meet_naively(&one, &other));
        }
    }

    #[test]
    fn s2_a_shift_may_cross_midnight() {
        assert_eq!((length(22 * 60, 6 * 60), length(0, 0), length(540, 1_020)), (480, 1_440, 480));
    }
}
