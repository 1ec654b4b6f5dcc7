//! The panel's pages as plain values, as the public ones.

mod account;
mod booking;
pub mod calendar;
mod calls;
mod clients;
mod factor;
mod layout;
mod new_booking;
mod people;
mod plain;
mod qr;
mod select;
mod settings;
mod settings_log;
mod setup;
mod sick_day;
mod sign_in;
mod state;
mod why;

pub use account::{AccountPage, DeadLinkPage, LinkPage, SessionLine};
pub use booking::{
    ActionButton, ActionForm, BookingFact, BookingPage, ConflictPage, FactLine, HistoryEntry,
    WaitingEntry, WaitingPage,
};
pub use calls::{CallLine, CallsPage};
pub use clients::{
    ClientFields, ClientLine, ClientPage, ClientsPage, EditClientPage, EditPetPage, LogEntry,
    PetFields, PetLine, VisitLine,
};
pub use factor::{CodesPage, FactorPage, FactorStepPage, SetUpPage};
pub use layout::{Menu, PanelLayout};
pub use new_booking::{
    ClientStep, DeskSlot, Entry, HeldTime, Hidden, NewBookingPage, NewClient, OnlineHold,
    PetChoice, TimesStep, Trouble, VisitStep,
};
pub use people::{HandOver, PeoplePage, PersonLine};
pub use plain::PlainLayout;
pub use qr::qr_path;
pub use select::{Choosable, Select};
pub use settings::{
    AbsenceLine, AbsencesPage, ClosedLine, Control, Kind, Link, RemovePage, Row, RowGroup, Section,
    SettingsFormPage, SettingsListPage, ShiftLine, ShiftRow, ShiftsPage,
};
pub use settings_log::{ChangeEntry, LogPage};
pub use setup::{ReadyPage, ReasonTicks, SetupPage, Tick};
pub use sick_day::{AwayPage, DisruptedPage, DisruptedVisit, Way};
pub use sign_in::{ClinicChoice, ClinicChooserPage, SignInPage};
pub use state::{StateTag, state_tag};
pub use why::{WhyAnswer, WhyCause, WhyPage};
