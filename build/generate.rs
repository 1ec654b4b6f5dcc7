//! Writes the methods of `Tr`: a message without variables is a constant, any other a function
//! that puts its pieces together.

use std::fmt::{self, Write as _};

use crate::messages::{Messages, Part, variables};

/// `impl Tr { … }`.
pub fn methods(all: &[(&str, Messages)]) -> Result<String, fmt::Error> {
    let mut code = String::from("impl Tr {\n");
    for name in all[0].1.keys() {
        writeln!(code, "/// `{name}` of `locales`.")?;
        let texts: Option<Vec<String>> =
            all.iter().map(|(_, messages)| constant(&messages[name])).collect();
        match texts {
            Some(texts) => writeln!(
                code,
                "pub fn {}(&self) -> &'static str {{ self.choose([{}]) }}",
                method_name(name),
                texts.join(", ")
            )?,
            None => function(&mut code, name, all)?,
        }
    }
    code.push_str("}\n");
    Ok(code)
}

fn constant(parts: &[Part]) -> Option<String> {
    match parts {
        [Part::Text(text)] => Some(format!("{text:?}")),
        _ => None,
    }
}

fn function(code: &mut String, name: &str, all: &[(&str, Messages)]) -> fmt::Result {
    let taken = variables(&all[0].1[name]);
    let parameters: String =
        taken.iter().map(|variable| format!(", {}: impl Arg", parameter(variable))).collect();
    writeln!(code, "pub fn {}(&self{parameters}) -> String {{", method_name(name))?;
    for variable in taken {
        writeln!(code, "let {0} = {0}.arg();", parameter(variable))?;
    }
    writeln!(code, "let mut out = String::new();")?;
    writeln!(code, "match self.0 {{")?;
    for (language, messages) in all {
        let lang = variant(language);
        writeln!(code, "Lang::{lang} => {{")?;
        pieces(code, &lang, &messages[name])?;
        writeln!(code, "}}")?;
    }
    writeln!(code, "}}\nout }}")
}

fn pieces(code: &mut String, lang: &str, parts: &[Part]) -> fmt::Result {
    for part in parts {
        match part {
            Part::Text(text) => match (text.chars().next(), text.chars().count()) {
                (Some(letter), 1) => writeln!(code, "out.push({letter:?});")?,
                _ => writeln!(code, "out.push_str({text:?});")?,
            },
            Part::Value(name) => writeln!(code, "{}.push_to(&mut out);", parameter(name))?,
            Part::Choice { on, variants, default } => {
                writeln!(code, "match {}.plural(Lang::{lang}) {{", parameter(on))?;
                for (form, parts) in variants {
                    writeln!(code, "Plural::{} => {{", variant(form))?;
                    pieces(code, lang, parts)?;
                    writeln!(code, "}}")?;
                }
                writeln!(code, "_ => {{")?;
                pieces(code, lang, default)?;
                writeln!(code, "}}\n}}")?;
            }
            Part::Reference(_) => {}
        }
    }
    Ok(())
}

/// `one` is `One`.
fn variant(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn parameter(variable: &str) -> String {
    variable.replace('-', "_")
}

fn method_name(name: &str) -> String {
    let method = name.replace('-', "_");
    match method.as_str() {
        "move" | "continue" | "type" | "match" | "for" | "in" | "use" => format!("{method}_"),
        _ => method,
    }
}
