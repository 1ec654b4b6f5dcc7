//! Whole clinics with their bookings stored at once, ids given: for fixtures, which fill an empty
//! database. Requests never come here, so nothing here locks or counts versions.

mod practice;
mod search;
mod visits;
mod whole;

pub use practice::*;
use search::searchable;
pub use visits::*;
pub use whole::{advance_ids, prepare, wipe};

use diesel::prelude::*;

use super::{AnyConnection, StoreError, schema};

/// Rows of every table that makes a clinic.
#[derive(Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the tables, in the order in which they refer to each other")]
pub struct Rows {
    pub clinics: Vec<ClinicRow>,
    pub slugs: Vec<SlugRow>,
    pub versions: Vec<CalendarVersionRow>,
    pub locations: Vec<LocationRow>,
    pub closed_days: Vec<ClosedDayRow>,
    pub species: Vec<SpeciesRow>,
    pub groups: Vec<GroupRow>,
    pub reasons: Vec<ReasonRow>,
    pub location_species: Vec<LocationSpeciesRow>,
    pub reason_species: Vec<ReasonSpeciesRow>,
    pub reason_locations: Vec<ReasonLocationRow>,
    pub reason_resources: Vec<ReasonResourceRow>,
    pub staff: Vec<StaffRow>,
    pub reason_staff: Vec<ReasonStaffRow>,
    pub resources: Vec<ResourceRow>,
    pub calendars: Vec<CalendarRow>,
    pub shifts: Vec<ShiftRow>,
    pub shift_reasons: Vec<ShiftReasonRow>,
    pub absences: Vec<AbsenceRow>,
    pub clients: Vec<ClientRow>,
    pub pets: Vec<PetRow>,
    pub bookings: Vec<BookingRow>,
    pub contacts: Vec<ContactRow>,
    pub items: Vec<ItemRow>,
    pub log: Vec<LogRow>,
    pub links: Vec<LinkRow>,
    pub occupancies: Vec<OccupancyRow>,
}

/// Stores rows of one table: `COPY` on PostgreSQL, one prepared statement on SQLite. A macro,
/// because no trait bound says "insertable on both" (ARCHITECTURE §6).
macro_rules! store {
    ($connection:expr, $table:ident, $rows:expr) => {
        match $connection {
            AnyConnection::Postgres(connection) => {
                if !$rows.is_empty() {
                    diesel::copy_from(schema::$table::table)
                        .from_insertable($rows)
                        .execute(connection)?;
                }
            }
            AnyConnection::Sqlite(connection) => {
                for row in $rows {
                    diesel::insert_into(schema::$table::table).values(row).execute(connection)?;
                }
            }
        }
    };
}

/// Stores all of these rows; the caller holds the transaction.
///
/// # Errors
/// The database's, `Overlap` among them.
pub fn insert(connection: &mut AnyConnection, rows: &Rows) -> Result<(), StoreError> {
    insert_practice(connection, rows)?;
    insert_visits(connection, rows)?;
    Ok(())
}

fn insert_practice(connection: &mut AnyConnection, rows: &Rows) -> QueryResult<()> {
    store!(connection, clinics, &rows.clinics);
    store!(connection, clinic_slugs, &rows.slugs);
    store!(connection, clinic_calendars, &rows.versions);
    store!(connection, locations, &rows.locations);
    store!(connection, closed_days, &rows.closed_days);
    store!(connection, species, &rows.species);
    store!(connection, reason_groups, &rows.groups);
    store!(connection, reasons, &rows.reasons);
    store!(connection, location_species, &rows.location_species);
    store!(connection, reason_species, &rows.reason_species);
    store!(connection, reason_locations, &rows.reason_locations);
    store!(connection, reason_resources, &rows.reason_resources);
    store!(connection, staff, &rows.staff);
    store!(connection, reason_staff, &rows.reason_staff);
    store!(connection, resources, &rows.resources);
    store!(connection, calendars, &rows.calendars);
    store!(connection, shifts, &rows.shifts);
    store!(connection, shift_reasons, &rows.shift_reasons);
    store!(connection, absences, &rows.absences);
    Ok(())
}

fn insert_visits(connection: &mut AnyConnection, rows: &Rows) -> QueryResult<()> {
    store!(connection, clients, &searchable(rows));
    store!(connection, pets, &rows.pets);
    store!(connection, bookings, &rows.bookings);
    store!(connection, booking_contacts, &rows.contacts);
    store!(connection, booking_items, &rows.items);
    store!(connection, booking_log, &rows.log);
    store!(connection, links, &rows.links);
    store!(connection, occupancies, &rows.occupancies);
    Ok(())
}
