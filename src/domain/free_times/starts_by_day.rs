//! The starts of each asked day, which the rules take away one after another.

use std::ops::{Range, RangeInclusive};

use super::days::Days;
use super::spans::Extent;
use super::{Span, Starts};

/// Starts of each asked day: what the rules work on.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct StartsByDay(Vec<Starts>);

impl StartsByDay {
    /// The same starts on each day.
    pub fn same(days: &Days, starts: Starts) -> Self {
        Self(vec![starts; days.asked().len()])
    }

    /// Adds the starts whose instants lie in the range.
    pub fn add(&mut self, days: &Days, instants: RangeInclusive<i64>) {
        self.touch(days, &instants, Starts::insert_steps);
    }

    /// Takes away the starts whose instants lie in the range.
    fn remove(&mut self, days: &Days, instants: RangeInclusive<i64>) {
        self.touch(days, &instants, Starts::remove_steps);
    }

    /// Takes away the starts at which the extent would overlap one of the spans.
    pub fn remove_overlapping(&mut self, days: &Days, extent: Extent, spans: &[Span]) {
        for span in spans.iter().filter(|span| span.from < span.to) {
            self.remove(days, span.from - extent.after + 1..=span.to + extent.before - 1);
        }
    }

    fn touch(
        &mut self,
        days: &Days,
        instants: &RangeInclusive<i64>,
        change: impl Fn(&mut Starts, Range<usize>),
    ) {
        let (Some(first), Some(last)) = (days.asked().first(), days.asked().last()) else {
            return;
        };
        let from = (*instants.start()).max(first.start);
        let to = (*instants.end()).min(last.end - 1);
        if from > to {
            return;
        }
        let Some(position) = days.asked_position_at(from) else {
            return;
        };
        for (day, starts) in days.asked().iter().zip(&mut self.0).skip(position) {
            if day.start > to {
                break;
            }
            change(starts, day.steps(from, to));
        }
    }

    /// Keeps only what the other has too.
    pub fn keep(&mut self, other: &Self) {
        self.zip(other, |mine, other| *mine = *mine & *other);
    }

    /// Adds what the other has.
    pub fn join(&mut self, other: &Self) {
        self.zip(other, |mine, other| *mine = *mine | *other);
    }

    /// Takes away what the other has.
    pub fn take_away(&mut self, other: &Self) {
        self.zip(other, |mine, other| *mine = *mine - *other);
    }

    fn zip(&mut self, other: &Self, combine: impl Fn(&mut Starts, &Starts)) {
        self.0.iter_mut().zip(&other.0).for_each(|(mine, other)| combine(mine, other));
    }

    /// The starts of the asked day at this position.
    pub fn of_day(&self, position: usize) -> Starts {
        self.0.get(position).copied().unwrap_or_default()
    }

    /// Each asked day's.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Starts> {
        self.0.iter_mut()
    }
}
