//! Fewer visits at once than before: only where nobody has booked the others (S5).

use crate::domain::settings::Fault;
use crate::store::settings::calendars::{self, Owner};
use crate::store::{ClinicTx, StoreError};

/// Why there cannot be so few.
pub(super) fn fault(
    tx: &mut ClinicTx<'_>,
    owner: Owner,
    capacity: usize,
    now: i64,
) -> Result<Option<Fault>, StoreError> {
    let present = calendars::living(tx.connection, tx.clinic_id, owner)?;
    let busy = calendars::busy(tx, &present, now)?;
    let needed = present.iter().filter(|calendar| busy.contains(calendar)).count();
    let visits = i64::try_from(busy.len()).unwrap_or(i64::MAX);
    Ok((needed > capacity).then_some(Fault::InUse { visits }))
}
