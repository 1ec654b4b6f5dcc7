//! What the engine is given and what it answers: plain values, instants in UTC seconds.

use chrono::{NaiveDate, Weekday};
use chrono_tz::Tz;

use crate::domain::ids::{
    BookingId, CalendarId, HoldId, LocationId, OccupancyId, ReasonId, ResourceId, StaffId,
};

/// Which points of the grid are offered as starts (B6, 001.15 *available time slots*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferedStarts {
    /// Every point of the location's grid.
    Grid,
    /// :00 and :30.
    HalfHours,
    /// :00.
    FullHours,
}

impl OfferedStarts {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Grid, Self::HalfHours, Self::FullHours];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::HalfHours => "half_hours",
            Self::FullHours => "full_hours",
        }
    }

    /// Reads what is stored.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|starts| starts.as_str() == name)
    }
}

/// When a shift recurs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pattern {
    /// Every week on that day, from the first date to the last (both included; none: for ever).
    Weekly {
        /// Day of the week on which it begins.
        weekday: Weekday,
        /// First date of the pattern.
        first: NaiveDate,
        /// Last date, included; none: for ever.
        last: Option<NaiveDate>,
    },
    /// On one date.
    Once(NaiveDate),
}

/// A shift of one staff member at one location, in that location's local time (S2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Where.
    pub location_id: LocationId,
    /// On which dates it begins.
    pub pattern: Pattern,
    /// Local minute of the day at which it begins, 0–1439.
    pub start_minute: u16,
    /// Wall-clock minutes, 1–1440: it may cross midnight.
    pub length_minutes: u16,
    /// False: closed to online booking.
    pub online: bool,
    /// Only these reasons, where given.
    pub only_reasons: Option<Vec<ReasonId>>,
}

/// Half-open interval of instants in UTC seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First second inside.
    pub from: i64,
    /// First second after.
    pub to: i64,
}

/// One staff member who may do the reason, as far as free times are concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPlan {
    /// Who.
    pub staff_id: StaffId,
    /// Their calendars, one for each visit that they can take at once.
    pub calendars: Vec<CalendarId>,
    /// All their shifts, of every location.
    pub shifts: Vec<Shift>,
    /// When they are away, sorted or not.
    pub absences: Vec<Span>,
}

/// Something at the location that visits may need, with one calendar for each that fits at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourcePlan {
    /// Which.
    pub resource_id: ResourceId,
    /// Its kind, e.g. `ultrasound`.
    pub kind: String,
    /// Its calendars.
    pub calendars: Vec<CalendarId>,
}

/// Time kept back from online booking (S7): in each local half-day (before and after 12:00) the
/// location's staff named here keep room for `visits` visits of `minutes` each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBack {
    /// How many.
    pub visits: u32,
    /// Length of the group's shortest reason, in minutes, without buffers.
    pub minutes: u16,
    /// Staff of the location who do that reason.
    pub staff: Vec<StaffId>,
}

/// What of the location's schedule bears on the question; changes only with the schedule version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The location asked about.
    pub location_id: LocationId,
    /// Its time zone.
    pub zone: Tz,
    /// Minutes between grid points, counted from local midnight: 5, 10, 15, 20, 30 or 60.
    pub grid_minutes: u16,
    /// Which of them are offered.
    pub offered_starts: OfferedStarts,
    /// Minutes kept free between visits of one staff member at two locations.
    pub travel_minutes: u16,
    /// Staff who do the reason at the location, or who matter for `kept_back`; in the order of
    /// the clinic's own list.
    pub staff: Vec<StaffPlan>,
    /// Resources at the location.
    pub resources: Vec<ResourcePlan>,
    /// Local dates on which the location is closed.
    pub closed_days: Vec<NaiveDate>,
    /// Room kept back from online booking.
    pub kept_back: Vec<KeptBack>,
}

/// The reason's demands on a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// For shifts limited to reasons, and for the limit.
    pub reason_id: ReasonId,
    /// Minutes of the visit itself, 1–1440.
    pub duration_minutes: u16,
    /// Minutes before and after that must be free of other visits; they may lie outside the shift.
    pub buffer_before: u16,
    /// See `buffer_before`.
    pub buffer_after: u16,
    /// Kinds of resource needed, all at once, from the start of the first buffer to the end of the last.
    pub resource_kinds: Vec<String>,
    /// Most visits of this reason to start on one local day at the location (S3).
    pub daily_limit: Option<u32>,
    /// Staff who do the reason here; only these are offered.
    pub staff: Vec<StaffId>,
    /// The client's wish, one of `staff`; none: anyone.
    pub wished_staff: Option<StaffId>,
    /// Online rules (closed shifts, kept-back time) hold for clients, not for the desk.
    pub asker: Asker,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// A client in the browser.
    Online,
    /// The clinic's desk.
    Desk,
}

/// A row of `occupancies`: a calendar that is busy, buffers included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    /// Grows with time: the least recently chosen staff member has the smallest.
    pub id: OccupancyId,
    /// Which calendar.
    pub calendar_id: CalendarId,
    /// When, buffers included.
    pub span: Span,
    /// Start of the visit itself, UTC seconds.
    pub visit_from: i64,
    /// Length of the visit itself.
    pub visit_minutes: u16,
    /// Where: at another location the travel time is kept free around it.
    pub location_id: LocationId,
    /// For the daily limit.
    pub reason_id: ReasonId,
    /// True on the row of the staff member, false on rows of resources.
    pub is_primary: bool,
    /// The hold it belongs to, if any.
    pub hold_id: Option<HoldId>,
    /// The booking it belongs to, if any.
    pub booking_id: Option<BookingId>,
    /// When the hold ends, UTC seconds; from then on the row counts as absent.
    pub expires_at: Option<i64>,
}
