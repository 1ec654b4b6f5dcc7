//! The first start (P9): five short steps, each read from the fields of its form. What was read is
//! kept as fields, so that a set-up that was broken off goes on where it stopped.

mod countries;

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub use countries::{HOMES, Home, find_home};

use crate::domain::account::{read_email, read_name};
use crate::domain::clinic::WeekHours;
use crate::domain::country::Country;
use crate::domain::details::Email;
use crate::domain::settings::{Check, Fault, Faults, Fields, read_hours};
use crate::i18n::Lang;

/// Lines for staff members; more can be added in the panel.
pub const STAFF_LINES: usize = 6;
/// Longest name of a clinic, a street, a town.
const LONGEST: usize = 100;

/// A step of the set-up, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Whoever sets it up, its first manager.
    Account,
    /// Name, country, phone.
    Clinic,
    /// Address and opening hours.
    Place,
    /// Who works there.
    Staff,
    /// Animals and reasons.
    Offer,
}

impl Step {
    /// In their order.
    pub const ALL: [Self; 5] = [Self::Account, Self::Clinic, Self::Place, Self::Staff, Self::Offer];

    /// In addresses and in the draft.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Clinic => "clinic",
            Self::Place => "place",
            Self::Staff => "staff",
            Self::Offer => "offer",
        }
    }

    /// The step of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == name)
    }

    /// The step before it.
    pub fn before(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }
}

/// What was typed so far: the fields of each finished step, by its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Draft(BTreeMap<String, Fields>);

impl Draft {
    /// Keeps the fields of a step.
    pub fn keep(&mut self, step: Step, fields: Fields) {
        self.0.insert(step.as_str().to_owned(), fields);
    }

    /// The fields of a step, if it is finished.
    pub fn fields(&self, step: Step) -> Option<&Fields> {
        self.0.get(step.as_str())
    }

    /// The first step that is not finished; the last if all are.
    pub fn next(&self) -> Step {
        Step::ALL.into_iter().find(|step| self.fields(*step).is_none()).unwrap_or(Step::Offer)
    }

    /// The country that was chosen, for reading what depends on it.
    pub fn home(&self) -> Option<&'static Home> {
        find_home(self.fields(Step::Clinic)?.one("country"))
    }
}

/// Whoever sets it up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// By which they sign in.
    pub email: Email,
    /// As colleagues read it.
    pub name: String,
    /// Of the panel.
    pub language: Lang,
}

/// Reads the account; its password is judged apart.
///
/// # Errors
/// What is wrong with it.
pub fn read_account(fields: &Fields) -> Result<Account, Faults> {
    let mut check = Check::new(fields);
    let email = read_email(fields.one("email"));
    if email.is_none() {
        check.fault("email", Fault::Email);
    }
    let name = read_name(fields.one("name"));
    if name.is_none() {
        check.fault("name", Fault::Needed);
    }
    let language = check.choice("language", Lang::from_tag, Lang::En);
    let nothing = || Email { typed: String::new(), key: String::new() };
    let (email, name) = (email.unwrap_or_else(nothing), name.unwrap_or_default());
    check.done(Account { email, name, language })
}

/// The clinic itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClinicPart {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub home: &'static Home,
    /// Of most of its clients.
    pub language: Lang,
    /// E.164.
    pub phone: String,
}

/// Reads the clinic.
///
/// # Errors
/// What is wrong with it.
pub fn read_clinic(fields: &Fields) -> Result<ClinicPart, Faults> {
    let mut check = Check::new(fields);
    let name = check.needed_line("clinic_name", LONGEST);
    let [first, ..] = &HOMES;
    let home = check.choice("country", find_home, first);
    let language = check.choice("clinic_language", Lang::from_tag, Lang::En);
    let country = Country::parse(home.code);
    let phone = country.and_then(|country| check.phone("phone", country));
    if phone.is_none() && fields.one("phone").trim().is_empty() {
        check.fault("phone", Fault::Needed);
    }
    check.done(ClinicPart { name, home, language, phone: phone.unwrap_or_default() })
}

/// Where it works, and when the door is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Street and number.
    pub street: String,
    /// May be empty.
    pub postcode: String,
    /// Also the place's name.
    pub town: String,
    /// IANA zone.
    pub zone: Tz,
    /// At least one day has some.
    pub hours: WeekHours,
}

/// Reads the place, in this country.
///
/// # Errors
/// What is wrong with it.
pub fn read_place(fields: &Fields, home: &Home) -> Result<Place, Faults> {
    let mut check = Check::new(fields);
    let street = check.needed_line("street", LONGEST);
    let postcode = check.line("postcode", 20);
    let town = check.needed_line("town", LONGEST);
    let named = |name: &str| home.zones.iter().find(|zone| **zone == name)?.parse().ok();
    let likeliest = home.zones.first().and_then(|zone| zone.parse().ok()).unwrap_or(Tz::UTC);
    let zone = match fields.one("zone") {
        "" => likeliest,
        _ => check.choice("zone", named, likeliest),
    };
    let mut week = Vec::new();
    for number in 1..=7 {
        let name = format!("hours_{number}");
        let typed = fields.one(&name);
        let day = (typed.len() < 100).then(|| read_hours(typed)).flatten();
        if day.is_none() {
            check.fault(&name, Fault::Hours);
        }
        week.push(day.unwrap_or_default());
    }
    if week.iter().all(Vec::is_empty) {
        check.fault("hours_1", Fault::Needed);
    }
    check.done(Place { street, postcode, town, zone, hours: WeekHours(week) })
}

/// Somebody who takes visits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Name.
    pub name: String,
    /// As printed with the name; may be empty.
    pub title: String,
}

/// Reads the staff: lines without a name are skipped, one must have one.
///
/// # Errors
/// What is wrong with it.
pub fn read_staff(fields: &Fields) -> Result<Vec<Person>, Faults> {
    let mut check = Check::new(fields);
    let mut people = Vec::new();
    for number in 1..=STAFF_LINES {
        let name = check.line(&format!("staff_{number}"), 80);
        let title = check.line(&format!("title_{number}"), 80);
        if !crate::domain::normal_form::is_blank(&name) {
            people.push(Person { name, title });
        }
    }
    if people.is_empty() {
        check.fault("staff_1", Fault::Needed);
    }
    check.done(people)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(faults: Faults) -> Vec<String> {
        faults.into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn p9_every_step_says_what_is_missing() {
        let nothing = Fields::default();
        let home = find_home("PL").unwrap();
        assert_eq!(names(read_account(&nothing).unwrap_err()), ["email", "name", "language"]);
        let clinic = ["clinic_name", "country", "clinic_language", "phone"];
        assert_eq!(names(read_clinic(&nothing).unwrap_err()), clinic);
        assert_eq!(names(read_place(&nothing, home).unwrap_err()), ["street", "town", "hours_1"]);
        assert_eq!(names(read_staff(&nothing).unwrap_err()), ["staff_1"]);
    }

    #[test]
    fn p9_the_country_gives_zone_and_how_telephones_are_read() {
        let fields = Fields::default()
            .with("clinic_name", "Pod Lipą")
            .with("country", "PL")
            .with("clinic_language", "pl")
            .with("phone", "12 555 01 40");
        let clinic = read_clinic(&fields).unwrap();
        assert_eq!((clinic.phone.as_str(), clinic.home.currency), ("+48125550140", "PLN"));
        let fields = Fields::default()
            .with("street", "Lipowa 1")
            .with("town", "Kraków")
            .with("hours_1", "9-17");
        let place = read_place(&fields, clinic.home).unwrap();
        assert_eq!(place.zone, Tz::Europe__Warsaw);
        let elsewhere = fields.with("zone", "Asia/Omsk");
        assert_eq!(names(read_place(&elsewhere, clinic.home).unwrap_err()), ["zone"]);
    }

    #[test]
    fn p9_the_next_step_is_the_first_that_is_not_finished() {
        let mut draft = Draft::default();
        assert_eq!(draft.next(), Step::Account);
        draft.keep(Step::Account, Fields::default());
        draft.keep(Step::Place, Fields::default());
        assert_eq!(draft.next(), Step::Clinic);
        assert_eq!((Step::Place.before(), Step::Account.before()), (Some(Step::Clinic), None));
    }
}
