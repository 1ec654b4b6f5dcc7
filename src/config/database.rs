//! Which database: a SQLite file or a PostgreSQL server, told apart by the scheme alone.

use std::fmt;
use std::path::{Path, PathBuf};

use url::Url;

/// Where the database is. Printing it never shows a password.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// The URL of a PostgreSQL database, as libpq takes it.
    Postgres(String),
}

impl DatabaseUrl {
    /// Reads `sqlite:path` or `postgres://…`.
    ///
    /// # Errors
    /// What is expected, to follow the setting's name.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            Some(("sqlite", path)) => sqlite(path),
            Some(("postgres" | "postgresql", _)) => postgres(text),
            _ => Err("must begin with sqlite: or postgres://.".to_owned()),
        }
    }
}

fn sqlite(path: &str) -> Result<DatabaseUrl, String> {
    // `sqlite://name.db` is a common way to write it; three slashes are an absolute path.
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path.starts_with(':') || path.contains('?') {
        return Err(
            "must name a file after sqlite:, such as sqlite:data/tassu.db, without options."
                .to_owned(),
        );
    }
    Ok(DatabaseUrl::Sqlite(PathBuf::from(path)))
}

fn postgres(text: &str) -> Result<DatabaseUrl, String> {
    let wanted = "must be like postgres://user:password@host/database.";
    let url = Url::parse(text).map_err(|error| format!("{wanted} ({error})"))?;
    if url.path().trim_start_matches('/').is_empty() {
        return Err(format!("{wanted} (The name of the database is missing.)"));
    }
    Ok(DatabaseUrl::Postgres(text.to_owned()))
}

impl From<&Path> for DatabaseUrl {
    fn from(path: &Path) -> Self {
        Self::Sqlite(path.to_owned())
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => match Url::parse(url) {
                Ok(url) => {
                    write!(f, "postgres://{}{}", url.host_str().unwrap_or("localhost"), url.path())
                }
                Err(_) => f.write_str("postgres"),
            },
        }
    }
}
