//! Rows of who comes and when: clients, pets, bookings and what belongs to them.
#![expect(missing_docs, reason = "columns, explained where migrations make them")]

use diesel::prelude::*;

use crate::domain::ids::{
    BookingId, CalendarId, ClientId, ClinicId, LocationId, PetId, ReasonId, SpeciesId, StaffId,
};
use crate::store::schema::{
    booking_contacts, booking_items, booking_log, bookings, clients, links, occupancies, pets,
};

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = clients, treat_none_as_default_value = false)]
pub struct ClientRow {
    pub id: ClientId,
    pub clinic_id: ClinicId,
    pub first_name: String,
    pub last_name: String,
    pub phone: String,
    pub phone_e164: String,
    pub email: String,
    pub email_key: String,
    pub street: String,
    pub postcode: String,
    pub town: String,
    pub language: &'static str,
    pub created_at: i64,
    /// Computed on the way in.
    pub search: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = pets, treat_none_as_default_value = false)]
pub struct PetRow {
    pub id: PetId,
    pub clinic_id: ClinicId,
    pub client_id: ClientId,
    pub species_id: SpeciesId,
    pub name: String,
    pub breed: String,
    pub sex: Option<&'static str>,
    pub born: String,
    pub weight_grams: Option<i32>,
    pub created_at: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = bookings, treat_none_as_default_value = false)]
pub struct BookingRow {
    pub id: BookingId,
    pub clinic_id: ClinicId,
    pub location_id: LocationId,
    pub staff_id: StaffId,
    pub species_id: SpeciesId,
    pub reason_id: ReasonId,
    pub state: &'static str,
    pub cancelled_by: Option<&'static str>,
    pub begins_at: i64,
    pub local_start: String,
    pub zone: &'static str,
    pub duration_minutes: i32,
    pub buffer_before: i32,
    pub buffer_after: i32,
    pub reason_name: String,
    pub price_minor: Option<i64>,
    pub currency: String,
    pub client_id: Option<ClientId>,
    pub pet_id: Option<PetId>,
    pub matching: &'static str,
    pub link_nonce: String,
    pub moves: i32,
    pub staff_wished: bool,
    pub source: &'static str,
    pub language: &'static str,
    pub privacy_version: Option<i32>,
    pub created_at: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = booking_contacts, treat_none_as_default_value = false)]
pub struct ContactRow {
    pub booking_id: BookingId,
    pub clinic_id: ClinicId,
    pub first_name: String,
    pub last_name: String,
    pub phone: String,
    pub phone_e164: String,
    pub email: String,
    pub email_key: String,
    pub street: String,
    pub postcode: String,
    pub town: String,
    pub pet_name: String,
    pub breed: String,
    pub sex: Option<&'static str>,
    pub born: String,
    pub weight_grams: Option<i32>,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = booking_items, treat_none_as_default_value = false)]
pub struct ItemRow {
    pub booking_id: BookingId,
    pub position: i32,
    pub clinic_id: ClinicId,
    pub reason_id: ReasonId,
    pub duration_minutes: i32,
    pub price_minor: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = booking_log, treat_none_as_default_value = false)]
pub struct LogRow {
    pub clinic_id: ClinicId,
    pub booking_id: BookingId,
    pub at: i64,
    pub actor: &'static str,
    pub action: &'static str,
    pub from_state: Option<&'static str>,
    pub to_state: &'static str,
    pub from_begins_at: Option<i64>,
    pub to_begins_at: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = links, treat_none_as_default_value = false)]
pub struct LinkRow {
    pub token_hash: String,
    pub clinic_id: ClinicId,
    pub booking_id: BookingId,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = occupancies, treat_none_as_default_value = false)]
pub struct OccupancyRow {
    pub clinic_id: ClinicId,
    pub calendar_id: CalendarId,
    pub busy_from: i64,
    pub busy_to: i64,
    pub booking_id: Option<BookingId>,
    pub location_id: LocationId,
    pub reason_id: ReasonId,
    pub visit_from: i64,
    pub visit_minutes: i32,
    pub is_primary: bool,
}
