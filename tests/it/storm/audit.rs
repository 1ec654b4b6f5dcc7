//! Whether the database tells one consistent story, asked in plain SQL that shares nothing with
//! the program: each question finds what must not be.

use diesel::prelude::*;
use diesel::sql_types::Text;
use tassu::store::AnyConnection;

use crate::app::TestApp;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// The first column, `line`, of whatever the query finds.
pub fn lines(connection: &mut AnyConnection, sql: &str) -> Vec<String> {
    let query = diesel::sql_query(sql);
    let lines: Vec<Line> = match connection {
        AnyConnection::Postgres(connection) => query.load(connection).unwrap(),
        AnyConnection::Sqlite(connection) => query.load(connection).unwrap(),
    };
    lines.into_iter().map(|line| line.line).collect()
}

/// Two rows of one calendar that share a moment.
pub const OVERLAPS: &str = "
    SELECT 'calendar ' || CAST(a.calendar_id AS TEXT) || ' is busy twice at '
      || CAST(b.busy_from AS TEXT) AS line
    FROM occupancies a JOIN occupancies b ON a.calendar_id = b.calendar_id AND a.id <> b.id
      AND a.busy_from <= b.busy_from AND b.busy_from < a.busy_to
    ORDER BY 1";

/// A booking that is to take place keeps exactly the time of its staff member that was agreed.
const BOOKINGS_WITHOUT_TIME: &str = "
    SELECT 'booking ' || CAST(b.id AS TEXT) || ' does not have its time' AS line
    FROM bookings b
    WHERE b.state IN ('unconfirmed', 'confirmed', 'arrived') AND 1 <> (
      SELECT COUNT(*) FROM occupancies o JOIN calendars c ON c.id = o.calendar_id
      WHERE o.booking_id = b.id AND o.is_primary AND c.staff_id = b.staff_id
        AND o.visit_from = b.begins_at AND o.visit_minutes = b.duration_minutes
        AND o.busy_from = b.begins_at - 60 * b.buffer_before
        AND o.busy_to = b.begins_at + 60 * (b.duration_minutes + b.buffer_after))";

/// And one resource of each kind that its reason needs, for the same time, and nothing else.
const BOOKINGS_WITHOUT_RESOURCES: &str = "
    SELECT 'booking ' || CAST(b.id AS TEXT) || ' does not have one of each resource' AS line
    FROM bookings b
    WHERE b.state IN ('unconfirmed', 'confirmed', 'arrived') AND (EXISTS (
      SELECT 1 FROM reason_resources r WHERE r.reason_id = b.reason_id AND 1 <> (
        SELECT COUNT(*) FROM occupancies o JOIN calendars c ON c.id = o.calendar_id
        JOIN resources x ON x.id = c.resource_id
        WHERE o.booking_id = b.id AND x.kind = r.kind AND NOT o.is_primary
          AND o.busy_from = b.begins_at - 60 * b.buffer_before
          AND o.busy_to = b.begins_at + 60 * (b.duration_minutes + b.buffer_after)))
      OR (SELECT COUNT(*) FROM occupancies o WHERE o.booking_id = b.id) <>
         (SELECT COUNT(*) + 1 FROM reason_resources r WHERE r.reason_id = b.reason_id))";

const TIME_KEPT_FOR_NOBODY: &str = "
    SELECT 'occupancy ' || CAST(o.id AS TEXT) || ' is kept for nobody' AS line
    FROM occupancies o
    LEFT JOIN bookings b ON b.id = o.booking_id LEFT JOIN holds h ON h.id = o.hold_id
    WHERE COALESCE(b.state, 'none') NOT IN ('unconfirmed', 'confirmed', 'arrived')
      AND (h.id IS NULL OR h.released_at IS NOT NULL OR h.expires_at <> o.expires_at)";

/// Its rows may be gone only once its time has run out.
const HOLDS_WITHOUT_TIME: &str = "
    SELECT 'hold ' || CAST(h.id AS TEXT) || ' does not have its time' AS line
    FROM holds h
    WHERE h.released_at IS NULL AND h.expires_at > :now
      AND (SELECT COUNT(*) FROM occupancies o WHERE o.hold_id = h.id
           AND o.visit_from = h.begins_at AND o.visit_minutes = h.duration_minutes) <>
          (SELECT COUNT(*) + 1 FROM reason_resources r WHERE r.reason_id = h.reason_id)";

const BOOKED_HOLDS_STILL_OPEN: &str = "
    SELECT 'hold ' || CAST(h.id AS TEXT) || ' was booked and is still open' AS line
    FROM holds h JOIN bookings b ON b.clinic_id = h.clinic_id AND b.hold_key = h.token_hash
    WHERE h.released_at IS NULL";

/// The history ends where the booking stands, and tells of every move.
const BOOKINGS_WITH_ANOTHER_HISTORY: &str = "
    SELECT 'booking ' || CAST(b.id AS TEXT) || ' has another history' AS line
    FROM bookings b
    WHERE b.state <> (SELECT l.to_state FROM booking_log l
                      WHERE l.booking_id = b.id ORDER BY l.id DESC LIMIT 1)
      OR b.begins_at <> (SELECT l.to_begins_at FROM booking_log l
                         WHERE l.booking_id = b.id AND l.to_begins_at IS NOT NULL
                         ORDER BY l.id DESC LIMIT 1)
      OR b.moves <> (SELECT COUNT(*) FROM booking_log l
                     WHERE l.booking_id = b.id AND l.action = 'move')
      OR 1 <> (SELECT COUNT(*) FROM booking_log l
               WHERE l.booking_id = b.id AND l.action = 'make')";

const BOOKINGS_NOT_WHOLE: &str = "
    SELECT 'booking ' || CAST(b.id AS TEXT) || ' is not whole' AS line
    FROM bookings b
    WHERE 1 <> (SELECT COUNT(*) FROM links l WHERE l.booking_id = b.id)
      OR 1 <> (SELECT COUNT(*) FROM booking_contacts c WHERE c.booking_id = b.id)
      OR 1 <> (SELECT COUNT(*) FROM booking_items i WHERE i.booking_id = b.id)";

/// Everything that is wrong as of `now` (UTC seconds).
pub fn faults(connection: &mut AnyConnection, now: i64) -> Vec<String> {
    [
        OVERLAPS,
        BOOKINGS_WITHOUT_TIME,
        BOOKINGS_WITHOUT_RESOURCES,
        TIME_KEPT_FOR_NOBODY,
        HOLDS_WITHOUT_TIME,
        BOOKED_HOLDS_STILL_OPEN,
        BOOKINGS_WITH_ANOTHER_HISTORY,
        BOOKINGS_NOT_WHOLE,
    ]
    .into_iter()
    .flat_map(|question| lines(connection, &question.replace(":now", &now.to_string())))
    .collect()
}

/// Checks that nothing is wrong.
#[track_caller]
pub fn assert_sound(app: &TestApp) {
    let now = app.clock.now();
    assert_eq!(app.on_database(|connection| faults(connection, now)), [""; 0]);
}
