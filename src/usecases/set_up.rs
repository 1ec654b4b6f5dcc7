//! The first start (P9): a link that is shown to whoever started the program leads through a few
//! steps. What was typed is kept; the clinic is stored at the end, all of it at once.

use std::collections::BTreeSet;

use chrono::{NaiveTime, Timelike as _};

use crate::catalogue::{Catalogue, CatalogueError, CatalogueReason, catalogue};
use crate::domain::account::{Role, User};
use crate::domain::clinic::WeekHours;
use crate::domain::local_time::local_date;
use crate::domain::settings::{Fields, RESERVED_SLUGS, free_slug, slug_of};
use crate::domain::setup::{self, Draft, Step};
use crate::secrets::Secrets;
use crate::store::accounts::{self, NewUser};
use crate::store::new_clinic::{self, NewClinic, NewGroup, NewReason, NewSpecies};
use crate::store::{AnyConnection, Db, StoreError, installation};

/// In the table `installation`: the hash of the link's token.
const LINK: &str = "set_up_link";
/// Stands before the hash of a link for one more clinic.
const ANOTHER: &str = "another ";
/// In the table `installation`: what was typed so far.
const DRAFT: &str = "set_up_draft";

/// Why the set-up did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum NotSetUp {
    /// The link was used, replaced, or there is a clinic already.
    #[error("no such link")]
    NoLink,
    /// A step is missing, or no longer what it has to be.
    #[error("a step is missing")]
    Missing(Step),
    /// An account has the address already.
    #[error("the address has an account")]
    EmailTaken,
    /// The list of species and reasons.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for NotSetUp {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Makes a link where there is no clinic yet, and answers with its path. An earlier one stops
/// working; what was typed stays.
///
/// # Errors
/// The database's.
pub fn make_link(connection: &mut AnyConnection) -> Result<Option<String>, StoreError> {
    if new_clinic::has_clinics(connection)? {
        return Ok(None);
    }
    new_link(connection, "").map(Some)
}

/// Makes a link for one more clinic, whatever clinics there are, and answers with its path.
///
/// # Errors
/// The database's.
pub fn make_another(connection: &mut AnyConnection) -> Result<String, StoreError> {
    new_link(connection, ANOTHER)
}

fn new_link(connection: &mut AnyConnection, kind: &str) -> Result<String, StoreError> {
    let token = Secrets::random_token();
    installation::set_value(connection, LINK, &format!("{kind}{}", Secrets::hash(&token)))?;
    Ok(format!("/panel/setup/{token}"))
}

/// The link as stored, if the token is its and it still works.
fn find_link(connection: &mut AnyConnection, token: &str) -> Result<Option<String>, StoreError> {
    let Some(link) = installation::find_value(connection, LINK)? else { return Ok(None) };
    let hash = Secrets::hash(token);
    let works = match link.strip_prefix(ANOTHER) {
        Some(another) => another == hash,
        None => link == hash && !new_clinic::has_clinics(connection)?,
    };
    Ok(works.then_some(link))
}

/// What was typed so far behind this link; none if the link does not work.
///
/// # Errors
/// The database's.
pub fn find_draft(
    connection: &mut AnyConnection,
    token: &str,
) -> Result<Option<Draft>, StoreError> {
    if find_link(connection, token)?.is_none() {
        return Ok(None);
    }
    let draft = installation::find_value(connection, DRAFT)?;
    Ok(Some(draft.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()))
}

/// Keeps a finished step, and says whether the link still works.
///
/// # Errors
/// The database's.
pub async fn keep(db: &Db, token: String, step: Step, fields: Fields) -> Result<bool, StoreError> {
    db.write(move |connection| {
        let Some(mut draft) = find_draft(connection, &token)? else { return Ok(false) };
        draft.keep(step, fields);
        let json = serde_json::to_string(&draft)
            .map_err(|_unwritable| StoreError::Unreadable("set_up_draft"))?;
        installation::set_value(connection, DRAFT, &json)?;
        Ok(true)
    })
    .await
}

/// Stores the clinic and its first manager, uses the link up, and answers with the manager and the
/// clinic's slug. Of two who finish at once, one wins.
///
/// # Errors
/// As listed; nothing is stored then.
pub async fn finish(db: &Db, token: String, now: i64) -> Result<(User, String), NotSetUp> {
    db.write(move |connection| {
        let link = find_link(connection, &token)?.ok_or(NotSetUp::NoLink)?;
        let draft = find_draft(connection, &token)?.ok_or(NotSetUp::NoLink)?;
        if !installation::take_value(connection, LINK, &link)? {
            return Err(NotSetUp::NoLink);
        }
        let slug = store_clinic(connection, &draft, now)?;
        let user = store_manager(connection, &draft, &slug, now)?;
        if let Some(json) = installation::find_value(connection, DRAFT)? {
            installation::take_value(connection, DRAFT, &json)?;
        }
        Ok((user, slug))
    })
    .await
}

fn fields(draft: &Draft, step: Step) -> Result<&Fields, NotSetUp> {
    draft.fields(step).ok_or(NotSetUp::Missing(step))
}

fn store_manager(
    connection: &mut AnyConnection,
    draft: &Draft,
    slug: &str,
    now: i64,
) -> Result<User, NotSetUp> {
    let missing = |_faults| NotSetUp::Missing(Step::Account);
    let typed = fields(draft, Step::Account)?;
    let account = setup::read_account(typed).map_err(missing)?;
    let new = NewUser {
        email: &account.email.typed,
        email_key: &account.email.key,
        name: &account.name,
        language: account.language,
        password_hash: Some(typed.one("password_hash")),
    };
    let user = match accounts::insert_user(connection, &new, now) {
        Err(StoreError::Duplicate) => return Err(NotSetUp::EmailTaken),
        other => other?,
    };
    let clinic = crate::store::clinics::find_head(connection, slug, 0..=0)?;
    let clinic = clinic.ok_or(StoreError::NotFound)?.id;
    accounts::insert_membership(connection, clinic, user, Role::Manager, now)?;
    Ok(accounts::find_user(connection, user)?.ok_or(StoreError::NotFound)?)
}

fn store_clinic(
    connection: &mut AnyConnection,
    draft: &Draft,
    now: i64,
) -> Result<String, NotSetUp> {
    let missing = |step| move |_faults| NotSetUp::Missing(step);
    let clinic = setup::read_clinic(fields(draft, Step::Clinic)?).map_err(missing(Step::Clinic))?;
    let place = setup::read_place(fields(draft, Step::Place)?, clinic.home)
        .map_err(missing(Step::Place))?;
    let staff = setup::read_staff(fields(draft, Step::Staff)?).map_err(missing(Step::Staff))?;
    let list = catalogue()?;
    let offer = Offer::read(list, fields(draft, Step::Offer)?);
    if !offer.is_bookable() {
        return Err(NotSetUp::Missing(Step::Offer));
    }
    let known = new_clinic::list_slugs(connection, &slug_of(&clinic.name))?;
    let slug = free_slug(&clinic.name, |slug| {
        RESERVED_SLUGS.contains(&slug) || known.iter().any(|known| known == slug)
    });
    let new = NewClinic {
        slug: &slug,
        clinic: &clinic,
        place: &place,
        place_slug: &slug_of(&place.town),
        staff: &staff,
        hours: &shifts(&place.hours),
        from: local_date(place.zone, now),
        species: offer.species(list),
        groups: offer.groups(list),
    };
    new_clinic::insert_clinic(connection, &new, rand::random())?;
    Ok(slug)
}

/// Weekday, first minute and minutes of shifts as long as the door is open.
fn shifts(hours: &WeekHours) -> Vec<(i32, i32, i32)> {
    let minute = |text: &str| {
        let time = NaiveTime::parse_from_str(text, "%H:%M").ok()?;
        i32::try_from(time.hour() * 60 + time.minute()).ok()
    };
    let mut shifts = Vec::new();
    for (weekday, day) in (1..).zip(&hours.0) {
        for (from, to) in day {
            if let (Some(from), Some(to)) = (minute(from), minute(to))
                && from < to
            {
                shifts.push((weekday, from, to - from));
            }
        }
    }
    shifts
}

/// What of the ready list was ticked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    species: BTreeSet<String>,
    reasons: BTreeSet<String>,
}

impl Offer {
    /// Reads the ticks; what the list does not know is left out.
    pub fn read(list: &Catalogue, fields: &Fields) -> Self {
        let species = list.species.iter().map(|kind| &kind.key);
        let reasons = list.reasons.iter().map(|reason| &reason.key);
        Self {
            species: species.filter(|key| fields.has("species", key)).cloned().collect(),
            reasons: reasons.filter(|key| fields.has("reasons", key)).cloned().collect(),
        }
    }

    /// At least one species.
    pub fn has_species(&self) -> bool {
        !self.species.is_empty()
    }

    /// At least one reason for one of the species.
    pub fn is_bookable(&self) -> bool {
        catalogue().is_ok_and(|list| list.reasons.iter().any(|reason| self.offers(reason)))
    }

    /// A reason that is for none of the species would lead nowhere.
    fn offers(&self, reason: &CatalogueReason) -> bool {
        self.reasons.contains(&reason.key)
            && reason.species.iter().any(|key| self.species.contains(key))
    }

    fn species<'a>(&self, list: &'a Catalogue) -> Vec<NewSpecies<'a>> {
        let ticked = list.species.iter().filter(|kind| self.species.contains(&kind.key));
        ticked
            .map(|kind| NewSpecies {
                key: &kind.key,
                icon: &kind.icon,
                name: &kind.name,
                hint: kind.hint.as_ref(),
            })
            .collect()
    }

    fn groups<'a>(&self, list: &'a Catalogue) -> Vec<NewGroup<'a>> {
        let group = |group: &'a crate::catalogue::Group| NewGroup {
            key: &group.key,
            name: &group.name,
            hint: group.hint.as_ref(),
            reasons: list
                .reasons
                .iter()
                .filter(|reason| reason.group == group.key && self.offers(reason))
                .map(new_reason)
                .collect(),
        };
        let groups = list.groups.iter().map(group);
        groups.filter(|group| !group.reasons.is_empty()).collect()
    }
}

/// Without a price: what a visit costs, a clinic says itself.
fn new_reason(reason: &CatalogueReason) -> NewReason<'_> {
    NewReason {
        key: &reason.key,
        name: &reason.name,
        summary: &reason.short,
        instructions: &reason.instructions,
        duration: reason.duration_minutes,
        buffers: (reason.buffer_before, reason.buffer_after),
        online: &reason.online,
        existing_only: !reason.new_clients_ok,
        notice: reason.min_notice_hours.map(|hours| hours * 60),
        species: reason.species.iter().map(String::as_str).collect(),
    }
}
