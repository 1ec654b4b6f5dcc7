//! A held time whose page is being made: the hold, what it was chosen for, and what has become of it.

use actix_web::web;

use super::frame::named_address;
use super::gone::{self, Lost};
use super::query::Address;
use crate::domain::clinic::{Clinic, Location, Reason};
use crate::domain::country::Country;
use crate::domain::details::{RequiredFields, Species, Typed};
use crate::domain::hold::Hold;
use crate::domain::journey::Asked;
use crate::domain::local_time;
use crate::secrets::Secrets;
use crate::store::{AnyConnection, StoreError, bookings, holds};
use crate::web::clinic_page::{Answer, Scene};
use crate::web::{App, PageError};

/// What a hold's page is about.
pub struct Held<'a> {
    /// The hold.
    pub hold: &'a Hold,
    /// Its token, for addresses.
    pub token: &'a str,
    /// Where.
    pub location: &'a Location,
    /// What for.
    pub reason: &'a Reason,
}

impl<'a> Held<'a> {
    /// What the hold says, with what the clinic says of it.
    ///
    /// # Errors
    /// `NotFound` if the clinic no longer has the place or the reason.
    pub fn of(clinic: &'a Clinic, hold: &'a Hold, token: &'a str) -> Result<Self, PageError> {
        let location = clinic.location(hold.location_id).ok_or(PageError::NotFound)?;
        let reason = clinic.reason(hold.reason_id).ok_or(PageError::NotFound)?;
        Ok(Self { hold, token, location, reason })
    }

    /// The hold's choices as an address would name them.
    pub fn asked(&self, clinic: &Clinic) -> Asked {
        let species = self.hold.species_id.and_then(|id| clinic.species(id));
        Asked {
            location: Some(self.location.slug.clone()),
            species: species.map(|species| species.slug.clone()),
            reason: Some(self.reason.slug.clone()),
            staff: self.hold.staff_wished.then_some(self.hold.staff_id),
            ..Asked::default()
        }
    }

    /// What the form is judged by.
    pub fn species(&self, clinic: &Clinic) -> Vec<Species> {
        let fits = |id| match self.hold.species_id {
            Some(chosen) => id == chosen,
            None => self.reason.species.contains(&id) && self.location.species.contains(&id),
        };
        clinic
            .species
            .iter()
            .filter(|species| fits(species.id))
            .map(|species| Species { id: species.id, slug: species.slug.clone() })
            .collect()
    }
}

/// The clinic's setting; one that cannot be read asks for nothing beyond what every booking needs.
pub fn required(clinic: &Clinic) -> RequiredFields {
    clinic.required_fields.parse().unwrap_or_default()
}

/// The country whose numbers are typed without a prefix.
pub fn country(clinic: &Clinic) -> Result<Country, PageError> {
    Country::parse(&clinic.country)
        .ok_or_else(|| PageError::internal(StoreError::Unreadable("clinics.country")))
}

/// The hold with this token; none if there is none, or its rows are gone.
///
/// # Errors
/// The database's.
pub fn find(
    connection: &mut AnyConnection,
    scene: &Scene,
    token: &str,
) -> Result<Option<Hold>, PageError> {
    Ok(holds::find_hold(connection, scene.clinic().id, &Secrets::hash(token))?)
}

/// A hold's page outlives the hold: if it was booked, that is where it leads.
///
/// # Errors
/// `NotFound` if it was not, the database's.
pub fn booked_or_unknown(
    connection: &mut AnyConnection,
    scene: &Scene,
    secrets: &Secrets,
    token: &str,
) -> Result<Answer, PageError> {
    let key = Secrets::hash(token);
    let made = bookings::find_by_hold_key(connection, scene.clinic().id, &key)?;
    let made = made.ok_or(PageError::NotFound)?;
    Ok(Answer::See(summary_url(secrets, &made.link_nonce)))
}

/// The page of a hold that is no more.
///
/// # Errors
/// The database's.
pub fn ended(
    connection: &mut AnyConnection,
    scene: &Scene,
    held: &Held<'_>,
    lost: Lost,
) -> Result<Answer, PageError> {
    let start = local_time::wall_clock(held.location.zone, held.hold.begins_at);
    let asked = held.asked(scene.clinic());
    gone::page(connection, scene, &asked, start, lost, Some(held.token.to_owned()))
}

/// The summary of the booking whose secret address is made from this nonce.
pub fn summary_url(secrets: &Secrets, nonce: &str) -> String {
    format!("/b/{}", secrets.link_token(nonce))
}

/// The step of the time, with the hold's choices.
pub fn times_url(scene: &Scene, held: &Held<'_>) -> Address {
    named_address(scene.clinic(), &held.asked(scene.clinic()), Some(held.token))
}

/// Keeps what was typed with the hold, so that nothing of it is lost (B8).
///
/// # Errors
/// The database's.
pub async fn keep_draft(
    app: &web::Data<App>,
    slug: &str,
    token: &str,
    typed: &Typed,
) -> Result<(), PageError> {
    let draft = serde_json::to_string(typed).map_err(PageError::internal)?;
    let (slug, key) = (slug.to_owned(), Secrets::hash(token));
    let (browse, now) = (app.browse.clone(), app.clock.now());
    app.db
        .write(move |connection| {
            let open = browse.open(connection, &slug, now)?.ok_or(StoreError::NotFound)?;
            if let Some(hold) = holds::find_hold(connection, open.clinic.id, &key)? {
                holds::set_draft(connection, hold.id, &draft)?;
            }
            Ok::<_, StoreError>(())
        })
        .await?;
    Ok(())
}
