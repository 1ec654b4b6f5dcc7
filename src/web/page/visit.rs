//! The summary of a booking, at its secret address (B13, B14).

use askama::Template;

use super::{Layout, Notice, Sentence};
use crate::domain::local_text::TextIn;

/// State, the leaf with what, where and when, and what can still be done.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "visit/summary.html")]
pub struct SummaryPage {
    /// Frame; title [`VisitState::title`].
    pub layout: Layout,
    /// State.
    pub state: VisitState,
    /// `t.moved_done(…)` after a move.
    pub notices: Vec<Notice>,
    /// What, where, when.
    pub leaf: Leaf,
    /// What can be done; none once the visit is over or cancelled.
    pub actions: Option<Actions>,
    /// Until when the clinic answers, while it waits; none: as soon as it can.
    pub answer_by: Option<String>,
    /// The clinic's own words about its answer.
    pub words: Option<String>,
    /// Address of this page in full, to be kept; none where keeping it serves nothing.
    pub secret: Option<String>,
    /// The first step, for another booking.
    pub again: String,
}

/// As far as the client is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitState {
    /// Waits for the clinic's answer (B13).
    Waiting,
    /// Confirmed, or arrived.
    Confirmed,
    /// Refused by the clinic before it was confirmed.
    Rejected,
    /// The clinic did not answer in time.
    Lapsed,
    /// By the clinic.
    CancelledByClinic,
    /// By the client.
    Cancelled,
    /// Completed, or in the past.
    Past,
    /// No-show.
    Missed,
}

impl VisitState {
    /// The page's title.
    pub fn title(self, t: &crate::i18n::Tr) -> &'static str {
        match self {
            Self::Waiting => t.waiting_title(),
            Self::Confirmed => t.confirmed_title(),
            Self::Rejected => t.rejected_title(),
            Self::Lapsed => t.lapsed_title(),
            Self::CancelledByClinic | Self::Cancelled => t.cancelled_title(),
            Self::Past => t.past_title(),
            Self::Missed => t.missed_title(),
        }
    }
}

/// The leaf of a calendar. Holds no personal value but the pet's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// “Wednesday”.
    pub weekday: String,
    /// Day of the month, as the language writes it alone.
    pub day: String,
    /// “November”, as it stands after the day; with the year when it is not this one.
    pub month: String,
    /// “9:40”.
    pub hour: String,
    /// “until 10:00”, if the settings show the duration.
    pub until: Option<String>,
    /// Local start for machines, `2026-11-25T09:40`.
    pub machine: String,
    /// Reason and pet, staff, place.
    pub facts: Vec<Fact>,
    /// The visit does not take place: date and hour are struck out.
    pub gone: bool,
    /// It is not confirmed yet: its edge is dashed.
    pub waits: bool,
    /// The species' [`super::drawing`], which looks over the leaf's edge.
    pub art: &'static str,
}

/// One line of the leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Name in `static/icons.svg`: `paw`, `person` or `pin`.
    pub icon: &'static str,
    /// What it is, for screen readers.
    pub label: &'static str,
    /// The fact.
    pub text: TextIn,
    /// Smaller lines below: instructions, how to find us.
    pub more: Vec<TextIn>,
}

/// What the client can still do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actions {
    /// Address of the `.ics`.
    pub calendar: String,
    /// Address of the move; none: too late, or no moves left.
    pub move_to: Option<String>,
    /// Address of the cancellation; none: too late.
    pub cancel: Option<String>,
    /// `t.deadline_both(…)`, `t.deadline_two(…)`, `t.deadline_past(…)`, `t.moves_left(…)`.
    pub terms: Vec<Sentence>,
}

impl VisitState {
    /// Name in `static/icons.svg`.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Confirmed | Self::Past => "check",
            Self::Rejected | Self::CancelledByClinic | Self::Cancelled => "cross",
            Self::Waiting | Self::Lapsed | Self::Missed => "clock",
        }
    }

    /// The shape of its seal.
    pub fn seal(self) -> &'static str {
        match self {
            Self::Confirmed => "seal",
            Self::Waiting => "seal seal--wait",
            _ => "seal seal--bad",
        }
    }
}

impl SummaryPage {
    fn text(&self) -> Sentence {
        let t = self.layout.t;
        match (self.state, &self.layout.clinic) {
            (VisitState::Waiting, _) => Sentence::plain(match &self.answer_by {
                Some(deadline) => t.waiting_text_until(deadline),
                None => t.waiting_text_plain().to_owned(),
            }),
            (VisitState::Confirmed, _) => Sentence::plain(t.confirmed_text_plain()),
            (VisitState::Rejected, Some(clinic)) => {
                Sentence::phone(&clinic.phone, |phone| t.rejected_text(phone))
            }
            (VisitState::Lapsed, Some(clinic)) => {
                Sentence::phone(&clinic.phone, |phone| t.lapsed_text(phone))
            }
            (VisitState::CancelledByClinic, Some(clinic)) => {
                Sentence::phone(&clinic.phone, |phone| t.cancelled_by_clinic(phone))
            }
            (VisitState::Cancelled, _) => Sentence::plain(t.cancelled_done()),
            (VisitState::Past, _) => Sentence::plain(t.past_text()),
            (VisitState::Missed, Some(clinic)) => {
                Sentence::phone(&clinic.phone, |phone| t.missed_text(phone))
            }
            (_, None) => Sentence::plain(""),
        }
    }

    fn again_text(&self) -> &'static str {
        let t = self.layout.t;
        match self.state {
            VisitState::Confirmed | VisitState::Waiting => t.book_another_pet(),
            _ => t.way_out_start(),
        }
    }
}
