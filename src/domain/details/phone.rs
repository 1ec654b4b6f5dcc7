//! Phone numbers as people write them, brought to E.164 with the clinic's country as default (D10).

use phonenumber::Mode;
use phonenumber::metadata::{DATABASE, Metadata};

use super::numbering::Number;
use super::{Fault, Phone};
use crate::domain::country::Country;

/// Loads the numbering plans, which takes some 60 ms; to be called on a thread of its own after
/// start, so that no client waits for it.
pub fn warm_up() {
    std::hint::black_box(DATABASE.by_code(&0));
}

/// Reads a number in one line (`normal_form::one_line`).
pub fn phone(line: &str, country: Country) -> Result<Phone, Fault> {
    let readings = readings(&Dialled::read(line).ok_or(Fault::PhoneWrong)?, country);
    let likeliest = readings.first().ok_or(Fault::PhoneWrong)?;
    let number = readings.iter().find(|number| number.is_known()).unwrap_or(likeliest);
    number.check()?;
    Ok(Phone { typed: line.to_owned(), e164: number.e164() })
}

/// Whether the country's numbering plan is known.
pub fn knows(country: Country) -> bool {
    DATABASE.by_id(country.code()).is_some()
}

/// A mobile number as its country writes it at home, to show as an example; always the same.
pub fn example(country: Country) -> String {
    let mobile = DATABASE.by_id(country.code()).and_then(|plan| {
        let digits = plan.descriptors().mobile()?.example()?;
        let number = phonenumber::parse(None, format!("+{}{digits}", plan.country_code())).ok()?;
        Some(number.format().mode(Mode::National).to_string())
    });
    mobile.unwrap_or_else(|| "+358 41 2345678".to_owned())
}

/// The digits of what was typed.
struct Dialled {
    digits: String,
    /// They begin with a country code.
    international: bool,
}

impl Dialled {
    /// None if there is anything but digits, a plus before them, and what people put between.
    fn read(line: &str) -> Option<Self> {
        let mut dialled = Self { digits: String::new(), international: false };
        for c in line.chars() {
            match c {
                '0'..='9' => dialled.digits.push(c),
                '+' | '\u{ff0b}' if dialled.digits.is_empty() && !dialled.international => {
                    dialled.international = true;
                }
                ' '
                | '.'
                | '/'
                | '('
                | ')'
                | '['
                | ']'
                | '-'
                | '\u{2010}'..='\u{2015}'
                | '\u{2212}' => {}
                _ => return None,
            }
        }
        if let Some(rest) = dialled.digits.strip_prefix("00") {
            dialled = Self { digits: rest.to_owned(), international: true };
        }
        (!dialled.digits.is_empty()).then_some(dialled)
    }
}

/// The numbers it may mean, the likeliest first.
fn readings(dialled: &Dialled, country: Country) -> Vec<Number> {
    let digits = dialled.digits.as_str();
    if dialled.international {
        return from_abroad(digits);
    }
    let Some(plan) = DATABASE.by_id(country.code()) else { return Vec::new() };
    let mut readings = from_home(plan.country_code(), digits);
    if digits.starts_with(&plan.country_code().to_string()) {
        readings.extend(from_abroad(digits));
    }
    let exit = plan.international_prefix().and_then(|prefix| prefix.find(digits));
    if let Some(exit) = exit.filter(|exit| exit.start() == 0) {
        readings.extend(from_abroad(&digits[exit.end()..]));
    }
    readings
}

/// Country code first: one to three digits, none the beginning of another.
fn from_abroad(digits: &str) -> Vec<Number> {
    let split = (1..=3).find_map(|length| {
        let (code, rest) = digits.split_at_checked(length)?;
        let code = code.parse().ok()?;
        DATABASE.by_code(&code).map(|_| (code, rest))
    });
    split.map_or_else(Vec::new, |(code, rest)| from_home(code, rest))
}

/// Without a country code: with and without the prefix for calls inside the country, which people
/// write also behind the code, `+44 (0)20`. Poland gave its zero up, but not everybody did.
fn from_home(code: u16, digits: &str) -> Vec<Number> {
    let plans: Vec<&'static Metadata> = DATABASE.by_code(&code).unwrap_or_default();
    let prefix = plans.first().and_then(|plan| plan.national_prefix());
    let national = [
        prefix.and_then(|prefix| digits.strip_prefix(prefix)),
        Some(digits),
        digits.strip_prefix('0'),
    ];
    let numbers = national.into_iter().flatten();
    numbers.map(|national| Number::new(code, plans.clone(), national)).collect()
}

#[cfg(test)]
mod tests;
