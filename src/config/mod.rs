//! Every setting of the installation, read from the environment and a TOML file, checked at once
//! at start, with all faults reported together. The list of settings is in [`settings`].

mod access;
mod database;
mod faults;
mod key;
mod log;
mod public_url;
mod reader;
pub mod settings;
mod sources;
mod values;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use ipnet::IpNet;

pub use access::MetricsAccess;
pub use database::DatabaseUrl;
pub use faults::ConfigFaults;
pub use key::{InstallationKey, KeyFault, KeySource};
pub use log::{LogConfig, LogFormat};
pub use public_url::PublicUrl;
pub use sources::Sources;

use reader::Reader;
use settings as s;

/// What a command that only works on the database needs.
#[derive(Debug, Clone)]
pub struct StoreConfig {
    /// Where the database is.
    pub url: DatabaseUrl,
    /// Connections of the pool that writes.
    pub write_connections: u32,
    /// Connections of the pool that reads.
    pub read_connections: u32,
}

/// What `serve` and `demo` need.
#[derive(Debug, Clone)]
pub struct Config {
    /// The database and its pools.
    pub store: StoreConfig,
    /// Where the logs go.
    pub log: LogConfig,
    /// The address that clients see; every link in a message begins with it.
    pub public_url: PublicUrl,
    /// Where the server listens; port 0 takes any free one.
    pub listen: SocketAddr,
    /// Directory of the files that the installation keeps.
    pub data: PathBuf,
    /// Where the installation key comes from.
    pub key: KeySource,
    /// Networks of the reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Threads that answer requests.
    pub workers: usize,
    /// Requests a minute that one address may send, all pages and files together.
    pub requests_per_minute: u32,
    /// Who may read `/metrics`.
    pub metrics: MetricsAccess,
    /// How long a stopping server waits for the requests that it has begun.
    pub shutdown: Duration,
}

impl StoreConfig {
    /// Reads the settings of the database and the logs: enough for `migrate`, `check` and `fill`.
    ///
    /// # Errors
    /// All faults at once, in words for the operator.
    pub fn load(sources: &Sources) -> Result<(Self, LogConfig), ConfigFaults> {
        let mut reader = Reader::new(sources);
        let store = Self::read(&mut reader);
        let log = LogConfig::read(&mut reader);
        reader.finish(store.zip(log))
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let url = reader.required(&s::DATABASE_URL, DatabaseUrl::parse);
        let write_connections = reader.defaulted(&s::WRITE_CONNECTIONS, values::connections);
        let read_connections = reader.defaulted(&s::READ_CONNECTIONS, values::connections);
        Some(Self {
            url: url?,
            write_connections: write_connections?,
            read_connections: read_connections?,
        })
    }
}

impl Config {
    /// Reads and checks every setting.
    ///
    /// # Errors
    /// All faults at once, in words for the operator.
    pub fn load(sources: &Sources) -> Result<Self, ConfigFaults> {
        let mut reader = Reader::new(sources);
        let config = Self::read(&mut reader);
        reader.finish(config)
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let store = StoreConfig::read(reader);
        let log = LogConfig::read(reader);
        let public_url = PublicUrl::read(reader);
        let listen = reader.defaulted(&s::LISTEN, values::socket_address);
        let data = reader.defaulted(&s::DATA, values::path);
        let key = data.as_deref().and_then(|data| KeySource::read(reader, data));
        let trusted_proxies = reader.defaulted(&s::TRUSTED_PROXIES, values::networks);
        let workers = reader.defaulted(&s::WORKERS, values::workers);
        let requests_per_minute =
            reader.defaulted(&s::REQUESTS_PER_MINUTE, values::requests_per_minute);
        let metrics = MetricsAccess::read(reader, listen, public_url.as_ref());
        let shutdown = reader.defaulted(&s::SHUTDOWN_SECONDS, values::seconds);
        Some(Self {
            store: store?,
            log: log?,
            public_url: public_url?,
            listen: listen?,
            data: data?,
            key: key?,
            trusted_proxies: trusted_proxies?,
            workers: workers?,
            requests_per_minute: requests_per_minute?,
            metrics: metrics?,
            shutdown: shutdown?,
        })
    }
}

#[cfg(test)]
mod tests;
