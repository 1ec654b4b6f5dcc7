//! The standing of a clinic, which every page asks for first. SQLite is asked on the spot: in WAL
//! mode a read waits for no writer and takes microseconds. Questions to PostgreSQL that come
//! together travel together: those who come while one is on its way share the next.

use std::mem;
use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use super::clinics::{ClinicHead, find_head, find_heads};
use super::connection::Manager;
use super::{Backend, Db, StoreError};

/// Who waits for the next question to the database.
#[derive(Default)]
pub(super) struct Heads(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    asked: Vec<Asked>,
    /// Somebody is asking, and will go on until nobody waits.
    is_asking: bool,
}

struct Asked {
    slug: String,
    months: RangeInclusive<i32>,
    tell: oneshot::Sender<Result<Option<ClinicHead>, StoreError>>,
}

impl Db {
    /// The standing of the clinic at this slug, with the versions of these UTC months, as it is at
    /// some moment after the call.
    ///
    /// # Errors
    /// The database's, `Connection` if none could be had.
    pub async fn head(
        &self,
        slug: &str,
        months: RangeInclusive<i32>,
    ) -> Result<Option<ClinicHead>, StoreError> {
        if matches!(self.backend, Backend::Sqlite(_))
            && let Some(mut connection) = self.read.try_get()
        {
            return find_head(&mut connection, slug, months);
        }
        let (tell, told) = oneshot::channel();
        if self.heads.queue(Asked { slug: slug.to_owned(), months, tell }) {
            let turn = Turn { heads: Arc::clone(&self.heads), is_over: false };
            let pool = self.read.clone();
            drop(tokio::task::spawn_blocking(move || turn.ask(&pool)));
        }
        told.await.unwrap_or(Err(StoreError::Interrupted))
    }
}

impl Heads {
    /// Queues a question; says whether it is on its asker to put it.
    fn queue(&self, asked: Asked) -> bool {
        let mut waiting = self.lock();
        waiting.asked.push(asked);
        !mem::replace(&mut waiting.is_asking, true)
    }

    /// All who wait now; with nobody, the asking ends.
    fn next(&self) -> Vec<Asked> {
        let mut waiting = self.lock();
        waiting.is_asking = !waiting.asked.is_empty();
        mem::take(&mut waiting.asked)
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to ask. If it is cut short, those who wait then are told, and the next may ask.
struct Turn {
    heads: Arc<Heads>,
    /// Nobody waited any more; whoever came since has a turn of their own.
    is_over: bool,
}

impl Turn {
    fn ask(mut self, pool: &r2d2::Pool<Manager>) {
        while !self.is_over {
            let asked = self.heads.next();
            self.is_over = asked.is_empty();
            if !self.is_over {
                answer(pool, asked);
            }
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if !self.is_over {
            let mut waiting = self.heads.lock();
            waiting.is_asking = false;
            waiting.asked.clear();
        }
    }
}

fn answer(pool: &r2d2::Pool<Manager>, asked: Vec<Asked>) {
    let slugs: Vec<&str> = asked.iter().map(|asked| asked.slug.as_str()).collect();
    let first = asked.iter().map(|asked| *asked.months.start()).min().unwrap_or_default();
    let last = asked.iter().map(|asked| *asked.months.end()).max().unwrap_or_default();
    let found = pool
        .get()
        .map_err(|error| StoreError::Connection(error.to_string()))
        .and_then(|mut connection| find_heads(&mut connection, &slugs, first..=last));
    match found {
        Ok(heads) => {
            for asked in asked {
                // Whoever has gone meanwhile need not be told.
                drop(asked.tell.send(Ok(heads.get(&asked.slug).cloned())));
            }
        }
        Err(error) => {
            let words = error.to_string();
            for asked in asked {
                drop(asked.tell.send(Err(StoreError::Connection(words.clone()))));
            }
        }
    }
}
