//! Reads the files in `locales` as a proof-reader does: signs and spaces in `signs`, words in
//! `wording`.

mod shared;
mod signs;
mod wording;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::Lang;

/// Stands for a value that is put in.
const VALUE: char = '\u{FFFC}';

/// The files of a language.
fn sources(lang: Lang) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang.tag());
    fs::read_dir(folder)
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
}

/// The messages of a language as a reader meets them: one text for each way through a choice.
fn messages(lang: Lang) -> BTreeMap<String, Vec<String>> {
    let mut messages = BTreeMap::new();
    for source in sources(lang) {
        for entry in parser::parse(source).unwrap().body {
            if let Entry::Message(message) = entry {
                messages.insert(message.id.name, texts(&message.value.unwrap()));
            }
        }
    }
    assert!(messages.len() > 50);
    messages
}

fn texts(pattern: &Pattern<String>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression: Expression::Inline(_) } => {
                vec![VALUE.to_string()]
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| texts(&variant.value)).collect()
            }
        };
        all = all
            .iter()
            .flat_map(|text| parts.iter().map(move |part| format!("{text}{part}")))
            .collect();
    }
    all
}

/// Fails with every text of the languages to which the check finds an objection.
fn proofread(languages: &[Lang], objection: impl Fn(Lang, &str) -> Option<String>) {
    let mut found = Vec::new();
    for &lang in languages {
        for (name, texts) in messages(lang) {
            for text in &texts {
                if let Some(words) = objection(lang, text) {
                    found.push(format!("locales/{}: {name}: {words}: {text}", lang.tag()));
                }
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The words of a text with the sign that follows each.
fn words(text: &str) -> Vec<(String, Option<char>)> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() || c == VALUE {
            word.push(c);
        } else if !word.is_empty() {
            words.push((std::mem::take(&mut word), Some(c)));
        }
    }
    words.push((word, None));
    words
}
