//! *Why is this time not offered?* (P11): the same steps and the same engine as on the public page,
//! asked for what refuses instead of what is left.

use chrono::NaiveDateTime;

use crate::domain::clinic::{Location, OnlineBooking, Reason, Species};
use crate::domain::free_times::{Asker, Busy, Judgement, Minus, Refusal, in_the_way, judge};
use crate::domain::ids::StaffId;
use crate::domain::journey::{Asked, Journey};
use crate::domain::local_time;
use crate::store::{AnyConnection, StoreError};
use crate::usecases::browse::{Open, Question, load_busy};

/// A start that a client might have wanted.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a> {
    /// Where.
    pub location: &'a Location,
    /// For which animal; none: any.
    pub species: Option<&'a Species>,
    /// What for.
    pub reason: &'a Reason,
    /// With whom; none: anyone.
    pub staff: Option<StaffId>,
    /// On the location's clock.
    pub at: NaiveDateTime,
}

/// What keeps a start from everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// Online booking is paused until then, UTC seconds (S7).
    Paused(i64),
    /// The location takes no bookings online (B19).
    LocationOffline,
    /// The reason is arranged by phone (B21).
    ReasonByPhone,
    /// Clients do not see the reason (001.02).
    ReasonOffline,
    /// The reason is not done at the location.
    ReasonNotHere,
    /// The reason is not for the animal.
    ReasonNotForSpecies,
    /// The animal is not seen at the location.
    SpeciesNotHere,
    /// A rule of the engine, with the visits and holds in the way.
    Rule(Refusal, Vec<Busy>),
}

/// What keeps a start from one staff member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StaffCause {
    /// They do not do the reason.
    OtherReasons,
    /// They have no shift at the location.
    NoShiftsHere,
    /// A rule of the engine, with the visits and holds in the way.
    Rule(Refusal, Vec<Busy>),
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// What keeps it from everybody, whoever attends.
    pub everybody: Vec<Cause>,
    /// The clinic's staff in its own order, or the one asked for: what keeps it from each; none:
    /// nothing does.
    pub staff: Vec<(StaffId, Option<StaffCause>)>,
}

impl Why {
    /// Whether clients are offered the start now.
    pub fn is_offered(&self) -> bool {
        self.everybody.is_empty() && self.staff.iter().any(|(_, cause)| cause.is_none())
    }
}

/// Why clients are not offered a start as of `now` (UTC seconds), if they are not.
///
/// # Errors
/// The database's.
pub fn why(
    connection: &mut AnyConnection,
    open: &Open,
    start: Start<'_>,
    now: i64,
) -> Result<Why, StoreError> {
    let mut everybody: Vec<Cause> = open.paused_until(now).map(Cause::Paused).into_iter().collect();
    everybody.extend(not_on_the_way(open, start));
    let question = Question {
        open,
        location: start.location,
        reason: start.reason,
        wish: start.staff,
        minus: Minus::default(),
        agreed: None,
        asker: Asker::Online,
    };
    let Some(at) = local_time::instant(start.location.zone, start.at) else {
        everybody.push(Cause::Rule(Refusal::NoSuchLocalTime, Vec::new()));
        return Ok(Why { everybody, staff: Vec::new() });
    };
    everybody
        .extend(question.window(now).admit(at).err().map(|rule| Cause::Rule(rule, Vec::new())));
    let (plan, demand) = (question.plan(), question.demand());
    let date = start.at.date();
    let busy = load_busy(connection, question, &plan, &demand, &(date..=date))?;
    let rows = |staff, rule| {
        let rows = in_the_way(&plan, &demand, &busy, question.minus, (at, now), (staff, rule));
        rows.into_iter().cloned().collect::<Vec<_>>()
    };
    let judged = judge(&plan, &demand, &busy, question.minus, at, now);
    everybody.extend(judged.everybody.err().map(|rule| Cause::Rule(rule, rows(None, rule))));
    let asked =
        open.clinic.staff.iter().filter(|member| start.staff.is_none_or(|id| id == member.id));
    let staff = asked.map(|member| {
        let cause = match of(&judged, member.id) {
            Some(judged) => {
                judged.err().map(|rule| StaffCause::Rule(rule, rows(Some(member.id), rule)))
            }
            None if !start.reason.staff.contains(&member.id) => Some(StaffCause::OtherReasons),
            None => Some(StaffCause::NoShiftsHere),
        };
        (member.id, cause)
    });
    Ok(Why { staff: staff.collect(), everybody })
}

/// What the engine says of a staff member; none if the demand is not for them.
fn of(judged: &Judgement, id: StaffId) -> Option<Result<(), Refusal>> {
    judged.staff.iter().find(|(member, _)| *member == id).map(|(_, judged)| *judged)
}

/// Why a client does not come as far as the times of these choices.
fn not_on_the_way(open: &Open, start: Start<'_>) -> Option<Cause> {
    let asked = Asked {
        location: Some(start.location.slug.clone()),
        species: start.species.map(|species| species.slug.clone()),
        reason: Some(start.reason.slug.clone()),
        ..Asked::default()
    };
    let fits = Journey::follow(&open.clinic, &asked).is_some_and(|way| way.dropped.is_empty());
    if fits {
        let by_phone = start.reason.online == OnlineBooking::PhoneOnly;
        return by_phone.then_some(Cause::ReasonByPhone);
    }
    Some(misfit(start))
}

/// What does not fit, where the steps have said that something does not.
fn misfit(start: Start<'_>) -> Cause {
    let Start { location, species, reason, .. } = start;
    let is_seen = |species: &Species| location.species.contains(&species.id);
    if !location.online {
        Cause::LocationOffline
    } else if reason.online == OnlineBooking::No {
        Cause::ReasonOffline
    } else if !reason.locations.contains(&location.id) {
        Cause::ReasonNotHere
    } else if species.is_some_and(|species| !is_seen(species)) {
        Cause::SpeciesNotHere
    } else {
        Cause::ReasonNotForSpecies
    }
}
