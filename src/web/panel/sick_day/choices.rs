//! What can become of a visit, as the page's lists send it: `{booking}.{start seen}.{what}`.

use crate::domain::booking::Booking;
use crate::domain::ids::{BookingId, StaffId};
use crate::usecases::move_visit::local_start;
use crate::usecases::sick_day::{Answer, Choice};
use crate::web::booking::read_start;

/// As sent; none leaves the visit as it is.
pub fn write(booking: &Booking, choice: Option<Choice>) -> String {
    let what = match choice {
        None => "leave".to_owned(),
        Some(Choice::Cancel) => "cancel".to_owned(),
        Some(Choice::SameTime(staff)) => format!("same.{staff}"),
        Some(Choice::Move(at, staff)) => format!("at.{}.{staff}", local_start(at)),
    };
    format!("{}.{}.{what}", booking.id, booking.begins_at)
}

/// What was sent; none for what is to be left, and for what cannot be read.
pub fn read(text: &str) -> Option<Answer> {
    let parts: Vec<&str> = text.split('.').collect();
    let [booking, seen, what @ ..] = parts.as_slice() else { return None };
    let staff = |text: &str| text.parse().ok().map(StaffId);
    let choice = match what {
        ["cancel"] => Choice::Cancel,
        ["same", id] => Choice::SameTime(staff(id)?),
        ["at", at, id] => Choice::Move(read_start(at)?, staff(id)?),
        _ => return None,
    };
    let booking_id = BookingId(booking.parse().ok()?);
    Some(Answer { booking_id, seen: seen.parse().ok()?, choice })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p12_what_cannot_be_read_leaves_the_visit() {
        for text in ["", ".", "1.2.leave", "1.2.same.x", "1.2.at.2026-11-25.3", "x.2.cancel", "1.2"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        let answer = read("7.1795500000.at.2026-11-25T09:40.3").unwrap();
        let at = read_start("2026-11-25T09:40").unwrap();
        assert_eq!(answer.choice, Choice::Move(at, StaffId(3)));
        assert_eq!((answer.booking_id, answer.seen), (BookingId(7), 1_795_500_000));
        assert_eq!(read("7.1.same.3").unwrap().choice, Choice::SameTime(StaffId(3)));
        assert_eq!(read("7.1.cancel").unwrap().choice, Choice::Cancel);
    }
}
