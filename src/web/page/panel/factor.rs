//! The second factor: asked for, set up, renewed, switched off.

use askama::Template;

use super::PlainLayout;
use crate::web::page::Field;

/// Asked for after the password.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/account/factor_step.html")]
pub struct FactorStepPage {
    /// Frame; title `t.factor_ask_title()`.
    pub layout: PlainLayout,
    /// `code`
    pub code: Field,
    /// Where to go afterwards.
    pub back: Option<String>,
}

/// A new secret, to be proved by a code.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/account/factor_set_up.html")]
pub struct SetUpPage {
    /// Frame; title `t.factor_title()`.
    pub layout: PlainLayout,
    /// A clinic of theirs demands it.
    pub demanded: bool,
    /// Side length and path of the picture.
    pub picture: (usize, String),
    /// The secret in groups, for typing.
    pub key: String,
    /// The secret as the form brings it back.
    pub sealed: String,
    /// `code`
    pub code: Field,
}

/// What can be done with a second factor that is on.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/account/factor.html")]
pub struct FactorPage {
    /// Frame; title `t.factor_title()`.
    pub layout: PlainLayout,
    /// How many recovery codes are left.
    pub left: String,
    /// `code`, for new recovery codes
    pub code: Field,
    /// `password`, for switching off
    pub password: Field,
    /// `off_code`, for switching off
    pub off_code: Field,
}

/// Recovery codes, shown this once.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/account/codes.html")]
pub struct CodesPage {
    /// Frame; title `t.codes_title()`.
    pub layout: PlainLayout,
    /// In two halves.
    pub codes: Vec<String>,
}
