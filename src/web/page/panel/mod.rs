//! The panel's pages as plain values, as the public ones.

mod layout;
mod sign_in;

pub use layout::{Menu, PanelLayout};
pub use sign_in::{ClinicChoice, ClinicChooserPage, SignInPage};
