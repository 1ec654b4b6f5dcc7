//! The frame of the panel's pages that belong to no clinic: one's own account, links, the set-up.

use std::ops::Deref;

use actix_web::http::StatusCode;

use crate::i18n::Tr;
use crate::web::page::Layout;

/// The frame, with what the forms in it need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainLayout {
    base: Layout,
    /// What every form carries; empty before anybody has signed in.
    pub csrf: String,
    /// What was just done.
    pub flash: Option<String>,
    /// What is wrong, for the summary: the field's id and the words, in the order of the page.
    pub faults: Vec<(String, String)>,
}

impl PlainLayout {
    /// A frame without faults. `here` is the page's own address, for the switch of language.
    pub fn new(t: Tr, title: impl Into<String>, here: String, csrf: String) -> Self {
        let base = Layout {
            t,
            title: title.into(),
            clinic: None,
            here,
            has_fault: false,
            indexed: false,
            script: true,
        };
        Self { base, csrf, flash: None, faults: Vec::new() }
    }

    /// Adds what is wrong with the field of this id to the summary, if anything is.
    pub fn fault(&mut self, id: &str, fault: Option<&String>) {
        self.faults.extend(fault.map(|words| (id.to_owned(), words.clone())));
    }

    /// 422 where something is wrong.
    pub fn status(&self) -> StatusCode {
        if self.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }

    /// The window's title.
    pub fn window_title(&self) -> String {
        let base = Layout { has_fault: !self.faults.is_empty(), ..self.base.clone() };
        base.window_title()
    }
}

impl Deref for PlainLayout {
    type Target = Layout;

    fn deref(&self) -> &Layout {
        &self.base
    }
}
