//! Room kept back from online booking (S7): how many short visits still fit into each half-day,
//! and which starts would leave too few.

use super::days::Days;
use super::spans::Extent;
use super::starts_by_day::StartsByDay;
use super::{KeptBack, Span};

/// The free time of the calendars that matter, by number of calendar; empty for all others.
pub(super) type FreeTime = Vec<Vec<Span>>;

/// Room in every half-day, as the desk sees it.
pub(super) struct Room<'a> {
    kept: &'a KeptBack,
    seconds: i64,
    /// Short visits that fit, by number of calendar and half-day; empty for calendars of others.
    by_calendar: Vec<Vec<u32>>,
    /// Their sum over the staff who keep room, by half-day.
    total: Vec<u32>,
}

impl<'a> Room<'a> {
    /// Counts the room that one setting asks for; `calendars` are those of its staff.
    pub fn new(
        kept: &'a KeptBack,
        days: &Days,
        free: &FreeTime,
        calendars: impl Iterator<Item = usize>,
    ) -> Option<Self> {
        let seconds = i64::from(kept.minutes) * 60;
        if seconds == 0 || kept.visits == 0 {
            return None;
        }
        let mut by_calendar = vec![Vec::new(); free.len()];
        let mut total = vec![0; days.all().len() * 2];
        for calendar in calendars {
            let mut room = vec![0; total.len()];
            for span in &free[calendar] {
                for (half, part) in halves(days, *span) {
                    room[half] += fitting(part.to - part.from, seconds);
                }
            }
            total.iter_mut().zip(&room).for_each(|(sum, room)| *sum += room);
            by_calendar[calendar] = room;
        }
        Some(Self { kept, seconds, by_calendar, total })
    }

    /// Takes away the starts that, on this calendar with its free time, would leave too little room in a half-day that
    /// the visit with its buffers touches.
    pub fn keep(
        &self,
        days: &Days,
        occupied: Extent,
        calendar: usize,
        free: &[Span],
        starts: &mut StartsByDay,
    ) {
        let own = &self.by_calendar[calendar];
        if own.is_empty() {
            return;
        }
        for (day, starts) in days.asked().iter().zip(starts.iter_mut()) {
            let (Some(first), Some(last)) = (starts.first(), starts.last()) else {
                continue;
            };
            let widest = Span {
                from: occupied.at(day.instant(first)).from,
                to: occupied.at(day.instant(last)).to,
            };
            let enough_anyway = halves(days, widest)
                .all(|(half, _)| self.total[half] >= self.kept.visits + own[half]);
            if enough_anyway {
                continue;
            }
            for start in starts.iter() {
                if !self.remains(days, occupied.at(day.instant(start)), free) {
                    starts.remove(start);
                }
            }
        }
    }

    /// Whether enough room remains if the calendar that is `free` then becomes `taken`.
    fn remains(&self, days: &Days, taken: Span, free: &[Span]) -> bool {
        halves(days, taken).all(|(half, part)| {
            let bounds = half_day(days, half);
            let near = free.partition_point(|span| span.to <= part.from);
            let lost: u32 = free[near..]
                .iter()
                .take_while(|span| span.from < part.to)
                .map(|span| {
                    let span = span.within(bounds);
                    fitting(span.to - span.from, self.seconds)
                        - fitting(part.from - span.from, self.seconds)
                        - fitting(span.to - part.to, self.seconds)
                })
                .sum();
            self.total[half] >= self.kept.visits + lost
        })
    }
}

/// How many whole visits fit; none into a negative length.
fn fitting(length: i64, visit: i64) -> u32 {
    u32::try_from(length / visit).unwrap_or(0)
}

/// The half-days, by number, that a span touches, each with the part of the span inside it. What
/// lies beyond the margins is left out.
fn halves(days: &Days, span: Span) -> impl Iterator<Item = (usize, Span)> {
    let first = days.position_at(span.from) * 2;
    (first..days.all().len() * 2)
        .map(|half| (half, half_day(days, half)))
        .take_while(move |(_, bounds)| bounds.from < span.to)
        .map(move |(half, bounds)| (half, span.within(bounds)))
        .filter(|(_, part)| part.from < part.to)
}

/// Bounds of a half-day: even numbers are mornings.
fn half_day(days: &Days, half: usize) -> Span {
    let day = &days.all()[half / 2];
    if half.is_multiple_of(2) {
        Span { from: day.start, to: day.noon }
    } else {
        Span { from: day.noon, to: day.end }
    }
}
