//! Dates, times of day and months, each in the form that stands by itself (nominative). Values
//! hold no "klo", "ore" or "o'clock": the messages around them do.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use super::{NO_BREAK_SPACE, capitalized, item};
use crate::domain::month::Month;
use crate::i18n::{Lang, Tr};

/// `Wednesday 25 November`, `keskiviikko 25.11.`, `martedì 1º dicembre`, `среда, 25 ноября`.
pub fn long_date(lang: Lang, date: NaiveDate) -> String {
    let weekday = weekday(lang, date.weekday());
    let day = day_and_month(lang, date);
    match lang {
        Lang::Ru => format!("{weekday}, {day}"),
        _ => format!("{weekday} {day}"),
    }
}

/// `25/11/2026`, `25.11.2026`: as one types a date of birth.
pub fn date_in_numbers(lang: Lang, date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    match lang {
        Lang::En | Lang::It => format!("{day}/{month}/{year}"),
        Lang::Pl | Lang::Ru => format!("{day:02}.{month:02}.{year}"),
        Lang::Fi => format!("{day}.{month}.{year}"),
    }
}

/// `9:40`, `0:00`; in Finnish `9.40`.
pub fn time(lang: Lang, time: NaiveTime) -> String {
    let separator = if lang == Lang::Fi { '.' } else { ':' };
    format!("{}{separator}{:02}", time.hour(), time.minute())
}

/// `9:40–10:00`; in Finnish `9.40–10.00`. A span that ends with the day ends at `24:00`.
pub fn span(lang: Lang, from: NaiveTime, to: NaiveTime) -> String {
    let end = match (to == NaiveTime::MIN, lang) {
        (true, Lang::Fi) => "24.00".to_owned(),
        (true, _) => "24:00".to_owned(),
        (false, _) => time(lang, to),
    };
    format!("{}–{end}", time(lang, from))
}

/// Day and hour made to follow *by, until, do, viimeistään, entro, до*:
/// `Tuesday 24 November, 18:00`, `24 listopada, 18:00`, `24.11. klo 18.00`.
pub fn deadline(lang: Lang, at: NaiveDateTime) -> String {
    let (day, hour) = (day_and_month(lang, at.date()), time(lang, at.time()));
    match lang {
        Lang::En => format!("{}, {hour}", long_date(lang, at.date())),
        Lang::Pl | Lang::Ru => format!("{day}, {hour}"),
        Lang::Fi => format!("{day} klo{NO_BREAK_SPACE}{hour}"),
        Lang::It => format!("{}, ore{NO_BREAK_SPACE}{hour}", long_date(lang, at.date())),
    }
}

/// `December 2026`, `Grudzień 2026`; of a calendar that runs on into a second month
/// `Listopad i grudzień 2026`, `December 2026 and January 2027`. Begins a heading or a sentence.
pub fn month_heading(lang: Lang, first: Month, second: Option<Month>) -> String {
    let name = |month: Month| month_name(lang, month.first_day());
    let with_year = |month: Month| format!("{} {}", name(month), month.year());
    let heading = match second {
        None => with_year(first),
        Some(second) if second.year() == first.year() => {
            Tr(lang).month_pair(name(first), with_year(second))
        }
        Some(second) => Tr(lang).month_pair(with_year(first), with_year(second)),
    };
    capitalized(&heading)
}

/// `December`, `grudzień`: the name alone, uninflected.
pub fn month_name(lang: Lang, date: NaiveDate) -> &'static str {
    item(Tr(lang).months(), index(date.month0()))
}

/// `Dec`, `gru`, `joulu`.
pub fn month_short(lang: Lang, date: NaiveDate) -> &'static str {
    item(Tr(lang).months_short(), index(date.month0()))
}

/// `Wednesday`, `środa`.
pub fn weekday(lang: Lang, day: Weekday) -> &'static str {
    item(Tr(lang).weekdays(), index(day.num_days_from_monday()))
}

/// `Wed`, `śr`.
pub fn weekday_short(lang: Lang, day: Weekday) -> &'static str {
    item(Tr(lang).weekdays_short(), index(day.num_days_from_monday()))
}

/// `25 November`, `25 listopada`, `25.11.`, `1º dicembre`.
pub(super) fn day_and_month(lang: Lang, date: NaiveDate) -> String {
    let day = date.day();
    let month = item(Tr(lang).months_in_dates(), index(date.month0()));
    match lang {
        Lang::Fi => format!("{day}.{}.", date.month()),
        Lang::It if day == 1 => format!("1º {month}"),
        _ => format!("{day} {month}"),
    }
}

/// The day's number where it stands alone, the month below it: `25`, `25.`, `1º`.
pub fn day_alone(lang: Lang, date: NaiveDate) -> String {
    match (lang, date.day()) {
        (Lang::Fi, day) => format!("{day}."),
        (Lang::It, 1) => "1º".to_owned(),
        (_, day) => day.to_string(),
    }
}

/// The month as it stands after its day: `November`, `listopada`, `marraskuuta`.
pub fn month_in_date(lang: Lang, date: NaiveDate) -> String {
    item(Tr(lang).months_in_dates(), index(date.month0())).to_owned()
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or_default()
}
