//! Who may read `/metrics`.

use std::fmt;
use std::net::SocketAddr;

use super::public_url::PublicUrl;
use super::reader::Reader;
use super::settings;

/// The fewest characters of a token.
const TOKEN_LENGTH: usize = 16;

/// Who may read `/metrics`. A request from a loopback address proves nothing, since a reverse
/// proxy on the same machine sends everybody's requests from there.
#[derive(Clone, PartialEq, Eq)]
pub enum MetricsAccess {
    /// Whoever sends this bearer token.
    Token(String),
    /// Anybody: nobody but this machine can reach the server.
    ThisMachine,
    /// Nobody.
    Closed,
}

impl MetricsAccess {
    pub(super) fn read(
        reader: &mut Reader<'_>,
        listen: Option<SocketAddr>,
        public_url: Option<&PublicUrl>,
    ) -> Option<Self> {
        if reader.is_given(&settings::METRICS_TOKEN) {
            return reader.optional(&settings::METRICS_TOKEN, token).map(Self::Token);
        }
        let private = listen.is_some_and(|listen| listen.ip().is_loopback())
            && public_url.is_some_and(PublicUrl::is_loopback);
        Some(if private { Self::ThisMachine } else { Self::Closed })
    }
}

fn token(text: &str) -> Result<String, String> {
    if text.chars().count() < TOKEN_LENGTH {
        return Err(format!("must have {TOKEN_LENGTH} characters or more."));
    }
    Ok(text.to_owned())
}

impl fmt::Debug for MetricsAccess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token(_) => "Token(…)",
            Self::ThisMachine => "ThisMachine",
            Self::Closed => "Closed",
        })
    }
}
