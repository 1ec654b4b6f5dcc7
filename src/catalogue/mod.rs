//! The ready veterinary list that is part of the program: species, groups, reasons, red flags and
//! the demo clinics, in all five languages. Its keys are stable and serve as slugs; names are not.

mod clinics;
mod lists;
mod preset;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use serde::Deserialize;

pub use clinics::{CatalogueClinic, CatalogueLocation, CatalogueStaff, Holiday, OpeningWeek, Role};
pub use lists::{CatalogueReason, Group, IntroText, Prices, RedFlag, RedFlags, Species};
pub use preset::{PRESET_REASONS, PRESET_SPECIES};

/// The file as shipped, inside the program.
const JSON: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/catalogue/catalogue.json"));

/// Everything of the file that a clinic can start from.
#[derive(Debug, Deserialize)]
pub struct Catalogue {
    /// Kinds of animals, in the order of `position`.
    pub species: Vec<Species>,
    /// Groups of reasons, in the order of `position`.
    pub groups: Vec<Group>,
    /// Reasons for a visit, in the order of `position`.
    pub reasons: Vec<CatalogueReason>,
    /// Examples for a clinic's *Information* field.
    pub intro_texts: Vec<IntroText>,
    /// The clinics of the demo.
    pub demo_clinics: Vec<CatalogueClinic>,
}

/// The part of the file that public pages need; reading only this keeps the first page quick.
#[derive(Deserialize)]
struct RedFlagsOnly {
    red_flags: RedFlags,
}

/// The whole list, read at the first call (a few milliseconds).
///
/// # Errors
/// When the file that was compiled in cannot be read, which a test rules out.
pub fn catalogue() -> Result<&'static Catalogue, CatalogueError> {
    static WHOLE: LazyLock<Result<Catalogue, CatalogueError>> = LazyLock::new(read);
    WHOLE.as_ref().map_err(Clone::clone)
}

/// The signs with which a client should phone at once (B21), read at the first call.
pub fn red_flags() -> &'static RedFlags {
    static RED_FLAGS: LazyLock<RedFlags> =
        LazyLock::new(|| read::<RedFlagsOnly>().map(|part| part.red_flags).unwrap_or_default());
    &RED_FLAGS
}

/// The compiled-in file cannot be read.
#[derive(Debug, Clone, thiserror::Error)]
#[error("the veterinary catalogue cannot be read: {0}")]
pub struct CatalogueError(String);

fn read<T: for<'de> Deserialize<'de>>() -> Result<T, CatalogueError> {
    serde_json::from_str(JSON).map_err(|fault| CatalogueError(fault.to_string()))
}
