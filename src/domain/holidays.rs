//! Public holidays that a clinic may want to close on: dates on which nearly all shops of the
//! country are shut, by fixed date, by Easter, or by weekday. Movable religious dates that are
//! announced each year are left out.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use super::country::Country;

/// A holiday, by what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// 1 January, and in Russia the days after it.
    NewYear,
    /// 6 January.
    Epiphany,
    /// 7 January.
    OrthodoxChristmas,
    /// 23 February.
    DefendersDay,
    /// 8 March.
    WomensDay,
    /// Two days before Easter.
    GoodFriday,
    /// Easter itself.
    EasterSunday,
    /// The day after Easter.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// A day of the state: independence, constitution, liberation, republic, victory.
    NationalDay,
    /// 39 days after Easter.
    Ascension,
    /// 49 days after Easter.
    WhitSunday,
    /// 50 days after Easter.
    WhitMonday,
    /// 60 days after Easter.
    CorpusChristi,
    /// Around 24 June.
    Midsummer,
    /// 15 August.
    Assumption,
    /// A Monday on which banks are closed.
    BankHoliday,
    /// Around 1 November.
    AllSaints,
    /// Fourth Thursday of November.
    Thanksgiving,
    /// 8 December.
    ImmaculateConception,
    /// 24 December.
    ChristmasEve,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    SecondChristmasDay,
}

/// When a holiday falls.
#[derive(Clone, Copy)]
enum Rule {
    /// Month and day.
    On(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The n-th such weekday of a month; 0: the last.
    Nth(u32, Weekday, u32),
    /// The first such weekday from that month and day on.
    From(u32, u32, Weekday),
}

use Holiday::{
    AllSaints, Ascension, Assumption, BankHoliday, ChristmasDay, ChristmasEve, CorpusChristi,
    DefendersDay, EasterMonday, EasterSunday, Epiphany, GoodFriday, ImmaculateConception,
    LabourDay, Midsummer, NationalDay, NewYear, OrthodoxChristmas, SecondChristmasDay,
    Thanksgiving, WhitMonday, WhitSunday, WomensDay,
};
use Rule::{Easter, From, Nth, On};

/// Countries whose holidays are known.
fn rules(country: Country) -> &'static [(Holiday, Rule)] {
    match country.code() {
        "PL" => &POLAND,
        "FI" => &FINLAND,
        "IT" => &ITALY,
        "GB" => &BRITAIN,
        "US" => &UNITED_STATES,
        "RU" => &RUSSIA,
        "DE" => &GERMANY,
        "FR" => &FRANCE,
        "ES" => &SPAIN,
        "SE" => &SWEDEN,
        "EE" => &ESTONIA,
        "KZ" => &KAZAKHSTAN,
        _ => &[],
    }
}

const POLAND: [(Holiday, Rule); 14] = [
    (NewYear, On(1, 1)),
    (Epiphany, On(1, 6)),
    (EasterSunday, Easter(0)),
    (EasterMonday, Easter(1)),
    (LabourDay, On(5, 1)),
    (NationalDay, On(5, 3)),
    (WhitSunday, Easter(49)),
    (CorpusChristi, Easter(60)),
    (Assumption, On(8, 15)),
    (AllSaints, On(11, 1)),
    (NationalDay, On(11, 11)),
    (ChristmasEve, On(12, 24)),
    (ChristmasDay, On(12, 25)),
    (SecondChristmasDay, On(12, 26)),
];
const FINLAND: [(Holiday, Rule); 14] = [
    (NewYear, On(1, 1)),
    (Epiphany, On(1, 6)),
    (GoodFriday, Easter(-2)),
    (EasterSunday, Easter(0)),
    (EasterMonday, Easter(1)),
    (LabourDay, On(5, 1)),
    (Ascension, Easter(39)),
    (WhitSunday, Easter(49)),
    (Midsummer, From(6, 20, Weekday::Sat)),
    (AllSaints, From(10, 31, Weekday::Sat)),
    (NationalDay, On(12, 6)),
    (ChristmasEve, On(12, 24)),
    (ChristmasDay, On(12, 25)),
    (SecondChristmasDay, On(12, 26)),
];
const ITALY: [(Holiday, Rule); 12] = [
    (NewYear, On(1, 1)),
    (Epiphany, On(1, 6)),
    (EasterSunday, Easter(0)),
    (EasterMonday, Easter(1)),
    (NationalDay, On(4, 25)),
    (LabourDay, On(5, 1)),
    (NationalDay, On(6, 2)),
    (Assumption, On(8, 15)),
    (AllSaints, On(11, 1)),
    (ImmaculateConception, On(12, 8)),
    (ChristmasDay, On(12, 25)),
    (SecondChristmasDay, On(12, 26)),
];
const BRITAIN: [(Holiday, Rule); 8] = [
    (NewYear, On(1, 1)),
    (GoodFriday, Easter(-2)),
    (EasterMonday, Easter(1)),
    (BankHoliday, Nth(5, Weekday::Mon, 1)),
    (BankHoliday, Nth(5, Weekday::Mon, 0)),
    (BankHoliday, Nth(8, Weekday::Mon, 0)),
    (ChristmasDay, On(12, 25)),
    (SecondChristmasDay, On(12, 26)),
];
const UNITED_STATES: [(Holiday, Rule); 6] = [
    (NewYear, On(1, 1)),
    (NationalDay, Nth(5, Weekday::Mon, 0)),
    (NationalDay, On(7, 4)),
    (LabourDay, Nth(9, Weekday::Mon, 1)),
    (Thanksgiving, Nth(11, Weekday::Thu, 4)),
    (ChristmasDay, On(12, 25)),
];
const RUSSIA: [(Holiday, Rule); 14] = [
    (NewYear, On(1, 1)),
    (NewYear, On(1, 2)),
    (NewYear, On(1, 3)),
    (NewYear, On(1, 4)),
    (NewYear, On(1, 5)),
    (NewYear, On(1, 6)),
    (OrthodoxChristmas, On(1, 7)),
    (NewYear, On(1, 8)),
    (DefendersDay, On(2, 23)),
    (WomensDay, On(3, 8)),
    (LabourDay, On(5, 1)),
    (NationalDay, On(5, 9)),
    (NationalDay, On(6, 12)),
    (NationalDay, On(11, 4)),
];
const GERMANY: [(Holiday, Rule); 9] = [
    (NewYear, On(1, 1)),
    (GoodFriday, Easter(-2)),
    (EasterMonday, Easter(1)),
    (LabourDay, On(5, 1)),
    (Ascension, Easter(39)),
    (WhitMonday, Easter(50)),
    (NationalDay, On(10, 3)),
    (ChristmasDay, On(12, 25)),
    (SecondChristmasDay, On(12, 26)),
];
const FRANCE: [(Holiday, Rule); 11] = [
    (NewYear, On(1, 1)),
    (EasterMonday, Easter(1)),
    (LabourDay, On(5, 1)),
    (NationalDay, On(5, 8)),
    (Ascension, Easter(39)),
    (WhitMonday, Easter(50)),
    (NationalDay, On(7, 14)),
    (Assumption, On(8, 15)),
    (AllSaints, On(11, 1)),
    (NationalDay, On(11, 11)),
    (ChristmasDay, On(12, 25)),
];
const SPAIN: [(Holiday, Rule); 10] = [
    (NewYear, On(1, 1)),
    (Epiphany, On(1, 6)),
    (GoodFriday, Easter(-2)),
    (LabourDay, On(5, 1)),
    (Assumption, On(8, 15)),
    (NationalDay, On(10, 12)),
    (AllSaints, On(11, 1)),
    (NationalDay, On(12, 6)),
    (ImmaculateConception, On(12, 8)),
    (ChristmasDay, On(12, 25)),
];
const SWEDEN: [(Holiday, Rule); 13] = [
    (NewYear, On(1, 1)),
    (Epiphany, On(1, 6)),
    (GoodFriday, Easter(-2)),
    (EasterSunday, Easter(0)),
    (EasterMonday, Easter(1)),
    (LabourDay, On(5, 1)),
    (Ascension, Easter(39)),
    (NationalDay, On(6, 6)),
    (Midsummer, From(6, 20, Weekday::Sat)),
    (AllSaints, From(10, 31, Weekday::Sat)),
    (ChristmasEve, On(12, 24)),
    (ChristmasDay, On(12, 25)),
    (SecondChristmasDay, On(12, 26)),
];
const ESTONIA: [(Holiday, Rule); 11] = [
    (NewYear, On(1, 1)),
    (NationalDay, On(2, 24)),
    (GoodFriday, Easter(-2)),
    (EasterSunday, Easter(0)),
    (LabourDay, On(5, 1)),
    (NationalDay, On(6, 23)),
    (Midsummer, On(6, 24)),
    (NationalDay, On(8, 20)),
    (ChristmasEve, On(12, 24)),
    (ChristmasDay, On(12, 25)),
    (SecondChristmasDay, On(12, 26)),
];
const KAZAKHSTAN: [(Holiday, Rule); 13] = [
    (NewYear, On(1, 1)),
    (NewYear, On(1, 2)),
    (OrthodoxChristmas, On(1, 7)),
    (WomensDay, On(3, 8)),
    (NationalDay, On(3, 21)),
    (NationalDay, On(3, 22)),
    (NationalDay, On(3, 23)),
    (LabourDay, On(5, 1)),
    (NationalDay, On(5, 7)),
    (NationalDay, On(5, 9)),
    (NationalDay, On(7, 6)),
    (NationalDay, On(8, 30)),
    (NationalDay, On(12, 16)),
];

/// The country's holidays after that date, a year of them, in their order.
pub fn after(country: Country, date: NaiveDate) -> Vec<(NaiveDate, Holiday)> {
    let until = date.checked_add_days(Days::new(365)).unwrap_or(date);
    let years = [date.year(), date.year() + 1];
    let mut days: Vec<(NaiveDate, Holiday)> = years
        .into_iter()
        .flat_map(|year| {
            rules(country)
                .iter()
                .filter_map(move |(holiday, rule)| Some((rule.in_year(year)?, *holiday)))
        })
        .filter(|(day, _)| *day > date && *day <= until)
        .collect();
    days.sort_unstable();
    days.dedup_by_key(|(day, _)| *day);
    days
}

impl Rule {
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Easter(days) => easter(year)?.checked_add_signed(chrono::Duration::days(days)),
            Nth(month, weekday, 0) => {
                let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                let last = NaiveDate::from_ymd_opt(next.0, next.1, 1)?.pred_opt()?;
                let back = u64::from(last.weekday().days_since(weekday));
                last.checked_sub_days(Days::new(back))
            }
            Nth(month, weekday, n) => {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, u8::try_from(n).ok()?)
            }
            From(month, day, weekday) => {
                let first = NaiveDate::from_ymd_opt(year, month, day)?;
                let wait = u64::from(weekday.days_since(first.weekday()));
                first.checked_add_days(Days::new(wait))
            }
        }
    }
}

/// Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher.
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn easter_is_where_the_calendars_have_it() {
        let known = [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)];
        for (year, month, date) in known {
            assert_eq!(easter(year), Some(day(year, month, date)));
        }
    }

    fn year_after(country: &str, date: NaiveDate) -> Vec<(NaiveDate, Holiday)> {
        after(Country::parse(country).unwrap(), date)
    }

    #[test]
    fn movable_holidays_of_2026_are_right() {
        let begin = day(2025, 12, 31);
        for (country, date, holiday) in [
            ("PL", day(2026, 6, 4), CorpusChristi),
            ("FI", day(2026, 6, 20), Midsummer),
            ("FI", day(2026, 10, 31), AllSaints),
            ("IT", day(2026, 4, 6), EasterMonday),
            ("GB", day(2026, 8, 31), BankHoliday),
            ("GB", day(2026, 5, 4), BankHoliday),
            ("US", day(2026, 11, 26), Thanksgiving),
            ("DE", day(2026, 5, 25), WhitMonday),
            ("RU", day(2026, 6, 12), NationalDay),
        ] {
            assert!(year_after(country, begin).contains(&(date, holiday)), "{country} {date}");
        }
    }

    #[test]
    fn a_year_of_holidays_begins_tomorrow_and_names_each_date_once() {
        let days = year_after("PL", day(2026, 11, 22));
        assert_eq!(days.first(), Some(&(day(2026, 12, 24), ChristmasEve)));
        assert_eq!(days.last().map(|(date, _)| *date), Some(day(2027, 11, 11)));
        assert!(days.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(year_after("JP", day(2026, 1, 1)), []);
    }
}
