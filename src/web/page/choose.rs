//! The choices that are a list of cards: clinic, location, species.

use askama::Template;

use super::{Journey, Layout, Phone};
use crate::domain::local_text::TextIn;

/// `/` where the installation holds several clinics.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "booking/clinics.html")]
pub struct ClinicsPage {
    /// Frame; title `t.title_clinics()`.
    pub layout: Layout,
    /// In alphabetical order.
    pub clinics: Vec<ClinicCard>,
}

/// One clinic of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClinicCard {
    /// Its name.
    pub name: String,
    /// Towns of its locations, e.g. “Poznań”.
    pub town: String,
    /// Its first page.
    pub url: String,
}

/// The step of the location, where there is a choice to make (B2).
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "booking/location.html")]
pub struct LocationPage {
    /// Frame; title `t.title_location()`.
    pub layout: Layout,
    /// Common part.
    pub journey: Journey,
    /// In the clinic's order.
    pub locations: Vec<LocationCard>,
}

/// One location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocationCard {
    /// Its name.
    pub name: String,
    /// Street, postcode, town in one line.
    pub address: String,
    /// “Open today 8:00–20:00” or “Closed today”, ready.
    pub hours: Option<String>,
    /// Its number.
    pub phone: Phone,
    /// The next step; none where online booking is off (B19).
    pub url: Option<String>,
}

/// The step of the species, where the location asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "booking/species.html")]
pub struct SpeciesPage {
    /// Frame; title `t.title_species()`.
    pub layout: Layout,
    /// Common part.
    pub journey: Journey,
    /// In the clinic's order.
    pub species: Vec<SpeciesCard>,
}

/// One species.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeciesCard {
    /// The clinic's word.
    pub name: TextIn,
    /// Which animals it covers.
    pub hint: Option<TextIn>,
    /// Name of the drawing: [`drawing`].
    pub art: &'static str,
    /// The next step.
    pub url: String,
}

/// The drawings in `static/animals.svg`.
const DRAWN: [&str; 17] = [
    "dog",
    "cat",
    "rabbit",
    "guinea_pig",
    "rodent",
    "ferret",
    "hedgehog",
    "bird",
    "poultry",
    "reptile",
    "fish",
    "horse",
    "cattle",
    "sheep_goat",
    "pig",
    "camelid",
    "other",
];

/// The drawing of a species: its own, else that of its kind (the `icon` column), else a paw.
pub fn drawing(slug: &str, icon: &str) -> &'static str {
    let named = |name: &str| DRAWN.into_iter().find(|drawn| *drawn == name);
    named(slug).or_else(|| named(icon)).unwrap_or("other")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_that_is_named_exists() {
        let drawings = include_str!("../../../static/animals.svg");
        assert_eq!(drawings.matches("<symbol ").count(), DRAWN.len());
        assert!(DRAWN.iter().all(|name| drawings.contains(&format!("id=\"{name}\""))));
    }

    #[test]
    fn a_species_without_a_drawing_gets_that_of_its_kind() {
        assert_eq!(drawing("hedgehog", "other"), "hedgehog");
        assert_eq!(drawing("chinchilla_degu", "rodent"), "rodent");
        assert_eq!(drawing("phoenix", "myth"), "other");
    }
}
