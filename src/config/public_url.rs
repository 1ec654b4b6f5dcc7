//! The address under which clients reach the installation.

use std::net::IpAddr;

use url::{Host, Url};

use super::reader::Reader;
use super::{settings, values};

/// An `https` origin, or `http` of this very machine or where the operator allows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(Url);

impl PublicUrl {
    /// Reads an origin; `allow_http` takes plain http of other machines too.
    ///
    /// # Errors
    /// What is expected, to follow the setting's name.
    pub fn parse(text: &str, allow_http: bool) -> Result<Self, String> {
        let wanted = "must be like https://booking.example.org.";
        let url = Url::parse(text).map_err(|error| format!("{wanted} ({error})"))?;
        let bare = url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        match url.scheme() {
            "http" | "https" if !bare => {
                Err(format!("{wanted} (Only a scheme, a name and perhaps a port.)"))
            }
            "https" => Ok(Self(url)),
            "http" if allow_http || is_loopback(&url) => Ok(Self(url)),
            "http" => Err(format!(
                "must begin with https://, for clients send personal details. To try things out \
                 in a network of your own, set {}=true.",
                settings::ALLOW_HTTP.env
            )),
            _ => Err(wanted.to_owned()),
        }
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let allow_http = reader.defaulted(&settings::ALLOW_HTTP, values::yes_or_no);
        let url = |text: &str| Self::parse(text, allow_http.unwrap_or(true));
        reader.required(&settings::PUBLIC_URL, url)
    }

    /// Scheme, name and port as browsers send them in `Origin`.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// The full address of a path that begins with `/`.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// Whether clients come over TLS, so that cookies are `Secure`.
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// Whether only this machine can follow it.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.0)
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
        None => false,
    }
}
