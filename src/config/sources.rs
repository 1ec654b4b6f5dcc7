//! Where settings come from: the command line before the environment before the file. Names that
//! nobody knows are faults, so that a slip of the pen is not ignored.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::faults::ConfigFaults;
use super::settings::{self, Setting};

/// Two names this alike (Jaro–Winkler, 0 to 1) are taken for a slip of the pen.
const ALIKE: f64 = 0.88;

/// The values that were given, as text, with the place each came from.
#[derive(Default)]
pub struct Sources {
    values: BTreeMap<&'static str, (String, String)>,
    pub(super) faults: Vec<String>,
}

impl Sources {
    /// The process's environment and, if named, a TOML file.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn of_process(file: Option<&Path>) -> Result<Self, ConfigFaults> {
        let mut sources = Self::default();
        if let Some(path) = file {
            let text = fs::read_to_string(path).map_err(|error| {
                ConfigFaults::one(format!("{} cannot be read: {error}", path.display()))
            })?;
            sources.add_file(&path.display().to_string(), &text);
        }
        sources.add_environment(std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.to_string_lossy().into_owned()))
        }));
        Ok(sources)
    }

    /// Sets a value above those of the environment and the file.
    pub fn set(&mut self, setting: &Setting, value: impl Into<String>) {
        self.values.insert(setting.key, (value.into(), "the command line".to_owned()));
    }

    /// Adds the settings of an environment, above those of the file; empty ones count as absent.
    pub fn add_environment(&mut self, variables: impl IntoIterator<Item = (String, String)>) {
        for (name, value) in variables {
            if let Some(setting) = settings::ALL.iter().find(|setting| setting.env == name) {
                if !value.trim().is_empty() {
                    self.values.insert(setting.key, (value, name));
                }
            } else if let Some(meant) =
                name.starts_with("TASSU_").then(|| suggestion(&name)).flatten()
            {
                // Orchestrators invent `TASSU_PORT` and the like, so only near misses are faults.
                self.faults.push(format!("{name} is not a setting. Did you mean {}?", meant.env));
            }
        }
    }

    /// Adds the settings of a TOML file; `name` is how faults call it.
    pub fn add_file(&mut self, name: &str, text: &str) {
        let table = match text.parse::<toml::Table>() {
            Ok(table) => table,
            Err(error) => {
                let line = error.span().map_or(1, |span| {
                    text.get(..span.start).unwrap_or_default().matches('\n').count() + 1
                });
                self.faults.push(format!("{name}, line {line}: {}", error.message()));
                return;
            }
        };
        for (key, value) in table {
            match settings::ALL.iter().find(|setting| setting.key == key) {
                Some(setting) => match as_text(&value) {
                    Some(value) => {
                        let place = format!("{key} in {name}");
                        self.values.insert(setting.key, (value, place));
                    }
                    None => self.faults.push(format!(
                        "{key} in {name} must be a text, a number, true or false, or a list of texts."
                    )),
                },
                None => self.faults.push(unknown_key(name, &key)),
            }
        }
    }

    /// The value given for a setting and the place it came from.
    pub(super) fn get(&self, setting: &Setting) -> Option<(&str, &str)> {
        self.values.get(setting.key).map(|(value, place)| (value.trim(), place.as_str()))
    }
}

fn unknown_key(file: &str, key: &str) -> String {
    let hint = match suggestion(key) {
        Some(meant) => format!(" Did you mean {}?", meant.key),
        None => String::new(),
    };
    format!("{key} in {file} is not a setting.{hint}")
}

/// The setting that a mistyped name most likely meant, by either of its names.
fn suggestion(name: &str) -> Option<&'static Setting> {
    let name = name.to_ascii_lowercase().replace('-', "_");
    let bare = name.strip_prefix("tassu_").unwrap_or(&name);
    settings::ALL
        .iter()
        .map(|setting| (strsim::jaro_winkler(bare, setting.key), setting))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, setting)| setting)
}

fn as_text(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Boolean(yes) => Some(yes.to_string()),
        toml::Value::Array(items) => {
            let texts: Option<Vec<&str>> = items.iter().map(toml::Value::as_str).collect();
            Some(texts?.join(","))
        }
        _ => None,
    }
}
