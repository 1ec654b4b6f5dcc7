//! Days and hours inside a sentence, with the prepositions and endings that go with them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::dates::{day_and_month, time};
use super::item;
use crate::i18n::{Lang, Tr};

/// `tomorrow, Wednesday 25 November at 9:40`, `jutro, w środę 25 listopada o 9:40`; *today* and
/// *tomorrow* only where they are true.
pub fn when(lang: Lang, today: NaiveDate, at: NaiveDateTime) -> String {
    let weekday = item(Tr(lang).weekdays_on(), day_index(at.date()));
    let date = day_and_month(lang, at.date());
    let hour = at_time(lang, at.time());
    let moment = match lang {
        Lang::Ru => format!("{weekday}, {date}, {hour}"),
        Lang::It => format!("{weekday} {date}, {hour}"),
        _ => format!("{weekday} {date} {hour}"),
    };
    match relative(lang, today, at.date()) {
        Some(word) => format!("{word}, {moment}"),
        None => moment,
    }
}

/// The text with a capital first letter, for values that begin a sentence or a heading.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn at_time(lang: Lang, at: NaiveTime) -> String {
    if lang == Lang::It && at.hour() == 1 {
        return format!("all’{}", time(lang, at));
    }
    Tr(lang).at_time(time(lang, at))
}

fn relative(lang: Lang, today: NaiveDate, date: NaiveDate) -> Option<&'static str> {
    match date.signed_duration_since(today).num_days() {
        0 => Some(Tr(lang).today()),
        1 => Some(Tr(lang).tomorrow()),
        _ => None,
    }
}

fn day_index(date: NaiveDate) -> usize {
    usize::try_from(date.weekday().num_days_from_monday()).unwrap_or_default()
}
