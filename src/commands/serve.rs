//! `tassu serve`: the site for real use.

use super::start;
use crate::config::Config;
use crate::logging;
use crate::store;

pub(super) fn run(config: Config) -> anyhow::Result<()> {
    logging::start(config.log);
    let db = start::open_current(&config.store)?;
    let secrets = start::secrets(&config)?;
    {
        let mut connection = db.connection()?;
        store::prove_guard(&mut connection)?;
        store::installation::check_key(&mut connection, &secrets)?;
    }
    if config.trusted_proxies.is_empty() && !config.public_url.is_loopback() {
        tracing::warn!(
            "TASSU_TRUSTED_PROXIES is not set: behind a proxy all clients would count as one"
        );
    }
    let (database, public) = (config.store.url.to_string(), config.public_url.link("/"));
    start::serve(config, db, secrets, |address| {
        tracing::info!(%address, public, database, "serving");
    })
}
