//! What goes on by itself, beside the requests.

use std::time::Duration;

use crate::clock::Clock;
use crate::store::Db;
use crate::usecases::housekeeping;

/// Between two rounds of tidying up.
const TIDY_EVERY: Duration = Duration::from_secs(600);

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
