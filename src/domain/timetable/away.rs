//! Why nobody can be booked with somebody at some minute of the day.

use super::Minutes;
use crate::domain::ids::LocationId;

/// Why, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The location is closed all day.
    Closed,
    /// They are absent: the position in the list of absences.
    Absent(usize),
    /// They work at another location.
    Elsewhere(LocationId),
    /// They don't work.
    OffShift,
}

/// A stretch of the day that cannot be booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    /// When.
    pub minutes: Minutes,
    /// Why.
    pub cause: Cause,
}

/// The stretches in which somebody is away, in order and without overlaps; where several causes
/// meet, the strongest is told.
pub fn away(
    closed: bool,
    absences: &[Minutes],
    elsewhere: &[(Minutes, LocationId)],
    worked: &[Minutes],
) -> Vec<Away> {
    let spans = absences.iter().chain(elsewhere.iter().map(|(span, _)| span)).chain(worked);
    let mut cuts: Vec<u16> = spans.flat_map(|span| [span.from, span.to]).collect();
    cuts.extend([Minutes::WHOLE_DAY.from, Minutes::WHOLE_DAY.to]);
    cuts.sort_unstable();
    cuts.dedup();
    let holds = |span: &Minutes, minute: u16| span.from <= minute && minute < span.to;
    let cause_at = |minute: u16| {
        let absent = absences.iter().position(|span| holds(span, minute));
        let other = elsewhere.iter().find(|(span, _)| holds(span, minute));
        if closed {
            Some(Cause::Closed)
        } else if let Some(index) = absent {
            Some(Cause::Absent(index))
        } else if worked.iter().any(|span| holds(span, minute)) {
            None
        } else {
            Some(other.map_or(Cause::OffShift, |(_, place)| Cause::Elsewhere(*place)))
        }
    };
    let mut found: Vec<Away> = Vec::new();
    for (&from, &to) in cuts.iter().zip(cuts.iter().skip(1)) {
        let Some(cause) = cause_at(from) else { continue };
        match found.last_mut() {
            Some(last) if last.cause == cause && last.minutes.to == from => last.minutes.to = to,
            _ => found.push(Away { minutes: Minutes { from, to }, cause }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: u16, to: u16) -> Minutes {
        Minutes { from: from * 60, to: to * 60 }
    }

    fn told(found: &[Away]) -> Vec<(u16, u16, Cause)> {
        found
            .iter()
            .map(|away| (away.minutes.from / 60, away.minutes.to / 60, away.cause))
            .collect()
    }

    #[test]
    fn p2_outside_shifts_one_is_off_or_elsewhere() {
        let found = away(false, &[], &[(span(14, 18), LocationId(2))], &[span(8, 12)]);
        let elsewhere = Cause::Elsewhere(LocationId(2));
        assert_eq!(
            told(&found),
            [
                (0, 8, Cause::OffShift),
                (12, 14, Cause::OffShift),
                (14, 18, elsewhere),
                (18, 24, Cause::OffShift)
            ]
        );
    }

    #[test]
    fn p2_an_absence_is_told_before_the_end_of_a_shift() {
        let found = away(false, &[span(11, 13)], &[], &[span(8, 12)]);
        assert_eq!(
            told(&found),
            [(0, 8, Cause::OffShift), (11, 13, Cause::Absent(0)), (13, 24, Cause::OffShift)]
        );
    }

    #[test]
    fn p2_a_closed_day_is_closed_from_end_to_end() {
        let found = away(true, &[span(11, 13)], &[], &[span(8, 12)]);
        assert_eq!(told(&found), [(0, 24, Cause::Closed)]);
    }
}
