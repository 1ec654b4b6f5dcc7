//! The history of a booking, as the desk reads it.

use diesel::prelude::*;

use crate::domain::booking::{Action, Actor, Booking, State, Tell};
use crate::domain::ids::{BookingId, ClinicId, ReasonId, StaffId};
use crate::store::schema::{booking_log, users};
use crate::store::{AnyConnection, StoreError};

/// A line of a booking's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// UTC seconds.
    pub at: i64,
    /// As whom it was done.
    pub actor: Actor,
    /// The account's name, of staff.
    pub user: Option<String>,
    /// What was done; none: the booking was made.
    pub action: Option<Action>,
    /// The state after it.
    pub to: State,
    /// Start before and after, where it changed; UTC seconds.
    pub begins_at: (Option<i64>, Option<i64>),
    /// Staff member before and after, where they changed.
    pub staff: (Option<StaffId>, Option<StaffId>),
    /// Reason before and after, where it changed.
    pub reason: (Option<ReasonId>, Option<ReasonId>),
    /// What the client was to be told by.
    pub tell: Tell,
    /// Words for the client; may be empty.
    pub note: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = booking_log)]
struct LogRow {
    at: i64,
    actor: String,
    action: String,
    to_state: String,
    from_begins_at: Option<i64>,
    to_begins_at: Option<i64>,
    tell_sms: bool,
    tell_email: bool,
    note: String,
    from_staff_id: Option<i64>,
    to_staff_id: Option<i64>,
    from_reason_id: Option<i64>,
    to_reason_id: Option<i64>,
}

/// Everything that was done to a booking, the newest first; at most `limit` lines.
///
/// # Errors
/// The database's.
pub fn list_history(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    booking: BookingId,
    limit: i64,
) -> Result<Vec<HistoryLine>, StoreError> {
    let rows: Vec<(LogRow, Option<String>)> = booking_log::table
        .left_join(users::table.on(booking_log::user_id.eq(users::id.nullable())))
        .filter(booking_log::clinic_id.eq(clinic_id.0))
        .filter(booking_log::booking_id.eq(booking.0))
        .order(booking_log::id.desc())
        .limit(limit)
        .select((LogRow::as_select(), users::name.nullable()))
        .load(connection)?;
    rows.into_iter().map(|(row, user)| read(row, user)).collect()
}

fn read(row: LogRow, user: Option<String>) -> Result<HistoryLine, StoreError> {
    Ok(HistoryLine {
        at: row.at,
        actor: Actor::from_stored(&row.actor).ok_or(StoreError::Unreadable("booking_log.actor"))?,
        user,
        action: Action::from_stored(&row.action),
        to: State::from_stored(&row.to_state)
            .ok_or(StoreError::Unreadable("booking_log.to_state"))?,
        begins_at: (row.from_begins_at, row.to_begins_at),
        staff: (row.from_staff_id.map(StaffId), row.to_staff_id.map(StaffId)),
        reason: (row.from_reason_id.map(ReasonId), row.to_reason_id.map(ReasonId)),
        tell: Tell { sms: row.tell_sms, email: row.tell_email },
        note: row.note,
    })
}

/// When the booking came into its present state, UTC seconds.
///
/// # Errors
/// The database's.
pub fn load_since(connection: &mut AnyConnection, booking: &Booking) -> Result<i64, StoreError> {
    let at: Option<i64> = booking_log::table
        .filter(booking_log::clinic_id.eq(booking.clinic_id.0))
        .filter(booking_log::booking_id.eq(booking.id.0))
        .filter(booking_log::to_state.eq(booking.state.as_str()))
        .filter(
            booking_log::from_state
                .is_null()
                .or(booking_log::from_state.ne(booking.state.as_str())),
        )
        .order(booking_log::id.desc())
        .select(booking_log::at)
        .first(connection)
        .optional()?;
    Ok(at.unwrap_or(booking.created_at))
}
