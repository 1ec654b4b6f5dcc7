//! The panel: what a clinic's staff and managers see once they have signed in.

pub mod access;
mod account;
pub mod bookings;
mod calendar;
mod calls;
mod chooser;
mod clients;
pub mod flash;
mod form;
mod new_booking;
mod people;
mod routes;
mod scene;
pub mod sessions;
mod settings;
mod setup;
mod sick_day;
mod sign_in;
mod why;
mod why_causes;

pub use access::{Desk, HalfSignedIn, Managing, SignedIn};
pub use form::Posted;
pub use routes::routes;
pub use scene::PanelScene;
