//! When somebody works on one day at one place.

use chrono::{Datelike, NaiveDate};

use super::Minutes;
use super::local_day::DAY;
use crate::domain::free_times::{Pattern, Shift};

/// The minutes of the date covered by these shifts, in order and joined; a shift that began the
/// evening before reaches into the date.
pub fn worked<'a>(shifts: impl Iterator<Item = &'a Shift>, date: NaiveDate) -> Vec<Minutes> {
    let mut all = Vec::new();
    for shift in shifts {
        let end = shift.start_minute.saturating_add(shift.length_minutes);
        if begins_on(&shift.pattern, date) {
            all.push(Minutes { from: shift.start_minute, to: end.min(DAY) });
        }
        let is_eve = date.pred_opt().is_some_and(|eve| begins_on(&shift.pattern, eve));
        if is_eve && end > DAY {
            all.push(Minutes { from: 0, to: end - DAY });
        }
    }
    all.sort();
    all.dedup_by(|next, kept| {
        let joined = next.from <= kept.to;
        if joined {
            kept.to = kept.to.max(next.to);
        }
        joined
    });
    all
}

fn begins_on(pattern: &Pattern, date: NaiveDate) -> bool {
    match *pattern {
        Pattern::Once(day) => day == date,
        Pattern::Weekly { weekday, first, last } => {
            date.weekday() == weekday && date >= first && last.is_none_or(|last| date <= last)
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;
    use crate::domain::ids::LocationId;

    fn shift(pattern: Pattern, start_minute: u16, length_minutes: u16) -> Shift {
        Shift {
            location_id: LocationId(1),
            pattern,
            start_minute,
            length_minutes,
            online: true,
            only_reasons: None,
        }
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn s2_a_weekly_shift_counts_from_its_first_to_its_last_date() {
        let weekly = Pattern::Weekly {
            weekday: Weekday::Tue,
            first: date("2026-11-10"),
            last: Some(date("2026-11-24")),
        };
        let shifts = [shift(weekly, 540, 240)];
        let on = |day: &str| worked(shifts.iter(), date(day));
        assert_eq!(on("2026-11-24"), [Minutes { from: 540, to: 780 }]);
        assert_eq!(on("2026-11-03"), []);
        assert_eq!(on("2026-12-01"), []);
        assert_eq!(on("2026-11-25"), []);
    }

    #[test]
    fn s2_a_night_shift_stands_on_both_days_and_joins_what_follows() {
        let shifts = [
            shift(Pattern::Once(date("2026-11-24")), 22 * 60, 8 * 60),
            shift(Pattern::Once(date("2026-11-25")), 6 * 60, 60),
        ];
        let on = |day: &str| worked(shifts.iter(), date(day));
        assert_eq!(on("2026-11-24"), [Minutes { from: 1320, to: 1440 }]);
        assert_eq!(on("2026-11-25"), [Minutes { from: 0, to: 420 }]);
    }
}
