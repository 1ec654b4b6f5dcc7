//! What the lists of settings have in common: their order, their slugs, and being removed.

use diesel::prelude::*;

use crate::store::schema::{locations, reason_groups, reasons, species, staff};
use crate::store::{ClinicTx, StoreError};

/// A list that a clinic keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Places.
    Locations,
    /// Kinds of animals.
    Species,
    /// Groups of reasons.
    Groups,
    /// Reasons, in one order through all groups.
    Reasons,
    /// People.
    Staff,
}

macro_rules! each_list {
    ($list:expr, $table:ident => $work:expr) => {
        match $list {
            List::Locations => {
                use locations as $table;
                $work
            }
            List::Species => {
                use species as $table;
                $work
            }
            List::Groups => {
                use reason_groups as $table;
                $work
            }
            List::Reasons => {
                use reasons as $table;
                $work
            }
            List::Staff => {
                use staff as $table;
                $work
            }
        }
    };
}

/// The ids of what is there, in its order.
///
/// # Errors
/// The database's.
pub fn ids(tx: &mut ClinicTx<'_>, list: List) -> Result<Vec<i64>, StoreError> {
    let clinic = tx.clinic_id.0;
    Ok(each_list!(list, table => table::table
        .filter(table::clinic_id.eq(clinic))
        .filter(table::removed_at.is_null())
        .order((table::position, table::id))
        .select(table::id)
        .load(tx.connection))?)
}

/// Puts the rows in this order.
///
/// # Errors
/// The database's.
pub fn set_order(tx: &mut ClinicTx<'_>, list: List, ids: &[i64]) -> Result<(), StoreError> {
    let clinic = tx.clinic_id.0;
    for (id, position) in ids.iter().zip(1_i32..) {
        each_list!(list, table => diesel::update(
            table::table.filter(table::clinic_id.eq(clinic)).filter(table::id.eq(*id)),
        )
        .set(table::position.eq(position))
        .execute(tx.connection))?;
    }
    Ok(())
}

/// A position behind all others.
///
/// # Errors
/// The database's.
pub fn next_position(tx: &mut ClinicTx<'_>, list: List) -> Result<i32, StoreError> {
    let clinic = tx.clinic_id.0;
    let last: Option<i32> = each_list!(list, table => table::table
        .filter(table::clinic_id.eq(clinic))
        .select(diesel::dsl::max(table::position))
        .first(tx.connection))?;
    Ok(last.unwrap_or(0).saturating_add(1))
}

/// Takes a row off the list; it stays for the bookings that name it.
///
/// # Errors
/// `NotFound` if it is not there any more, the database's.
pub fn set_removed(tx: &mut ClinicTx<'_>, list: List, id: i64, now: i64) -> Result<(), StoreError> {
    let clinic = tx.clinic_id.0;
    let rows = each_list!(list, table => diesel::update(
        table::table
            .filter(table::clinic_id.eq(clinic))
            .filter(table::id.eq(id))
            .filter(table::removed_at.is_null()),
    )
    .set(table::removed_at.eq(now))
    .execute(tx.connection))?;
    if rows == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

/// Slugs that are or were used in a list whose rows have one.
///
/// # Errors
/// The database's.
pub fn slugs(tx: &mut ClinicTx<'_>, list: List) -> Result<Vec<(i64, String)>, StoreError> {
    let clinic = tx.clinic_id.0;
    macro_rules! of {
        ($table:ident) => {
            $table::table
                .filter($table::clinic_id.eq(clinic))
                .select(($table::id, $table::slug))
                .load(tx.connection)?
        };
    }
    Ok(match list {
        List::Locations => of!(locations),
        List::Species => of!(species),
        List::Groups => of!(reason_groups),
        List::Reasons => of!(reasons),
        List::Staff => Vec::new(),
    })
}
