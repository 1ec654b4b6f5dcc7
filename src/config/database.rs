//! Which database: a SQLite file or a PostgreSQL server, told apart by the scheme alone.

use std::fmt;
use std::path::{Path, PathBuf};

use url::Url;

/// The URL of the database, well formed. Printing it never shows a password.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// Reads `sqlite:path` or `postgres://…`.
    ///
    /// # Errors
    /// What is expected, to follow the setting's name.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            Some(("sqlite", path)) => check_sqlite(path)?,
            Some(("postgres" | "postgresql", _)) => check_postgres(text)?,
            _ => return Err("must begin with sqlite: or postgres://.".to_owned()),
        }
        Ok(Self(text.to_owned()))
    }

    /// The URL of a SQLite file.
    pub fn of_file(path: &Path) -> Self {
        Self(format!("sqlite:{}", path.display()))
    }

    /// The whole URL, password and all.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path of a SQLite file.
    pub fn file(&self) -> Option<PathBuf> {
        self.0.strip_prefix("sqlite:").map(|path| PathBuf::from(bare(path)))
    }
}

/// `sqlite://name.db` is a common way to write it; three slashes are an absolute path.
fn bare(path: &str) -> &str {
    path.strip_prefix("//").unwrap_or(path)
}

fn check_sqlite(path: &str) -> Result<(), String> {
    let path = bare(path);
    if path.is_empty() || path.starts_with(':') || path.contains('?') {
        return Err(
            "must name a file after sqlite:, such as sqlite:data/tassu.db, without options."
                .to_owned(),
        );
    }
    Ok(())
}

fn check_postgres(text: &str) -> Result<(), String> {
    let wanted = "must be like postgres://user:password@host/database.";
    let url = Url::parse(text).map_err(|error| format!("{wanted} ({error})"))?;
    if url.path().trim_start_matches('/').is_empty() {
        return Err(format!("{wanted} (The name of the database is missing.)"));
    }
    Ok(())
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Url::parse(&self.0) {
            Ok(url) if self.file().is_none() => {
                let host = url.host_str().unwrap_or("localhost");
                write!(f, "postgres://{host}{}", url.path())
            }
            _ if self.file().is_some() => f.write_str(&self.0),
            _ => f.write_str("postgres://…"),
        }
    }
}
