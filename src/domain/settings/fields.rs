//! The fields of a form by name, as typed or as they would be typed; a list is a name repeated.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

/// Names and values in the order in which they stand in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields(Vec<(String, String)>);

/// Fields of every form that are no setting.
const NO_SETTING: [&str; 2] = ["csrf", "version"];

impl Fields {
    /// With one more value.
    #[must_use]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "numbers and texts are handed in as they come"
    )]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.0.push((name.to_owned(), value.to_string()));
        self
    }

    /// With one more value where there is one.
    #[must_use]
    pub fn with_optional(self, name: &str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Only those of these names.
    #[must_use]
    pub fn only(self, names: &[&str]) -> Self {
        Self(self.0.into_iter().filter(|(name, _)| names.contains(&name.as_str())).collect())
    }

    /// With a list.
    #[must_use]
    pub fn with_all(self, name: &str, values: impl IntoIterator<Item = impl ToString>) -> Self {
        values.into_iter().fold(self, |fields, value| fields.with(name, value))
    }

    /// With a tick.
    #[must_use]
    pub fn with_flag(self, name: &str, on: bool) -> Self {
        if on { self.with(name, 1) } else { self }
    }

    /// With a text in each language: `name_en`, `name_pl`, …
    #[must_use]
    pub fn with_text(self, name: &str, text: &LocalText) -> Self {
        Lang::ALL.into_iter().fold(self, |fields, lang| {
            fields.with(&format!("{name}_{}", lang.tag()), text.get(lang))
        })
    }

    /// The first value of that name; empty if there is none.
    pub fn one(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// All values of that name.
    pub fn all<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = &'a str> + use<'a, 'n> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether there is a value of that name.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|known| known == value)
    }

    /// Whether it is ticked.
    pub fn is_on(&self, name: &str) -> bool {
        self.has(name, "1")
    }

    /// By name, without what is empty: two forms that say the same give the same.
    fn by_name(&self) -> BTreeMap<&str, Vec<&str>> {
        let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, value) in &self.0 {
            if !value.is_empty() && !NO_SETTING.contains(&name.as_str()) {
                names.entry(name).or_default().push(value);
            }
        }
        for values in names.values_mut() {
            values.sort_unstable();
        }
        names
    }

    /// The same text for forms that say the same.
    pub fn canonical(&self) -> String {
        serde_json::to_string(&self.by_name()).unwrap_or_default()
    }

    /// As the log of changes keeps them.
    pub fn to_log(&self) -> Map<String, Value> {
        let value = |values: Vec<&str>| match values.as_slice() {
            [only] => Value::from(*only),
            several => Value::from(several.to_vec()),
        };
        self.by_name().into_iter().map(|(name, values)| (name.to_owned(), value(values))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p5_forms_that_say_the_same_are_the_same() {
        let stored = Fields::default().with("name", "Lis").with_all("species", [2, 10]);
        let typed = Fields::default()
            .with_all("species", ["10", "2"])
            .with("phone", "")
            .with("name", "Lis")
            .with("csrf", "x");
        assert_eq!(stored.canonical(), typed.canonical());
        assert_ne!(stored.canonical(), typed.with("phone", "1").canonical());
    }

    #[test]
    fn p5_the_log_keeps_a_list_as_a_list() {
        let fields = Fields::default().with("name", "Lis").with_all("species", [1, 2]);
        let log = Value::Object(fields.to_log()).to_string();
        assert_eq!(log, r#"{"name":"Lis","species":["1","2"]}"#);
    }
}
