//! Until when, and how often, a client may move or cancel a visit (B14).

use crate::domain::booking::{Action, Actor, Booking, State, next_state};
use crate::domain::clinic::OfferRules;

/// What a client may still do with a booking, as of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changes {
    /// Last instant at which it can be moved, UTC seconds.
    pub move_until: i64,
    /// Last instant at which it can be cancelled, UTC seconds.
    pub cancel_until: i64,
    /// How often it can still be moved.
    pub moves_left: i32,
    /// Whether it can be moved now.
    pub may_move: bool,
    /// Whether it can be cancelled now.
    pub may_cancel: bool,
}

/// What the client may still do at `now` (UTC seconds), by the rules of the location and the
/// clinic's largest number of moves.
pub fn changes(booking: &Booking, rules: &OfferRules, max_moves: i32, now: i64) -> Changes {
    let move_until = booking.begins_at - i64::from(rules.move_deadline_minutes) * 60;
    let cancel_until = booking.begins_at - i64::from(rules.cancel_deadline_minutes) * 60;
    let moves_left = (max_moves - booking.moves).max(0);
    let can = |action| next_state(booking.state, action, Actor::Client).is_some();
    let ahead = now < booking.begins_at;
    // A request that waits can be withdrawn up to its start: nobody has relied on it yet.
    let cancel_in_time = now <= cancel_until || booking.state == State::Unconfirmed;
    Changes {
        move_until,
        cancel_until,
        moves_left,
        may_move: can(Action::Move) && ahead && now <= move_until && moves_left > 0,
        may_cancel: can(Action::Cancel) && ahead && cancel_in_time,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::booking::sample;
    use crate::domain::free_times::OfferedStarts;

    fn booking(state: State, begins_at: i64, moves: i32) -> Booking {
        Booking { moves, ..sample(state, begins_at) }
    }

    fn rules(move_minutes: i32, cancel_minutes: i32) -> OfferRules {
        OfferRules {
            grid_minutes: 10,
            offered_starts: OfferedStarts::Grid,
            notice_minutes: 0,
            horizon_days: 30,
            move_deadline_minutes: move_minutes,
            cancel_deadline_minutes: cancel_minutes,
        }
    }

    #[test]
    fn b14_the_two_deadlines_are_separate_and_hold_to_the_second() {
        let booking = booking(State::Confirmed, 100_000, 0);
        let rules = rules(60, 30);
        let at = |now| changes(&booking, &rules, 3, now);
        assert!(at(100_000 - 3_600).may_move);
        assert!(!at(100_000 - 3_599).may_move);
        assert!(at(100_000 - 3_599).may_cancel);
        assert!(at(100_000 - 1_800).may_cancel);
        assert!(!at(100_000 - 1_799).may_cancel);
    }

    #[test]
    fn b14_a_visit_can_be_moved_so_many_times() {
        let left = |moves| changes(&booking(State::Confirmed, 100_000, moves), &rules(0, 0), 2, 0);
        assert!(left(1).may_move);
        assert_eq!(left(1).moves_left, 1);
        assert!(!left(2).may_move);
        assert!(left(2).may_cancel);
        assert_eq!(left(5).moves_left, 0);
    }

    #[test]
    fn b14_nothing_changes_once_the_visit_has_begun_or_is_over() {
        assert!(!changes(&booking(State::Confirmed, 100, 0), &rules(0, 0), 2, 100).may_move);
        assert!(!changes(&booking(State::Confirmed, 100, 0), &rules(0, 0), 2, 100).may_cancel);
        for state in [State::Arrived, State::Completed, State::NoShow, State::Cancelled] {
            let left = changes(&booking(state, 100_000, 0), &rules(0, 0), 2, 0);
            assert!(!left.may_move && !left.may_cancel);
        }
    }

    #[test]
    fn b14_a_request_that_waits_can_be_withdrawn_after_the_deadline() {
        let waiting = booking(State::Unconfirmed, 100_000, 0);
        assert!(changes(&waiting, &rules(1_440, 1_440), 2, 99_999).may_cancel);
    }
}
