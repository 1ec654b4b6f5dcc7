//! Numbers, prices, lengths of time and weights.

use super::NO_BREAK_SPACE;
use crate::domain::money::Money;
use crate::i18n::{Lang, Tr};

/// `1240`, `12 400`, `1,240`, `12.400`: groups of three from the number of digits at which the
/// language begins to make them.
pub(super) fn grouped(lang: Lang, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let (separator, from_digits) = match lang {
        Lang::En => (',', 4),
        Lang::Fi => (NO_BREAK_SPACE, 4),
        Lang::Pl | Lang::Ru => (NO_BREAK_SPACE, 5),
        Lang::It => ('.', 5),
    };
    let mut text = String::from(if number < 0 { "−" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        if index > 0 && left.is_multiple_of(3) && digits.len() >= from_digits {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// `£30`, `30 €`, `140 zł`, `1240,50 zł`, `12 400 ₽`: decimals only where there are any; words
/// where nothing is charged.
pub fn price(lang: Lang, price: &Money) -> String {
    if price.minor == 0 {
        return Tr(lang).price_free().to_owned();
    }
    let (whole, rest) = (price.minor / 100, price.minor.unsigned_abs() % 100);
    let mut amount = grouped(lang, whole);
    if rest > 0 {
        amount = format!("{amount}{}{rest:02}", decimal_mark(lang));
    }
    let sign = match price.currency.as_str() {
        "EUR" => "€",
        "GBP" => "£",
        "USD" | "AUD" | "CAD" | "NZD" => "$",
        "PLN" => "zł",
        "RUB" => "₽",
        "KZT" => "₸",
        "UAH" => "₴",
        "CZK" => "Kč",
        "SEK" | "NOK" | "DKK" => "kr",
        code => code,
    };
    if lang == Lang::En && matches!(sign, "€" | "£" | "$") {
        format!("{sign}{amount}")
    } else {
        format!("{amount}{NO_BREAK_SPACE}{sign}")
    }
}

/// `20 min`, `1 h`, `1 h 15 min`, in the language's own abbreviations.
pub fn duration(lang: Lang, minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => Tr(lang).duration_minutes(rest),
        (hours, 0) => Tr(lang).duration_hours(hours),
        (hours, rest) => Tr(lang).duration_both(hours, rest),
    }
}

/// `17.4 kg`, `17,4 kg`, `0,35 кг`.
pub fn weight(lang: Lang, grams: u32) -> String {
    let whole = grouped(lang, i64::from(grams / 1000));
    let thousandths = format!("{:03}", grams % 1000);
    let number = match thousandths.trim_end_matches('0') {
        "" => whole,
        decimals => format!("{whole}{}{decimals}", decimal_mark(lang)),
    };
    Tr(lang).weight_kilograms(number)
}

fn decimal_mark(lang: Lang) -> char {
    if lang == Lang::En { '.' } else { ',' }
}
