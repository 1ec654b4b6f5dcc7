//! The desk keeps half an hour, or longer, of somebody's day free of visits, and gives it back (P4).

use serde_json::json;

use crate::domain::clinic::StaffMember;
use crate::domain::free_times::{Busy, Span};
use crate::domain::ids::{BookingId, ClinicId, StaffId, UserId};
use crate::domain::timetable::Absence;
use crate::store::audit::{self, Fields};
use crate::store::{ClinicTx, Db, StoreError, absences, occupancies};
use crate::usecases::browse::Browse;

/// What is to be blocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Whose time.
    pub staff: StaffId,
    /// When.
    pub span: Span,
    /// What for; may be empty.
    pub note: String,
}

/// Why a time cannot be blocked.
#[derive(Debug, thiserror::Error)]
pub enum BlockRefused {
    /// There is a visit, which somebody has to move first.
    #[error("booking {0} is in the way")]
    Visit(BookingId),
    /// A client is just booking, until then (UTC seconds).
    #[error("held until {0}")]
    Held(i64),
    /// The staff member is not the clinic's.
    #[error("nobody")]
    Nobody,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for BlockRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Blocks it.
///
/// # Errors
/// Why not; nothing is changed then.
pub async fn block(
    db: &Db,
    browse: &Browse,
    (clinic_id, user): (ClinicId, UserId),
    wish: Wish,
    now: i64,
) -> Result<(), BlockRefused> {
    let browse = browse.clone();
    db.clinic_tx(clinic_id, move |tx| {
        let open = browse.open_by_id(tx.connection, tx.clinic_id, now)?;
        let mut staff = open.clinic.staff.iter();
        let member = staff.find(|member| member.id == wish.staff).ok_or(BlockRefused::Nobody)?;
        is_free(tx, member, wish.span, now)?;
        let id = absences::insert_absence(tx, wish.staff, wish.span, &wish.note)?;
        let after = fields(wish.staff, wish.span, &wish.note);
        audit::record(tx, user, ("absence", Some(id)), &Fields::new(), &after, now)?;
        Ok(())
    })
    .await
}

/// Gives a blocked time back; false if somebody else was first.
///
/// # Errors
/// The database's.
pub async fn unblock(
    db: &Db,
    (clinic_id, user): (ClinicId, UserId),
    id: i64,
    now: i64,
) -> Result<bool, StoreError> {
    db.clinic_tx(clinic_id, move |tx| {
        let Some(Absence { staff_id, span, note, .. }) = absences::delete_absence(tx, id)? else {
            return Ok(false);
        };
        let before = fields(staff_id, span, &note);
        audit::record(tx, user, ("absence", Some(id)), &before, &Fields::new(), now)?;
        Ok(true)
    })
    .await
}

/// An absence as the log of settings has it.
pub(super) fn fields(staff: StaffId, span: Span, note: &str) -> Fields {
    Fields::from_iter([
        ("staff_id".to_owned(), json!(staff.0)),
        ("begins_at".to_owned(), json!(span.from)),
        ("ends_at".to_owned(), json!(span.to)),
        ("note".to_owned(), json!(note)),
    ])
}

fn is_free(
    tx: &mut ClinicTx<'_>,
    member: &StaffMember,
    span: Span,
    now: i64,
) -> Result<(), BlockRefused> {
    let busy = occupancies::list_busy(tx.connection, tx.clinic_id, &member.calendars, span)?;
    let in_the_way = |row: &&Busy| {
        let ends = row.visit_from + i64::from(row.visit_minutes) * 60;
        row.visit_from < span.to && ends > span.from && row.expires_at.is_none_or(|at| at > now)
    };
    match busy.iter().filter(in_the_way).min_by_key(|row| row.visit_from) {
        None => Ok(()),
        Some(Busy { booking_id: Some(id), .. }) => Err(BlockRefused::Visit(*id)),
        Some(row) => Err(BlockRefused::Held(row.expires_at.unwrap_or(now))),
    }
}
