//! Which weeks the month calendar shows, and what lies before and after them (B4, DESIGN.md).

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// With fewer days than this left, today included, a calendar of the current month runs on into
/// the next one.
const RUNS_ON_BELOW_DAYS: i64 = 21;

/// A month of a year, as addresses name it: `2026-12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

impl Month {
    /// The month in which a date lies.
    pub fn of(date: NaiveDate) -> Self {
        Self(date.with_day(1).unwrap_or(date))
    }

    /// Its 1st.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }

    /// Its 28th to 31st.
    pub fn last_day(self) -> NaiveDate {
        self.next().0.pred_opt().unwrap_or(self.0)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month after it.
    pub fn next(self) -> Self {
        Self(self.0.checked_add_months(Months::new(1)).unwrap_or(self.0))
    }

    /// The month before it.
    pub fn previous(self) -> Self {
        Self(self.0.checked_sub_months(Months::new(1)).unwrap_or(self.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

/// The text is not a month written as `2026-12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a month")]
pub struct NotAMonth;

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let is_digits = |part: &str, length| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_digits(year, 4) || !is_digits(month, 2) {
            return Err(NotAMonth);
        }
        let number = |part: &str| part.parse::<u16>().map_err(|_not_a_number| NotAMonth);
        let (year, month) = (number(year)?, number(month)?);
        NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), 1).map(Self).ok_or(NotAMonth)
    }
}

/// Where a day stands to what can be booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Before today.
    Past,
    /// From today to the last bookable day.
    Open,
    /// After the last bookable day.
    Beyond,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub date: NaiveDate,
    /// Whether it can be booked at all.
    pub standing: Standing,
    /// Whether its number stands with the month's short name: on the 1st, and on a first day that
    /// lies before the months of the heading.
    pub names_month: bool,
}

/// What the month calendar shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthView {
    /// The month of the heading.
    pub month: Month,
    /// The next one, if the calendar runs on into it.
    pub second: Option<Month>,
    /// Whole weeks, Monday first, one after another without a gap.
    pub weeks: Vec<[Day; 7]>,
    /// Where *previous month* leads; none at the current month.
    pub previous: Option<Month>,
    /// Where *next month* leads; none if no bookable day is left after these weeks.
    pub next: Option<Month>,
}

impl MonthView {
    /// The calendar of a month. `last` is the last bookable date (at least today); a month outside
    /// today's to that one is replaced by the nearer of the two. Weeks wholly past or wholly after
    /// `last` are not drawn.
    pub fn of(wanted: Month, today: NaiveDate, last: NaiveDate) -> Self {
        let last = last.max(today);
        let current = Month::of(today);
        let month = wanted.clamp(current, Month::of(last));
        let second = (month == current).then(|| runs_on(today, last)).flatten();
        let (begin, end) = bounds(month, second, today, last);
        let headed = |date| Month::of(date) == month || Some(Month::of(date)) == second;
        let day = |date: NaiveDate| Day {
            date,
            standing: standing(date, today, last),
            names_month: date.day() == 1 || (date == begin && !headed(date)),
        };
        let mut weeks = Vec::new();
        let mut monday = begin;
        while monday <= end {
            weeks.push([0, 1, 2, 3, 4, 5, 6].map(|offset| day(plus_days(monday, offset))));
            monday = plus_days(monday, 7);
        }
        Self {
            month,
            second,
            weeks,
            previous: previous(month, current, today, last),
            next: (last > end).then(|| second.unwrap_or(month).next()),
        }
    }

    /// The calendar that shows a certain day: the current month's if it runs on that far, else the
    /// one of the day's own month.
    pub fn showing(day: NaiveDate, today: NaiveDate, last: NaiveDate) -> Self {
        let current = Self::of(Month::of(today), today, last);
        if current.shows(day) { current } else { Self::of(Month::of(day), today, last) }
    }

    /// Whether a day is drawn.
    pub fn shows(&self, day: NaiveDate) -> bool {
        self.first_day() <= day && day <= self.last_day()
    }

    /// First day drawn, a Monday.
    pub fn first_day(&self) -> NaiveDate {
        self.weeks.first().map_or(self.month.first_day(), |week| week[0].date)
    }

    /// Last day drawn, a Sunday.
    pub fn last_day(&self) -> NaiveDate {
        self.weeks.last().map_or(self.month.last_day(), |week| week[6].date)
    }
}

/// The month after the current one, if the current one's calendar runs on into it.
fn runs_on(today: NaiveDate, last: NaiveDate) -> Option<Month> {
    let current = Month::of(today);
    let days_left = current.last_day().signed_duration_since(today).num_days() + 1;
    let next = current.next();
    (days_left < RUNS_ON_BELOW_DAYS && next.first_day() <= last).then_some(next)
}

/// First Monday and last Sunday of the calendar.
fn bounds(
    month: Month,
    second: Option<Month>,
    today: NaiveDate,
    last: NaiveDate,
) -> (NaiveDate, NaiveDate) {
    let begin = month.first_day().max(today).week(Weekday::Mon).first_day();
    let final_day = match second {
        // The days after its last whole week stand in the first week of the following month.
        Some(second) if last > second.last_day() => plus_days(second.last_day(), 1)
            .week(Weekday::Mon)
            .first_day()
            .pred_opt()
            .unwrap_or(second.last_day()),
        Some(second) => second.last_day(),
        None => month.last_day(),
    };
    (begin, final_day.min(last).week(Weekday::Mon).last_day())
}

/// From the month after a calendar that runs on, *previous* leads back to that calendar.
fn previous(month: Month, current: Month, today: NaiveDate, last: NaiveDate) -> Option<Month> {
    if month == current {
        return None;
    }
    let before = month.previous();
    Some(if runs_on(today, last) == Some(before) { current } else { before })
}

fn standing(date: NaiveDate, today: NaiveDate, last: NaiveDate) -> Standing {
    if date < today {
        Standing::Past
    } else if date > last {
        Standing::Beyond
    } else {
        Standing::Open
    }
}

fn plus_days(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

#[cfg(test)]
mod tests;
