//! Accounts of the panel, what they are to which clinic, and their sessions.

mod sessions;
mod users;

pub use sessions::{StoredSession, delete_session, find_session, insert_session, update_session};
pub use users::{
    Member, Membership, NewUser, Secrets, find_by_email, find_member, find_user, insert_membership,
    insert_user, list_memberships, set_password,
};
