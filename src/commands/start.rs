//! What the commands that serve have in common: from settings to a listening server.

use std::fs::{self, OpenOptions};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;

use actix_web::rt;
use anyhow::{Context as _, ensure};

use crate::clock::Clock;
use crate::config::{Config, StoreConfig};
use crate::domain::details;
use crate::secrets::Secrets;
use crate::store::{Db, DbSettings, pending_migrations};
use crate::web::{App, server};
use crate::worker;

/// Opens the database of the settings, which must be there.
pub(super) fn open(store: &StoreConfig) -> anyhow::Result<Db> {
    if let Some(path) = store.url.file() {
        ensure!(path.exists(), "{} does not exist. To make it, run: tassu migrate", store.url);
    }
    connect(store)
}

/// As `open`, for work on a database that must be of this version.
pub(super) fn open_current(store: &StoreConfig) -> anyhow::Result<Db> {
    let db = open(store)?;
    let pending = pending_migrations(&mut *db.connection()?)?;
    ensure!(
        pending == 0,
        "The database {} is of another version. Back it up, then run: tassu migrate",
        store.url
    );
    Ok(db)
}

/// Opens the database; a SQLite file is made where there is none, for the owner's eyes only.
pub(super) fn open_or_make(store: &StoreConfig) -> anyhow::Result<Db> {
    if let Some(path) = store.url.file().filter(|path| !path.exists()) {
        make_file(&path).with_context(|| format!("{} cannot be made", store.url))?;
    }
    connect(store)
}

fn make_file(path: &Path) -> io::Result<()> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    // The files that SQLite adds beside it take its permissions.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

fn connect(store: &StoreConfig) -> anyhow::Result<Db> {
    let settings = DbSettings {
        read_connections: store.read_connections,
        write_connections: store.write_connections,
    };
    Db::open(store.url.as_str(), settings)
        .with_context(|| format!("The database {} cannot be opened", store.url))
}

/// The secrets under the installation key, which the first start makes.
pub(super) fn secrets(config: &Config) -> anyhow::Result<Secrets> {
    Ok(Secrets::new(config.key.load_or_make()?.0))
}

/// Serves until the process is asked to stop. `announce` is told the address once it listens.
pub(super) fn serve(
    config: Config,
    db: Db,
    secrets: Secrets,
    announce: impl FnOnce(SocketAddr),
) -> anyhow::Result<()> {
    let listen = config.listen;
    let listener =
        TcpListener::bind(listen).with_context(|| format!("{listen} cannot be listened on"))?;
    let address = listener.local_addr()?;
    let tidying = worker::keep_tidy(db.clone(), Clock::System);
    let lapsing = worker::cancel_lapsed(db.clone(), Clock::System);
    let app = App::new(config, db, Clock::System, secrets);
    rt::System::new().block_on(async move {
        let server = server::serve(app, listener, server::stop_signal()?)?;
        rt::spawn(tidying);
        rt::spawn(lapsing);
        announce(address);
        // Not before: nobody shall wait for it.
        std::thread::spawn(details::warm_up);
        server.await?;
        tracing::info!("stopped");
        Ok(())
    })
}
