//! The details form of a booking (B10–B12): what the browser sent (`Typed`), the rules for it, and
//! either the valid `Details` or the `Faults` to show beside the fields.

mod faults;
mod field;
mod required;
mod typed;
mod valid;

pub use faults::{Fault, Faults};
pub use field::Field;
pub use required::{RequiredFields, UnknownField};
pub use typed::Typed;
pub use valid::{Born, Client, Details, Email, Grams, Pet, Phone, Sex, Species};
