//! Who belongs to a clinic (P1): let somebody in, change what they may do, take them out. The
//! caller holds the clinic's lock, so that a clinic never loses its last manager.

use crate::domain::account::Role;
use crate::domain::details::Email;
use crate::domain::ids::{ClinicId, UserId};
use crate::i18n::Lang;
use crate::store::accounts::{self, NewUser};
use crate::store::{AnyConnection, StoreError};

/// Somebody who is to belong to a clinic.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their address, which is how they sign in.
    pub email: Email,
    /// As colleagues read it; an account that exists keeps its own.
    pub name: String,
    /// Of the panel; an account that exists keeps its own.
    pub language: Lang,
}

/// What became of letting somebody in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetIn {
    /// The account.
    pub user: UserId,
    /// It was made just now.
    pub is_new: bool,
    /// It has a password already.
    pub has_password: bool,
}

/// Lets somebody into a clinic; makes their account if there is none of this address.
///
/// # Errors
/// `Duplicate` if they belong to it already, the database's.
pub fn let_in(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    person: &Person,
    role: Role,
    now: i64,
) -> Result<LetIn, StoreError> {
    let let_in = match accounts::find_by_email(connection, &person.email.key)? {
        Some((user, secrets)) => {
            let has_password = secrets.password_hash.is_some();
            LetIn { user: user.id, is_new: false, has_password }
        }
        None => {
            let new = NewUser {
                email: &person.email.typed,
                email_key: &person.email.key,
                name: &person.name,
                language: person.language,
                password_hash: None,
            };
            let user = accounts::insert_user(connection, &new, now)?;
            LetIn { user, is_new: true, has_password: false }
        }
    };
    if accounts::find_member(connection, clinic, let_in.user)?.is_some() {
        return Err(StoreError::Duplicate);
    }
    accounts::insert_membership(connection, clinic, let_in.user, role, now)?;
    Ok(let_in)
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// Done.
    Done,
    /// They are the clinic's only manager.
    LastManager,
    /// They are not what they were when the page was made.
    Meanwhile,
}

/// Makes somebody of this role one of that role.
///
/// # Errors
/// The database's.
pub fn change_role(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    user: UserId,
    (from, to): (Role, Role),
) -> Result<Changed, StoreError> {
    if from == Role::Manager && to != from && accounts::count_managers(connection, clinic)? < 2 {
        return Ok(Changed::LastManager);
    }
    let done = accounts::update_role(connection, clinic, user, (from, to))?;
    Ok(if done { Changed::Done } else { Changed::Meanwhile })
}

/// Takes somebody out of a clinic. Their sessions see nothing of it from the next page on.
///
/// # Errors
/// The database's.
pub fn take_out(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    user: UserId,
) -> Result<Changed, StoreError> {
    let Some(member) = accounts::find_member(connection, clinic, user)? else {
        return Ok(Changed::Meanwhile);
    };
    if member.role == Role::Manager && accounts::count_managers(connection, clinic)? < 2 {
        return Ok(Changed::LastManager);
    }
    accounts::delete_membership(connection, clinic, user)?;
    Ok(Changed::Done)
}

/// Whether a manager may make a link that lets this user choose a password: only if they manage
/// every clinic that the user belongs to, else the link would open another clinic to them.
///
/// # Errors
/// The database's.
pub fn may_reset(
    connection: &mut AnyConnection,
    manager: UserId,
    user: UserId,
) -> Result<bool, StoreError> {
    let managed = accounts::list_roles(connection, manager)?;
    let clinics = accounts::list_roles(connection, user)?;
    Ok(clinics.iter().all(|(clinic, _)| managed.contains(&(*clinic, Role::Manager))))
}
