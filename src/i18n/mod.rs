//! The five languages of the pages. `build.rs` makes a method on [`Tr`] of each message in
//! `locales`; how dates, times, numbers and prices are written is in [`format`].

pub mod format;
mod lang;
#[cfg(test)]
mod proofreading;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use lang::Lang;

static SOURCES: [&str; 5] = [
    include_str!(concat!(env!("OUT_DIR"), "/en.ftl")),
    include_str!(concat!(env!("OUT_DIR"), "/pl.ftl")),
    include_str!(concat!(env!("OUT_DIR"), "/fi.ftl")),
    include_str!(concat!(env!("OUT_DIR"), "/it.ftl")),
    include_str!(concat!(env!("OUT_DIR"), "/ru.ftl")),
];

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 5]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(SOURCES[lang as usize].to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        bundle
    })
});

/// An argument of a message. Templates hand over references of any depth.
pub trait Arg {
    /// The value as Fluent takes it.
    fn arg(&self) -> FluentValue<'_>;
}

impl Arg for str {
    fn arg(&self) -> FluentValue<'_> {
        FluentValue::String(Cow::Borrowed(self))
    }
}

impl Arg for String {
    fn arg(&self) -> FluentValue<'_> {
        FluentValue::String(Cow::Borrowed(self))
    }
}

impl Arg for Cow<'_, str> {
    fn arg(&self) -> FluentValue<'_> {
        FluentValue::String(Cow::Borrowed(self))
    }
}

impl Arg for i64 {
    fn arg(&self) -> FluentValue<'_> {
        FluentValue::from(*self)
    }
}

impl Arg for u32 {
    fn arg(&self) -> FluentValue<'_> {
        FluentValue::from(*self)
    }
}

impl Arg for u16 {
    fn arg(&self) -> FluentValue<'_> {
        FluentValue::from(*self)
    }
}

impl Arg for usize {
    fn arg(&self) -> FluentValue<'_> {
        FluentValue::from(*self)
    }
}

impl<T: Arg + ?Sized> Arg for &T {
    fn arg(&self) -> FluentValue<'_> {
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

    fn format(self, name: &str, args: &FluentArgs<'_>) -> String {
        let bundle = &BUNDLES[self.0 as usize];
        let mut faults = Vec::new();
        let text = bundle
            .get_message(name)
            .and_then(|message| message.value())
            .map(|pattern| bundle.format_pattern(pattern, Some(args), &mut faults).into_owned())
            .unwrap_or_default();
        debug_assert!(faults.is_empty(), "{name}: {faults:?}");
        text
    }
}

include!(concat!(env!("OUT_DIR"), "/tr.rs"));
