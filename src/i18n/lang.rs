//! The languages, and which one a reader gets.

/// A language of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Lang {
    /// English.
    En,
    /// Polish.
    Pl,
    /// Finnish.
    Fi,
    /// Italian.
    It,
    /// Russian.
    Ru,
}

impl Lang {
    /// All of them, in the order of the switch on the pages.
    pub const ALL: [Self; 5] = [Self::En, Self::Pl, Self::Fi, Self::It, Self::Ru];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Pl => "pl",
            Self::Fi => "fi",
            Self::It => "it",
            Self::Ru => "ru",
        }
    }

    /// The language's own name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Pl => "Polski",
            Self::Fi => "Suomi",
            Self::It => "Italiano",
            Self::Ru => "Русский",
        }
    }

    /// The language of a tag; regions are ignored (`pl-PL`), others give none.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.trim();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The reader's first choice of an `Accept-Language` header (RFC 9110) that exists here.
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for range in header.split(',').take(20) {
            let mut parts = range.split(';');
            let Some(lang) = parts.next().and_then(Self::from_tag) else { continue };
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
            if weight > 0.0 && best.is_none_or(|(other, _)| weight > other) {
                best = Some((weight, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }
}
