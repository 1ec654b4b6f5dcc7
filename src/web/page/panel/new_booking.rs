//! A booking taken by phone: client and pet, the visit, its time, all on one page (P3).

use askama::Template;

use super::{ClientLine, PanelLayout};
use crate::domain::local_text::TextIn;
use crate::web::page::Field;

/// Names and values that every form of the page sends along.
pub type Hidden = Vec<(&'static str, String)>;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/new_booking/page.html")]
pub struct NewBookingPage {
    /// Frame; title `t.new_booking_new()`.
    pub layout: PanelLayout,
    /// First part of the addresses of its forms.
    pub url: String,
    /// What is chosen so far.
    pub hidden: Hidden,
    /// For whom.
    pub client: ClientStep,
    /// What for, where, with whom.
    pub visit: VisitStep,
    /// Free times, once it is known what for.
    pub times: Option<TimesStep>,
    /// What stands against the time that was asked for.
    pub trouble: Option<Trouble>,
    /// The time that this form holds.
    pub held: Option<HeldTime>,
}

/// For whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientStep {
    /// Nobody yet.
    Search {
        /// What was searched for.
        typed: String,
        /// Those found; their addresses choose them.
        found: Vec<ClientLine>,
        /// Nobody, or more than these.
        note: Option<&'static str>,
        /// The form of a new client.
        new: Box<NewClient>,
    },
    /// This one.
    Known {
        /// First and last name.
        name: String,
        /// As people read it.
        phone: String,
        /// The client's page.
        url: String,
        /// The page with nobody chosen.
        other: String,
        /// Those that are here.
        pets: Vec<PetChoice>,
        /// Where a pet is added.
        add_pet: String,
    },
}

/// The form of a new client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the form's fields")]
pub struct NewClient {
    pub faults: Vec<(&'static str, String)>,
    pub given_name: Field,
    pub family_name: Field,
    pub tel: Field,
    pub pet_name: Field,
    pub species: Field,
    /// Each species.
    pub options: Vec<Entry>,
    /// It was sent already.
    pub is_open: bool,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What is sent.
    pub value: String,
    /// Its words.
    pub name: TextIn,
    /// It is chosen.
    pub chosen: bool,
}

/// A pet to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PetChoice {
    /// Its name.
    pub name: String,
    /// What it is.
    pub species: TextIn,
    /// The page with it chosen.
    pub url: String,
    /// It is chosen.
    pub chosen: bool,
}

/// What for, where, with whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitStep {
    /// One alone is not asked for.
    pub locations: Vec<Entry>,
    /// By group.
    pub reasons: Vec<(TextIn, Vec<Entry>)>,
    /// Who is chosen; nobody: anyone.
    pub staff: Vec<Entry>,
    /// No reason is chosen yet.
    pub is_open: bool,
}

/// The free times of a day, and the way to any other time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimesStep {
    /// The day in words.
    pub title: String,
    /// The day as a date field writes it.
    pub day: String,
    /// The page of the day before; none before today.
    pub before: Option<String>,
    /// The page of the day after.
    pub after: String,
    /// In order.
    pub slots: Vec<DeskSlot>,
    /// The day has none: the next one in words, and its page.
    pub next: Option<(String, String)>,
    /// Times that somebody holds online.
    pub online: Vec<OnlineHold>,
    /// As typed: `14:20`.
    pub clock: String,
    /// With whom, for any time.
    pub staff: Vec<Entry>,
    /// The location has an extra column.
    pub has_extra: bool,
    /// The extra column was ticked.
    pub extra: bool,
}

/// A free time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskSlot {
    /// Local start, `2026-11-25T09:40`, and who takes it.
    pub value: String,
    /// `9:40`.
    pub time: String,
    /// With whom.
    pub staff: String,
}

/// A time that somebody holds online.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnlineHold {
    /// Its id.
    pub id: i64,
    /// Local start and who takes it, as of a slot.
    pub value: String,
    /// `t.new_booking_held_online(…)`.
    pub words: String,
}

/// What stands against the time that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// In a few words.
    pub title: String,
    /// Each broken rule.
    pub lines: Vec<String>,
    /// The desk may insist; what its form sends along.
    pub insist: Option<Hidden>,
    /// Only with buffers used up.
    pub waive: bool,
}

/// The time that this form holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTime {
    /// Its id.
    pub id: i64,
    /// Day, time, with whom.
    pub words: String,
    /// The reason.
    pub reason: TextIn,
    /// `t.new_booking_held(…)`.
    pub until: String,
    /// Client and pet are chosen.
    pub is_ready: bool,
}
