//! Days and hours inside a sentence, with the prepositions and endings that go with them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::dates::{day_and_month, short_date, time};
use super::item;
use crate::i18n::{Lang, Tr};

/// A moment in a sentence, in two parts so that a page can set the hour apart: written after one
/// another with a space between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// `tomorrow, Wednesday 25 November`; with the comma that Italian and Russian put before the
    /// hour.
    pub day: String,
    /// `at 9:40`.
    pub at: String,
}

impl std::fmt::Display for When {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.day, self.at)
    }
}

/// `tomorrow, Wednesday 25 November` `at 9:40`, `jutro, w środę 25 listopada` `o 9:40`; *today*
/// and *tomorrow* only where they are true.
pub fn when(lang: Lang, today: NaiveDate, at: NaiveDateTime) -> When {
    let weekday = item(Tr(lang).weekdays_on(), day_index(at.date()));
    let date = day_and_month(lang, at.date());
    let day = match lang {
        Lang::Ru => format!("{weekday}, {date},"),
        Lang::It => format!("{weekday} {date},"),
        _ => format!("{weekday} {date}"),
    };
    let day = match relative(lang, today, at.date()) {
        Some(word) => format!("{word}, {day}"),
        None => day,
    };
    When { day, at: at_time(lang, at.time()) }
}

/// `tomorrow` `at 9:40`, and of later days `Wed 25 Nov` `at 9:40`: for buttons.
pub fn when_short(lang: Lang, today: NaiveDate, at: NaiveDateTime) -> When {
    let day = match relative(lang, today, at.date()) {
        Some(word) => word.to_owned(),
        None => short_date(lang, at.date()),
    };
    When { day, at: at_time(lang, at.time()) }
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
