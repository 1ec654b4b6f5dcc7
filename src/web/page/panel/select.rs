//! A choice of one from a list.

use crate::domain::local_text::TextIn;

/// A list to choose one from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Select {
    /// Its name and id.
    pub name: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What can be chosen.
    pub options: Vec<Choosable>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosable {
    /// As sent.
    pub value: String,
    /// As read.
    pub text: TextIn,
    /// Chosen now.
    pub chosen: bool,
}
