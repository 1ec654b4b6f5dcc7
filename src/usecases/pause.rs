//! The desk pauses online booking for some hours, or opens it again (S7). Nothing that is booked or
//! held is touched.

use serde_json::{Value, json};

use crate::domain::ids::{ClinicId, UserId};
use crate::store::audit::{self, Fields};
use crate::store::{Db, StoreError, clinics};

/// Pauses until that moment (UTC seconds), or opens at once. Public pages say so with their next
/// look at the clinic's row.
///
/// # Errors
/// The database's.
pub async fn pause(
    db: &Db,
    clinic_id: ClinicId,
    user: UserId,
    until: Option<i64>,
    now: i64,
) -> Result<(), StoreError> {
    db.clinic_tx(clinic_id, move |tx| {
        let before = clinics::load_pause(tx)?.filter(|before| *before > now);
        clinics::set_pause(tx, until)?;
        let subject = ("clinic", Some(tx.clinic_id.0));
        audit::record(tx, user, subject, &fields(before), &fields(until), now)
    })
    .await
}

fn fields(until: Option<i64>) -> Fields {
    let value = until.map_or(Value::Null, |until| json!(until));
    Fields::from_iter([("paused_until".to_owned(), value)])
}
