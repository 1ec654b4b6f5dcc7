//! The details form of a booking (B10–B12): what the browser sent (`Typed`), the rules for it, and
//! either the valid `Details` or the `Faults` to show beside the fields.

mod born;
mod email;
mod faults;
mod field;
mod name;
mod numbering;
mod phone;
mod postcode;
mod required;
mod sentences;
mod typed;
mod valid;
mod validate;
mod weight;

pub use email::email as read_email;
pub use faults::{Fault, Faults};
pub use field::Field;
pub use phone::{example as phone_example, knows as knows_phones_of, phone as read_phone, warm_up};
pub use postcode::example as postcode_example;
pub use required::{RequiredFields, UnknownField};
pub use typed::Typed;
pub use valid::{Born, Client, Details, Email, Grams, Pet, Phone, Sex, Species};
pub use validate::{Rules, validate, validate_client, validate_pet};
