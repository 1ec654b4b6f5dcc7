//! The public pages as plain values: one struct a page, with texts already formatted and
//! addresses already built; `templates/` turns them into HTML. Nothing here reads or decides.

mod change;
mod choose;
mod details;
mod error;
mod journey;
mod layout;
pub mod panel;
mod picker;
mod reason;
mod stop;
mod time;
mod time_gone;
mod visit;
mod words;

#[cfg(test)]
mod tests;

pub use change::{CancelPage, MoveAskPage, MovePage};
pub use choose::{
    ClinicCard, ClinicsPage, LocationCard, LocationPage, SpeciesCard, SpeciesPage, drawing,
};
pub use details::{DetailsForm, DetailsPage, Field, Held, SpeciesField, Suggestion};
pub use error::{ErrorKind, ErrorPage, WayOut};
pub use journey::{Change, Choice, Journey, Notice, RedFlags, Subject, Tone, Trail};
pub use layout::{ClinicHead, LanguageLink, Layout, Phone};
pub use picker::{
    Chip, DayCell, DayTimes, FirstFree, Free, Month, Offer, Pager, PartOfDay, Picker, Slot,
    StaffWish, Wish,
};
pub use reason::{Entry, Reason, ReasonGroup, ReasonPage};
pub use stop::{PrivacyPage, StopPage};
pub use time::TimePage;
pub use time_gone::TimeGonePage;
pub use visit::{Actions, Fact, Leaf, SummaryPage, VisitState};
pub use words::{Anchor, LangAttr, Sentence};
