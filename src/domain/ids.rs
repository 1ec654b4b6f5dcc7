//! One type for each kind of row id, so that a reason can never be passed for a location.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::BigInt;
use serde::{Deserialize, Serialize};

/// Declares an `i64` row id that diesel reads and writes as `BigInt`.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = BigInt)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl<DB: Backend> FromSql<BigInt, DB> for $name
        where
            i64: FromSql<BigInt, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
                i64::from_sql(bytes).map(Self)
            }
        }

        impl<DB: Backend> ToSql<BigInt, DB> for $name
        where
            i64: ToSql<BigInt, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                self.0.to_sql(out)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(/// The business; one installation can hold many.
    ClinicId);
id!(/// A place of a clinic where visits happen.
    LocationId);
id!(/// A kind of animal.
    SpeciesId);
id!(/// A group of reasons, as clients see it.
    ReasonGroupId);
id!(/// A reason for a visit.
    ReasonId);
id!(/// Somebody who takes visits.
    StaffId);
id!(/// A room or an apparatus that a visit may need.
    ResourceId);
id!(/// One thing that can be busy: a unit of capacity of a staff member, a resource or an extra column.
    CalendarId);
id!(/// A row of `occupancies`.
    OccupancyId);
id!(/// A time kept for a client who types the details.
    HoldId);
id!(/// A booking.
    BookingId);
id!(/// A known client.
    ClientId);
id!(/// A known pet.
    PetId);
id!(/// Somebody who signs in to the panel.
    UserId);
