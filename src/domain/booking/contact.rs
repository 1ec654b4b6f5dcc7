//! Client and pet of a booking, as typed; never changed by matching (001.37).

use crate::domain::details::{Client, Pet};
use crate::domain::matching::Identity;

/// What was typed into the details form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Who comes.
    pub client: Client,
    /// With whom.
    pub pet: Pet,
    /// Free text (001.26).
    pub note: String,
}

impl Contact {
    /// First and last name.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.client.given_name, self.client.family_name)
    }
}

impl<'a> From<&'a Contact> for Identity<'a> {
    fn from(contact: &'a Contact) -> Self {
        Self::from(&contact.client)
    }
}
