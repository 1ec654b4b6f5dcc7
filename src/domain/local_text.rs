//! A clinic's own text in several languages: a JSON object by language tag in a `Text` column.

use std::collections::BTreeMap;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::sql_types::Text;
use serde::{Deserialize, Serialize};

use crate::i18n::Lang;

/// Texts by language; an empty one counts as missing.
#[derive(
    Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, diesel::deserialize::FromSqlRow,
)]
#[serde(transparent)]
pub struct LocalText(BTreeMap<String, String>);

/// A text together with the language it is in, which the page must mark if it is not its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextIn {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: Lang,
}

impl LocalText {
    /// A text in one language.
    pub fn of(lang: Lang, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(lang.tag().to_owned(), text.into())]))
    }

    /// The text in the wanted language, else in the clinic's default, else in any; none if all
    /// are empty.
    pub fn pick(&self, wanted: Lang, default: Lang) -> Option<TextIn> {
        [wanted, default].into_iter().chain(Lang::ALL).find_map(|lang| {
            let text = self.0.get(lang.tag())?;
            (!text.trim().is_empty()).then(|| TextIn { text: text.clone(), lang })
        })
    }

    /// The text in exactly that language; empty if there is none.
    pub fn get(&self, lang: Lang) -> &str {
        self.0.get(lang.tag()).map(String::as_str).unwrap_or_default()
    }

    /// Sets the text in that language.
    pub fn set(&mut self, lang: Lang, text: impl Into<String>) {
        self.0.insert(lang.tag().to_owned(), text.into());
    }

    /// Whether there is none in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// `pick`, or an empty text in the wanted language.
    pub fn pick_or_empty(&self, wanted: Lang, default: Lang) -> TextIn {
        self.pick(wanted, default).unwrap_or(TextIn { text: String::new(), lang: wanted })
    }

    /// As stored in a `Text` column.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }
}

impl<DB: Backend> FromSql<Text, DB> for LocalText
where
    String: FromSql<Text, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let json = String::from_sql(bytes)?;
        Ok(serde_json::from_str(&json)?)
    }
}
