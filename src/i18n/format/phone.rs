//! Phone numbers as people of that country write them, and as links dial them.

use phonenumber::Mode;

use super::NO_BREAK_SPACE;

/// A stored number (`+48125550140`) as its own country writes it (`12 555 01 40`), kept on one
/// line; one that is not valid there stands as it was given. Costs a parse, so a page does it
/// once for each number.
pub fn phone_for_reading(stored: &str) -> String {
    let national = phonenumber::parse(None, stored)
        .ok()
        .filter(phonenumber::is_valid)
        .map(|number| number.format().mode(Mode::National).to_string());
    let text = national.unwrap_or_else(|| stored.trim().to_owned());
    text.chars().map(|c| if c == ' ' { NO_BREAK_SPACE } else { c }).collect()
}

/// `tel:+48125550140`: what a link dials.
pub fn phone_link(stored: &str) -> String {
    let digits = stored.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    format!("tel:{}", digits.collect::<String>())
}
