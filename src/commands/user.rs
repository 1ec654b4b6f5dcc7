//! `tassu user`: who gets in. An operator makes accounts and helps those who are locked out, and
//! sees nothing of any client.

use anyhow::{Context as _, bail};
use clap::{Subcommand, ValueEnum};

use super::start;
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::account::{Role, User, email_key, read_email, read_name};
use crate::domain::ids::ClinicId;
use crate::i18n::Lang;
use crate::store::accounts::{self, ListedMember};
use crate::store::{AnyConnection, ClinicTx, StoreError, clinics};
use crate::usecases::people::{self, Person};
use crate::usecases::user_links;

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum UserCommand {
    /// Let somebody into a clinic, or change their role there; makes their account if need be
    Add {
        /// Their email address, by which they sign in
        email: String,
        /// The clinic's address on the site, such as jez-i-wrona
        #[arg(long, value_name = "SLUG")]
        clinic: String,
        /// What they may do there
        #[arg(long, value_enum)]
        role: RoleName,
        /// Their name, as colleagues read it; for a new account
        #[arg(long)]
        name: Option<String>,
        /// Language of the panel for a new account: en, pl, fi, it or ru
        #[arg(long, default_value = "en", value_name = "TAG")]
        language: String,
    },
    /// List the people of each clinic
    List,
    /// Print a link that lets somebody choose a new password
    Reset {
        /// Their email address
        email: String,
    },
    /// Take somebody out of a clinic
    Remove {
        /// Their email address
        email: String,
        /// The clinic's address on the site
        #[arg(long, value_name = "SLUG")]
        clinic: String,
    },
    /// Sign somebody out everywhere
    EndSessions {
        /// Their email address
        email: String,
    },
    /// Take somebody's second factor away, so that the password alone lets them in
    DropSecondFactor {
        /// Their email address
        email: String,
    },
}

/// As typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum RoleName {
    /// Everything
    Manager,
    /// Calendar, bookings, clients; no settings
    Staff,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Manager => Self::Manager,
            RoleName::Staff => Self::Staff,
        }
    }
}

pub(super) fn run(command: UserCommand, config: &Config) -> anyhow::Result<()> {
    let db = start::open_current(&config.store)?;
    let mut connection = db.connection()?;
    let connection = &mut *connection;
    let now = Clock::System.now();
    match command {
        UserCommand::Add { email, clinic, role, name, language } => {
            let clinic_id = find_clinic(connection, &clinic)?;
            let person = read_person(connection, &email, name.as_deref(), &language)?;
            let path = add(connection, clinic_id, &person, role.into(), now)?;
            println!("{} is {} of {clinic}.", person.email.typed, Role::from(role).as_str());
            if let Some(path) = path {
                print_link(config, &path, "7 days");
            }
        }
        UserCommand::List => list(connection)?,
        UserCommand::Reset { email } => {
            let user = find_user(connection, &email)?;
            let path = connection.write_transaction(|connection| {
                user_links::make(connection, user.id, user_links::RESET, now)
            })?;
            print_link(config, &path, "1 day");
        }
        UserCommand::Remove { email, clinic } => {
            let clinic_id = find_clinic(connection, &clinic)?;
            let user = find_user(connection, &email)?;
            let gone = accounts::delete_membership(connection, clinic_id, user.id)?;
            anyhow::ensure!(gone, "{email} does not belong to {clinic}.");
            println!("{} does not belong to {clinic} any more.", user.email);
            if accounts::count_managers(connection, clinic_id)? == 0 {
                println!("{clinic} has no manager now.");
            }
        }
        UserCommand::EndSessions { email } => {
            let user = find_user(connection, &email)?;
            let ended = accounts::end_sessions(connection, user.id)?;
            println!("{}: {ended} sessions ended.", user.email);
        }
        UserCommand::DropSecondFactor { email } => {
            let user = find_user(connection, &email)?;
            anyhow::ensure!(user.has_totp, "{email} has no second factor.");
            connection.write_transaction(|connection| {
                accounts::delete_totp(connection, user.id)?;
                accounts::end_sessions(connection, user.id)
            })?;
            println!("{}: the password alone lets them in now.", user.email);
        }
    }
    Ok(())
}

fn read_person(
    connection: &mut AnyConnection,
    email: &str,
    name: Option<&str>,
    language: &str,
) -> anyhow::Result<Person> {
    let email = read_email(email).with_context(|| format!("{email} is no email address."))?;
    let known = accounts::find_by_email(connection, &email.key)?;
    let name = match (name.map(read_name), known) {
        (Some(Some(name)), _) => name,
        (Some(None), _) => bail!("The name must have 1 to 80 characters."),
        (None, Some((user, _))) => user.name,
        (None, None) => bail!("{} has no account yet: give a --name.", email.typed),
    };
    let language = Lang::from_tag(language)
        .with_context(|| format!("{language} is none of en, pl, fi, it, ru."))?;
    Ok(Person { email, name, language })
}

/// The path of an invitation, if they have no password yet.
fn add(
    connection: &mut AnyConnection,
    clinic: ClinicId,
    person: &Person,
    role: Role,
    now: i64,
) -> Result<Option<String>, StoreError> {
    ClinicTx::run(connection, clinic, |tx| {
        if let Some((user, _)) = accounts::find_by_email(tx.connection, &person.email.key)?
            && let Some(member) = accounts::find_member(tx.connection, clinic, user.id)?
        {
            accounts::update_role(tx.connection, clinic, user.id, (member.role, role))?;
            return Ok(None);
        }
        let let_in = people::let_in(tx.connection, clinic, person, role, now)?;
        if let_in.has_password {
            return Ok(None);
        }
        user_links::make(tx.connection, let_in.user, user_links::INVITATION, now).map(Some)
    })
}

fn find_clinic(connection: &mut AnyConnection, slug: &str) -> anyhow::Result<ClinicId> {
    let head = clinics::find_head(connection, slug, 0..=0)?;
    Ok(head.with_context(|| format!("There is no clinic {slug}."))?.id)
}

fn find_user(connection: &mut AnyConnection, email: &str) -> anyhow::Result<User> {
    let found = accounts::find_by_email(connection, &email_key(email))?;
    Ok(found.with_context(|| format!("{email} has no account."))?.0)
}

fn print_link(config: &Config, path: &str, lasts: &str) {
    println!(
        "To choose a password, within {lasts} and once:\n\n  {}\n",
        config.public_url.link(path)
    );
}

fn list(connection: &mut AnyConnection) -> anyhow::Result<()> {
    for clinic in clinics::list_clinics(connection, i64::MAX)? {
        println!("{} ({})", clinic.slug, clinic.name);
        let clinic_id = find_clinic(connection, &clinic.slug)?;
        for member in accounts::list_members(connection, clinic_id)? {
            println!("  {}", line(&member));
        }
    }
    Ok(())
}

fn line(member: &ListedMember) -> String {
    let User { email, name, has_totp, .. } = &member.user;
    let mut line = format!("{:<8} {email:<32} {name}", member.role.as_str());
    if *has_totp {
        line.push_str(", second factor");
    }
    if !member.has_password {
        line.push_str(", invited");
    }
    line
}
