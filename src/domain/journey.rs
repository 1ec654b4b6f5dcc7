//! The steps of a booking (B2, B15): from what an address names to the step that the client is
//! on, what is chosen by then, and what no longer fits.

use crate::domain::clinic::{Clinic, Location, OnlineBooking, Reason, ReasonGroup, Species};
use crate::domain::ids::StaffId;

/// What the address names, not yet believed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Slug.
    pub location: Option<String>,
    /// Slug.
    pub species: Option<String>,
    /// Slug; opens that group on the page of reasons.
    pub group: Option<String>,
    /// Slug.
    pub reason: Option<String>,
    /// Id of the staff member that the client asks for.
    pub staff: Option<StaffId>,
    /// The step that the client went back to with *Change*, shown even with one answer.
    pub change: Option<Step>,
}

/// A step that may be on its own page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Which location.
    Location,
    /// Which animal.
    Species,
    /// Which group and reason, on one page.
    Reason,
    /// Which day and time.
    Time,
}

impl Step {
    /// As in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Location => "location",
            Self::Species => "species",
            Self::Reason => "reason",
            Self::Time => "time",
        }
    }

    /// Reads an address.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Location, Self::Species, Self::Reason, Self::Time]
            .into_iter()
            .find(|step| step.as_str() == name)
    }
}

/// A choice that had to go, because it is not offered any more or does not fit an earlier one.
#[derive(Debug, Clone, Copy)]
pub enum Dropped<'a> {
    /// The address names something that is not there at all.
    Unknown,
    /// A location where clients cannot book online.
    Location(&'a Location),
    /// A species that is not seen at the location.
    Species(&'a Species),
    /// A reason that does not fit location or species, or is not offered online.
    Reason(&'a Reason),
    /// A staff member who does not do the reason at the location.
    Staff,
}

/// Where the client stands.
#[derive(Debug, Clone)]
pub struct Journey<'a> {
    /// The step to show.
    pub step: Step,
    /// Chosen or the only one; none only on the location step.
    pub location: Option<&'a Location>,
    /// Chosen or the only one; none where it is not asked, or not yet.
    pub species: Option<&'a Species>,
    /// Chosen or the only one.
    pub reason: Option<&'a Reason>,
    /// The staff member asked for; none: anyone.
    pub staff: Option<StaffId>,
    /// The group to open on the page of reasons.
    pub open_group: Option<&'a ReasonGroup>,
    /// What had to go.
    pub dropped: Vec<Dropped<'a>>,
    /// The steps of this client's journey up to the time, without those skipped.
    pub steps: Vec<Step>,
}

impl<'a> Journey<'a> {
    /// Follows the address as far as it fits. None if clients can book nowhere at this clinic.
    ///
    /// A step with one possible answer is passed over, unless the address names another answer to
    /// it: then the client is asked, and never led on with something that they did not choose.
    pub fn follow(clinic: &'a Clinic, asked: &Asked) -> Option<Self> {
        let places: Vec<&Location> = open_locations(clinic).collect();
        if places.is_empty() {
            return None;
        }
        let mut journey = Journey {
            step: Step::Location,
            location: None,
            species: None,
            reason: None,
            staff: None,
            open_group: clinic
                .groups
                .iter()
                .find(|group| asked.group.as_deref() == Some(group.slug.as_str())),
            dropped: Vec::new(),
            steps: Vec::new(),
        };
        let wanted = journey.wanted_reason(clinic, asked);
        journey.choose_location(clinic, asked, &places, wanted);
        journey.choose_species(clinic, asked, wanted);
        journey.choose_reason(clinic, asked, wanted);
        journey.choose_staff(clinic, asked);
        journey.find_step(clinic, asked, &places);
        Some(journey)
    }

    fn wanted_reason(&mut self, clinic: &'a Clinic, asked: &Asked) -> Option<&'a Reason> {
        let slug = asked.reason.as_deref()?;
        let found = clinic.reasons.iter().find(|reason| reason.slug == slug);
        match found {
            Some(reason) if reason.online == OnlineBooking::No => {
                self.dropped.push(Dropped::Reason(reason));
                None
            }
            Some(reason) => Some(reason),
            None => {
                self.dropped.push(Dropped::Unknown);
                None
            }
        }
    }

    fn choose_location(
        &mut self,
        clinic: &'a Clinic,
        asked: &Asked,
        places: &[&'a Location],
        wanted: Option<&Reason>,
    ) {
        if let Some(slug) = asked.location.as_deref() {
            let named = clinic.locations.iter().find(|location| location.slug == slug);
            match named {
                Some(location) if places.iter().any(|open| open.id == location.id) => {
                    self.location = Some(location);
                    return;
                }
                Some(location) => {
                    self.dropped.push(Dropped::Location(location));
                    return;
                }
                None => self.dropped.push(Dropped::Unknown),
            }
        }
        let mut fitting =
            places.iter().filter(|place| wanted.is_none_or(|r| r.locations.contains(&place.id)));
        let first = fitting.next().copied();
        let only_one = fitting.next().is_none();
        self.location = match places {
            [only] => Some(only),
            _ if wanted.is_some() && only_one => first,
            _ => None,
        };
    }

    fn choose_species(&mut self, clinic: &'a Clinic, asked: &Asked, wanted: Option<&Reason>) {
        let Some(location) = self.location else {
            self.species = asked
                .species
                .as_deref()
                .and_then(|slug| clinic.species.iter().find(|species| species.slug == slug));
            return;
        };
        if !location.asks_species {
            return;
        }
        let options = species_at(clinic, location);
        if let Some(slug) = asked.species.as_deref() {
            match clinic.species.iter().find(|species| species.slug == slug) {
                Some(species) if options.iter().any(|option| option.id == species.id) => {
                    self.species = Some(species);
                }
                Some(species) => self.dropped.push(Dropped::Species(species)),
                None => self.dropped.push(Dropped::Unknown),
            }
            return;
        }
        let mut fitting =
            options.iter().filter(|option| wanted.is_none_or(|r| r.species.contains(&option.id)));
        if let (Some(only), None) = (fitting.next(), fitting.next()) {
            self.species = Some(only);
        }
    }

    fn choose_reason(&mut self, clinic: &'a Clinic, asked: &Asked, wanted: Option<&'a Reason>) {
        if asked.reason.is_some() {
            match wanted {
                Some(reason) if self.admits(reason) => self.reason = Some(reason),
                Some(reason) => self.dropped.push(Dropped::Reason(reason)),
                None => {}
            }
            return;
        }
        let ready = self.location.is_some_and(|place| !place.asks_species)
            || self.species.is_some() && self.location.is_some();
        if ready {
            let only = {
                let mut options = self.reasons(clinic);
                options.next().filter(|_| options.next().is_none())
            };
            self.reason = only;
        }
    }

    fn choose_staff(&mut self, clinic: &Clinic, asked: &Asked) {
        let (Some(location), Some(reason)) = (self.location, self.reason) else {
            self.staff = asked.staff.filter(|_| clinic.choose_staff);
            return;
        };
        let Some(wish) = asked.staff.filter(|_| clinic.choose_staff) else { return };
        if clinic.staff_for(reason, location).any(|member| member.id == wish) {
            self.staff = Some(wish);
        } else {
            self.dropped.push(Dropped::Staff);
        }
    }

    fn find_step(&mut self, clinic: &'a Clinic, asked: &Asked, places: &[&'a Location]) {
        let asks_location = places.len() > 1 || self.location.is_none();
        let asks_species = self.location.is_none_or(|place| {
            place.asks_species && (self.species.is_none() || species_at(clinic, place).len() > 1)
        });
        let asks_reason = self.reasons(clinic).nth(1).is_some() || self.reason.is_none();
        let asked_steps = [
            (Step::Location, asks_location),
            (Step::Species, asks_species),
            (Step::Reason, asks_reason),
        ];
        self.steps.extend(asked_steps.iter().filter(|(_, on)| *on).map(|(step, _)| *step));
        self.steps.push(Step::Time);
        let species_open =
            self.location.is_some_and(|place| place.asks_species) && self.species.is_none();
        let next = if self.location.is_none() {
            Step::Location
        } else if species_open {
            Step::Species
        } else if self.reason.is_none_or(|reason| reason.online == OnlineBooking::PhoneOnly) {
            Step::Reason
        } else {
            Step::Time
        };
        self.step = match asked.change {
            Some(step) if step <= next && self.steps.contains(&step) => step,
            _ => next,
        };
    }

    /// Whether the reason fits what is chosen before it.
    fn admits(&self, reason: &Reason) -> bool {
        self.location.is_none_or(|location| is_for_somebody(reason, location))
            && self.species.is_none_or(|species| reason.species.contains(&species.id))
    }

    /// The reasons that clients see here, in the clinic's order.
    pub fn reasons(&self, clinic: &'a Clinic) -> impl Iterator<Item = &'a Reason> {
        clinic
            .reasons
            .iter()
            .filter(|reason| reason.online != OnlineBooking::No && self.admits(reason))
    }

    /// The species to choose from at the location.
    pub fn species_options(&self, clinic: &'a Clinic) -> Vec<&'a Species> {
        self.location.map(|location| species_at(clinic, location)).unwrap_or_default()
    }
}

/// Where clients can book (001.07): open for online booking, with something to book.
pub fn open_locations(clinic: &Clinic) -> impl Iterator<Item = &Location> {
    clinic.locations.iter().filter(|location| {
        location.online
            && clinic.reasons.iter().any(|reason| {
                reason.online != OnlineBooking::No && is_for_somebody(reason, location)
            })
    })
}

/// Whether the reason is offered at the location, for any of the species seen there.
fn is_for_somebody(reason: &Reason, location: &Location) -> bool {
    reason.locations.contains(&location.id)
        && reason.species.iter().any(|species| location.species.contains(species))
}

/// Species that are seen at the location and for which there is something to book.
fn species_at<'a>(clinic: &'a Clinic, location: &Location) -> Vec<&'a Species> {
    clinic
        .species
        .iter()
        .filter(|species| location.species.contains(&species.id))
        .filter(|species| {
            clinic.reasons.iter().any(|reason| {
                reason.online != OnlineBooking::No
                    && reason.locations.contains(&location.id)
                    && reason.species.contains(&species.id)
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
