//! Accounts of the panel, what they are to which clinic, their links and their sessions.

mod links;
mod members;
mod second_factor;
mod sessions;
mod users;

pub use links::{delete_links, find_link, replace_link, use_link};
pub use members::{
    ListedMember, count_managers, delete_membership, list_members, list_roles, requires_totp,
    set_requires_totp, update_role,
};
pub use second_factor::{
    accept_step, count_recovery_codes, delete_totp, find_totp, insert_totp, must_have_totp,
    replace_recovery_codes, use_recovery_code,
};
pub use sessions::{
    ListedSession, StoredSession, delete_session, end_session, end_sessions, find_session,
    insert_session, list_sessions, update_session,
};
pub use users::{
    Member, Membership, NewUser, Secrets, find_by_email, find_member, find_user, insert_membership,
    insert_user, list_memberships, set_password, update_profile,
};
