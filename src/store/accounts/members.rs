//! Who belongs to a clinic, as its managers see and change it.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::domain::account::{Role, User};
use crate::domain::ids::{ClinicId, UserId};
use crate::store::schema::{clinics, memberships, sessions, users};
use crate::store::{AnyConnection, StoreError};

use super::users::UserRow;

/// Somebody in the list of a clinic's people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedMember {
    /// The account.
    pub user: User,
    /// What they may do in this clinic.
    pub role: Role,
    /// False while the invitation is not accepted yet.
    pub has_password: bool,
    /// The last day of use among their sessions, UTC seconds; none if they have none.
    pub seen_at: Option<i64>,
}

/// The people of a clinic by name.
///
/// # Errors
/// The database's.
pub fn list_members(
    connection: &mut AnyConnection,
    clinic: ClinicId,
) -> Result<Vec<ListedMember>, StoreError> {
    let rows: Vec<(UserRow, Option<String>, String)> = memberships::table
        .inner_join(users::table.on(users::id.eq(memberships::user_id)))
        .filter(memberships::clinic_id.eq(clinic.0))
        .order((users::name, users::id))
        .select((UserRow::as_select(), users::password_hash, memberships::role))
        .load(connection)?;
    let ids: Vec<i64> = rows.iter().map(|row| row.0.id).collect();
    let seen: Vec<(Option<i64>, Option<i64>)> = sessions::table
        .filter(sessions::user_id.eq_any(ids))
        .group_by(sessions::user_id)
        .select((sessions::user_id, diesel::dsl::max(sessions::seen_at)))
        .load(connection)?;
    let seen: HashMap<i64, i64> = seen.into_iter().filter_map(|row| row.0.zip(row.1)).collect();
    rows.into_iter()
        .map(|(user, password, role)| {
            let user = User::from(user);
            Ok(ListedMember {
                role: stored_role(&role)?,
                has_password: password.is_some(),
                seen_at: seen.get(&user.id.0).copied(),
                user,
            })
        })
        .collect()
}

/// How many managers a clinic has.
///
/// # Errors
/// The database's.
pub fn count_managers(connection: &mut AnyConnection, clinic: ClinicId) -> Result<i64, StoreError> {
    Ok(memberships::table
        .filter(memberships::clinic_id.eq(clinic.0))
        .filter(memberships::role.eq(Role::Manager.as_str()))
        .count()
        .get_result(connection)?)
}

/// What somebody is to each of their clinics.
///
/// # Errors
/// The database's.
pub fn list_roles(
    connection: &mut AnyConnection,
    user: UserId,
) -> Result<Vec<(ClinicId, Role)>, StoreError> {
    let rows: Vec<(i64, String)> = memberships::table
        .filter(memberships::user_id.eq(user.0))
        .order(memberships::clinic_id)
        .select((memberships::clinic_id, memberships::role))
        .load(connection)?;
    rows.into_iter().map(|(clinic, role)| Ok((ClinicId(clinic), stored_role(&role)?))).collect()
}

/// Changes a role, if it still is the expected one.
///
/// # Errors
/// The database's.
pub fn update_role(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    user: UserId,
    (from, to): (Role, Role),
) -> Result<bool, StoreError> {
    let membership =
        memberships::table.find((clinic.0, user.0)).filter(memberships::role.eq(from.as_str()));
    let rows =
        diesel::update(membership).set(memberships::role.eq(to.as_str())).execute(connection)?;
    Ok(rows == 1)
}

/// Takes somebody out of a clinic; their account stays. Says whether they were in it.
///
/// # Errors
/// The database's.
pub fn delete_membership(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    user: UserId,
) -> Result<bool, StoreError> {
    let rows = diesel::delete(memberships::table.find((clinic.0, user.0))).execute(connection)?;
    Ok(rows == 1)
}

/// Whether a clinic demands a second factor of its people.
///
/// # Errors
/// `NotFound`, the database's.
pub fn requires_totp(connection: &mut AnyConnection, clinic: ClinicId) -> Result<bool, StoreError> {
    Ok(clinics::table.find(clinic.0).select(clinics::requires_totp).first(connection)?)
}

/// Sets whether a clinic demands a second factor, and says whether that is a change.
///
/// # Errors
/// The database's.
pub fn set_requires_totp(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    required: bool,
) -> Result<bool, StoreError> {
    let other = clinics::table.find(clinic.0).filter(clinics::requires_totp.ne(required));
    let rows =
        diesel::update(other).set(clinics::requires_totp.eq(required)).execute(connection)?;
    Ok(rows == 1)
}

pub(super) fn stored_role(role: &str) -> Result<Role, StoreError> {
    Role::from_stored(role).ok_or(StoreError::Unreadable("memberships.role"))
}
