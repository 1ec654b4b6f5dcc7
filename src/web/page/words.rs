//! Texts that need a little HTML of their own: a sentence with one link in it, and the `lang`
//! attribute of words that are in another language than the page.

use std::fmt::{self, Display, Formatter, Write as _};

use askama::filters::HtmlSafe;

use super::Phone;
use crate::i18n::Lang;

/// Stands where the link goes while the message is being formatted.
const PLACE: &str = "\u{FFFC}";

/// A link inside a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Address.
    pub href: String,
    /// Its words.
    pub text: String,
}

/// One of our own sentences, at most one part of which is a link. Shows itself escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    before: String,
    link: Option<Anchor>,
    after: String,
}

impl Sentence {
    /// A sentence without a link.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { before: text.into(), link: None, after: String::new() }
    }

    /// A message that takes a phone number: `Sentence::phone(&phone, |p| t.emergency(p))`.
    pub fn phone(phone: &Phone, message: impl FnOnce(&str) -> String) -> Self {
        Self::link(phone.uri.clone(), phone.shown.clone(), message)
    }

    /// A message whose one argument becomes a link with this address and these words.
    pub fn link(
        href: impl Into<String>,
        text: impl Into<String>,
        message: impl FnOnce(&str) -> String,
    ) -> Self {
        let formatted = message(PLACE);
        let (before, after) = formatted.split_once(PLACE).unwrap_or((&formatted, ""));
        Self {
            before: before.to_owned(),
            link: Some(Anchor { href: href.into(), text: text.into() }),
            after: after.to_owned(),
        }
    }
}

impl Display for Sentence {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        escape(f, &self.before)?;
        if let Some(Anchor { href, text }) = &self.link {
            f.write_str(if href.starts_with("tel:") {
                "<a class=\"num\" href=\""
            } else {
                "<a href=\""
            })?;
            escape(f, href)?;
            f.write_str("\">")?;
            escape(f, text)?;
            f.write_str("</a>")?;
        }
        escape(f, &self.after)
    }
}

impl HtmlSafe for Sentence {}

fn escape(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    for c in text.chars() {
        match c {
            '&' => f.write_str("&amp;")?,
            '<' => f.write_str("&lt;")?,
            '>' => f.write_str("&gt;")?,
            '"' => f.write_str("&quot;")?,
            '\'' => f.write_str("&#39;")?,
            _ => f.write_char(c)?,
        }
    }
    Ok(())
}

/// ` lang="…"` where words are in another language than the page, else nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LangAttr(pub Option<Lang>);

impl Display for LangAttr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(lang) => write!(f, " lang=\"{}\"", lang.tag()),
            None => Ok(()),
        }
    }
}

impl HtmlSafe for LangAttr {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Tr;

    #[test]
    fn a_sentence_escapes_its_words_and_its_link() {
        let sentence =
            Sentence::link("/?a=1&b=\"2\"", "<b>", |link| format!("5 < 6 {link} & done"));
        assert_eq!(
            sentence.to_string(),
            "5 &lt; 6 <a href=\"/?a=1&amp;b=&quot;2&quot;\">&lt;b&gt;</a> &amp; done"
        );
    }

    #[test]
    fn b21_a_phone_number_in_a_message_can_be_tapped() {
        for lang in Lang::ALL {
            let phone = Phone::new("+48610000110");
            let html = Sentence::phone(&phone, |p| Tr(lang).emergency(p)).to_string();
            let link = "<a class=\"num\" href=\"tel:+48610000110\">61\u{a0}000\u{a0}01\u{a0}10</a>";
            assert!(html.contains(link), "{html}");
        }
    }
}
