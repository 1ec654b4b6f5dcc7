//! What a client is shown of a clinic: the clinic itself and its free times, kept by the versions
//! that every write to its calendar leaves behind, so that each process may keep its own copy.

use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::{Datelike, Days, Months, NaiveDate};
use moka::policy::EvictionPolicy;
use moka::sync::Cache;

use crate::domain::clinic::{Clinic, Location, Reason};
use crate::domain::free_times::{
    Asker, Busy, DayOffers, Demand, Limits, Minus, Plan, Span, Window, busy_range, offers,
};
use crate::domain::ids::{CalendarId, ClinicId, LocationId, ReasonId, StaffId};
use crate::domain::local_time;
use crate::store::clinics::{ClinicHead, find_head, load_head};
use crate::store::{AnyConnection, Source, StoreError, load_clinic, months_of, occupancies};
use crate::usecases::diaries::Diaries;

/// Memory for clinics and for months of free times, in bytes each.
const CLINICS_BYTES: u64 = 24 << 20;
const MONTHS_BYTES: u64 = 24 << 20;
/// How far ahead the desk can book, days.
const DESK_HORIZON_DAYS: u32 = 730;
/// Farthest that anybody can look ahead: the largest horizon and the month view's overhang.
const FARTHEST_DAYS: u64 = 800;

/// The caches. Cheap to clone.
#[derive(Clone)]
pub struct Browse {
    clinics: Cache<ClinicKey, Arc<Clinic>>,
    diaries: Diaries,
    months: Cache<MonthKey, Arc<MonthOffers>>,
}

impl std::fmt::Debug for Browse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Browse")
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct ClinicKey {
    id: ClinicId,
    epoch: i64,
    schedule: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct MonthKey {
    clinic: ClinicKey,
    busy: Vec<i64>,
    location: LocationId,
    reason: ReasonId,
    wish: Option<StaffId>,
    first: NaiveDate,
}

/// Free times of one local month, before notice and horizon.
struct MonthOffers {
    days: Vec<DayOffers>,
    /// When the first hold in it ends and its time is free again, UTC seconds.
    valid_until: i64,
}

/// A clinic as of now.
#[derive(Debug, Clone)]
pub struct Open {
    /// Its standing.
    pub head: ClinicHead,
    /// Everything of it.
    pub clinic: Arc<Clinic>,
}

impl Open {
    /// When online booking opens again, if it is paused now (S7).
    pub fn paused_until(&self, now: i64) -> Option<i64> {
        self.head.paused_until.filter(|until| *until > now)
    }
}

/// A question about free times.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// At which clinic.
    pub open: &'a Open,
    /// Where.
    pub location: &'a Location,
    /// What for.
    pub reason: &'a Reason,
    /// The staff member asked for.
    pub wish: Option<StaffId>,
    /// The asker's own hold or booking, which is not in their way.
    pub minus: Minus,
    /// Terms agreed earlier (a booking that is moved), instead of the reason's.
    pub agreed: Option<Agreed>,
    /// Whether the rules of online booking hold.
    pub asker: Asker,
}

/// Terms that were agreed when a booking was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreed {
    /// Minutes.
    pub duration_minutes: u16,
    /// Minutes.
    pub buffer_before: u16,
    /// Minutes.
    pub buffer_after: u16,
    /// Present start of a visit that is moved, UTC seconds: it is not offered again.
    pub begins_at: i64,
}

impl Question<'_> {
    /// The instants in which busy rows bear on these local dates.
    fn busy_range(&self, dates: &RangeInclusive<NaiveDate>) -> Span {
        let clinic = &self.open.clinic;
        busy_range(self.location.zone, clinic.travel_minutes, &self.demand(), dates)
    }

    /// The schedule that bears on it.
    pub fn plan(&self) -> Plan {
        self.open.clinic.plan(self.location, self.reason)
    }

    /// What is demanded of a time.
    pub fn demand(&self) -> Demand {
        let mut demand = self.open.clinic.demand(self.location, self.reason, self.wish, self.asker);
        if let Some(agreed) = self.agreed {
            demand.duration_minutes = agreed.duration_minutes;
            demand.buffer_before = agreed.buffer_before;
            demand.buffer_after = agreed.buffer_after;
        }
        demand
    }

    /// Minutes of the visit.
    pub fn duration_minutes(&self) -> u16 {
        self.agreed.map_or(self.reason.duration_minutes, |agreed| agreed.duration_minutes)
    }

    /// From when and until when it can be booked now; the desk need not wait for any notice.
    pub fn window(&self, now: i64) -> Window {
        if self.asker == Asker::Desk {
            let anytime = Limits { notice_minutes: Some(0), horizon_days: Some(DESK_HORIZON_DAYS) };
            return Window::new(now, self.location.zone, anytime, Limits::default());
        }
        let rules = &self.location.rules;
        let limits = |notice: Option<i32>, horizon: Option<i32>| Limits {
            notice_minutes: notice.and_then(|minutes| u32::try_from(minutes).ok()),
            horizon_days: horizon.and_then(|days| u32::try_from(days).ok()),
        };
        Window::new(
            now,
            self.location.zone,
            limits(Some(rules.notice_minutes), Some(rules.horizon_days)),
            limits(self.reason.notice_minutes, self.reason.horizon_days),
        )
    }

    /// The calendars whose busy rows matter.
    pub fn calendars(&self, plan: &Plan) -> Vec<CalendarId> {
        // The daily limit counts visits with whoever did the reason at the time.
        let whole_staff = self.reason.daily_limit.is_some();
        let clinic = &self.open.clinic;
        let staff = clinic.staff.iter().chain(&clinic.removed.staff).filter(|member| {
            whole_staff || plan.staff.iter().any(|planned| planned.staff_id == member.id)
        });
        let of_resources = plan.resources.iter().flat_map(|resource| &resource.calendars);
        staff.flat_map(|member| &member.calendars).chain(of_resources).copied().collect()
    }
}

impl Default for Browse {
    fn default() -> Self {
        Self::new()
    }
}

impl Browse {
    /// Empty caches.
    pub fn new() -> Self {
        let clinics = Cache::builder()
            .max_capacity(CLINICS_BYTES)
            .eviction_policy(EvictionPolicy::lru())
            .weigher(|_: &ClinicKey, clinic: &Arc<Clinic>| clinic_bytes(clinic))
            .build();
        let months = Cache::builder()
            .max_capacity(MONTHS_BYTES)
            .eviction_policy(EvictionPolicy::lru())
            .weigher(|_: &MonthKey, month: &Arc<MonthOffers>| month_bytes(month))
            .build();
        Self { clinics, diaries: Diaries::new(), months }
    }

    /// The clinic at this slug.
    ///
    /// # Errors
    /// The database's.
    pub fn open(
        &self,
        connection: &mut AnyConnection,
        slug: &str,
        now: i64,
    ) -> Result<Option<Open>, StoreError> {
        let Some(head) = find_head(connection, slug, bookable_months(now))? else {
            return Ok(None);
        };
        let clinic = self.clinic(connection, &head)?;
        Ok(Some(Open { head, clinic }))
    }

    /// The clinic of this id.
    ///
    /// # Errors
    /// `NotFound`, the database's.
    pub fn open_by_id(
        &self,
        connection: &mut AnyConnection,
        id: ClinicId,
        now: i64,
    ) -> Result<Open, StoreError> {
        let head = load_head(connection, id, bookable_months(now))?;
        let clinic = self.clinic(connection, &head)?;
        Ok(Open { head, clinic })
    }

    /// The clinic as memory has it, if it is there.
    pub fn known(&self, head: &ClinicHead) -> Option<Arc<Clinic>> {
        self.clinics.get(&clinic_key(head))
    }

    fn clinic(
        &self,
        connection: &mut AnyConnection,
        head: &ClinicHead,
    ) -> Result<Arc<Clinic>, StoreError> {
        if let Some(known) = self.known(head) {
            return Ok(known);
        }
        self.clinics
            .try_get_with(clinic_key(head), || load_clinic(connection, head.id).map(Arc::new))
            .map_err(unshare)
    }

    /// What is offered on these local dates, notice and horizon applied.
    ///
    /// # Errors
    /// The database's.
    pub fn free_times(
        &self,
        source: &mut dyn Source,
        question: Question<'_>,
        dates: RangeInclusive<NaiveDate>,
        now: i64,
    ) -> Result<Vec<DayOffers>, StoreError> {
        let window = question.window(now);
        let mut found = Vec::new();
        let mut month = first_of_month(*dates.start());
        while month <= *dates.end() && month <= window.latest_date {
            let known = self.month(source, question, month, now)?;
            let wanted = known.days.iter().filter(|day| dates.contains(&day.date));
            found.extend(wanted.cloned().map(|mut day| {
                window.apply(&mut day);
                day
            }));
            let Some(next) = month.checked_add_months(Months::new(1)) else { break };
            month = next;
        }
        Ok(found)
    }

    /// The days from `from` on, month by month, up to the first month in which anything is
    /// offered: enough for the first free time and the nearest ones.
    ///
    /// # Errors
    /// The database's.
    pub fn first_offers(
        &self,
        source: &mut dyn Source,
        question: Question<'_>,
        from: NaiveDate,
        now: i64,
    ) -> Result<Vec<DayOffers>, StoreError> {
        self.first_days(source, question, from, now, |day| !day.union.is_empty())
    }

    /// As `first_offers`, up to the first month with a day that fits.
    ///
    /// # Errors
    /// The database's.
    pub fn first_days(
        &self,
        source: &mut dyn Source,
        question: Question<'_>,
        from: NaiveDate,
        now: i64,
        fits: impl Fn(&DayOffers) -> bool,
    ) -> Result<Vec<DayOffers>, StoreError> {
        let latest = question.window(now).latest_date;
        let mut start = from;
        while start <= latest {
            let Some(next) = first_of_month(start).checked_add_months(Months::new(1)) else {
                break;
            };
            let end = next.pred_opt().unwrap_or(next);
            let days = self.free_times(source, question, start..=end, now)?;
            if days.iter().any(&fits) {
                return Ok(days);
            }
            start = next;
        }
        Ok(Vec::new())
    }

    fn month(
        &self,
        source: &mut dyn Source,
        question: Question<'_>,
        first: NaiveDate,
        now: i64,
    ) -> Result<Arc<MonthOffers>, StoreError> {
        let last = last_of_month(first);
        // What is computed for one asker or for terms agreed earlier is nobody else's.
        if question.minus != Minus::default()
            || question.agreed.is_some()
            || question.asker == Asker::Desk
        {
            return self.compute(source, question, first..=last, now).map(Arc::new);
        }
        let head = &question.open.head;
        let span = question.busy_range(&(first..=last));
        let key = MonthKey {
            clinic: clinic_key(head),
            busy: head.versions.of_months(months_of(span)),
            location: question.location.id,
            reason: question.reason.id,
            wish: question.wish,
            first,
        };
        match self.months.get(&key) {
            Some(known) if known.valid_until > now => {
                source.note_end(known.valid_until);
                return Ok(known);
            }
            Some(_ended) => self.months.invalidate(&key),
            None => {}
        }
        // Not on a thread that must not wait for whoever computes the same just now.
        source.connection()?;
        let days = first..=last;
        self.months
            .try_get_with(key, || self.compute(source, question, days, now).map(Arc::new))
            .map_err(unshare)
    }

    fn compute(
        &self,
        source: &mut dyn Source,
        question: Question<'_>,
        dates: RangeInclusive<NaiveDate>,
        now: i64,
    ) -> Result<MonthOffers, StoreError> {
        let busy = self.diaries.busy(source, question.open, question.busy_range(&dates))?;
        Ok(offered(question, &busy, dates, now))
    }
}

fn offered(
    question: Question<'_>,
    busy: &[Busy],
    dates: RangeInclusive<NaiveDate>,
    now: i64,
) -> MonthOffers {
    let (plan, demand) = (question.plan(), question.demand());
    let valid_until = busy
        .iter()
        .filter_map(|row| row.expires_at)
        .filter(|expires_at| *expires_at > now)
        .min()
        .unwrap_or(i64::MAX);
    let mut days = offers(&plan, &demand, busy, question.minus, dates, now);
    if let Some(agreed) = question.agreed {
        let present = local_time::wall_clock(question.location.zone, agreed.begins_at);
        if let Some(day) = days.iter_mut().find(|day| day.date == present.date()) {
            day.remove(local_time::minute_of_day(present));
        }
    }
    MonthOffers { days, valid_until }
}

/// Everything busy that bears on a question about these local dates.
///
/// # Errors
/// The database's.
pub fn load_busy(
    connection: &mut AnyConnection,
    question: Question<'_>,
    plan: &Plan,
    demand: &Demand,
    dates: &RangeInclusive<NaiveDate>,
) -> Result<Vec<Busy>, StoreError> {
    let calendars = question.calendars(plan);
    let span = busy_range(plan.zone, plan.travel_minutes, demand, dates);
    occupancies::list_busy(connection, question.open.clinic.id, &calendars, span)
}

fn clinic_key(head: &ClinicHead) -> ClinicKey {
    ClinicKey { id: head.id, epoch: head.versions.epoch, schedule: head.versions.schedule }
}

/// The UTC months of which a page may need the versions.
pub fn bookable_months(now: i64) -> RangeInclusive<i32> {
    let day = 86_400;
    let ahead = i64::try_from(FARTHEST_DAYS).unwrap_or(0) * day;
    months_of(Span { from: now - 40 * day, to: now + ahead })
}

fn first_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

fn last_of_month(first: NaiveDate) -> NaiveDate {
    first
        .checked_add_months(Months::new(1))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .unwrap_or(first)
}

/// The local date at the location.
pub fn today(location: &Location, now: i64) -> NaiveDate {
    local_time::local_date(location.zone, now)
}

/// A cache hands the same fault to all who waited for one load.
pub(super) fn unshare(error: Arc<StoreError>) -> StoreError {
    Arc::try_unwrap(error).unwrap_or_else(|shared| StoreError::Connection(shared.to_string()))
}

fn clinic_bytes(clinic: &Clinic) -> u32 {
    let reasons = clinic.reasons.len() + clinic.removed.reasons.len();
    let texts = reasons * 4_000 + clinic.groups.len() * 1_500;
    let people = clinic
        .staff
        .iter()
        .chain(&clinic.removed.staff)
        .map(|member| 500 + member.shifts.len() * 120)
        .sum::<usize>();
    u32::try_from(4_000 + texts + people + clinic.species.len() * 1_000).unwrap_or(u32::MAX)
}

fn month_bytes(month: &MonthOffers) -> u32 {
    let days: usize = month.days.iter().map(|day| 96 + day.staff.len() * 56).sum();
    u32::try_from(256 + days).unwrap_or(u32::MAX)
}
