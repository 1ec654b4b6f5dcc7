//! Makes the controls of a form from its fields and faults.

use super::fault::words;
use super::labels::label;
use crate::domain::settings::{Faults, Fields};
use crate::i18n::{Lang, Tr};
use crate::web::page::panel::{Control, Kind, Section};

/// A form with what stands in it.
#[derive(Debug, Clone, Copy)]
pub struct Form<'a> {
    /// The reader's language.
    pub t: Tr,
    /// As stored or as typed.
    pub fields: &'a Fields,
    /// What is wrong.
    pub faults: &'a Faults,
    /// The clinic's language, first of five.
    pub default: Lang,
}

/// A part of a form.
pub fn section(heading: &str, about: &str, controls: Vec<Control>) -> Section {
    Section { heading: heading.to_owned(), about: about.to_owned(), controls }
}

impl Form<'_> {
    fn fault(&self, name: &str) -> Option<String> {
        let fault = self.faults.iter().find(|(known, _)| known == name)?;
        Some(words(self.t, &fault.1))
    }

    fn control(&self, name: &str, kind: Kind) -> Control {
        Control {
            id: name.to_owned(),
            label: label(self.t, name),
            hint: None,
            fault: self.fault(name),
            kind,
        }
    }

    /// One line.
    pub fn line(&self, name: &str) -> Control {
        self.typed(name, "text", Vec::new())
    }

    /// One line of a kind that browsers know.
    pub fn typed(&self, name: &str, how: &'static str, proposals: Vec<String>) -> Control {
        let value = self.fields.one(name).to_owned();
        self.control(name, Kind::Line { value, how, proposals })
    }

    /// A number of something.
    pub fn number(&self, name: &str, unit: &'static str) -> Control {
        self.control(name, Kind::Number { value: self.fields.one(name).to_owned(), unit })
    }

    /// One of several.
    pub fn choice(
        &self,
        name: &str,
        options: impl IntoIterator<Item = (String, String)>,
    ) -> Control {
        let present = self.fields.one(name);
        let chosen = |(value, words): (String, String)| {
            let is_chosen = value == present;
            (value, words, is_chosen)
        };
        self.control(name, Kind::Choice { options: options.into_iter().map(chosen).collect() })
    }

    /// Any of several.
    pub fn ticks(
        &self,
        name: &str,
        options: impl IntoIterator<Item = (String, String)>,
    ) -> Control {
        let ticked = |(value, words): (String, String)| {
            let is_ticked = self.fields.has(name, &value);
            (value, words, is_ticked)
        };
        self.control(name, Kind::Ticks { options: options.into_iter().map(ticked).collect() })
    }

    /// On or off.
    pub fn switch(&self, name: &str) -> Control {
        self.control(name, Kind::Switch { on: self.fields.is_on(name) })
    }

    /// A text in five languages, the clinic's own first.
    pub fn tongues(&self, name: &str, rows: u8) -> Control {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != self.default);
        let text = |lang: Lang| {
            let name = format!("{name}_{}", lang.tag());
            (lang, self.fields.one(&name).to_owned(), self.fault(&name))
        };
        let texts = std::iter::once(self.default).chain(others).map(text).collect();
        self.control(name, Kind::Tongues { rows, texts })
    }
}
