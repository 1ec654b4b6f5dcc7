//! The five languages of the pages. The build makes a method on [`Tr`] of each message in
//! `locales`; how dates, times, numbers and prices are written is in [`format`].

pub mod format;
mod lang;
mod plural;
#[cfg(test)]
mod proofreading;

use std::borrow::Cow;
use std::fmt::Write as _;

pub use lang::Lang;
use plural::Plural;

/// What is put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// Words or an already formatted quantity.
    Text(&'a str),
    /// A count, which may choose the form of the words around it.
    Number(i64),
}

impl Value<'_> {
    fn push_to(self, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(text),
            // Writing to a string does not fail.
            Self::Number(number) => drop(write!(out, "{number}")),
        }
    }

    fn plural(self, lang: Lang) -> Plural {
        match self {
            Self::Text(_) => Plural::Other,
            Self::Number(number) => Plural::of(lang, number),
        }
    }
}

/// An argument of a message. Templates hand over references of any depth.
pub trait Arg {
    /// The value as messages take it.
    fn arg(&self) -> Value<'_>;
}

impl Arg for str {
    fn arg(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl Arg for String {
    fn arg(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl Arg for Cow<'_, str> {
    fn arg(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl Arg for i64 {
    fn arg(&self) -> Value<'_> {
        Value::Number(*self)
    }
}

impl Arg for u32 {
    fn arg(&self) -> Value<'_> {
        Value::Number(i64::from(*self))
    }
}

impl Arg for u16 {
    fn arg(&self) -> Value<'_> {
        Value::Number(i64::from(*self))
    }
}

impl Arg for usize {
    fn arg(&self) -> Value<'_> {
        Value::Number(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl<T: Arg + ?Sized> Arg for &T {
    fn arg(&self) -> Value<'_> {
        (**self).arg()
    }
}

/// The messages in one language, as templates use them: `{{ t.day_none(date) }}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tr(pub Lang);

impl Tr {
    fn choose(self, texts: [&'static str; 5]) -> &'static str {
        texts[self.0 as usize]
    }
}

include!(concat!(env!("OUT_DIR"), "/tr.rs"));
