//! The settings of a location (S1, B19, D19).

use chrono_tz::Tz;

use super::clinic::grid;
use super::{Check, Fault, Faults, Fields, hours, slug};
use crate::domain::clinic::{Clinic, WeekHours};
use crate::domain::country::Country;
use crate::domain::free_times::OfferedStarts;
use crate::domain::ids::SpeciesId;
use crate::domain::local_text::LocalText;

/// What the page of a location sets. What is none is as the clinic has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocationSettings {
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// E.164.
    pub phone: Option<String>,
    /// IANA zone (S1).
    pub zone: Tz,
    /// As shown to clients.
    pub hours: WeekHours,
    /// Whether clients can book here (B19).
    pub online: bool,
    /// Whether the species is asked (001.08).
    pub asks_species: bool,
    /// Species seen here.
    pub species: Vec<SpeciesId>,
    /// Columns of the calendar that only the desk books (S5).
    pub extra_columns: usize,
    /// *Information* of its own.
    pub information: Option<LocalText>,
    /// Minutes.
    pub grid_minutes: Option<u16>,
    /// 001.15.
    pub offered_starts: Option<OfferedStarts>,
    /// Minutes.
    pub notice_minutes: Option<i32>,
    /// Days.
    pub horizon_days: Option<i32>,
    /// Minutes.
    pub move_deadline_minutes: Option<i32>,
    /// Minutes.
    pub cancel_deadline_minutes: Option<i32>,
}

impl LocationSettings {
    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let name = check.needed_line("name", 100);
        let slug = check.line("slug", 100);
        if let Some(fault) = slug::fault(&slug) {
            check.fault("slug", fault);
        }
        let street = check.needed_line("street", 120);
        let postcode = check.line("postcode", 20);
        let town = check.needed_line("town", 80);
        let country = Country::parse(&clinic.country).unwrap_or(Country::PL);
        let phone = check.phone("phone", country);
        let zone = zone(&check.line("zone", 60));
        if zone.is_none() {
            check.fault("zone", Fault::Zone);
        }
        let information = check.texts("information", 1_000);
        let settings = Self {
            name,
            slug,
            street,
            postcode,
            town,
            phone,
            zone: zone.unwrap_or(Tz::UTC),
            hours: week(fields, &mut check),
            online: check.flag("online"),
            asks_species: check.flag("asks_species"),
            species: check.ids("species", |id| living(clinic, SpeciesId(id))),
            extra_columns: check.number("extra_columns", 0..=5),
            information: (!information.is_empty()).then_some(information),
            grid_minutes: check.optional_choice("grid_minutes", grid),
            offered_starts: check.optional_choice("offered_starts", OfferedStarts::from_name),
            notice_minutes: check.optional_number("notice_minutes", 0..=525_600),
            horizon_days: check.optional_number("horizon_days", 1..=730),
            move_deadline_minutes: check.optional_number("move_deadline_minutes", 0..=525_600),
            cancel_deadline_minutes: check.optional_number("cancel_deadline_minutes", 0..=525_600),
        };
        if settings.species.is_empty() {
            check.fault("species", Fault::NeedOne);
        }
        check.done(settings)
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        let fields = Fields::default()
            .with("name", &self.name)
            .with("slug", &self.slug)
            .with("street", &self.street)
            .with("postcode", &self.postcode)
            .with("town", &self.town)
            .with_optional("phone", self.phone.as_ref())
            .with("zone", self.zone.name())
            .with_flag("online", self.online)
            .with_flag("asks_species", self.asks_species)
            .with_all("species", &self.species)
            .with("extra_columns", self.extra_columns)
            .with_text("information", self.information.as_ref().unwrap_or(&LocalText::default()))
            .with_optional("grid_minutes", self.grid_minutes)
            .with_optional("offered_starts", self.offered_starts.map(OfferedStarts::as_str))
            .with_optional("notice_minutes", self.notice_minutes)
            .with_optional("horizon_days", self.horizon_days)
            .with_optional("move_deadline_minutes", self.move_deadline_minutes)
            .with_optional("cancel_deadline_minutes", self.cancel_deadline_minutes);
        self.hours.0.iter().zip(1..).fold(fields, |fields, (day, number)| {
            fields.with(&format!("hours_{number}"), hours::written(day))
        })
    }
}

fn living(clinic: &Clinic, id: SpeciesId) -> Option<SpeciesId> {
    clinic.species.iter().any(|species| species.id == id).then_some(id)
}

/// A zone by its name, in whatever case it was typed.
fn zone(name: &str) -> Option<Tz> {
    chrono_tz::TZ_VARIANTS.into_iter().find(|zone| zone.name().eq_ignore_ascii_case(name))
}

/// Nothing for any day: nothing is known.
fn week(fields: &Fields, check: &mut Check<'_>) -> WeekHours {
    let mut week = Vec::new();
    for number in 1..=7 {
        let name = format!("hours_{number}");
        let typed = fields.one(&name);
        let day = (typed.len() < 100).then(|| hours::spans(typed)).flatten();
        if day.is_none() {
            check.fault(&name, Fault::Hours);
        }
        week.push(day.unwrap_or_default());
    }
    if week.iter().all(Vec::is_empty) { WeekHours::default() } else { WeekHours(week) }
}
