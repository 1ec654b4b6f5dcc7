//! Which offered starts come nearest to one that was lost, and which comes first of all.

use chrono::{NaiveDateTime, NaiveTime};

use super::DayOffers;
use crate::domain::ids::StaffId;

/// A start that can be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Local time of the location.
    pub at: NaiveDateTime,
    /// Who takes it, unless the client asks for somebody else.
    pub staff_id: StaffId,
}

/// The `n` offers nearest to the wanted local start: first those of its day, nearest first and the
/// earlier of two equally near, then those of the following days in order (B8).
pub fn nearest(offers: &[DayOffers], wanted: NaiveDateTime, n: usize) -> Vec<Offer> {
    let mut same_day: Vec<Offer> =
        offers.iter().filter(|day| day.date == wanted.date()).flat_map(of_day).collect();
    same_day.sort_by_key(|offer| (offer.at - wanted).abs());
    let following = offers.iter().filter(|day| day.date > wanted.date()).flat_map(of_day);
    same_day.into_iter().chain(following).take(n).collect()
}

/// The first offer of all, of days in order.
pub fn first_free(offers: &[DayOffers]) -> Option<Offer> {
    offers.iter().flat_map(of_day).next()
}

fn of_day(day: &DayOffers) -> impl Iterator<Item = Offer> {
    day.union.iter().filter_map(|minute| {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0)?;
        Some(Offer { at: day.date.and_time(time), staff_id: day.staff_at(minute)? })
    })
}
