//! The desk changes what the clinic knows of a client or a pet: decided on what is stored at that
//! moment, written and logged in one transaction (P6).

mod change;
mod fields;
mod take_in;

pub use change::{
    add_pet, edit_client, edit_pet, lift_no_shows, make_client, set_blocked, set_pet_gone, set_tags,
};
pub use take_in::take_in;

use crate::domain::ids::{ClinicId, UserId};

/// Who changes something, where and when.
#[derive(Debug, Clone, Copy)]
pub struct By {
    /// Of which clinic.
    pub clinic_id: ClinicId,
    /// Who.
    pub user_id: UserId,
    /// UTC seconds.
    pub now: i64,
}
