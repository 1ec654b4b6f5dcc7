//! Between a location's wall clock and UTC, right on the days on which clocks change (S1).

use chrono::{
    DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Timelike,
    Utc,
};
use chrono_tz::Tz;

/// The instant, in UTC seconds, at which a clock in the zone shows this; none if it never does
/// (clocks skip it); the earlier of the two if it shows it twice.
pub fn instant(zone: Tz, local: NaiveDateTime) -> Option<i64> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) => Some(at.timestamp()),
        LocalResult::Ambiguous(earlier, _) => Some(earlier.timestamp()),
        LocalResult::None => None,
    }
}

/// As `instant`; of a time that clocks skip, the first instant after the gap. For ends of shifts
/// and days, which must lie somewhere.
pub fn instant_or_after_gap(zone: Tz, local: NaiveDateTime) -> i64 {
    let mut probe = local;
    for _ in 0..=24 * 60 {
        if let Some(at) = instant(zone, probe) {
            return at;
        }
        probe += chrono::Duration::minutes(1);
    }
    local.and_utc().timestamp()
}

/// First instant of the local day, UTC seconds.
pub fn start_of_day(zone: Tz, date: NaiveDate) -> i64 {
    instant_or_after_gap(zone, date.and_time(NaiveTime::MIN))
}

/// First instant of the next local day, UTC seconds.
pub fn end_of_day(zone: Tz, date: NaiveDate) -> i64 {
    start_of_day(zone, date.checked_add_days(Days::new(1)).unwrap_or(date))
}

/// What a clock in the zone shows at that instant.
pub fn wall_clock(zone: Tz, utc_seconds: i64) -> NaiveDateTime {
    let utc = DateTime::<Utc>::from_timestamp(utc_seconds, 0).unwrap_or_default().naive_utc();
    // At the very ends of the calendar, which only forged input reaches, there is no local time.
    utc.checked_add_offset(zone.offset_from_utc_datetime(&utc).fix()).unwrap_or(utc)
}

/// The local date at that instant.
pub fn local_date(zone: Tz, utc_seconds: i64) -> NaiveDate {
    wall_clock(zone, utc_seconds).date()
}

/// The minute of the day that a clock shows, 0–1439.
pub fn minute_of_day(local: NaiveDateTime) -> u16 {
    u16::try_from(local.hour() * 60 + local.minute()).unwrap_or(0)
}
