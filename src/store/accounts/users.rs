//! Users and their memberships.

use diesel::prelude::*;

use super::members::stored_role;
use crate::domain::account::{Role, User};
use crate::domain::ids::{ClinicId, UserId};
use crate::i18n::Lang;
use crate::store::schema::{clinic_slugs, clinics, memberships, users};
use crate::store::{AnyConnection, StoreError};

#[derive(Queryable, Selectable)]
#[diesel(table_name = users)]
pub(super) struct UserRow {
    pub(super) id: i64,
    email: String,
    name: String,
    language: String,
    totp_secret: Option<String>,
}

impl From<UserRow> for User {
    fn from(row: UserRow) -> Self {
        Self {
            id: UserId(row.id),
            email: row.email,
            name: row.name,
            language: Lang::from_tag(&row.language).unwrap_or(Lang::En),
            has_totp: row.totp_secret.is_some(),
        }
    }
}

/// What a user proves to be themselves with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secrets {
    /// Argon2id in PHC format; none: the invitation is not accepted yet.
    pub password_hash: Option<String>,
}

/// The account of this address in small letters.
///
/// # Errors
/// The database's.
pub fn find_by_email(
    connection: &mut AnyConnection,
    email_key: &str,
) -> Result<Option<(User, Secrets)>, StoreError> {
    // PostgreSQL knows no text with this in it, and would take it for a fault.
    if email_key.contains('\0') {
        return Ok(None);
    }
    let row: Option<(UserRow, Option<String>)> = users::table
        .filter(users::email_key.eq(email_key))
        .select((UserRow::as_select(), users::password_hash))
        .first(connection)
        .optional()?;
    Ok(row.map(|(user, password_hash)| (user.into(), Secrets { password_hash })))
}

/// The account of this id.
///
/// # Errors
/// The database's.
pub fn find_user(connection: &mut AnyConnection, id: UserId) -> Result<Option<User>, StoreError> {
    let row: Option<UserRow> =
        users::table.find(id.0).select(UserRow::as_select()).first(connection).optional()?;
    Ok(row.map(User::from))
}

/// A new account.
#[derive(Debug, Clone)]
pub struct NewUser<'a> {
    /// As typed.
    pub email: &'a str,
    /// In small letters.
    pub email_key: &'a str,
    /// Whose.
    pub name: &'a str,
    /// Of the panel.
    pub language: Lang,
    /// Argon2id in PHC format; none: an invitation will let them choose a password.
    pub password_hash: Option<&'a str>,
}

/// Stores an account.
///
/// # Errors
/// `Duplicate` if the address has one, the database's.
pub fn insert_user(
    connection: &mut AnyConnection,
    new: &NewUser<'_>,
    now: i64,
) -> Result<UserId, StoreError> {
    Ok(UserId(
        diesel::insert_into(users::table)
            .values((
                users::email.eq(new.email),
                users::email_key.eq(new.email_key),
                users::name.eq(new.name),
                users::language.eq(new.language.tag()),
                users::password_hash.eq(new.password_hash),
                users::created_at.eq(now),
            ))
            .returning(users::id)
            .get_result(connection)?,
    ))
}

/// Gives an account this password.
///
/// # Errors
/// The database's.
pub fn set_password(
    connection: &mut AnyConnection,
    user: UserId,
    password_hash: &str,
) -> Result<(), StoreError> {
    diesel::update(users::table.find(user.0))
        .set(users::password_hash.eq(password_hash))
        .execute(connection)?;
    Ok(())
}

/// Sets an account's name and language.
///
/// # Errors
/// The database's.
pub fn update_profile(
    connection: &mut AnyConnection,
    user: UserId,
    name: &str,
    language: Lang,
) -> Result<(), StoreError> {
    diesel::update(users::table.find(user.0))
        .set((users::name.eq(name), users::language.eq(language.tag())))
        .execute(connection)?;
    Ok(())
}

/// Makes a user a member of a clinic.
///
/// # Errors
/// `Duplicate` if they are one, the database's.
pub fn insert_membership(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    user: UserId,
    role: Role,
    now: i64,
) -> Result<(), StoreError> {
    diesel::insert_into(memberships::table)
        .values((
            memberships::clinic_id.eq(clinic.0),
            memberships::user_id.eq(user.0),
            memberships::role.eq(role.as_str()),
            memberships::created_at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}

/// A user, seen from one clinic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub user: User,
    /// What they may do there.
    pub role: Role,
    /// Whether that clinic demands a second factor of its people.
    pub requires_totp: bool,
}

/// What a user is to this clinic; none: a stranger.
///
/// # Errors
/// The database's.
pub fn find_member(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    user: UserId,
) -> Result<Option<Member>, StoreError> {
    let row: Option<(UserRow, String, bool)> = memberships::table
        .inner_join(users::table.on(users::id.eq(memberships::user_id)))
        .inner_join(clinics::table.on(clinics::id.eq(memberships::clinic_id)))
        .filter(memberships::clinic_id.eq(clinic.0))
        .filter(memberships::user_id.eq(user.0))
        .select((UserRow::as_select(), memberships::role, clinics::requires_totp))
        .first(connection)
        .optional()?;
    row.map(|(user, role, requires_totp)| {
        Ok(Member { user: user.into(), role: stored_role(&role)?, requires_totp })
    })
    .transpose()
}

/// A clinic that somebody belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The clinic's newest slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What they may do there.
    pub role: Role,
}

/// The clinics of a user, by name.
///
/// # Errors
/// The database's.
pub fn list_memberships(
    connection: &mut AnyConnection,
    user: UserId,
) -> Result<Vec<Membership>, StoreError> {
    let rows: Vec<(String, String, String)> = memberships::table
        .inner_join(clinics::table.on(clinics::id.eq(memberships::clinic_id)))
        .inner_join(clinic_slugs::table.on(clinic_slugs::clinic_id.eq(memberships::clinic_id)))
        .filter(memberships::user_id.eq(user.0))
        .filter(clinic_slugs::is_current)
        .order((clinics::name, clinics::id))
        .select((clinic_slugs::slug, clinics::name, memberships::role))
        .load(connection)?;
    rows.into_iter()
        .map(|(slug, name, role)| Ok(Membership { slug, name, role: stored_role(&role)? }))
        .collect()
}
