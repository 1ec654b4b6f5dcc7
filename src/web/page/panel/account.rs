//! One's own account, and the links that let somebody choose a password.

use askama::Template;

use super::PlainLayout;
use crate::i18n::Lang;
use crate::web::page::Field;

/// Where a password is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/account/link.html")]
pub struct LinkPage {
    /// Frame; title `t.link_title()`.
    pub layout: PlainLayout,
    /// Whose password it will be.
    pub hello: String,
    /// For the browser's own store of passwords.
    pub email: String,
    /// `password`
    pub password: Field,
}

/// A link that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/account/dead_link.html")]
pub struct DeadLinkPage {
    /// Frame; its title says it.
    pub layout: PlainLayout,
    /// What can be done.
    pub text: &'static str,
}

/// Name, password, second factor, sessions.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/account/account.html")]
pub struct AccountPage {
    /// Frame; title `t.menu_account()`.
    pub layout: PlainLayout,
    /// By which they sign in.
    pub email: String,
    /// `name`
    pub name: Field,
    /// Of the panel.
    pub language: Lang,
    /// `old_password`
    pub old: Field,
    /// `password`
    pub new: Field,
    /// The second factor is on.
    pub has_totp: bool,
    /// This one among them.
    pub sessions: Vec<SessionLine>,
    /// There are others than this one.
    pub others: bool,
}

/// One of one's sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    /// Names it in the form.
    pub id: String,
    /// Browser and system.
    pub browser: String,
    /// When it began and was last used.
    pub seen: String,
    /// It is the one that looks at the page.
    pub is_this: bool,
}
