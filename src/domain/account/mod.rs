//! Who may do what in the panel (P1), and which passwords will do.

mod browser;
mod identity;
mod password;
pub mod totp;

use crate::domain::ids::UserId;
use crate::i18n::Lang;

pub use browser::describe_browser;
pub use identity::{LONGEST_EMAIL, LONGEST_NAME, email_key, read_email, read_name};
pub use password::{LONGEST_PASSWORD, PasswordFault, SHORTEST_PASSWORD, judge_password};

/// What somebody is to a clinic (P1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Everything.
    Manager,
    /// Calendar, bookings, clients; no settings.
    Staff,
}

impl Role {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Manager, Self::Staff];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Staff => "staff",
        }
    }

    /// Reads what is stored.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// An account of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// As typed.
    pub email: String,
    /// Whose it is, as colleagues read it.
    pub name: String,
    /// In which language they read the panel.
    pub language: Lang,
    /// Whether a second factor is set up.
    pub has_totp: bool,
}
