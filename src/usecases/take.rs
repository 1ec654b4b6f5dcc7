//! Taking a time, inside the transaction: judged by the engine that made the offer, with what is
//! busy at that moment.

use crate::domain::free_times::{Assignment, Refusal, assign};
use crate::domain::ids::StaffId;
use crate::domain::local_time;
use crate::store::{ClinicTx, StoreError, occupancies};
use crate::usecases::browse::{Question, load_busy};

/// Who and what takes the start (UTC seconds), or the rule that refuses it. What ended holds still
/// keep is freed first.
pub(super) fn judge(
    tx: &mut ClinicTx<'_>,
    question: Question<'_>,
    start: i64,
    preferred: Option<StaffId>,
    now: i64,
) -> Result<Result<Assignment, Refusal>, StoreError> {
    occupancies::delete_expired(tx, now)?;
    let (plan, demand) = (question.plan(), question.demand());
    let date = local_time::local_date(question.location.zone, start);
    let busy = load_busy(tx.connection, question, &plan, &demand, &(date..=date))?;
    Ok(assign(&plan, &demand, &busy, question.minus, start, preferred, now))
}
