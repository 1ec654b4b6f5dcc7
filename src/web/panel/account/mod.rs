//! One's own account: name, password, sessions, second factor; and the links that let somebody
//! choose a password. It belongs to no clinic.

mod factor;
mod link;
mod profile;
mod step;

pub use factor::{renew_codes, show_factor, switch_off, switch_on};
pub use link::{show_link, use_link};
pub use profile::{change_password, end_sessions, save_profile, show};
pub use step::{ask_factor, prove_factor};

use crate::domain::account::{LONGEST_PASSWORD, PasswordFault, SHORTEST_PASSWORD};
use crate::i18n::Tr;

/// Why a new password was refused, in words.
pub(super) fn password_fault(t: Tr, fault: PasswordFault) -> String {
    match fault {
        PasswordFault::TooShort => t.password_too_short(SHORTEST_PASSWORD),
        PasswordFault::TooLong => t.password_too_long(LONGEST_PASSWORD),
        PasswordFault::TooCommon => t.password_too_common().to_owned(),
    }
}
