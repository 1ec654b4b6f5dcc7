//! Turns `locales/<language>/*.ftl` into one method a message on `Tr` (see `src/i18n`), and fails
//! the build where a language lacks a message or uses a variable that English does not have.

mod generate;
mod messages;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use messages::{Messages, compare, load};

/// The languages in the order of `Lang::ALL`; English leads.
const LANGUAGES: [&str; 5] = ["en", "pl", "fi", "it", "ru"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=locales");
    let all = LANGUAGES
        .iter()
        .map(|language| Ok((*language, load(language)?)))
        .collect::<Result<Vec<(&str, Messages)>, Box<dyn Error>>>()?;
    let faults = compare(&all);
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    let code = if faults.is_empty() { generate::methods(&all)? } else { String::new() };
    fs::write(Path::new(&env::var("OUT_DIR")?).join("tr.rs"), code)?;
    Ok(())
}
