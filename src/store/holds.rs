//! Times kept for clients who type their details (B8).

use diesel::prelude::*;

use super::schema::holds;
use super::{AnyConnection, ClinicTx, StoreError};
use crate::domain::hold::Hold;
use crate::domain::ids::{ClinicId, HoldId, LocationId, ReasonId, SpeciesId, StaffId, UserId};
use crate::i18n::Lang;

#[derive(Queryable, Selectable)]
#[diesel(table_name = holds)]
struct HoldRow {
    id: i64,
    clinic_id: i64,
    token_hash: String,
    location_id: i64,
    species_id: Option<i64>,
    reason_id: i64,
    staff_id: i64,
    staff_wished: bool,
    begins_at: i64,
    duration_minutes: i32,
    buffer_before: i32,
    buffer_after: i32,
    price_minor: Option<i64>,
    currency: String,
    language: String,
    draft: String,
    created_at: i64,
    expires_at: i64,
    released_at: Option<i64>,
    user_id: Option<UserId>,
    taken_by_desk: bool,
}

impl From<HoldRow> for Hold {
    fn from(row: HoldRow) -> Self {
        let minutes = |value: i32| u16::try_from(value).unwrap_or(u16::MAX);
        Self {
            id: HoldId(row.id),
            clinic_id: ClinicId(row.clinic_id),
            key: row.token_hash,
            location_id: LocationId(row.location_id),
            species_id: row.species_id.map(SpeciesId),
            reason_id: ReasonId(row.reason_id),
            staff_id: StaffId(row.staff_id),
            staff_wished: row.staff_wished,
            begins_at: row.begins_at,
            duration_minutes: minutes(row.duration_minutes),
            buffer_before: minutes(row.buffer_before),
            buffer_after: minutes(row.buffer_after),
            price_minor: row.price_minor,
            currency: row.currency,
            language: Lang::from_tag(&row.language).unwrap_or(Lang::En),
            draft: row.draft,
            created_at: row.created_at,
            expires_at: row.expires_at,
            released_at: row.released_at,
            user_id: row.user_id,
            taken_by_desk: row.taken_by_desk,
        }
    }
}

/// The hold whose token has this look-up hash.
///
/// # Errors
/// The database's.
pub fn find_hold(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    token_hash: &str,
) -> Result<Option<Hold>, StoreError> {
    let row: Option<HoldRow> = holds::table
        .filter(holds::token_hash.eq(token_hash))
        .filter(holds::clinic_id.eq(clinic_id.0))
        .select(HoldRow::as_select())
        .get_result(connection)
        .optional()?;
    Ok(row.map(Hold::from))
}

/// A hold of this account's open form at the desk.
///
/// # Errors
/// The database's.
pub fn find_of_desk(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    id: HoldId,
    user: UserId,
) -> Result<Option<Hold>, StoreError> {
    let row: Option<HoldRow> = holds::table
        .filter(holds::clinic_id.eq(clinic_id.0))
        .filter(holds::id.eq(id.0))
        .filter(holds::user_id.eq(user.0))
        .select(HoldRow::as_select())
        .first(connection)
        .optional()?;
    Ok(row.map(Hold::from))
}

/// What clients hold online at the location for visits that begin in the span (UTC seconds, its end
/// not included), in order.
///
/// # Errors
/// The database's.
pub fn list_online(
    connection: &mut AnyConnection,
    (clinic_id, location): (ClinicId, LocationId),
    (from, to): (i64, i64),
    now: i64,
) -> Result<Vec<Hold>, StoreError> {
    let rows: Vec<HoldRow> = holds::table
        .filter(holds::clinic_id.eq(clinic_id.0))
        .filter(holds::expires_at.gt(now))
        .filter(holds::released_at.is_null())
        .filter(holds::user_id.is_null())
        .filter(holds::location_id.eq(location.0))
        .filter(holds::begins_at.ge(from))
        .filter(holds::begins_at.lt(to))
        .order((holds::begins_at, holds::id))
        .select(HoldRow::as_select())
        .load(connection)?;
    Ok(rows.into_iter().map(Hold::from).collect())
}

/// Ends a client's live hold for the desk, and keeps what was typed. Says whether there was one.
///
/// # Errors
/// The database's.
pub fn set_taken(tx: &mut ClinicTx<'_>, id: HoldId, now: i64) -> Result<bool, StoreError> {
    let rows = diesel::update(
        holds::table
            .filter(holds::clinic_id.eq(tx.clinic_id.0))
            .filter(holds::id.eq(id.0))
            .filter(holds::released_at.is_null())
            .filter(holds::expires_at.gt(now))
            .filter(holds::user_id.is_null()),
    )
    .set((holds::released_at.eq(now), holds::taken_by_desk.eq(true)))
    .execute(tx.connection)?;
    Ok(rows == 1)
}

/// Holds of one network address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddressHolds {
    /// Not ended, not released.
    pub live: i64,
    /// Begun since a given moment, ended or not.
    pub begun: i64,
}

/// Counts the holds of an address at the clinic, for its limits.
///
/// # Errors
/// The database's.
pub fn count_of_address(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    address_hash: &str,
    now: i64,
    since: i64,
) -> Result<AddressHolds, StoreError> {
    let of_address = holds::table
        .filter(holds::clinic_id.eq(clinic_id.0))
        .filter(holds::address_hash.eq(address_hash));
    let live = of_address
        .filter(holds::expires_at.gt(now))
        .filter(holds::released_at.is_null())
        .count()
        .get_result(connection)?;
    let begun = of_address.filter(holds::created_at.ge(since)).count().get_result(connection)?;
    Ok(AddressHolds { live, begun })
}

/// A hold to be stored.
#[derive(Debug)]
pub struct NewHold<'a> {
    /// Everything but the id, which is ignored.
    pub hold: &'a Hold,
    /// Keyed hash of the client's network address; empty at the desk, which has no limits.
    pub address_hash: &'a str,
}

/// Stores a hold and says its id.
///
/// # Errors
/// The database's.
pub fn insert_hold(tx: &mut ClinicTx<'_>, new: &NewHold<'_>) -> Result<HoldId, StoreError> {
    let hold = new.hold;
    let id: i64 = diesel::insert_into(holds::table)
        .values((
            (
                holds::clinic_id.eq(tx.clinic_id.0),
                holds::token_hash.eq(&hold.key),
                holds::address_hash.eq(new.address_hash),
                holds::location_id.eq(hold.location_id.0),
                holds::species_id.eq(hold.species_id.map(|id| id.0)),
                holds::reason_id.eq(hold.reason_id.0),
                holds::staff_id.eq(hold.staff_id.0),
                holds::staff_wished.eq(hold.staff_wished),
                holds::begins_at.eq(hold.begins_at),
            ),
            (
                holds::duration_minutes.eq(i32::from(hold.duration_minutes)),
                holds::buffer_before.eq(i32::from(hold.buffer_before)),
                holds::buffer_after.eq(i32::from(hold.buffer_after)),
                holds::price_minor.eq(hold.price_minor),
                holds::currency.eq(&hold.currency),
                holds::language.eq(hold.language.tag()),
                holds::draft.eq(&hold.draft),
                holds::created_at.eq(hold.created_at),
                holds::expires_at.eq(hold.expires_at),
                holds::user_id.eq(hold.user_id.map(|id| id.0)),
            ),
        ))
        .returning(holds::id)
        .get_result(tx.connection)?;
    Ok(HoldId(id))
}

/// Ends a hold before its time and forgets what was typed.
///
/// # Errors
/// The database's.
pub fn set_released(tx: &mut ClinicTx<'_>, id: HoldId, now: i64) -> Result<(), StoreError> {
    diesel::update(holds::table.find(id.0))
        .set((holds::released_at.eq(now), holds::draft.eq("{}")))
        .execute(tx.connection)?;
    Ok(())
}

/// Keeps what was typed, so that nothing of it is lost (B8).
///
/// # Errors
/// The database's.
pub fn set_draft(
    connection: &mut AnyConnection,
    id: HoldId,
    draft: &str,
) -> Result<(), StoreError> {
    diesel::update(holds::table.find(id.0)).set(holds::draft.eq(draft)).execute(connection)?;
    Ok(())
}
