use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::numbers::grouped;
use super::*;
use crate::domain::money::Money;
use crate::domain::month::Month;
use crate::i18n::{Lang, Tr};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

fn wednesday() -> NaiveDateTime {
    date(2026, 11, 25).and_time(clock(9, 40))
}

/// What a function gives in English, Polish, Finnish, Italian and Russian; no-break spaces shown
/// as `_`.
fn in_all(written: impl Fn(Lang) -> String) -> [String; 5] {
    Lang::ALL.map(|lang| written(lang).replace('\u{a0}', "_"))
}

#[test]
fn long_dates_stand_uninflected() {
    assert_eq!(
        in_all(|lang| long_date(lang, wednesday().date())),
        [
            "Wednesday 25 November",
            "środa 25 listopada",
            "keskiviikko 25.11.",
            "mercoledì 25 novembre",
            "среда, 25 ноября",
        ]
    );
}

#[test]
fn the_first_of_a_month_is_an_ordinal_in_italian_only() {
    assert_eq!(
        in_all(|lang| long_date(lang, date(2026, 12, 1))),
        [
            "Tuesday 1 December",
            "wtorek 1 grudnia",
            "tiistai 1.12.",
            "martedì 1º dicembre",
            "вторник, 1 декабря",
        ]
    );
}

#[test]
fn dates_in_numbers() {
    assert_eq!(
        in_all(|lang| date_in_numbers(lang, date(2021, 5, 4))),
        ["4/5/2021", "04.05.2021", "4.5.2021", "4/5/2021", "04.05.2021"]
    );
}

#[test]
fn times_have_no_leading_zero_and_a_full_stop_in_finnish() {
    assert_eq!(in_all(|lang| time(lang, clock(9, 5))), ["9:05", "9:05", "9.05", "9:05", "9:05"]);
    assert_eq!(in_all(|lang| time(lang, clock(0, 0))), ["0:00", "0:00", "0.00", "0:00", "0:00"]);
    assert_eq!(time(Lang::Fi, clock(23, 59)), "23.59");
}

#[test]
fn spans_may_end_with_the_day() {
    let morning = in_all(|lang| span(lang, clock(9, 40), clock(10, 0)));
    assert_eq!(morning, ["9:40–10:00", "9:40–10:00", "9.40–10.00", "9:40–10:00", "9:40–10:00"]);
    let round_the_clock = in_all(|lang| span(lang, clock(0, 0), clock(0, 0)));
    assert_eq!(round_the_clock[0], "0:00–24:00");
    assert_eq!(round_the_clock[2], "0.00–24.00");
}

#[test]
fn deadlines_follow_until() {
    assert_eq!(
        in_all(|lang| deadline(lang, date(2026, 11, 24).and_time(clock(18, 0)))),
        [
            "Tuesday 24 November, 18:00",
            "24 listopada, 18:00",
            "24.11. klo_18.00",
            "martedì 24 novembre, ore_18:00",
            "24 ноября, 18:00",
        ]
    );
}

#[test]
fn month_headings() {
    let november = Month::of(date(2026, 11, 25));
    assert_eq!(
        in_all(|lang| month_heading(lang, november.next(), None)),
        ["December 2026", "Grudzień 2026", "Joulukuu 2026", "Dicembre 2026", "Декабрь 2026"]
    );
    assert_eq!(
        in_all(|lang| month_heading(lang, november, Some(november.next()))),
        [
            "November and December 2026",
            "Listopad i_grudzień 2026",
            "Marraskuu ja joulukuu 2026",
            "Novembre e dicembre 2026",
            "Ноябрь и_декабрь 2026",
        ]
    );
    let december = november.next();
    assert_eq!(
        month_heading(Lang::Pl, december, Some(december.next())).replace('\u{a0}', "_"),
        "Grudzień 2026 i_styczeń 2027"
    );
}

#[test]
fn names_are_complete_in_every_language() {
    for lang in Lang::ALL {
        let lists = [
            (Tr(lang).months(), 12),
            (Tr(lang).months_in_dates(), 12),
            (Tr(lang).months_short(), 12),
            (Tr(lang).weekdays(), 7),
            (Tr(lang).weekdays_short(), 7),
            (Tr(lang).weekdays_on(), 7),
        ];
        for (list, length) in lists {
            assert_eq!(list.split(", ").count(), length, "{lang:?}: {list}");
            assert!(list.split(", ").all(|name| !name.trim().is_empty()), "{lang:?}: {list}");
        }
    }
}

#[test]
fn weekdays_and_months_alone() {
    assert_eq!(
        in_all(|lang| weekday_short(lang, Weekday::Mon).into()),
        ["Mon", "pn", "ma", "lun", "пн"]
    );
    assert_eq!(weekday(Lang::Fi, Weekday::Sun), "sunnuntai");
    assert_eq!(month_short(Lang::Pl, date(2026, 12, 1)), "gru");
    assert_eq!(month_name(Lang::Pl, date(2027, 1, 1)), "styczeń");
}

#[test]
fn moments_in_sentences_take_their_prepositions_and_endings() {
    let tomorrow = in_all(|lang| when(lang, date(2026, 11, 24), wednesday()));
    assert_eq!(
        tomorrow,
        [
            "tomorrow, Wednesday 25 November at 9:40",
            "jutro, w_środę 25 listopada o_9:40",
            "huomenna, keskiviikkona 25.11. klo_9.40",
            "domani, mercoledì 25 novembre, alle_9:40",
            "завтра, в_среду, 25 ноября, в_9:40",
        ]
    );
    let tuesday = date(2026, 12, 1).and_time(clock(1, 15));
    assert_eq!(
        in_all(|lang| when(lang, date(2026, 11, 24), tuesday)),
        [
            "Tuesday 1 December at 1:15",
            "we wtorek 1 grudnia o_1:15",
            "tiistaina 1.12. klo_1.15",
            "martedì 1º dicembre, all’1:15",
            "во вторник, 1 декабря, в_1:15",
        ]
    );
}

#[test]
fn yesterday_is_never_called_today() {
    let said = when(Lang::En, date(2026, 11, 26), wednesday());
    assert_eq!(said, "Wednesday 25 November at 9:40");
}

#[test]
fn capitals_at_the_start() {
    assert_eq!(capitalized("środa 25 listopada"), "Środa 25 listopada");
    assert_eq!(capitalized("ёлка"), "Ёлка");
    assert_eq!(capitalized(""), "");
}

#[test]
fn numbers_are_grouped_as_each_language_does() {
    assert_eq!(in_all(|lang| grouped(lang, 999)), ["999"; 5]);
    assert_eq!(in_all(|lang| grouped(lang, 1240)), ["1,240", "1240", "1_240", "1240", "1240"]);
    assert_eq!(
        in_all(|lang| grouped(lang, 12_400)),
        ["12,400", "12_400", "12_400", "12.400", "12_400"]
    );
    assert_eq!(grouped(Lang::En, 100_000), "100,000");
    assert_eq!(grouped(Lang::It, -1_000_000), "−1.000.000");
    assert_eq!(grouped(Lang::Ru, 0), "0");
}

fn priced(minor: i64, currency: &str) -> [String; 5] {
    let money = Money { minor, currency: currency.to_owned() };
    in_all(|lang| price(lang, &money))
}

#[test]
fn prices_show_decimals_only_where_there_are_any() {
    assert_eq!(priced(14_000, "PLN"), ["140_zł"; 5]);
    assert_eq!(
        priced(124_050, "PLN"),
        ["1,240.50_zł", "1240,50_zł", "1_240,50_zł", "1240,50_zł", "1240,50_zł"]
    );
    assert_eq!(priced(3_000, "GBP"), ["£30", "30_£", "30_£", "30_£", "30_£"]);
    assert_eq!(priced(3_005, "EUR"), ["€30.05", "30,05_€", "30,05_€", "30,05_€", "30,05_€"]);
    assert_eq!(priced(1_240_000, "RUB")[4], "12_400_₽");
    assert_eq!(priced(900_000, "KZT")[4], "9000_₸");
    assert_eq!(priced(5_000, "JPY")[0], "50_JPY");
    assert_eq!(priced(0, "EUR"), ["no charge", "bez opłaty", "maksuton", "gratuito", "бесплатно"]);
}

#[test]
fn lengths_of_time() {
    assert_eq!(
        in_all(|lang| duration(lang, 20)),
        ["20_min", "20_min", "20_min", "20_min", "20_мин"]
    );
    assert_eq!(in_all(|lang| duration(lang, 60)), ["1_h", "1_godz.", "1_t", "1_h", "1_ч"]);
    assert_eq!(
        in_all(|lang| duration(lang, 75)),
        ["1_h 15_min", "1_godz. 15_min", "1_t 15_min", "1_h 15_min", "1_ч 15_мин"]
    );
    assert_eq!(duration(Lang::En, 1440), "24\u{a0}h");
}

#[test]
fn weights() {
    assert_eq!(
        in_all(|lang| weight(lang, 17_400)),
        ["17.4_kg", "17,4_kg", "17,4_kg", "17,4_kg", "17,4_кг"]
    );
    assert_eq!(weight(Lang::Pl, 350), "0,35\u{a0}kg");
    assert_eq!(weight(Lang::En, 4_000), "4\u{a0}kg");
    assert_eq!(weight(Lang::En, 5), "0.005\u{a0}kg");
}

#[test]
fn phones_are_written_as_their_country_does() {
    let read = |stored: &str| phone_for_reading(stored).replace('\u{a0}', "_");
    assert_eq!(read("+48125550140"), "12_555_01_40");
    assert_eq!(read("+358401234567"), "040_1234567");
    assert_eq!(read("+48610000110"), "61_000_01_10");
    assert_eq!(read("+4861000"), "+4861000");
    assert_eq!(read("ask at the desk"), "ask_at_the_desk");
    assert_eq!(phone_link("+48 61 000 01 10"), "tel:+48610000110");
}

#[test]
fn a_phone_that_the_clinic_wrote_with_spaces_stays_as_it_wrote_it() {
    let read = |stored: &str| phone_for_reading(stored).replace('\u{a0}', "_");
    assert_eq!(read(" +48 61 000 01 10 "), "+48_61_000_01_10");
    assert_eq!(read("+358 3 000 0112"), "+358_3_000_0112");
    assert_eq!(read("03 000 0112"), "03_000_0112");
}

#[test]
fn every_day_of_a_week_has_its_own_words() {
    for lang in Lang::ALL {
        let mut said: Vec<String> = (23..30)
            .map(|day| when(lang, date(2026, 1, 1), date(2026, 11, day).and_time(clock(9, 0))))
            .collect();
        assert_eq!(date(2026, 11, 23).weekday(), Weekday::Mon);
        said.dedup();
        assert_eq!(said.len(), 7, "{lang:?}");
    }
}
