//! The lists that a clinic chooses from: species, groups, reasons, red flags, example texts.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::local_text::LocalText;

/// A kind of animal.
#[derive(Debug, Deserialize)]
pub struct Species {
    /// Stable; stored as the slug.
    pub key: String,
    /// Name of its drawing: dog, cat, rabbit, rodent, bird, horse, reptile or other.
    pub icon: String,
    /// As clients see it.
    pub name: LocalText,
    /// What else belongs here.
    pub hint: Option<LocalText>,
    /// Ascending.
    pub position: i32,
}

/// A group of reasons.
#[derive(Debug, Deserialize)]
pub struct Group {
    /// Stable; stored as the slug.
    pub key: String,
    /// As clients see it.
    pub name: LocalText,
    /// What belongs here.
    pub hint: Option<LocalText>,
    /// Ascending.
    pub position: i32,
}

/// A reason for a visit with the terms that are usual for it.
#[derive(Debug, Deserialize)]
pub struct CatalogueReason {
    /// Stable; stored as the slug.
    pub key: String,
    /// Key of its group.
    pub group: String,
    /// Keys of the species that it is for.
    pub species: Vec<String>,
    /// Ascending.
    pub position: i32,
    /// As clients see it.
    pub name: LocalText,
    /// One line about it.
    pub short: LocalText,
    /// How to prepare (B3).
    pub instructions: LocalText,
    /// Minutes of the visit itself, a multiple of 5.
    pub duration_minutes: i32,
    /// Minutes kept free before it, a multiple of 5.
    pub buffer_before: i32,
    /// Minutes kept free after it, a multiple of 5.
    pub buffer_after: i32,
    /// Typical price by currency.
    pub price: Prices,
    /// `yes` or `phone_only`.
    pub online: String,
    /// The kind of resource that it needs, if any.
    pub resource: Option<String>,
    /// False: for existing clients only.
    pub new_clients_ok: bool,
    /// Its own notice in hours; none: the location's.
    pub min_notice_hours: Option<i32>,
}

/// Minor units by ISO currency code; 0 means free or included.
pub type Prices = BTreeMap<String, i64>;

/// The signs with which a client should phone instead of booking.
#[derive(Debug, Default, Deserialize)]
pub struct RedFlags {
    /// Heading of the list.
    pub title: LocalText,
    /// What to do, below the list.
    pub text: LocalText,
    pub(super) items: Vec<RedFlag>,
}

/// One such sign.
#[derive(Debug, Deserialize)]
pub struct RedFlag {
    /// Stable.
    pub key: String,
    /// Keys of the species that it is about; none: every species.
    pub species: Option<Vec<String>>,
    /// The sign, in words that continue the title.
    pub text: LocalText,
}

impl RedFlags {
    /// The signs that concern a species, by its slug; without one, those that concern all.
    pub fn items(&self, species: Option<&str>) -> impl Iterator<Item = &RedFlag> {
        self.items.iter().filter(move |flag| match (&flag.species, species) {
            (None, _) => true,
            (Some(keys), Some(wanted)) => keys.iter().any(|key| key == wanted),
            (Some(_), None) => false,
        })
    }
}

/// An example for a clinic's *Information* field: plain text.
#[derive(Debug, Deserialize)]
pub struct IntroText {
    /// Stable.
    pub key: String,
    /// The text.
    pub text: LocalText,
}
