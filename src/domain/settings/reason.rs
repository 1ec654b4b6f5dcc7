//! The settings of a reason and of a group of reasons (B3, S3, S7).

use super::{Check, Fault, Faults, Fields};
use crate::domain::clinic::{Clinic, OnlineBooking};
use crate::domain::ids::{LocationId, ReasonGroupId, SpeciesId, StaffId};
use crate::domain::local_text::LocalText;
use crate::domain::money;

/// What the page of a reason sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonSettings {
    /// Its name.
    pub name: LocalText,
    /// One line about it.
    pub summary: LocalText,
    /// How to prepare (001.11).
    pub instructions: LocalText,
    /// Its group.
    pub group_id: ReasonGroupId,
    /// Minutes.
    pub duration_minutes: u16,
    /// Minutes.
    pub buffer_before: u16,
    /// Minutes.
    pub buffer_after: u16,
    /// Minor units; 0: free of charge; none: no price is told.
    pub price_minor: Option<i64>,
    /// How clients get at it.
    pub online: OnlineBooking,
    /// Not for new clients.
    pub existing_clients_only: bool,
    /// Minutes, instead of the location's.
    pub notice_minutes: Option<i32>,
    /// Days, instead of the location's.
    pub horizon_days: Option<i32>,
    /// Most visits a day.
    pub daily_limit: Option<i32>,
    /// For which animals.
    pub species: Vec<SpeciesId>,
    /// Where.
    pub locations: Vec<LocationId>,
    /// Who does it.
    pub staff: Vec<StaffId>,
    /// Kinds of resource that it needs, all at once (S4).
    pub resource_kinds: Vec<String>,
}

impl ReasonSettings {
    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let group = |id: &str| {
            let id = ReasonGroupId(id.parse().ok()?);
            clinic.groups.iter().any(|group| group.id == id).then_some(id)
        };
        let species = |id| clinic.species.iter().map(|it| it.id).find(|it| it.0 == id);
        let location = |id| clinic.locations.iter().map(|it| it.id).find(|it| it.0 == id);
        let member = |id| clinic.staff.iter().map(|it| it.id).find(|it| it.0 == id);
        let settings = Self {
            name: check.names("name", 80, Some(clinic.default_language)),
            summary: check.names("summary", 160, None),
            group_id: check.choice("group", group, ReasonGroupId(0)),
            instructions: check.texts("instructions", 1_000),
            duration_minutes: check.number("duration_minutes", 5..=1_440),
            buffer_before: check.number("buffer_before", 0..=480),
            buffer_after: check.number("buffer_after", 0..=480),
            price_minor: check.price("price"),
            online: check.choice("bookable", OnlineBooking::from_name, OnlineBooking::No),
            existing_clients_only: check.flag("existing_clients_only"),
            notice_minutes: check.optional_number("notice_minutes", 0..=525_600),
            horizon_days: check.optional_number("horizon_days", 1..=730),
            daily_limit: check.optional_number("daily_limit", 1..=1_000),
            species: check.ids("species", species),
            locations: check.ids("locations", location),
            staff: check.ids("staff", member),
            resource_kinds: kinds(fields, clinic),
        };
        if settings.species.is_empty() {
            check.fault("species", Fault::NeedOne);
        }
        if settings.locations.is_empty() {
            check.fault("locations", Fault::NeedOne);
        }
        check.done(settings)
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with_text("name", &self.name)
            .with_text("summary", &self.summary)
            .with("group", self.group_id)
            .with_text("instructions", &self.instructions)
            .with("duration_minutes", self.duration_minutes)
            .with("buffer_before", self.buffer_before)
            .with("buffer_after", self.buffer_after)
            .with_optional("price", self.price_minor.map(money::written))
            .with("bookable", self.online.as_str())
            .with_flag("existing_clients_only", self.existing_clients_only)
            .with_optional("notice_minutes", self.notice_minutes)
            .with_optional("horizon_days", self.horizon_days)
            .with_optional("daily_limit", self.daily_limit)
            .with_all("species", &self.species)
            .with_all("locations", &self.locations)
            .with_all("staff", &self.staff)
            .with_all("resource_kinds", &self.resource_kinds)
    }
}

/// Kinds that the clinic has somewhere; each once.
fn kinds(fields: &Fields, clinic: &Clinic) -> Vec<String> {
    let known = |kind: &&str| clinic.resources.iter().any(|resource| resource.kind == **kind);
    let mut kinds: Vec<String> =
        fields.all("resource_kinds").filter(known).map(str::to_owned).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// What the page of a group sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSettings {
    /// Its name.
    pub name: LocalText,
    /// What is in it.
    pub hint: LocalText,
    /// Visits kept back in each half-day (S7).
    pub kept_back: i32,
}

impl GroupSettings {
    /// Reads the form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, clinic: &Clinic) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let settings = Self {
            name: check.names("name", 80, Some(clinic.default_language)),
            hint: check.names("hint", 160, None),
            kept_back: check.number("kept_back", 0..=50),
        };
        check.done(settings)
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with_text("name", &self.name)
            .with_text("hint", &self.hint)
            .with("kept_back", self.kept_back)
    }
}
