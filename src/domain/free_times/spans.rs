//! Half-open intervals of instants: union, difference, and how far a visit reaches.

use super::{Demand, Span};

/// How far something reaches before and after the start of a visit, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    pub before: i64,
    pub after: i64,
}

impl Extent {
    /// What it covers for a start.
    pub fn at(self, start: i64) -> Span {
        Span { from: start - self.before, to: start + self.after }
    }
}

impl Demand {
    /// The visit alone, which must lie inside a shift.
    pub(super) fn visit(&self) -> Extent {
        Extent { before: 0, after: i64::from(self.duration_minutes) * 60 }
    }

    /// The visit with its buffers, which must be free of other visits.
    pub(super) fn occupied(&self) -> Extent {
        Extent {
            before: i64::from(self.buffer_before) * 60,
            after: self.visit().after + i64::from(self.buffer_after) * 60,
        }
    }
}

impl Span {
    /// The part of it that lies in the other; empty or backwards where none does.
    pub(super) fn within(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }
}

/// Sorts the spans and joins those that overlap or adjoin; empty ones vanish.
pub(super) fn merge(spans: &mut Vec<Span>) {
    spans.retain(|span| span.from < span.to);
    // Stable, as that is quicker on what comes mostly sorted.
    spans.sort();
    spans.dedup_by(|next, kept| {
        let joined = next.from <= kept.to;
        if joined {
            kept.to = kept.to.max(next.to);
        }
        joined
    });
}

/// What of the first remains outside the second; both merged.
pub(super) fn subtract(spans: &[Span], away: &[Span]) -> Vec<Span> {
    let mut rest = Vec::with_capacity(spans.len() + away.len());
    let mut away = away.iter().peekable();
    for span in spans {
        let mut from = span.from;
        while let Some(gone) = away.peek().filter(|gone| gone.from < span.to) {
            if from < gone.from {
                rest.push(Span { from, to: gone.from });
            }
            from = from.max(gone.to);
            if gone.to > span.to {
                break;
            }
            away.next();
        }
        if from < span.to {
            rest.push(Span { from, to: span.to });
        }
    }
    rest
}
