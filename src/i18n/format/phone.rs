//! Phone numbers as people of that country write them, and as links dial them.

use std::sync::LazyLock;

use moka::sync::Cache;
use phonenumber::Mode;

use super::NO_BREAK_SPACE;

/// Parsing takes longer than all else on a page, and pages show the same few numbers.
static READ: LazyLock<Cache<String, String>> = LazyLock::new(|| Cache::new(10_000));

/// A stored number (`+48125550140`) as its own country writes it (`12 555 01 40`), kept on one
/// line; one that is not valid there stands as it was given, and so does one with spaces: that is
/// how the clinic itself writes it.
pub fn phone_for_reading(stored: &str) -> String {
    READ.get(stored).unwrap_or_else(|| {
        let read = read(stored);
        READ.insert(stored.to_owned(), read.clone());
        read
    })
}

fn read(stored: &str) -> String {
    let given = stored.trim();
    let national = (!given.contains(' '))
        .then(|| phonenumber::parse(None, given).ok())
        .flatten()
        .filter(phonenumber::is_valid)
        .map(|number| number.format().mode(Mode::National).to_string());
    let text = national.unwrap_or_else(|| given.to_owned());
    text.chars().map(|c| if c == ' ' { NO_BREAK_SPACE } else { c }).collect()
}

/// `tel:+48125550140`: what a link dials.
pub fn phone_link(stored: &str) -> String {
    let digits = stored.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    format!("tel:{}", digits.collect::<String>())
}
