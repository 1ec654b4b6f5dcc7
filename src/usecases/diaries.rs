//! What is busy at a clinic, kept for all questions about the same days: after a booking the first
//! one who looks reads the rows, and whoever asks for another reason or person finds them here.

use std::sync::Arc;

use moka::policy::EvictionPolicy;
use moka::sync::Cache;

use super::browse::Open;
use crate::domain::clinic::Clinic;
use crate::domain::free_times::{Busy, Span};
use crate::domain::ids::{CalendarId, ClinicId};
use crate::store::{Source, StoreError, months_of, occupancies};

/// Memory for it, in bytes.
const BYTES: u64 = 16 << 20;

/// Busy rows by clinic, days and versions. Cheap to clone.
#[derive(Clone)]
pub(super) struct Diaries(Cache<Key, Arc<Vec<Busy>>>);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    clinic: ClinicId,
    epoch: i64,
    /// The calendars come with the schedule.
    schedule: i64,
    busy: Vec<i64>,
    from: i64,
    to: i64,
}

impl Diaries {
    pub fn new() -> Self {
        let cache = Cache::builder()
            .max_capacity(BYTES)
            // What has a newer version is never asked for again, however popular it was.
            .eviction_policy(EvictionPolicy::lru())
            .weigher(|_: &Key, rows: &Arc<Vec<Busy>>| bytes(rows))
            .build();
        Self(cache)
    }

    /// Every row of the clinic's calendars that touches the span.
    ///
    /// # Errors
    /// The database's.
    pub fn busy(
        &self,
        source: &mut dyn Source,
        open: &Open,
        span: Span,
    ) -> Result<Arc<Vec<Busy>>, StoreError> {
        let versions = &open.head.versions;
        let key = Key {
            clinic: open.head.id,
            epoch: versions.epoch,
            schedule: versions.schedule,
            busy: versions.of_months(months_of(span)),
            from: span.from,
            to: span.to,
        };
        if let Some(known) = self.0.get(&key) {
            return Ok(known);
        }
        let connection = source.connection()?;
        let load = || {
            let calendars = calendars(&open.clinic);
            occupancies::list_busy(connection, open.clinic.id, &calendars, span).map(Arc::new)
        };
        self.0.try_get_with(key, load).map_err(super::browse::unshare)
    }
}

/// All of them, also of staff who have left: what they did still counts for daily limits.
fn calendars(clinic: &Clinic) -> Vec<CalendarId> {
    let staff = clinic.staff.iter().chain(&clinic.removed.staff);
    let of_resources = clinic.resources.iter().flat_map(|resource| &resource.calendars);
    staff.flat_map(|member| &member.calendars).chain(of_resources).copied().collect()
}

fn bytes(rows: &[Busy]) -> u32 {
    u32::try_from(256 + size_of_val(rows)).unwrap_or(u32::MAX)
}
