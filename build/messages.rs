//! Reads the messages of a language, and compares the languages.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

/// A piece of a message.
#[derive(Debug, Clone)]
pub enum Part {
    /// Words.
    Text(String),
    /// A variable put in.
    Value(String),
    /// One of several wordings, by a number.
    Choice {
        /// The variable.
        on: String,
        /// Plural form of the number, and the wording.
        variants: Vec<(String, Parts)>,
        /// The wording for all other forms.
        default: Parts,
    },
    /// Another message, until `resolve` puts it in.
    Reference(String),
}

/// Names of the forms that a counted word takes.
const PLURALS: [&str; 4] = ["one", "few", "many", "other"];

/// A message.
pub type Parts = Vec<Part>;

/// Messages of one language by name.
pub type Messages = BTreeMap<String, Parts>;

/// All messages of `locales/<language>`.
pub fn load(language: &str) -> Result<Messages, Box<dyn Error>> {
    let mut messages = Messages::new();
    let mut files = fs::read_dir(format!("locales/{language}"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    files.sort();
    for file in files {
        let source = fs::read_to_string(&file)?;
        let resource = parser::parse(source.as_str())
            .map_err(|(_, faults)| format!("{}: {faults:?}", file.display()))?;
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            let parts = message.value.as_ref().map(read).transpose();
            let parts = parts.map_err(|fault| format!("locales/{language}: `{name}`: {fault}"))?;
            if messages.insert(name.to_owned(), parts.unwrap_or_default()).is_some() {
                return Err(format!("locales/{language}: `{name}` is defined twice").into());
            }
        }
    }
    let names: Vec<String> = messages.keys().cloned().collect();
    for name in names {
        let parts = resolve(&messages[&name], &messages, 0)
            .map_err(|fault| format!("locales/{language}: `{name}`: {fault}"))?;
        messages.insert(name, parts);
    }
    Ok(messages)
}

fn read(pattern: &Pattern<&str>) -> Result<Parts, String> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Ok(Part::Text((*value).to_owned())),
            PatternElement::Placeable { expression } => read_expression(expression),
        })
        .collect()
}

fn read_expression(expression: &Expression<&str>) -> Result<Part, String> {
    match expression {
        Expression::Inline(inline) => read_inline(inline),
        Expression::Select { selector, variants } => {
            let InlineExpression::VariableReference { id } = selector else {
                return Err("chooses by something other than a variable".to_owned());
            };
            read_choice(id.name, variants)
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>) -> Result<Part, String> {
    match inline {
        InlineExpression::VariableReference { id } => Ok(Part::Value(id.name.to_owned())),
        InlineExpression::MessageReference { id, attribute: None } => {
            Ok(Part::Reference(id.name.to_owned()))
        }
        InlineExpression::Placeable { expression } => read_expression(expression),
        _ => Err("uses a part of Fluent that Tassu does not need".to_owned()),
    }
}

fn read_choice(on: &str, all: &[Variant<&str>]) -> Result<Part, String> {
    let mut variants = Vec::new();
    let mut default = Parts::new();
    for variant in all {
        let parts = read(&variant.value)?;
        match variant.key {
            _ if variant.default => default = parts,
            VariantKey::Identifier { name } if PLURALS.contains(&name) => {
                variants.push((name.to_owned(), parts));
            }
            _ => return Err("chooses by something other than a plural form".to_owned()),
        }
    }
    Ok(Part::Choice { on: on.to_owned(), variants, default })
}

/// Puts referred messages in, and neighbouring texts together.
fn resolve(parts: &[Part], messages: &Messages, depth: usize) -> Result<Parts, String> {
    if depth > 5 {
        return Err("refers to itself".to_owned());
    }
    let mut resolved = Parts::new();
    for part in parts {
        match part {
            Part::Reference(name) => {
                let referred =
                    messages.get(name).ok_or(format!("refers to `{name}`, not there"))?;
                resolved.extend(resolve(referred, messages, depth + 1)?);
            }
            Part::Choice { on, variants, default } => resolved.push(Part::Choice {
                on: on.clone(),
                variants: variants
                    .iter()
                    .map(|(key, parts)| Ok((key.clone(), resolve(parts, messages, depth + 1)?)))
                    .collect::<Result<_, String>>()?,
                default: resolve(default, messages, depth + 1)?,
            }),
            Part::Text(_) | Part::Value(_) => resolved.push(part.clone()),
        }
    }
    Ok(join_texts(resolved))
}

fn join_texts(parts: Parts) -> Parts {
    let mut joined = Parts::new();
    for part in parts {
        match (joined.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => joined.push(part),
        }
    }
    joined
}

/// The variables that a message takes.
pub fn variables(parts: &[Part]) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for part in parts {
        match part {
            Part::Text(_) | Part::Reference(_) => {}
            Part::Value(name) => {
                found.insert(name.as_str());
            }
            Part::Choice { on, variants, default } => {
                found.insert(on.as_str());
                found.extend(variants.iter().flat_map(|(_, parts)| variables(parts)));
                found.extend(variables(default));
            }
        }
    }
    found
}

/// Where the languages disagree with English, the first.
pub fn compare(all: &[(&str, Messages)]) -> Vec<String> {
    let mut faults = Vec::new();
    let Some(((_, english), others)) = all.split_first() else { return faults };
    for (language, messages) in others {
        for (name, message) in english {
            let Some(other) = messages.get(name) else {
                faults.push(format!("locales/{language}: `{name}` is missing"));
                continue;
            };
            if variables(other) != variables(message) {
                faults.push(format!("locales/{language}: `{name}` takes other variables"));
            }
        }
        let extra = messages.keys().filter(|name| !english.contains_key(*name));
        faults.extend(extra.map(|name| format!("locales/{language}: `{name}` is not in English")));
    }
    faults
}
