//! How dates, times, numbers and prices are written in each language: pure functions of a
//! language and a value. The names of months, weekdays and units are in `format.ftl`.

mod dates;
mod numbers;
mod phone;
mod sentences;
#[cfg(test)]
mod tests;

pub use dates::{
    date_in_numbers, day_alone, deadline, long_date, month_heading, month_in_date, month_name,
    month_short, span, time, weekday, weekday_short,
};
pub use numbers::{duration, price, weight};
pub use phone::{phone_for_reading, phone_link};
pub use sentences::{capitalized, when};

/// Keeps what stands on either side of it on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// The item of a list in `format.ftl` (names after one another, comma and space between).
fn item(list: &'static str, index: usize) -> &'static str {
    list.split(',').nth(index).unwrap_or_default().trim_start()
}
