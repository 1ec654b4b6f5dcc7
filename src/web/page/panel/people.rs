//! Who gets into the clinic, and as what.

use askama::Template;

use super::PanelLayout;
use crate::domain::account::Role;
use crate::web::page::Field;

/// The list, and the form that invites.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/people/people.html")]
pub struct PeoplePage {
    /// Frame; title `t.menu_people()`.
    pub layout: PanelLayout,
    /// Address of the page; those of its forms begin with it.
    pub action: String,
    /// By name.
    pub people: Vec<PersonLine>,
    /// `name`
    pub name: Field,
    /// `email`
    pub email: Field,
    /// Of whoever is invited.
    pub role: Role,
    /// A link that was just made, shown this once.
    pub link: Option<HandOver>,
    /// Everybody needs a second factor.
    pub required: bool,
}

/// A link to be handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// For whom, and how long it holds.
    pub words: String,
    /// The whole address.
    pub url: String,
}

/// Somebody of the clinic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// In the addresses of their forms.
    pub id: i64,
    /// Name.
    pub name: String,
    /// By which they sign in.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// Their second factor is on.
    pub has_totp: bool,
    /// It is whoever looks at the page.
    pub is_self: bool,
    /// When they were here last.
    pub seen: String,
}

impl PeoplePage {
    fn role_name(&self, role: &Role) -> &'static str {
        match role {
            Role::Manager => self.layout.t.role_manager(),
            Role::Staff => self.layout.t.role_staff(),
        }
    }

    /// What the link beside a line makes of its person.
    fn other(role: &Role) -> Role {
        match role {
            Role::Manager => Role::Staff,
            Role::Staff => Role::Manager,
        }
    }

    fn make_other(&self, role: &Role) -> &'static str {
        match role {
            Role::Manager => self.layout.t.people_make_staff(),
            Role::Staff => self.layout.t.people_make_manager(),
        }
    }
}
