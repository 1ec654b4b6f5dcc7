//! Rows of what a clinic is and how it works: places, reasons, staff, shifts.
#![expect(missing_docs, reason = "columns, explained where migrations make them")]

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::domain::ids::{
    CalendarId, ClinicId, LocationId, ReasonGroupId, ReasonId, ResourceId, SpeciesId, StaffId,
};
use crate::store::schema::{
    absences, calendars, clinic_calendars, clinic_slugs, clinics, closed_days, location_species,
    locations, reason_groups, reason_locations, reason_resources, reason_species, reason_staff,
    reasons, resources, shift_reasons, shifts, species, staff,
};

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = clinics, treat_none_as_default_value = false)]
pub struct ClinicRow {
    pub id: ClinicId,
    pub name: String,
    pub country: String,
    pub currency: &'static str,
    pub default_language: &'static str,
    pub phone: String,
    pub emergency_phone: Option<String>,
    pub email: Option<String>,
    pub information: String,
    pub required_fields: &'static str,
    pub show_duration: bool,
    pub show_staff: bool,
    pub show_price: bool,
    pub choose_staff: bool,
    pub hold_minutes: i32,
    pub travel_minutes: i32,
    pub max_moves: i32,
    pub grid_minutes: i32,
    pub offered_starts: &'static str,
    pub notice_minutes: i32,
    pub horizon_days: i32,
    pub move_deadline_minutes: i32,
    pub cancel_deadline_minutes: i32,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = clinic_slugs, treat_none_as_default_value = false)]
pub struct SlugRow {
    pub slug: String,
    pub clinic_id: ClinicId,
    pub is_current: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = clinic_calendars, treat_none_as_default_value = false)]
pub struct CalendarVersionRow {
    pub clinic_id: ClinicId,
    pub epoch: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = locations, treat_none_as_default_value = false)]
pub struct LocationRow {
    pub id: LocationId,
    pub clinic_id: ClinicId,
    pub position: i32,
    pub slug: String,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub town: String,
    pub phone: Option<String>,
    pub zone: &'static str,
    pub hours: String,
    pub online: bool,
    pub asks_species: bool,
    pub information: Option<String>,
    pub grid_minutes: Option<i32>,
    pub offered_starts: Option<&'static str>,
    pub notice_minutes: Option<i32>,
    pub horizon_days: Option<i32>,
    pub move_deadline_minutes: Option<i32>,
    pub cancel_deadline_minutes: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = closed_days, treat_none_as_default_value = false)]
pub struct ClosedDayRow {
    pub clinic_id: ClinicId,
    pub location_id: LocationId,
    pub date: NaiveDate,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = species, treat_none_as_default_value = false)]
pub struct SpeciesRow {
    pub id: SpeciesId,
    pub clinic_id: ClinicId,
    pub position: i32,
    pub slug: String,
    pub icon: &'static str,
    pub name: String,
    pub hint: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = reason_groups, treat_none_as_default_value = false)]
pub struct GroupRow {
    pub id: ReasonGroupId,
    pub clinic_id: ClinicId,
    pub position: i32,
    pub slug: String,
    pub name: String,
    pub hint: String,
    pub kept_back: i32,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = reasons, treat_none_as_default_value = false)]
pub struct ReasonRow {
    pub id: ReasonId,
    pub clinic_id: ClinicId,
    pub group_id: ReasonGroupId,
    pub position: i32,
    pub slug: String,
    pub name: String,
    pub summary: String,
    pub instructions: String,
    pub duration_minutes: i32,
    pub buffer_before: i32,
    pub buffer_after: i32,
    pub price_minor: Option<i64>,
    pub online: &'static str,
    pub existing_clients_only: bool,
    pub notice_minutes: Option<i32>,
    pub horizon_days: Option<i32>,
    pub daily_limit: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = location_species, treat_none_as_default_value = false)]
pub struct LocationSpeciesRow {
    pub clinic_id: ClinicId,
    pub location_id: LocationId,
    pub species_id: SpeciesId,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = reason_species, treat_none_as_default_value = false)]
pub struct ReasonSpeciesRow {
    pub clinic_id: ClinicId,
    pub reason_id: ReasonId,
    pub species_id: SpeciesId,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = reason_locations, treat_none_as_default_value = false)]
pub struct ReasonLocationRow {
    pub clinic_id: ClinicId,
    pub reason_id: ReasonId,
    pub location_id: LocationId,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = reason_resources, treat_none_as_default_value = false)]
pub struct ReasonResourceRow {
    pub clinic_id: ClinicId,
    pub reason_id: ReasonId,
    pub kind: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = staff, treat_none_as_default_value = false)]
pub struct StaffRow {
    pub id: StaffId,
    pub clinic_id: ClinicId,
    pub position: i32,
    pub name: String,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = reason_staff, treat_none_as_default_value = false)]
pub struct ReasonStaffRow {
    pub clinic_id: ClinicId,
    pub reason_id: ReasonId,
    pub staff_id: StaffId,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = resources, treat_none_as_default_value = false)]
pub struct ResourceRow {
    pub id: ResourceId,
    pub clinic_id: ClinicId,
    pub location_id: LocationId,
    pub kind: &'static str,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = calendars, treat_none_as_default_value = false)]
pub struct CalendarRow {
    pub id: CalendarId,
    pub clinic_id: ClinicId,
    pub staff_id: Option<StaffId>,
    pub resource_id: Option<ResourceId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = shifts, treat_none_as_default_value = false)]
pub struct ShiftRow {
    pub id: i64,
    pub clinic_id: ClinicId,
    pub staff_id: StaffId,
    pub location_id: LocationId,
    pub weekday: Option<i32>,
    pub first_date: NaiveDate,
    pub last_date: Option<NaiveDate>,
    pub start_minute: i32,
    pub length_minutes: i32,
    pub online: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = shift_reasons, treat_none_as_default_value = false)]
pub struct ShiftReasonRow {
    pub clinic_id: ClinicId,
    pub shift_id: i64,
    pub reason_id: ReasonId,
}

#[derive(Debug, Clone, PartialEq, Eq, Insertable)]
#[diesel(table_name = absences, treat_none_as_default_value = false)]
pub struct AbsenceRow {
    pub clinic_id: ClinicId,
    pub staff_id: StaffId,
    pub begins_at: i64,
    pub ends_at: i64,
}
