//! Clients and their pets as the desk sees them (P6).

use askama::Template;

use super::PanelLayout;
use super::state::StateTag;
use crate::domain::local_text::TextIn;
use crate::web::page::{Field, Phone};

/// The search, and the clients found or listed.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/clients/list.html")]
pub struct ClientsPage {
    /// Frame; title `t.menu_clients()`.
    pub layout: PanelLayout,
    /// What was searched for; empty: everybody is listed.
    pub typed: String,
    /// In order.
    pub clients: Vec<ClientLine>,
    /// Said below the list: nobody, or more than these.
    pub note: Option<&'static str>,
    /// The page before this one.
    pub earlier: Option<String>,
    /// The page after this one.
    pub later: Option<String>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientLine {
    /// Where it leads.
    pub url: String,
    /// First and last name.
    pub name: String,
    /// As written there.
    pub phone: String,
    /// Names of pets.
    pub pets: String,
    /// The clinic's own tags.
    pub tags: Vec<String>,
    /// From online booking.
    pub blocked: bool,
}

/// Everything about one client.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/clients/client.html")]
pub struct ClientPage {
    /// Frame; title: the name.
    pub layout: PanelLayout,
    /// The client's own address, before its parts.
    pub url: String,
    /// Where a visit is booked for them.
    pub book: String,
    /// `t.client_since(…)`.
    pub since: String,
    /// To be dialled.
    pub phone: Option<Phone>,
    /// Where to write.
    pub email: String,
    /// In one line.
    pub address: String,
    /// In which language they read.
    pub language: &'static str,
    /// The clinic's own words.
    pub note: String,
    /// From online booking.
    pub blocked: bool,
    /// How many visits were missed, in words.
    pub missed: String,
    /// `t.client_missed_lifted(…)`.
    pub lifted: Option<String>,
    /// There are consequences to lift.
    pub can_lift: bool,
    /// The clinic's own tags.
    pub tags: Vec<String>,
    /// The same as typed.
    pub tags_field: Field,
    /// Those that are here first.
    pub pets: Vec<PetLine>,
    /// The next first.
    pub coming: Vec<VisitLine>,
    /// The last first.
    pub past: Vec<VisitLine>,
    /// The newest first.
    pub log: Vec<LogEntry>,
}

/// A pet of the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PetLine {
    /// Its address, before its parts.
    pub url: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub species: TextIn,
    /// Breed, sex, born, weight, as far as known.
    pub about: String,
    /// The clinic's own words.
    pub note: String,
    /// `t.pet_gone_since(…)`.
    pub gone: Option<String>,
    /// It is gone, and visits are still booked: `t.pet_gone_visits(…)`.
    pub still_booked: Option<String>,
}

/// A visit in the client's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitLine {
    /// The booking's page.
    pub url: String,
    /// Day and time.
    pub when: String,
    /// The reason.
    pub what: TextIn,
    /// For which pet.
    pub pet: String,
    /// With whom.
    pub staff: String,
    /// How it stands.
    pub state: StateTag,
}

/// A change of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Day and time.
    pub when: String,
    /// What was done.
    pub what: &'static str,
    /// From what to what, field by field.
    pub details: Vec<String>,
    /// By whom.
    pub who: String,
}

/// The form of a client's details.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/clients/edit.html")]
pub struct EditClientPage {
    /// Frame; `has_fault` as the form has.
    pub layout: PanelLayout,
    /// Where the page was come to from: address and words.
    pub back: (String, String),
    /// Where the form is sent.
    pub action: String,
    /// Field's id and words, in the order of the page.
    pub faults: Vec<(&'static str, String)>,
    /// Names, contact, address and note, in the order of the page.
    pub fields: ClientFields,
    /// Tag and name of each language, and whether it is the client's.
    pub languages: Vec<(&'static str, &'static str, bool)>,
}

/// The fields of a client's details.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the form's fields")]
pub struct ClientFields {
    pub given_name: Field,
    pub family_name: Field,
    pub tel: Field,
    pub email: Field,
    pub street: Field,
    pub postcode: Field,
    pub town: Field,
    pub note: Field,
}

/// The form of a pet's details.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/clients/pet.html")]
pub struct EditPetPage {
    /// Frame; `has_fault` as the form has.
    pub layout: PanelLayout,
    /// Where the page was come to from: address and words.
    pub back: (String, String),
    /// Where the form is sent.
    pub action: String,
    /// Field's id and words, in the order of the page.
    pub faults: Vec<(&'static str, String)>,
    /// The pet's fields.
    pub fields: PetFields,
    /// Slug and name of each species, and whether it is the pet's.
    pub species: Vec<(String, TextIn, bool)>,
}

/// The fields of a pet's details.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the form's fields")]
pub struct PetFields {
    pub pet_name: Field,
    pub species: Field,
    pub breed: Field,
    pub sex: Field,
    pub born: Field,
    pub weight: Field,
    pub note: Field,
}

impl EditPetPage {
    fn sexes(&self) -> [(&'static str, &'static str); 2] {
        let t = self.layout.t;
        [("female", t.sex_female()), ("male", t.sex_male())]
    }
}
