//! What goes on by itself, beside the requests.

use std::time::Duration;

use crate::clock::Clock;
use crate::store::Db;
use crate::usecases::{housekeeping, lapse};

/// Between two rounds of tidying up.
const TIDY_EVERY: Duration = Duration::from_secs(600);

/// Between two looks at what nobody confirmed in time: it ends on time, to the minute (C5).
const LAPSE_EVERY: Duration = Duration::from_secs(10);

/// Cancels what nobody confirmed in time, for as long as the process runs.
pub async fn cancel_lapsed(db: Db, clock: Clock) {
    loop {
        match lapse::cancel_lapsed(&db, clock.now()).await {
            Ok(0) => {}
            Ok(bookings) => tracing::info!(bookings, "cancelled what nobody confirmed in time"),
            Err(error) => tracing::warn!(%error, "auto-cancellation failed; it is tried again"),
        }
        tokio::time::sleep(LAPSE_EVERY).await;
    }
}

/// Tidies up now and then, for as long as the process runs.
pub async fn keep_tidy(db: Db, clock: Clock) {
    loop {
        match housekeeping::tidy(&db, clock.now()).await {
            Ok(rows) => tracing::debug!(rows, "tidied up"),
            Err(error) => tracing::warn!(%error, "tidying up failed; it is tried again later"),
        }
        tokio::time::sleep(TIDY_EVERY).await;
    }
}
