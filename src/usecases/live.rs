//! Tells the open pages of the panel that a clinic's calendar has changed, whoever changed it and in
//! whichever process: one query a second for all clinics that are looked at, none if nobody looks.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::domain::ids::{ClinicId, UserId};
use crate::store::{Db, StoreError, timetable};

const BETWEEN_LOOKS: Duration = Duration::from_secs(1);
/// Pages that one person may have open, and all of them together. A page that was left counts until
/// the next beat finds nobody there, and who leafs through days leaves many.
const PAGES_OF_USER: usize = 60;
const PAGES: usize = 2_000;

/// Before the first look: no version is smaller than 0.
const UNKNOWN: i64 = -1;

/// Who looks at what. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Live {
    db: Db,
    watched: Arc<Mutex<Watched>>,
    stop: Arc<watch::Sender<bool>>,
}

#[derive(Debug, Default)]
struct Watched {
    versions: HashMap<ClinicId, watch::Sender<i64>>,
    pages: HashMap<UserId, usize>,
    is_looking: bool,
}

/// A page's right to be told; given back when dropped.
#[derive(Debug)]
pub struct Seat {
    user: UserId,
    watched: Arc<Mutex<Watched>>,
}

impl Live {
    /// Nobody looks yet.
    pub fn new(db: Db) -> Self {
        Self { db, watched: Arc::default(), stop: Arc::new(watch::Sender::new(false)) }
    }

    /// A seat for one more page; none if too many are open.
    pub fn sit(&self, user: UserId) -> Option<Seat> {
        let mut watched = lock(&self.watched);
        let all: usize = watched.pages.values().sum();
        let own = watched.pages.entry(user).or_default();
        if all >= PAGES || *own >= PAGES_OF_USER {
            return None;
        }
        *own += 1;
        Some(Seat { user, watched: Arc::clone(&self.watched) })
    }

    /// The versions of a clinic's calendar, as they are found.
    pub fn watch(&self, clinic: ClinicId) -> watch::Receiver<i64> {
        let mut watched = lock(&self.watched);
        let sender = watched.versions.entry(clinic).or_insert_with(|| watch::Sender::new(UNKNOWN));
        let mut receiver = sender.subscribe();
        if *receiver.borrow() != UNKNOWN {
            // Who comes later learns at once where the calendar stands.
            receiver.mark_changed();
        }
        if !watched.is_looking {
            watched.is_looking = true;
            tokio::spawn(self.clone().look());
        }
        receiver
    }

    /// Turns true when the server stops: nothing that waits may keep it from that.
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.stop.subscribe()
    }

    /// Sends everybody away.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Looks again and again, until nobody listens any more.
    async fn look(self) {
        loop {
            let clinics: Vec<ClinicId> = {
                let mut watched = lock(&self.watched);
                watched.versions.retain(|_, sender| sender.receiver_count() > 0);
                if watched.versions.is_empty() || *self.stop.borrow() {
                    watched.is_looking = false;
                    return;
                }
                watched.versions.keys().copied().collect()
            };
            let found = self
                .db
                .read::<_, StoreError>(move |db| timetable::list_versions(db, &clinics))
                .await;
            // What fails is asked again in a second; pages have a slower way of their own.
            for (clinic, version) in found.unwrap_or_default() {
                if let Some(sender) = lock(&self.watched).versions.get(&clinic) {
                    sender.send_if_modified(|known| {
                        let is_new = *known != version;
                        *known = version;
                        is_new
                    });
                }
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut watched = lock(&self.watched);
        if let Some(pages) = watched.pages.get_mut(&self.user) {
            *pages -= 1;
            if *pages == 0 {
                watched.pages.remove(&self.user);
            }
        }
    }
}

/// A panic elsewhere leaves nothing half done here.
fn lock(watched: &Mutex<Watched>) -> MutexGuard<'_, Watched> {
    watched.lock().unwrap_or_else(PoisonError::into_inner)
}
