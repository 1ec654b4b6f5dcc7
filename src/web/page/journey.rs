//! What the steps of a booking share: where the client is, what is chosen so far, what there is
//! to be told, when to phone instead.

use super::{Layout, Sentence};
use crate::domain::local_text::TextIn;
use crate::i18n::Tr;

/// How far along the client is; steps that are skipped are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trail {
    /// From 1.
    pub step: u32,
    /// At least `step`.
    pub steps: u32,
}

impl Trail {
    /// One class a paw print: `done`, `here` or `next`.
    pub fn prints(&self) -> impl Iterator<Item = &'static str> {
        let here = self.step;
        (1..=self.steps).map(move |n| match n.cmp(&here) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "here",
            std::cmp::Ordering::Greater => "next",
        })
    }
}

/// What a choice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Location.
    Place,
    /// Species, before the pet has a name.
    Species,
    /// Reason for the visit.
    Reason,
    /// Day and time.
    Time,
    /// Who takes the visit.
    Staff,
    /// The pet by name.
    Pet,
    /// The client.
    Contact,
}

impl Subject {
    /// The word before the choice.
    pub fn label(self, t: &Tr) -> &'static str {
        match self {
            Self::Place => t.chosen_place(),
            Self::Species => t.chosen_species(),
            Self::Reason => t.chosen_reason(),
            Self::Time => t.chosen_time(),
            Self::Staff => t.who(),
            Self::Pet => t.chosen_pet(),
            Self::Contact => t.chosen_contact(),
        }
    }
}

/// How a choice is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A link to the step.
    Link(String),
    /// A submit button of the page's form with an address of its own, so that what was typed
    /// comes along.
    Submit(String),
}

impl Change {
    pub(super) fn link(&self) -> Option<&str> {
        match self {
            Self::Link(url) => Some(url),
            Self::Submit(_) => None,
        }
    }

    pub(super) fn submit(&self) -> Option<&str> {
        match self {
            Self::Link(_) => None,
            Self::Submit(url) => Some(url),
        }
    }
}

/// One line of the choices so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Names the line.
    pub subject: Subject,
    /// What was chosen.
    pub value: TextIn,
    /// Smaller lines below it: duration and price, instructions.
    pub more: Vec<TextIn>,
    /// None: it can't be changed from here.
    pub change: Option<Change>,
}

/// What kind of notice it is: tells the icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something changed, e.g. a choice was dropped.
    Info,
    /// Something can't be done here, e.g. online booking is paused.
    Stop,
    /// Something was done, e.g. the visit was moved.
    Done,
}

/// One thing to be told above the step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its kind.
    pub tone: Tone,
    /// Its words.
    pub text: Sentence,
}

/// The signs with which to phone at once, from the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedFlags {
    /// “Phone us at once if…”
    pub title: String,
    /// What to do, in a sentence.
    pub text: String,
    /// The signs, for the chosen species if one is chosen.
    pub signs: Vec<String>,
}

/// The common part of every step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// Where the client is.
    pub trail: Trail,
    /// The clinic's *Information* text (B1): below the title of the first step, at the end of
    /// the others.
    pub information: Option<TextIn>,
    /// Choices so far, in the order of the steps.
    pub chosen: Vec<Choice>,
    /// What there is to be told.
    pub notices: Vec<Notice>,
    /// On the steps of the reason and the time.
    pub red_flags: Option<RedFlags>,
}

impl Journey {
    fn is_first(&self) -> bool {
        self.trail.step == 1
    }

    pub(super) fn information_above(&self) -> Option<&TextIn> {
        self.information.as_ref().filter(|_| self.is_first())
    }

    pub(super) fn information_below(&self) -> Option<&TextIn> {
        self.information.as_ref().filter(|_| !self.is_first())
    }

    /// “Would you rather talk to us?”
    pub fn help(&self, layout: &Layout) -> Option<Sentence> {
        let clinic = layout.clinic.as_ref()?;
        Some(Sentence::phone(&clinic.phone, |phone| layout.t.help_phone(phone)))
    }
}

impl Tone {
    /// Name in `static/icons.svg`.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Stop => "phone",
            Self::Done => "check",
        }
    }

    /// Ending of the element's class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Stop => "stop",
            Self::Done => "done",
        }
    }
}
