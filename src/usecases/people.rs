//! Who belongs to a clinic (P1): let somebody in, change what they may do, take them out.
//! All of it under the clinic's lock, so that a clinic never loses its last manager.

use serde_json::{Value, json};

use crate::domain::account::Role;
use crate::domain::details::Email;
use crate::domain::ids::{ClinicId, UserId};
use crate::i18n::Lang;
use crate::store::accounts::{self, NewUser};
use crate::store::{AnyConnection, ClinicTx, Db, StoreError, audit};
use crate::usecases::user_links;

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

/// Lets somebody into a clinic; makes their account if there is none of this address. The caller
/// holds the clinic's lock.
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

/// A manager at work on their clinic's people. Each change is written down with who made it.
#[derive(Debug, Clone, Copy)]
pub struct Manager {
    /// Who.
    pub user: UserId,
    /// Of which clinic.
    pub clinic: ClinicId,
    /// Now, UTC seconds.
    pub now: i64,
}

/// What became of an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invited {
    /// They belong to the clinic already.
    Already,
    /// They sign in as they do elsewhere.
    Known,
    /// The path of a link with which they choose a password.
    Link(String),
}

impl Manager {
    /// Lets somebody in. A link is made only where it opens no other clinic.
    ///
    /// # Errors
    /// The database's.
    pub async fn invite(self, db: &Db, person: Person, role: Role) -> Result<Invited, StoreError> {
        db.clinic_tx(self.clinic, move |tx| {
            let let_in = match let_in(tx.connection, self.clinic, &person, role, self.now) {
                Err(StoreError::Duplicate) => return Ok(Invited::Already),
                other => other?,
            };
            let after = json!({ "email": person.email.typed, "role": role.as_str() });
            self.record(tx, let_in.user, &Value::Null, &after)?;
            if let_in.has_password || !may_reset(tx.connection, self.user, let_in.user)? {
                return Ok(Invited::Known);
            }
            let lasts = user_links::INVITATION;
            user_links::make(tx.connection, let_in.user, lasts, self.now).map(Invited::Link)
        })
        .await
    }

    /// Makes somebody of this role one of that role.
    ///
    /// # Errors
    /// The database's.
    pub async fn change_role(
        self,
        db: &Db,
        user: UserId,
        (from, to): (Role, Role),
    ) -> Result<Changed, StoreError> {
        db.clinic_tx(self.clinic, move |tx| {
            if from == Role::Manager && to != from && is_last_manager(tx.connection, self.clinic)? {
                return Ok(Changed::LastManager);
            }
            if !accounts::update_role(tx.connection, self.clinic, user, (from, to))? {
                return Ok(Changed::Meanwhile);
            }
            let role = |role: Role| json!({ "role": role.as_str() });
            self.record(tx, user, &role(from), &role(to))?;
            Ok(Changed::Done)
        })
        .await
    }

    /// Takes somebody out of the clinic. Their sessions see nothing of it from the next page on.
    ///
    /// # Errors
    /// The database's.
    pub async fn take_out(self, db: &Db, user: UserId) -> Result<Changed, StoreError> {
        db.clinic_tx(self.clinic, move |tx| {
            let Some(member) = accounts::find_member(tx.connection, self.clinic, user)? else {
                return Ok(Changed::Meanwhile);
            };
            if member.role == Role::Manager && is_last_manager(tx.connection, self.clinic)? {
                return Ok(Changed::LastManager);
            }
            accounts::delete_membership(tx.connection, self.clinic, user)?;
            let before = json!({ "email": member.user.email, "role": member.role.as_str() });
            self.record(tx, user, &before, &Value::Null)?;
            Ok(Changed::Done)
        })
        .await
    }

    /// The path of a link with which somebody of the clinic chooses a new password; none where it
    /// would open another clinic, too.
    ///
    /// # Errors
    /// `NotFound` if they do not belong to the clinic; the database's.
    pub async fn make_link(self, db: &Db, user: UserId) -> Result<Option<String>, StoreError> {
        db.clinic_tx(self.clinic, move |tx| {
            accounts::find_member(tx.connection, self.clinic, user)?.ok_or(StoreError::NotFound)?;
            if !may_reset(tx.connection, self.user, user)? {
                return Ok(None);
            }
            self.record(tx, user, &Value::Null, &json!({ "link": "made" }))?;
            user_links::make(tx.connection, user, user_links::RESET, self.now).map(Some)
        })
        .await
    }

    /// Demands a second factor of everybody, or no longer.
    ///
    /// # Errors
    /// The database's.
    pub async fn require_totp(self, db: &Db, required: bool) -> Result<(), StoreError> {
        db.clinic_tx(self.clinic, move |tx| {
            if accounts::set_requires_totp(tx.connection, self.clinic, required)? {
                let value = |on: bool| fields(&json!({ "requires_totp": on }));
                let subject = ("people", None);
                audit::record(
                    tx,
                    self.user,
                    subject,
                    &value(!required),
                    &value(required),
                    self.now,
                )?;
            }
            Ok(())
        })
        .await
    }

    fn record(
        self,
        tx: &mut ClinicTx<'_>,
        user: UserId,
        before: &Value,
        after: &Value,
    ) -> Result<(), StoreError> {
        let subject = ("people", Some(user.0));
        audit::record(tx, self.user, subject, &fields(before), &fields(after), self.now)
    }
}

fn fields(value: &Value) -> audit::Fields {
    value.as_object().cloned().unwrap_or_default()
}

fn is_last_manager(connection: &mut AnyConnection, clinic: ClinicId) -> Result<bool, StoreError> {
    Ok(accounts::count_managers(connection, clinic)? < 2)
}

/// Whether a manager may make a link that lets this user choose a password: only if they manage
/// every clinic that the user belongs to, else the link would open another clinic to them.
///
/// # Errors
/// The database's.
fn may_reset(
    connection: &mut AnyConnection,
    manager: UserId,
    user: UserId,
) -> Result<bool, StoreError> {
    let managed = accounts::list_roles(connection, manager)?;
    let clinics = accounts::list_roles(connection, user)?;
    Ok(clinics.iter().all(|(clinic, _)| managed.contains(&(*clinic, Role::Manager))))
}
