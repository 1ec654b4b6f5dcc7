//! Notice and horizon (S3): from when and until when starts may be booked, as of a moment.

use std::sync::Arc;

use chrono::{Days, NaiveDate, Timelike};
use chrono_tz::Tz;

use super::{DayOffers, Refusal, Starts};
use crate::domain::local_time;

/// Notice and horizon as set on a location, or on a reason where it has its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// Required minutes before the start of a visit.
    pub notice_minutes: Option<u32>,
    /// Days ahead that can be booked; 0 is today only.
    pub horizon_days: Option<u32>,
}

/// The starts that may be booked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// First instant at which a visit may start, UTC seconds.
    pub earliest: i64,
    /// Last local date on which a visit may start.
    pub latest_date: NaiveDate,
    zone: Tz,
}

impl Window {
    /// As of `now` (UTC seconds) in the location's zone. What the reason sets beats the location's;
    /// what neither sets is no notice, and today only.
    pub fn new(now: i64, zone: Tz, location: Limits, reason: Limits) -> Self {
        let notice = reason.notice_minutes.or(location.notice_minutes).unwrap_or(0);
        let horizon = reason.horizon_days.or(location.horizon_days).unwrap_or(0);
        let today = local_time::local_date(zone, now);
        Self {
            earliest: now + i64::from(notice) * 60,
            latest_date: today
                .checked_add_days(Days::new(u64::from(horizon)))
                .unwrap_or(NaiveDate::MAX),
            zone,
        }
    }

    /// Whether a visit may start at this instant (UTC seconds).
    ///
    /// # Errors
    /// `Notice` or `Horizon`.
    pub fn admit(&self, start: i64) -> Result<(), Refusal> {
        if start < self.earliest {
            return Err(Refusal::Notice);
        }
        if local_time::local_date(self.zone, start) > self.latest_date {
            return Err(Refusal::Horizon);
        }
        Ok(())
    }

    /// Takes from the day what may not be booked now.
    pub fn apply(&self, day: &mut DayOffers) {
        let first = local_time::wall_clock(self.zone, self.earliest);
        if day.date < first.date() || day.date > self.latest_date {
            day.union = Starts::NONE;
            day.staff = Arc::default();
        } else if day.date == first.date() {
            let minute = self.first_minute(day.date);
            day.union = day.union.not_before(minute);
            let staff = day.staff.iter().map(|(id, starts)| (*id, starts.not_before(minute)));
            day.staff = staff.filter(|(_, starts)| !starts.is_empty()).collect();
        }
    }

    /// The first local minute of the date, 0–1440, whose instant is not before `earliest`. Where
    /// clocks show an hour twice a start means the first pass, which may be over already.
    fn first_minute(&self, date: NaiveDate) -> u16 {
        let clock = local_time::wall_clock(self.zone, self.earliest).time();
        let from = clock.num_seconds_from_midnight().div_ceil(60);
        let found = (from..1440).find(|minute| {
            date.and_hms_opt(minute / 60, minute % 60, 0)
                .and_then(|local| local_time::instant(self.zone, local))
                .is_some_and(|at| at >= self.earliest)
        });
        found.and_then(|minute| u16::try_from(minute).ok()).unwrap_or(1440)
    }
}
