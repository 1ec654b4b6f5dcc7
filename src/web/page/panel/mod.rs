//! The panel's pages as plain values, as the public ones.

mod layout;
mod settings;
mod sign_in;

pub use layout::{Menu, PanelLayout};
pub use settings::{
    Control, Kind, Link, RemovePage, Row, RowGroup, Section, SettingsFormPage, SettingsListPage,
};
pub use sign_in::{ClinicChoice, ClinicChooserPage, SignInPage};
