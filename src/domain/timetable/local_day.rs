//! One day on a location's clock.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::domain::free_times::Span;
use crate::domain::ids::StaffId;
use crate::domain::local_time;

/// Minutes in a day of the clock.
pub(super) const DAY: u16 = 1440;

/// Minutes of the day's clock, half-open: 0 is midnight, 1440 the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minutes {
    /// First minute inside.
    pub from: u16,
    /// First minute after; never before `from`.
    pub to: u16,
}

impl Minutes {
    /// Midnight to midnight.
    pub const WHOLE_DAY: Self = Self { from: 0, to: DAY };

    /// Whether some minute lies in both.
    pub fn meets(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }
}

/// When somebody is away, and what for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// The row's id.
    pub id: i64,
    /// Who.
    pub staff_id: StaffId,
    /// When.
    pub span: Span,
    /// What for, in the clinic's own words; may be empty.
    pub note: String,
}

/// A local date with its first and last instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalDay {
    /// Which.
    pub date: NaiveDate,
    /// On whose clock.
    pub zone: Tz,
    /// From its first instant to the first of the next day.
    pub span: Span,
}

impl LocalDay {
    /// That date in that zone.
    pub fn new(zone: Tz, date: NaiveDate) -> Self {
        let span = Span {
            from: local_time::start_of_day(zone, date),
            to: local_time::end_of_day(zone, date),
        };
        Self { date, zone, span }
    }

    /// What the day's clock shows at an instant; 0 before the day, 1440 after it.
    pub fn minute_at(&self, at: i64) -> u16 {
        if at < self.span.from {
            0
        } else if at >= self.span.to {
            DAY
        } else {
            local_time::minute_of_day(local_time::wall_clock(self.zone, at))
        }
    }

    /// The part of a span that lies in this day; none if no part does. One during which clocks are
    /// turned back keeps its own length, as it would otherwise end before it begins.
    pub fn minutes(&self, span: Span) -> Option<Minutes> {
        if span.from >= self.span.to || span.to <= self.span.from || span.from >= span.to {
            return None;
        }
        let (from, to) = (self.minute_at(span.from), self.minute_at(span.to));
        if to > from {
            return Some(Minutes { from, to });
        }
        let length = u16::try_from((span.to - span.from) / 60).unwrap_or(DAY).max(1);
        Some(Minutes { from, to: from.saturating_add(length).min(DAY) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warsaw(date: &str) -> LocalDay {
        LocalDay::new(chrono_tz::Europe::Warsaw, date.parse().unwrap())
    }

    fn span(day: &LocalDay, hours_in: i64, minutes: i64) -> Span {
        let from = day.span.from + hours_in * 3_600;
        Span { from, to: from + minutes * 60 }
    }

    #[test]
    fn p2_a_span_is_clipped_to_the_day() {
        let day = warsaw("2026-11-24");
        assert_eq!(day.minutes(span(&day, 9, 40)), Some(Minutes { from: 540, to: 580 }));
        assert_eq!(day.minutes(span(&day, -1, 90)), Some(Minutes { from: 0, to: 30 }));
        assert_eq!(day.minutes(span(&day, 23, 120)), Some(Minutes { from: 1380, to: 1440 }));
        assert_eq!(day.minutes(span(&day, -1, 60)), None);
        assert_eq!(day.minutes(span(&day, 24, 60)), None);
    }

    #[test]
    fn s1_where_clocks_skip_an_hour_times_stand_where_the_clock_shows_them() {
        let day = warsaw("2026-03-29");
        assert_eq!(day.span.to - day.span.from, 23 * 3_600);
        assert_eq!(day.minutes(span(&day, 8, 30)), Some(Minutes { from: 540, to: 570 }));
        assert_eq!(day.minutes(span(&day, 1, 90)), Some(Minutes { from: 60, to: 210 }));
    }

    #[test]
    fn s1_where_clocks_show_an_hour_twice_nothing_ends_before_it_begins() {
        let day = warsaw("2026-10-25");
        assert_eq!(day.span.to - day.span.from, 25 * 3_600);
        // From 2:30 summer time to 2:15 winter time.
        let night = Span { from: day.span.from + 9_000, to: day.span.from + 11_700 };
        assert_eq!(day.minutes(night), Some(Minutes { from: 150, to: 195 }));
        assert_eq!(day.minutes(span(&day, 10, 30)), Some(Minutes { from: 540, to: 570 }));
    }
}
