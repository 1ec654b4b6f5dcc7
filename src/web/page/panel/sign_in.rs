//! Before a clinic is known: signing in, choosing a clinic.

use askama::Template;

use crate::domain::account::Role;
use crate::web::page::{Field, Layout};

/// The form that lets people in.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/sign_in.html")]
pub struct SignInPage {
    /// Frame; title `t.sign_in_title()`.
    pub layout: Layout,
    /// `email`; its fault is that of the whole form.
    pub email: Field,
    /// Where to go afterwards.
    pub back: Option<String>,
}

/// The clinics of an account.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/clinics.html")]
pub struct ClinicChooserPage {
    /// Frame; title `t.choose_clinic_title()`.
    pub layout: Layout,
    /// Who is signed in.
    pub user: String,
    /// By name.
    pub clinics: Vec<ClinicChoice>,
    /// For the form that signs out.
    pub csrf: String,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClinicChoice {
    /// Its name.
    pub name: String,
    /// Its calendar.
    pub url: String,
    /// What the account is there.
    pub role: Role,
}

impl ClinicChoice {
    fn role_name(&self, layout: &Layout) -> &'static str {
        match self.role {
            Role::Manager => layout.t.role_manager(),
            Role::Staff => layout.t.role_staff(),
        }
    }
}
