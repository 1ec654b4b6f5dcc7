//! A place of a clinic.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::WeekHours;
use crate::domain::free_times::types::OfferedStarts;
use crate::domain::ids::{LocationId, SpeciesId};
use crate::domain::local_text::LocalText;

/// What a clinic sets for all its locations and a location may set for itself (D19).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferRules {
    /// Minutes between grid points.
    pub grid_minutes: u16,
    /// *Available time slots* (001.15).
    pub offered_starts: OfferedStarts,
    /// *Required time before the start*, minutes (001.15).
    pub notice_minutes: i32,
    /// How far ahead clients can book, days.
    pub horizon_days: i32,
    /// Until how many minutes before the start a client can move a visit (B14).
    pub move_deadline_minutes: i32,
    /// Until how many minutes before the start a client can cancel a visit (B14).
    pub cancel_deadline_minutes: i32,
}

/// A place where visits happen.
#[derive(Debug, Clone)]
pub struct Location {
    /// Its id.
    pub id: LocationId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Its own number, where it has one.
    pub phone: Option<String>,
    /// Its time zone.
    pub zone: Tz,
    /// Its opening hours.
    pub hours: WeekHours,
    /// Whether clients can book here (B19).
    pub online: bool,
    /// Whether the species is asked before the reason (001.08).
    pub asks_species: bool,
    /// Its own *Information* text, instead of the clinic's.
    pub information: Option<LocalText>,
    /// Rules in force here.
    pub rules: OfferRules,
    /// Local dates on which it is closed.
    pub closed_days: Vec<NaiveDate>,
    /// Species that are seen here.
    pub species: Vec<SpeciesId>,
}
