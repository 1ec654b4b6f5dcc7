//! `tassu serve`: the site for real use.

use super::start;
use crate::config::Config;
use crate::logging;
use crate::store;
use crate::usecases::set_up;

pub(super) fn run(config: Config) -> anyhow::Result<()> {
    logging::start(config.log);
    let db = start::open_current(&config.store)?;
    let secrets = start::secrets(&config)?;
    let set_up = {
        let mut connection = db.connection()?;
        store::prove_guard(&mut connection)?;
        store::installation::check_key(&mut connection, &secrets)?;
        connection.write_transaction(set_up::make_link)?
    };
    if config.trusted_proxies.is_empty() && !config.public_url.is_loopback() {
        tracing::warn!(
            "TASSU_TRUSTED_PROXIES is not set: behind a proxy all clients would count as one"
        );
    }
    let set_up = set_up.map(|path| config.public_url.link(&path));
    let (database, public) = (config.store.url.to_string(), config.public_url.link("/"));
    start::serve(config, db, secrets, |address| {
        tracing::info!(%address, public, database, "serving");
        if let Some(link) = set_up {
            tracing::warn!(link, "there is no clinic yet; open this link to set one up");
        }
    })
}
