//! The pools, and how async code gets work done on them without blocking its thread.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, OwnedMutexGuard};

use super::connection::{Manager, connect};
use super::heads::Heads;
use super::{AnyConnection, Backend, ClinicTx, StoreError};
use crate::domain::ids::ClinicId;

/// How long a request waits for its turn to write, or for a connection.
const PATIENCE: Duration = Duration::from_secs(3);
/// Clinics share this many locks; two that meet on one only wait for each other.
const LOCKS: usize = 256;

/// Sizes of the pools.
#[derive(Debug, Clone, Copy)]
pub struct DbSettings {
    /// Connections for pages that only read.
    pub read_connections: u32,
    /// Connections for transactions that write.
    pub write_connections: u32,
}

/// The database of the installation. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(super) backend: Backend,
    pub(super) read: r2d2::Pool<Manager>,
    pub(super) heads: Arc<Heads>,
    write: r2d2::Pool<Manager>,
    locks: Arc<Vec<Arc<Mutex<()>>>>,
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Db")
    }
}

impl Db {
    /// Opens the pools. One connection of each is made at once, so that a wrong URL is told now.
    ///
    /// # Errors
    /// `BadUrl`, or `Connection` with the database's words.
    pub fn open(url: &str, settings: DbSettings) -> Result<Self, StoreError> {
        let backend = Backend::from_url(url)?;
        // The first connection of a new SQLite file switches it to WAL; alone, it cannot be refused.
        drop(connect(&backend).map_err(|error| StoreError::Connection(error.to_string()))?);
        let pool = |size: u32| {
            r2d2::Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .test_on_check_out(false)
                .connection_timeout(PATIENCE)
                .build(Manager(backend.clone()))
                .map_err(|error| StoreError::Connection(error.to_string()))
        };
        // SQLite writes one at a time whatever happens, so one lock serves the whole process.
        let locks = if matches!(backend, Backend::Sqlite(_)) { 1 } else { LOCKS };
        Ok(Self {
            read: pool(settings.read_connections)?,
            heads: Arc::default(),
            write: pool(settings.write_connections)?,
            locks: Arc::new((0..locks).map(|_| Arc::new(Mutex::new(()))).collect()),
            backend,
        })
    }

    /// Which database this is.
    pub fn backend(&self) -> &Backend {
        &self.backend
    }

    /// A connection for work outside requests: commands, fixtures, tests. Blocks.
    ///
    /// # Errors
    /// `Connection` if none could be had.
    pub fn connection(
        &self,
    ) -> Result<impl std::ops::DerefMut<Target = AnyConnection> + use<>, StoreError> {
        self.write.get().map_err(|error| StoreError::Connection(error.to_string()))
    }

    /// Reads, on a thread that may block.
    ///
    /// # Errors
    /// The closure's, `Connection` if none could be had.
    pub async fn read<T, E>(
        &self,
        run: impl FnOnce(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let pool = self.read.clone();
        blocking(move || {
            let mut connection =
                pool.get().map_err(|error| StoreError::Connection(error.to_string()))?;
            run(&mut connection)
        })
        .await
    }

    /// Writes what belongs to no clinic's calendar, in one transaction.
    ///
    /// # Errors
    /// The closure's (nothing is changed then), `Busy` if the turn to write did not come.
    pub async fn write<T, E>(
        &self,
        run: impl FnOnce(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + From<diesel::result::Error> + Send + 'static,
    {
        // On PostgreSQL nothing but connections limits these; on SQLite they take their turn.
        let turn = match self.backend {
            Backend::Sqlite(_) => Some(self.turn(0).await?),
            Backend::Postgres(_) => None,
        };
        let pool = self.write.clone();
        blocking(move || {
            let _turn = turn;
            let mut connection =
                pool.get().map_err(|error| StoreError::Connection(error.to_string()))?;
            connection.write_transaction(run)
        })
        .await
    }

    /// Writes to one clinic's calendar: one at a time for each clinic, in one transaction whose
    /// first statement locks the clinic's row. The turn is awaited before a thread or a
    /// connection is taken, so that a queue at one clinic takes neither from the others.
    ///
    /// # Errors
    /// The closure's (nothing is changed then), `Busy` if the turn did not come, `NotFound` if
    /// there is no such clinic.
    pub async fn clinic_tx<T, E>(
        &self,
        clinic_id: ClinicId,
        run: impl FnOnce(&mut ClinicTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + From<diesel::result::Error> + Send + 'static,
    {
        let turn = self.turn(usize::try_from(clinic_id.0).unwrap_or(0)).await?;
        let pool = self.write.clone();
        blocking(move || {
            let _turn = turn;
            let mut connection =
                pool.get().map_err(|error| StoreError::Connection(error.to_string()))?;
            ClinicTx::run(&mut connection, clinic_id, run)
        })
        .await
    }

    async fn turn(&self, place: usize) -> Result<OwnedMutexGuard<()>, StoreError> {
        let Some(lock) = self.locks.get(place % self.locks.len().max(1)) else {
            return Err(StoreError::Busy);
        };
        match tokio::time::timeout(PATIENCE, Arc::clone(lock).lock_owned()).await {
            Ok(turn) => Ok(turn),
            Err(_elapsed) => Err(StoreError::Busy),
        }
    }
}

async fn blocking<T, E>(run: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    match tokio::task::spawn_blocking(run).await {
        Ok(result) => result,
        Err(_cut_short) => Err(StoreError::Interrupted.into()),
    }
}
