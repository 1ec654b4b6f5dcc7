//! How a new booking stands: confirmed, or waiting for the clinic and until when.

use super::{AutoCancel, Mode, Process, STAFF_MINUTES};
use crate::domain::booking::Booking;

/// What the clinic knows of whoever books, as far as it bears on that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientStanding {
    /// At least one known client fits.
    pub is_known: bool,
    /// Blocked from booking online (P6).
    pub is_blocked: bool,
    /// Visits missed since the desk last lifted the consequences (P10).
    pub missed: i64,
}

/// How a new booking stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Certain.
    Confirmed,
    /// Somebody at the desk must confirm it.
    WaitsForStaff {
        /// When it ends by itself, UTC seconds; never later than its start.
        until: i64,
    },
}

/// How a booking made now stands, for a visit at `begins_at` (both UTC seconds). Whoever is
/// blocked, has missed too many visits or is new where only known clients are seen waits for the
/// clinic like everybody in manual mode, in the same words (P7, P10).
pub fn standing(
    process: &Process,
    client: ClientStanding,
    existing_only: bool,
    begins_at: i64,
    now: i64,
) -> Standing {
    let missed_too_many =
        process.no_show_limit.is_some_and(|limit| client.missed >= i64::from(limit));
    let held_back = client.is_blocked || missed_too_many || (existing_only && !client.is_known);
    // What cannot be confirmed in its own way yet is not confirmed by itself.
    if process.mode == Mode::Automatic && !held_back {
        Standing::Confirmed
    } else {
        Standing::WaitsForStaff { until: waits_until(process.auto_cancel, begins_at, now) }
    }
}

fn waits_until(auto_cancel: AutoCancel, begins_at: i64, made_at: i64) -> i64 {
    let minutes = match auto_cancel {
        AutoCancel::Never => return begins_at,
        AutoCancel::Immediately => STAFF_MINUTES,
        AutoCancel::After { hours } => i64::from(hours) * 60,
    };
    begins_at.min(made_at + minutes * 60)
}

/// Until when an unconfirmed booking waits once it has moved to `begins_at`: as long as before, but
/// no longer than to its start. One that waited to its old start waits as one made now would.
pub fn waits_until_moved(
    booking: &Booking,
    auto_cancel: AutoCancel,
    begins_at: i64,
    now: i64,
) -> Option<i64> {
    let until = booking.waits_until?;
    let waited_to_start = until >= booking.begins_at;
    Some(if waited_to_start {
        waits_until(auto_cancel, begins_at, now)
    } else {
        until.min(begins_at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600;
    const STRANGER: ClientStanding =
        ClientStanding { is_known: false, is_blocked: false, missed: 0 };
    const KNOWN: ClientStanding = ClientStanding { is_known: true, ..STRANGER };

    fn process(mode: Mode, auto_cancel: AutoCancel) -> Process {
        Process { mode, auto_cancel, no_show_limit: Some(2) }
    }

    fn until(auto_cancel: AutoCancel, begins_at: i64) -> i64 {
        match standing(&process(Mode::Manual, auto_cancel), KNOWN, false, begins_at, 0) {
            Standing::WaitsForStaff { until } => until,
            Standing::Confirmed => panic!("confirmed by itself"),
        }
    }

    #[test]
    fn c3_c5_it_waits_as_long_as_is_set_and_never_past_its_start() {
        let after = AutoCancel::After { hours: 4 };
        assert_eq!(until(after, 100 * HOUR), 4 * HOUR);
        assert_eq!(until(after, 3 * HOUR), 3 * HOUR);
        assert_eq!(until(AutoCancel::Never, 100 * HOUR), 100 * HOUR);
        assert_eq!(until(AutoCancel::Immediately, 100 * HOUR), 24 * HOUR, "staff have their own");
    }

    #[test]
    fn c1_automatic_confirms_everybody_but_whom_a_limit_holds_back() {
        let stands = |client, existing_only| {
            standing(&process(Mode::Automatic, AutoCancel::Never), client, existing_only, HOUR, 0)
        };
        let waits = Standing::WaitsForStaff { until: HOUR };
        assert_eq!(stands(STRANGER, false), Standing::Confirmed);
        assert_eq!(stands(KNOWN, true), Standing::Confirmed);
        assert_eq!(stands(STRANGER, true), waits, "for existing clients only");
        assert_eq!(stands(ClientStanding { is_blocked: true, ..KNOWN }, false), waits);
        assert_eq!(stands(ClientStanding { missed: 2, ..KNOWN }, false), waits, "P10");
        assert_eq!(stands(ClientStanding { missed: 1, ..KNOWN }, false), Standing::Confirmed);
    }

    #[test]
    fn c5_hours_are_stored_as_minutes_and_read_back() {
        for choice in [AutoCancel::Never, AutoCancel::Immediately, AutoCancel::After { hours: 720 }]
        {
            assert_eq!(AutoCancel::from_minutes(choice.minutes()), choice);
        }
        assert_eq!(AutoCancel::from_minutes(Some(61)), AutoCancel::After { hours: 2 });
    }
}
