//! Proof, at every start and after every migration, that this database refuses overlapping
//! visits: rebuilding a SQLite table silently drops its triggers.

use diesel::prelude::*;

use super::schema::{
    calendars, clinics, holds, locations, occupancies, reason_groups, reasons, staff,
};
use super::{AnyConnection, StoreError};

/// Tries to store overlapping occupancies of a clinic made for this, and to make two overlap that
/// do not, and rolls back.
///
/// # Errors
/// `GuardMissing` unless all of it was refused by the name of the rule.
pub fn prove_guard(connection: &mut AnyConnection) -> Result<(), StoreError> {
    let outcome = connection.write_transaction(|connection| -> Result<(), Outcome> {
        let probe = Probe::insert(connection).map_err(StoreError::from)?;
        probe.occupy(connection, 1_000, 2_000).map_err(StoreError::from)?;
        // Touching is allowed; only the database's word on overlap counts.
        probe.occupy(connection, 2_000, 3_000).map_err(StoreError::from)?;
        for (from, to) in [(1_500, 1_600), (500, 1_001), (2_999, 4_000), (0, 9_000)] {
            let refused = connection
                .transaction::<_, diesel::result::Error, _>(|c| probe.occupy(c, from, to));
            expect_refusal(refused)?;
        }
        let moved = connection
            .transaction::<_, diesel::result::Error, _>(|c| probe.move_end(c, 2_000, 2_001));
        expect_refusal(moved)?;
        Err(Outcome::Proven)
    });
    match outcome {
        Err(Outcome::Proven) => Ok(()),
        Err(Outcome::Fault(error)) => Err(error),
        Ok(()) => Err(StoreError::GuardMissing),
    }
}

fn expect_refusal(outcome: QueryResult<()>) -> Result<(), Outcome> {
    match outcome.map_err(StoreError::from) {
        Err(StoreError::Overlap) => Ok(()),
        _ => Err(Outcome::Fault(StoreError::GuardMissing)),
    }
}

/// The transaction always ends in an error, so that it is rolled back.
enum Outcome {
    Proven,
    Fault(StoreError),
}

impl From<diesel::result::Error> for Outcome {
    fn from(error: diesel::result::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<StoreError> for Outcome {
    fn from(error: StoreError) -> Self {
        Self::Fault(error)
    }
}

/// Rows that an occupancy refers to.
struct Probe {
    clinic: i64,
    location: i64,
    reason: i64,
    calendar: i64,
    hold: i64,
}

impl Probe {
    fn insert(c: &mut AnyConnection) -> QueryResult<Self> {
        let clinic: i64 = diesel::insert_into(clinics::table)
            .values((
                clinics::name.eq("guard"),
                clinics::country.eq("PL"),
                clinics::currency.eq("PLN"),
                clinics::default_language.eq("en"),
                clinics::phone.eq(""),
            ))
            .returning(clinics::id)
            .get_result(c)?;
        let location: i64 = diesel::insert_into(locations::table)
            .values((
                (locations::clinic_id.eq(clinic), locations::position.eq(1)),
                (
                    locations::slug.eq("guard"),
                    locations::name.eq("guard"),
                    locations::zone.eq("UTC"),
                ),
                (locations::street.eq(""), locations::postcode.eq(""), locations::town.eq("")),
            ))
            .returning(locations::id)
            .get_result(c)?;
        let group: i64 = diesel::insert_into(reason_groups::table)
            .values((
                (reason_groups::clinic_id.eq(clinic), reason_groups::position.eq(1)),
                (reason_groups::slug.eq("guard"), reason_groups::name.eq("{}")),
            ))
            .returning(reason_groups::id)
            .get_result(c)?;
        let reason: i64 = diesel::insert_into(reasons::table)
            .values((
                (reasons::clinic_id.eq(clinic), reasons::group_id.eq(group)),
                (reasons::position.eq(1), reasons::slug.eq("guard"), reasons::name.eq("{}")),
                reasons::duration_minutes.eq(10),
            ))
            .returning(reasons::id)
            .get_result(c)?;
        let person: i64 = diesel::insert_into(staff::table)
            .values((staff::clinic_id.eq(clinic), staff::position.eq(1), staff::name.eq("guard")))
            .returning(staff::id)
            .get_result(c)?;
        let calendar: i64 = diesel::insert_into(calendars::table)
            .values((calendars::clinic_id.eq(clinic), calendars::staff_id.eq(person)))
            .returning(calendars::id)
            .get_result(c)?;
        let hold: i64 = diesel::insert_into(holds::table)
            .values((
                (holds::clinic_id.eq(clinic), holds::location_id.eq(location)),
                (holds::reason_id.eq(reason), holds::staff_id.eq(person)),
                (holds::token_hash.eq("guard"), holds::address_hash.eq("")),
                (holds::staff_wished.eq(false), holds::begins_at.eq(0), holds::currency.eq("PLN")),
                (holds::duration_minutes.eq(10), holds::buffer_before.eq(0)),
                (holds::buffer_after.eq(0), holds::language.eq("en")),
                (holds::created_at.eq(0), holds::expires_at.eq(0)),
            ))
            .returning(holds::id)
            .get_result(c)?;
        Ok(Self { clinic, location, reason, calendar, hold })
    }

    fn occupy(&self, c: &mut AnyConnection, from: i64, to: i64) -> QueryResult<()> {
        diesel::insert_into(occupancies::table)
            .values((
                (
                    occupancies::clinic_id.eq(self.clinic),
                    occupancies::calendar_id.eq(self.calendar),
                ),
                (occupancies::busy_from.eq(from), occupancies::busy_to.eq(to)),
                (occupancies::hold_id.eq(self.hold), occupancies::expires_at.eq(0)),
                (
                    occupancies::location_id.eq(self.location),
                    occupancies::reason_id.eq(self.reason),
                ),
                (occupancies::visit_from.eq(from), occupancies::visit_minutes.eq(10)),
                occupancies::is_primary.eq(true),
            ))
            .execute(c)
            .map(drop)
    }

    /// Lets the row that ends then end at another time.
    fn move_end(&self, c: &mut AnyConnection, from: i64, to: i64) -> QueryResult<()> {
        let ends_then = occupancies::table
            .filter(occupancies::clinic_id.eq(self.clinic))
            .filter(occupancies::busy_to.eq(from));
        diesel::update(ends_then).set(occupancies::busy_to.eq(to)).execute(c).map(drop)
    }
}
