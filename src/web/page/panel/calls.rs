//! Whom to phone (P2, P12).

use askama::Template;

use super::{Link, PanelLayout};
use crate::web::page::Phone;

/// The queue, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/calls.html")]
pub struct CallsPage {
    /// Frame.
    pub layout: PanelLayout,
    /// Who.
    pub calls: Vec<CallLine>,
    /// The next page.
    pub more: Option<String>,
}

/// Somebody to phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallLine {
    /// The client.
    pub name: String,
    /// The pet.
    pub pet: String,
    /// The number; none if they gave none.
    pub phone: Option<Phone>,
    /// Their address for email; may be empty.
    pub email: String,
    /// What happened.
    pub cause: String,
    /// When it happened.
    pub since: String,
    /// The booking.
    pub booking: Link,
    /// Where *Phoned* is sent.
    pub done: String,
}
