//! Reads the fields of a form one by one and gathers what is wrong with them.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveTime};

use super::{Fault, Faults, Fields};
use crate::domain::country::Country;
use crate::domain::details;
use crate::domain::local_text::LocalText;
use crate::domain::money;
use crate::domain::normal_form::{is_blank, one_line, several_lines};
use crate::i18n::Lang;

/// Fields under examination.
#[derive(Debug)]
pub struct Check<'a> {
    fields: &'a Fields,
    faults: Faults,
}

impl<'a> Check<'a> {
    /// Nothing is read yet.
    pub fn new(fields: &'a Fields) -> Self {
        Self { fields, faults: Faults::new() }
    }

    /// What was read, if nothing was wrong.
    ///
    /// # Errors
    /// What was wrong.
    pub fn done<T>(self, value: T) -> Result<T, Faults> {
        if self.faults.is_empty() { Ok(value) } else { Err(self.faults) }
    }

    /// How many faults there are so far.
    pub fn count(&self) -> usize {
        self.faults.len()
    }

    /// Notes a fault.
    pub fn fault(&mut self, name: &str, fault: Fault) {
        self.faults.push((name.to_owned(), fault));
    }

    /// One line that may be empty.
    pub fn line(&mut self, name: &str, max: usize) -> String {
        let line = one_line(self.fields.one(name));
        self.short(name, line, max)
    }

    /// One line that must be there.
    pub fn needed_line(&mut self, name: &str, max: usize) -> String {
        let line = self.line(name, max);
        if is_blank(&line) {
            self.fault(name, Fault::Needed);
        }
        line
    }

    fn short(&mut self, name: &str, text: String, max: usize) -> String {
        if text.chars().count() > max {
            self.fault(name, Fault::TooLong { max });
        }
        text
    }

    /// A text in several languages, of one line each.
    pub fn names(&mut self, name: &str, max: usize, needed: Option<Lang>) -> LocalText {
        self.text(name, max, one_line, needed)
    }

    /// A text in several languages, of several lines.
    pub fn texts(&mut self, name: &str, max: usize) -> LocalText {
        self.text(name, max, several_lines, None)
    }

    fn text(
        &mut self,
        name: &str,
        max: usize,
        form: impl Fn(&str) -> String,
        needed: Option<Lang>,
    ) -> LocalText {
        let mut text = LocalText::default();
        for lang in Lang::ALL {
            let name = format!("{name}_{}", lang.tag());
            let words = form(self.fields.one(&name));
            let words = self.short(&name, words, max);
            if is_blank(&words) {
                continue;
            }
            text.set(lang, words);
        }
        if let Some(lang) = needed.filter(|_| text.is_empty()) {
            self.fault(&format!("{name}_{}", lang.tag()), Fault::Needed);
        }
        text
    }

    /// A whole number; the smallest allowed if there is a fault.
    pub fn number<T: TryFrom<i64> + Default>(
        &mut self,
        name: &str,
        range: RangeInclusive<i64>,
    ) -> T {
        let number = self.optional_number(name, range.clone());
        if number.is_none() && self.fields.one(name).trim().is_empty() {
            self.fault(name, Fault::Number { min: *range.start(), max: *range.end() });
        }
        number.unwrap_or_default()
    }

    /// A whole number, or nothing.
    pub fn optional_number<T: TryFrom<i64>>(
        &mut self,
        name: &str,
        range: RangeInclusive<i64>,
    ) -> Option<T> {
        let typed = self.fields.one(name).trim();
        if typed.is_empty() {
            return None;
        }
        let number = typed.parse().ok().filter(|number| range.contains(number));
        let number = number.and_then(|number: i64| T::try_from(number).ok());
        if number.is_none() {
            self.fault(name, Fault::Number { min: *range.start(), max: *range.end() });
        }
        number
    }

    /// One of these; the first if there is a fault.
    pub fn choice<T: Copy>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>, or: T) -> T {
        read(self.fields.one(name)).unwrap_or_else(|| {
            self.fault(name, Fault::Choice);
            or
        })
    }

    /// One of these, or nothing.
    pub fn optional_choice<T>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let typed = self.fields.one(name);
        if typed.is_empty() {
            return None;
        }
        let choice = read(typed);
        if choice.is_none() {
            self.fault(name, Fault::Choice);
        }
        choice
    }

    /// Ids of those that are there; others were removed meanwhile or made up, and are left out.
    pub fn ids<T>(&self, name: &str, known: impl Fn(i64) -> Option<T>) -> Vec<T> {
        let ids = self.fields.all(name);
        ids.filter_map(|id| known(id.parse().ok()?)).collect()
    }

    /// Whether it is ticked.
    pub fn flag(&self, name: &str) -> bool {
        self.fields.is_on(name)
    }

    /// A phone number in E.164, or nothing.
    pub fn phone(&mut self, name: &str, country: Country) -> Option<String> {
        let line = self.line(name, 40);
        if line.is_empty() {
            return None;
        }
        let number = details::read_phone(&line, country).ok().map(|phone| phone.e164);
        if number.is_none() {
            self.fault(name, Fault::Phone);
        }
        number
    }

    /// An email address, or nothing. Slips are the manager's own.
    pub fn email(&mut self, name: &str) -> Option<String> {
        let line = self.line(name, 254);
        if line.is_empty() {
            return None;
        }
        let address = details::read_email(&line, &line).ok().map(|email| email.typed);
        if address.is_none() {
            self.fault(name, Fault::Email);
        }
        address
    }

    /// An amount in minor units, or nothing.
    pub fn price(&mut self, name: &str) -> Option<i64> {
        let line = self.line(name, 20);
        if line.is_empty() {
            return None;
        }
        let minor = money::minor_units(&line);
        if minor.is_none() {
            self.fault(name, Fault::Price);
        }
        minor
    }

    /// A date as `2026-11-24`, or nothing.
    pub fn optional_date(&mut self, name: &str) -> Option<NaiveDate> {
        let typed = self.fields.one(name).trim();
        if typed.is_empty() {
            return None;
        }
        let date = date(typed);
        if date.is_none() {
            self.fault(name, Fault::Date);
        }
        date
    }

    /// A time of day as `9:00`, or nothing.
    pub fn optional_time(&mut self, name: &str) -> Option<NaiveTime> {
        let typed = self.fields.one(name).trim();
        if typed.is_empty() {
            return None;
        }
        let time = super::hours::time(typed);
        if time.is_none() {
            self.fault(name, Fault::Time);
        }
        time
    }
}

/// `2026-11-24`, or `24.11.2026` as people write it; only dates that a calendar of ours can show.
fn date(typed: &str) -> Option<NaiveDate> {
    use chrono::Datelike as _;
    let forms = ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"];
    let date = forms.iter().find_map(|form| NaiveDate::parse_from_str(typed, form).ok())?;
    (2000..=2100).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p5_numbers_have_their_range_and_missing_ones_are_told() {
        let fields = Fields::default().with("a", 5).with("b", 500).with("c", "x");
        let mut check = Check::new(&fields);
        assert_eq!(check.number::<i32>("a", 1..=10), 5);
        check.number::<i32>("b", 1..=10);
        check.number::<i32>("c", 1..=10);
        check.number::<i32>("d", 1..=10);
        let faults = check.done(()).unwrap_err();
        let names: Vec<&str> = faults.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["b", "c", "d"]);
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24);
        for typed in ["2026-11-24", "24.11.2026", "24/11/2026"] {
            assert_eq!(date(typed), day);
        }
        for wrong in ["2026-02-30", "tomorrow", "1026-11-24", "99999-01-01"] {
            assert_eq!(date(wrong), None);
        }
    }

    #[test]
    fn b10_a_needed_name_is_asked_for_in_the_clinics_language() {
        let fields = Fields::default().with("name_en", " \u{3164}");
        let mut check = Check::new(&fields);
        check.names("name", 20, Some(Lang::Pl));
        assert_eq!(check.done(()).unwrap_err(), [("name_pl".to_owned(), Fault::Needed)]);
    }
}
