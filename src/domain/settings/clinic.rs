//! The settings of the clinic itself (B1, B6–B10, B14, D19).

use super::{Check, Fault, Faults, Fields, slug};
use crate::domain::clinic::OfferRules;
use crate::domain::country::Country;
use crate::domain::details::RequiredFields;
use crate::domain::free_times::OfferedStarts;
use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

/// Currencies of two decimals that a clinic can have.
const CURRENCIES: [&str; 22] = [
    "EUR", "PLN", "GBP", "USD", "RUB", "CHF", "SEK", "NOK", "DKK", "CZK", "HUF", "RON", "BGN",
    "UAH", "BYN", "KZT", "GEL", "TRY", "CAD", "AUD", "NZD", "ILS",
];
/// Minutes between points of the grid.
const GRIDS: [u16; 6] = [5, 10, 15, 20, 30, 60];
/// The names of the required fields in the form.
const REQUIRED: [&str; 8] = ["phone", "email", "address", "breed", "sex", "born", "weight", "note"];

/// What the page *Settings* sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClinicSettings {
    /// Its name.
    pub name: String,
    /// The first part of its addresses.
    pub slug: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 4217.
    pub currency: String,
    /// Of texts that exist in no other.
    pub default_language: Lang,
    /// E.164.
    pub phone: String,
    /// E.164.
    pub emergency_phone: Option<String>,
    /// Where to write.
    pub email: Option<String>,
    /// The *Information* field (001.06).
    pub information: LocalText,
    /// What the details form requires (B10).
    pub required: RequiredFields,
    /// 001.20.
    pub show_duration: bool,
    /// 001.21.
    pub show_staff: bool,
    /// B3.
    pub show_price: bool,
    /// B7.
    pub choose_staff: bool,
    /// Length of a hold (B8).
    pub hold_minutes: i32,
    /// Between two locations (S2).
    pub travel_minutes: i32,
    /// How often a client may move a visit (B14).
    pub max_moves: i32,
    /// What locations may set for themselves.
    pub rules: OfferRules,
}

impl ClinicSettings {
    /// Currencies to choose from, and the present one.
    pub fn currencies(present: &str) -> Vec<String> {
        let others = CURRENCIES.iter().filter(|known| **known != present);
        std::iter::once(present).chain(others.copied()).map(str::to_owned).collect()
    }

    /// Points of the grid to choose from, minutes.
    pub const fn grids() -> [u16; 6] {
        GRIDS
    }

    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let name = check.needed_line("name", 100);
        let slug = check.line("slug", 100);
        if let Some(fault) = slug::fault(&slug) {
            check.fault("slug", fault);
        }
        let country = Country::parse(&check.line("country", 10)).filter(is_known);
        if country.is_none() {
            check.fault("country", Fault::Country);
        }
        let by = country.unwrap_or(POLAND);
        let currency = check.line("currency", 10);
        if !is_currency(&currency) {
            check.fault("currency", Fault::Choice);
        }
        let phone = check.phone("phone", by);
        if phone.is_none() && fields.one("phone").trim().is_empty() {
            check.fault("phone", Fault::Needed);
        }
        let settings = Self {
            name,
            slug,
            country: by.code().to_owned(),
            currency,
            default_language: check.choice("default_language", exact_lang, Lang::En),
            phone: phone.unwrap_or_default(),
            emergency_phone: check.phone("emergency_phone", by),
            email: check.email("email"),
            information: check.texts("information", 1_000),
            required: required(fields, &mut check),
            show_duration: check.flag("show_duration"),
            show_staff: check.flag("show_staff"),
            show_price: check.flag("show_price"),
            choose_staff: check.flag("choose_staff"),
            hold_minutes: check.number("hold_minutes", 1..=120),
            travel_minutes: check.number("travel_minutes", 0..=480),
            max_moves: check.number("max_moves", 0..=100),
            rules: rules(&mut check),
        };
        check.done(settings)
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        let required = self.required.to_string();
        Fields::default()
            .with("name", &self.name)
            .with("slug", &self.slug)
            .with("country", &self.country)
            .with("currency", &self.currency)
            .with("default_language", self.default_language.tag())
            .with("phone", &self.phone)
            .with_optional("emergency_phone", self.emergency_phone.as_ref())
            .with_optional("email", self.email.as_ref())
            .with_text("information", &self.information)
            .with_all("required", required.split(',').filter(|name| !name.is_empty()))
            .with_flag("show_duration", self.show_duration)
            .with_flag("show_staff", self.show_staff)
            .with_flag("show_price", self.show_price)
            .with_flag("choose_staff", self.choose_staff)
            .with("hold_minutes", self.hold_minutes)
            .with("travel_minutes", self.travel_minutes)
            .with("max_moves", self.max_moves)
            .with("grid_minutes", self.rules.grid_minutes)
            .with("offered_starts", self.rules.offered_starts.as_str())
            .with("notice_minutes", self.rules.notice_minutes)
            .with("horizon_days", self.rules.horizon_days)
            .with("move_deadline_minutes", self.rules.move_deadline_minutes)
            .with("cancel_deadline_minutes", self.rules.cancel_deadline_minutes)
    }
}

/// Stands in while the form has another fault.
const POLAND: Country = Country::PL;

/// Countries are those whose telephones are known: without that no number could be read.
fn is_known(country: &Country) -> bool {
    crate::domain::details::knows_phones_of(*country)
}

fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())
}

pub(super) fn exact_lang(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}

pub(super) fn grid(typed: &str) -> Option<u16> {
    typed.parse().ok().filter(|minutes| GRIDS.contains(minutes))
}

fn rules(check: &mut Check<'_>) -> OfferRules {
    OfferRules {
        grid_minutes: check.choice("grid_minutes", grid, 10),
        offered_starts: check.choice(
            "offered_starts",
            OfferedStarts::from_name,
            OfferedStarts::Grid,
        ),
        notice_minutes: check.number("notice_minutes", 0..=525_600),
        horizon_days: check.number("horizon_days", 1..=730),
        move_deadline_minutes: check.number("move_deadline_minutes", 0..=525_600),
        cancel_deadline_minutes: check.number("cancel_deadline_minutes", 0..=525_600),
    }
}

fn required(fields: &Fields, check: &mut Check<'_>) -> RequiredFields {
    let names: Vec<&str> = fields.all("required").filter(|name| REQUIRED.contains(name)).collect();
    names.join(",").parse().unwrap_or_else(|_unknown| {
        check.fault("required", Fault::Choice);
        RequiredFields::default()
    })
}

/// The clinic's own privacy notice (B21); nothing of its own: the program's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivacyNotice {
    /// In the clinic's languages.
    pub text: LocalText,
}

impl PrivacyNotice {
    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let text = check.texts("privacy_notice", 4_000);
        check.done(Self { text })
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        Fields::default().with_text("privacy_notice", &self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> ClinicSettings {
        ClinicSettings {
            name: "Lis".to_owned(),
            slug: "lis".to_owned(),
            country: "PL".to_owned(),
            currency: "PLN".to_owned(),
            default_language: Lang::Pl,
            phone: "+48125550140".to_owned(),
            emergency_phone: None,
            email: Some("a@lis.example".to_owned()),
            information: LocalText::of(Lang::Pl, "Witamy"),
            required: "phone,address".parse().unwrap(),
            show_duration: true,
            show_staff: false,
            show_price: true,
            choose_staff: false,
            hold_minutes: 10,
            travel_minutes: 0,
            max_moves: 3,
            rules: OfferRules {
                grid_minutes: 15,
                offered_starts: OfferedStarts::HalfHours,
                notice_minutes: 90,
                horizon_days: 60,
                move_deadline_minutes: 120,
                cancel_deadline_minutes: 0,
            },
        }
    }

    #[test]
    fn p5_settings_are_read_as_they_are_written() {
        assert_eq!(ClinicSettings::read(&settings().fields()), Ok(settings()));
    }

    #[test]
    fn p5_an_empty_form_is_full_of_faults_and_no_accident() {
        let faults = ClinicSettings::read(&Fields::default()).unwrap_err();
        let names: Vec<&str> = faults.iter().map(|(name, _)| name.as_str()).collect();
        for needed in ["name", "slug", "country", "currency", "phone", "hold_minutes"] {
            assert!(names.contains(&needed), "{needed}");
        }
    }

    #[test]
    fn d10_phones_are_read_by_the_country_chosen_with_them() {
        let typed = Fields::default().with("country", "fi").with("phone", "09 123 4567");
        let faults = ClinicSettings::read(&typed).unwrap_err();
        assert!(!faults.iter().any(|(name, _)| name == "phone" || name == "country"));
    }
}
