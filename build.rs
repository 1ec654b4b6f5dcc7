//! Turns `locales/<language>/*.ftl` into one method a message on `Tr` (see `src/i18n`), and fails
//! the build where a language lacks a message or uses a variable that English does not have.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const LANGUAGES: [&str; 5] = ["en", "pl", "fi", "it", "ru"];

/// What a message needs: its variables, the messages it refers to, its text if it is only text.
#[derive(Debug, Clone, Default)]
struct Message {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    plain: Option<String>,
}

type Messages = BTreeMap<String, Message>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=locales");
    let all = LANGUAGES
        .iter()
        .map(|language| Ok((*language, load(language)?)))
        .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let faults = compare(&all);
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    let code = if faults.is_empty() { generate(&all)? } else { String::new() };
    fs::write(Path::new(&env::var("OUT_DIR")?).join("tr.rs"), code)?;
    Ok(())
}

fn load(language: &str) -> Result<Messages, Box<dyn Error>> {
    let mut messages = Messages::new();
    let mut sources = String::new();
    let mut files = fs::read_dir(format!("locales/{language}"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    files.sort();
    for file in files {
        let source = fs::read_to_string(&file)?;
        let resource = parser::parse(source.as_str())
            .map_err(|(_, faults)| format!("{}: {faults:?}", file.display()))?;
        for entry in &resource.body {
            let (name, pattern) = match entry {
                Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref()),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value)),
                _ => continue,
            };
            let described = pattern.map(describe).unwrap_or_default();
            if messages.insert(name.clone(), described).is_some() {
                return Err(format!("locales/{language}: `{name}` is defined twice").into());
            }
        }
        sources.push_str(&source);
        sources.push('\n');
    }
    let bundle = Path::new(&env::var("OUT_DIR")?).join(format!("{language}.ftl"));
    fs::write(bundle, sources)?;
    Ok(follow_references(&messages))
}

fn describe(pattern: &Pattern<&str>) -> Message {
    let mut message = Message::default();
    walk(pattern, &mut message);
    if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
        message.plain = Some((*value).to_owned());
    }
    message
}

fn walk(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, message);
        }
    }
}

fn walk_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, message),
        Expression::Select { selector, variants } => {
            walk_inline(selector, message);
            for variant in variants {
                walk(&variant.value, message);
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            message.references.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            message.references.insert(format!("-{}", id.name));
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, message),
        _ => {}
    }
}

/// Adds to each message the variables of the messages that it refers to.
fn follow_references(messages: &Messages) -> Messages {
    let mut closed = messages.clone();
    for message in closed.values_mut() {
        let mut waiting: Vec<String> = message.references.iter().cloned().collect();
        let mut seen = BTreeSet::new();
        while let Some(name) = waiting.pop() {
            if let Some(referred) = messages.get(&name).filter(|_| seen.insert(name.clone())) {
                message.variables.extend(referred.variables.iter().cloned());
                waiting.extend(referred.references.iter().cloned());
            }
        }
    }
    closed
}

fn compare(all: &[(&str, Messages)]) -> Vec<String> {
    let mut faults = Vec::new();
    let Some(((_, english), others)) = all.split_first() else { return faults };
    for (language, messages) in others {
        for (name, message) in english {
            match messages.get(name) {
                None => faults.push(format!("locales/{language}: `{name}` is missing")),
                Some(other) => {
                    faults.extend(other.variables.difference(&message.variables).map(|v| {
                        format!("locales/{language}: `{name}` uses ${v}, which English does not")
                    }));
                }
            }
        }
        faults.extend(
            messages
                .keys()
                .filter(|name| !english.contains_key(*name))
                .map(|name| format!("locales/{language}: `{name}` is not in English")),
        );
    }
    faults
}

fn generate(all: &[(&str, Messages)]) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    writeln!(code, "impl Tr {{")?;
    let english = &all[0].1;
    for (name, message) in english.iter().filter(|(name, _)| !name.starts_with('-')) {
        let method = method_name(name);
        writeln!(code, "/// `{name}` of `locales`.")?;
        let plain: Option<Vec<String>> = all
            .iter()
            .map(|(_, messages)| messages.get(name)?.plain.as_ref().map(|p| format!("{p:?}")))
            .collect();
        match plain {
            Some(texts) => writeln!(
                code,
                "pub fn {method}(&self) -> &'static str {{ self.choose([{}]) }}",
                texts.join(", ")
            )?,
            None => generate_formatted(&mut code, name, &method, &message.variables)?,
        }
    }
    writeln!(code, "}}")?;
    Ok(code)
}

fn generate_formatted(
    code: &mut String,
    name: &str,
    method: &str,
    variables: &BTreeSet<String>,
) -> std::fmt::Result {
    let parameters: String =
        variables.iter().map(|v| format!(", {}: impl Arg", v.replace('-', "_"))).collect();
    writeln!(code, "pub fn {method}(&self{parameters}) -> String {{")?;
    writeln!(code, "let mut args = FluentArgs::with_capacity({});", variables.len().max(1))?;
    for v in variables {
        writeln!(code, "args.set({v:?}, {}.arg());", v.replace('-', "_"))?;
    }
    if variables.is_empty() {
        writeln!(code, "args.set(\"\", \"\");")?;
    }
    writeln!(code, "self.format({name:?}, &args) }}")
}

fn method_name(name: &str) -> String {
    let method = name.replace('-', "_");
    match method.as_str() {
        "move" | "continue" | "type" | "match" | "for" | "in" | "use" => format!("{method}_"),
        _ => method,
    }
}
