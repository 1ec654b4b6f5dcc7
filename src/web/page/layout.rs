//! What every page has around its main part: title, clinic, phone, languages, footer.

use super::{LangAttr, Sentence, words::Anchor};
use crate::domain::local_text::TextIn;
use crate::i18n::{Lang, Tr, format};
use crate::web::assets;

/// A phone number to show and to tap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// As people of the country write it.
    pub shown: String,
    /// `tel:` address.
    pub uri: String,
}

impl Phone {
    /// From a stored number, e.g. `+48125550140`.
    pub fn new(stored: &str) -> Self {
        Self { shown: format::phone_for_reading(stored), uri: format::phone_link(stored) }
    }
}

/// The clinic, as the frame of its pages shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClinicHead {
    /// Its name, the same in every language.
    pub name: String,
    /// Address of its first page, e.g. `/jez-i-wrona`.
    pub home: String,
    /// Of the chosen location, else of the clinic.
    pub phone: Phone,
    /// The emergency line, if it has its own number.
    pub emergency: Option<Phone>,
    /// One line: street, postcode, town; of the chosen location or the only one.
    pub address: Option<String>,
    /// Address of the privacy notice.
    pub privacy: String,
}

impl ClinicHead {
    /// The emergency line, else the phone.
    pub fn emergency_phone(&self) -> &Phone {
        self.emergency.as_ref().unwrap_or(&self.phone)
    }
}

/// The frame of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The messages in the page's language.
    pub t: Tr,
    /// The question or the state: the `h1`, and the first part of the window's title.
    pub title: String,
    /// None where no clinic is known: the list of clinics, most error pages.
    pub clinic: Option<ClinicHead>,
    /// Path and query of this page without `lang`, for the language switch; for a page that
    /// answers a POST, where a GET shows the same.
    pub here: String,
    /// The form has faults: the window's title begins with the word for "Error".
    pub has_fault: bool,
    /// Search engines may list the page.
    pub indexed: bool,
    /// The page loads our script modules.
    pub script: bool,
}

/// One entry of the language switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageLink {
    /// Which.
    pub lang: Lang,
    /// Where.
    pub url: String,
    /// It is the page's own.
    pub current: bool,
}

impl Layout {
    /// The page's language.
    pub fn lang(&self) -> Lang {
        self.t.0
    }

    /// The window's title.
    pub fn window_title(&self) -> String {
        let mut title = String::new();
        if self.has_fault {
            title.push_str(self.t.error_prefix());
            title.push(' ');
        }
        title.push_str(&self.title);
        title.push_str(" – ");
        title.push_str(self.clinic.as_ref().map_or("Tassu", |clinic| &clinic.name));
        title
    }

    /// The language switch, in the order of [`Lang::ALL`].
    pub fn languages(&self) -> impl Iterator<Item = LanguageLink> + '_ {
        let joint = if self.here.contains('?') { '&' } else { '?' };
        Lang::ALL.into_iter().map(move |lang| LanguageLink {
            lang,
            url: format!("{}{joint}lang={}", self.here, lang.tag()),
            current: lang == self.lang(),
        })
    }

    /// The `lang` attribute of a clinic's own words, if they need one.
    pub fn lang_of(&self, words: &TextIn) -> LangAttr {
        LangAttr((words.lang != self.lang()).then_some(words.lang))
    }

    /// Our own words, for a place that also takes a clinic's.
    pub fn ours(&self, text: impl Into<String>) -> TextIn {
        TextIn { text: text.into(), lang: self.lang() }
    }

    /// The emergency line, on every step (B21).
    pub fn emergency(&self) -> Option<Sentence> {
        let clinic = self.clinic.as_ref()?;
        Some(Sentence::phone(clinic.emergency_phone(), |phone| self.t.emergency(phone)))
    }

    /// Address of an embedded file.
    pub fn asset(&self, name: &str) -> String {
        assets::url(name)
    }

    /// Where the clinic's mark in the header leads.
    pub fn home(&self) -> Anchor {
        match &self.clinic {
            Some(clinic) => Anchor { href: clinic.home.clone(), text: clinic.name.clone() },
            None => Anchor { href: "/".to_owned(), text: "Tassu".to_owned() },
        }
    }
}
