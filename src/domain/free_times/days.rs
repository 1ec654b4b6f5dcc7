//! The local days around those asked about, as instants: the only place of the engine that meets
//! time zones. On a day without a clock change minutes and seconds simply add up.

use std::ops::{Range, RangeInclusive};

use chrono::{Days as DayCount, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::Starts;
use super::starts::{STEP_MINUTES, STEPS};
use crate::domain::local_time;

const DAY_SECONDS: i64 = 86_400;
const STEP_SECONDS: i64 = STEP_MINUTES as i64 * 60;

/// One local day.
pub(super) struct Day {
    /// Which.
    pub date: NaiveDate,
    /// Its first instant, UTC seconds.
    pub start: i64,
    /// The instant of 12:00.
    pub noon: i64,
    /// The first instant of the next day.
    pub end: i64,
    /// Only where clocks change on this day.
    change: Option<Box<ClockChange>>,
}

/// What the clock shows on a day on which it is changed.
struct ClockChange {
    /// The instant of each step, ascending; of a step that clocks skip, the end of the gap.
    instants: [i64; STEPS],
    /// The steps that clocks do show.
    shown: Starts,
}

impl Day {
    fn new(zone: Tz, date: NaiveDate, start: i64, end: i64) -> Self {
        if end - start == DAY_SECONDS {
            return Self { date, start, noon: start + DAY_SECONDS / 2, end, change: None };
        }
        let mut change = ClockChange { instants: [0; STEPS], shown: Starts::NONE };
        for (step, instant) in change.instants.iter_mut().enumerate() {
            let local = on_wall_clock(date, step * usize::from(STEP_MINUTES));
            if let Some(shown) = local_time::instant(zone, local) {
                *instant = shown;
                change.shown.insert_steps(step..step + 1);
            } else {
                *instant = local_time::instant_or_after_gap(zone, local);
            }
        }
        let noon = local_time::instant_or_after_gap(zone, on_wall_clock(date, 12 * 60));
        Self { date, start, noon, end, change: Some(Box::new(change)) }
    }

    /// The starts that clocks show on this day (S1).
    pub fn shown(&self) -> Starts {
        match &self.change {
            None => Starts::ALL,
            Some(change) => change.shown,
        }
    }

    /// The instant of a start of this day.
    pub fn instant(&self, start_minute: u16) -> i64 {
        let step = usize::from(start_minute / STEP_MINUTES);
        match self.change.as_ref().and_then(|change| change.instants.get(step)) {
            None => self.start + i64::from(start_minute) * 60,
            Some(&instant) => instant,
        }
    }

    /// The steps whose instants lie between the two, both included; those that clocks skip may be
    /// among them.
    pub fn steps(&self, first: i64, last: i64) -> Range<usize> {
        match &self.change {
            None => {
                let from = (first - self.start).max(0) + STEP_SECONDS - 1;
                let to = (last - self.start).min(DAY_SECONDS - 1) + STEP_SECONDS;
                whole(from / STEP_SECONDS)..whole(to / STEP_SECONDS)
            }
            Some(change) => {
                change.instants.partition_point(|&at| at < first)
                    ..change.instants.partition_point(|&at| at <= last)
            }
        }
    }
}

/// Consecutive local days: those asked about, and enough before and after them for every shift,
/// visit and buffer that can touch them.
pub(super) struct Days {
    zone: Tz,
    all: Vec<Day>,
    asked: Range<usize>,
}

impl Days {
    /// The asked dates, with margins of so many days.
    pub fn new(zone: Tz, asked: &RangeInclusive<NaiveDate>, before: u64, after: u64) -> Self {
        let first = asked.start().checked_sub_days(DayCount::new(before)).unwrap_or_default();
        let last = asked.end().checked_add_days(DayCount::new(after)).unwrap_or_default();
        let mut all = Vec::new();
        let mut start = local_time::start_of_day(zone, first);
        for date in first.iter_days().take_while(|date| *date <= last) {
            let end = local_time::end_of_day(zone, date);
            all.push(Day::new(zone, date, start, end));
            start = end;
        }
        let from = all.partition_point(|day| day.date < *asked.start());
        let to = all.partition_point(|day| day.date <= *asked.end());
        Self { zone, all, asked: from..to.max(from) }
    }

    /// All of them.
    pub fn all(&self) -> &[Day] {
        &self.all
    }

    /// Those asked about.
    pub fn asked(&self) -> &[Day] {
        self.all.get(self.asked.clone()).unwrap_or_default()
    }

    /// Position of a day of the date among `all`, negative or too large where it is not there.
    pub fn position(&self, date: NaiveDate) -> i64 {
        self.all.first().map_or(-1, |first| (date - first.date).num_days())
    }

    /// The instant of a wall-clock minute counted from the midnight with which the day begins, also
    /// past its end; the first after the gap where clocks skip it. None beyond the margins.
    pub fn wall_clock_instant(&self, position: usize, minute: u16) -> Option<i64> {
        let (position, minute) = (position + usize::from(minute / 1440), minute % 1440);
        let day = self.all.get(position)?;
        if day.change.is_none() {
            return Some(day.start + i64::from(minute) * 60);
        }
        let local = on_wall_clock(day.date, usize::from(minute));
        Some(local_time::instant_or_after_gap(self.zone, local))
    }

    /// Position among `all` of the day in which the instant lies, or of the nearest.
    pub fn position_at(&self, instant: i64) -> usize {
        let (Some(first), Some(last)) = (self.all.first(), self.all.len().checked_sub(1)) else {
            return 0;
        };
        let mut position = whole((instant - first.start) / DAY_SECONDS).min(last);
        while position < last && self.all[position].end <= instant {
            position += 1;
        }
        while position > 0 && self.all[position].start > instant {
            position -= 1;
        }
        position
    }

    /// Position among `asked` of the day in which the instant lies.
    pub fn asked_position_at(&self, instant: i64) -> Option<usize> {
        let (first, last) = (self.asked().first()?, self.asked().last()?);
        let within = first.start <= instant && instant < last.end;
        within.then(|| self.position_at(instant) - self.asked.start)
    }
}

/// A number that is not negative by construction; anything else counts as 0.
fn whole(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

fn on_wall_clock(date: NaiveDate, minute: usize) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::try_from(minute).unwrap_or(0))
}
