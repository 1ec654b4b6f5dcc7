//! What must not pile up: ended holds, occupancies of long ago, old counters, ended sessions and
//! links. Nothing here changes
//! what anybody sees; everybody ignores all of it already.

use crate::store::{Db, StoreError, housekeeping as store};

const DAY: i64 = 86_400;
/// Ended holds keep what was typed for so long, for a client who comes back to the page.
const HOLDS_FOR: i64 = DAY;
/// Occupancies of bookings are kept so long after they ended.
const OCCUPANCIES_FOR: i64 = 7 * DAY;
/// Counters of limits.
const COUNTERS_FOR: i64 = 2 * DAY;
/// Rows a transaction, so that none takes long.
const PIECE: i64 = 500;

/// Tidies up as of `now` (UTC seconds), in small transactions, and says how many rows went.
///
/// # Errors
/// The database's; what was done before stays done.
pub async fn tidy(db: &Db, now: i64) -> Result<usize, StoreError> {
    let mut gone = 0;
    loop {
        let rows = db
            .write(move |connection| {
                let holds = store::delete_holds(connection, now - HOLDS_FOR, PIECE)?;
                let busy = store::delete_occupancies(connection, now - OCCUPANCIES_FOR, PIECE)?;
                let counters = store::delete_counters(connection, now - COUNTERS_FOR)?;
                let sessions = store::delete_sessions(connection, now, PIECE)?;
                let links = store::delete_user_links(connection, now)?;
                Ok::<_, StoreError>(holds + busy + counters + sessions + links)
            })
            .await?;
        gone += rows;
        if rows < usize::try_from(PIECE).unwrap_or(usize::MAX) {
            return Ok(gone);
        }
    }
}
