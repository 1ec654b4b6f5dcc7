//! The desk takes a time for somebody on the phone (P3): by the engine's own offer, or insisting on
//! one outside the rules; the open form holds it, and may take it from a client who holds it online.

use chrono::NaiveDateTime;

use crate::domain::clinic::{Location, Reason};
use crate::domain::free_times::{
    Asker, Assignment, Busy, Collision, Demand, Insisted, Minus, Plan, Refusal, Wanted, busy_range,
    insist,
};
use crate::domain::hold::{Hold, HoldState, NOTHING_TYPED};
use crate::domain::ids::{CalendarId, ClinicId, HoldId, LocationId, ReasonId, StaffId, UserId};
use crate::domain::local_time;
use crate::secrets::Secrets;
use crate::store::holds::NewHold;
use crate::store::occupancies::{self, Occupant, Visit};
use crate::store::{ClinicTx, Db, StoreError, calendars, holds};
use crate::usecases::browse::{Browse, Open, Question};
use crate::usecases::take;

/// So long the desk's open form keeps its time, seconds.
const LASTS: i64 = 15 * 60;

/// What the desk selects.
#[derive(Debug, Clone)]
pub struct Selection {
    /// Where.
    pub location_id: LocationId,
    /// What for.
    pub reason_id: ReasonId,
    /// With whom; none: anyone whom the engine finds.
    pub staff_id: Option<StaffId>,
    /// The one shown beside the time, who takes it if they still can.
    pub shown: Option<StaffId>,
    /// On the location's clock.
    pub start: NaiveDateTime,
    /// The hold of this form so far, which the new one replaces.
    pub previous: Option<HoldId>,
    /// A hold of somebody online to be taken away.
    pub takes: Option<HoldId>,
    /// Whatever rules it breaks.
    pub insists: Option<Insists>,
}

/// How far the desk goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Insists {
    /// Buffers may be used up.
    pub waives_buffers: bool,
    /// Into the *extra* column.
    pub extra: bool,
}

/// Why the time is not held.
#[derive(Debug, thiserror::Error)]
pub enum DeskRefused {
    /// It breaks these rules; the desk may insist.
    #[error("breaks {0:?}")]
    Breaks(Vec<Refusal>),
    /// It collides with another visit.
    #[error("collides: {0:?}")]
    Collides(Collision),
    /// Clocks skip it on that day (S1).
    #[error("no such time")]
    NoSuchTime,
    /// What was chosen does not exist (any more).
    #[error("no such choice")]
    Unknown,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for DeskRefused {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Holds the time for the desk and returns the hold.
///
/// # Errors
/// Why not; nothing is changed then, and the form's earlier hold stays.
pub async fn hold_for_desk(
    db: &Db,
    browse: &Browse,
    (clinic_id, user): (ClinicId, UserId),
    selection: Selection,
    now: i64,
) -> Result<HoldId, DeskRefused> {
    let browse = browse.clone();
    db.clinic_tx(clinic_id, move |tx| {
        let open = browse.open_by_id(tx.connection, tx.clinic_id, now)?;
        let chosen = Chosen::find(&open, &selection)?;
        give_back(tx, &selection, user, now)?;
        if let Some(taken) = selection.takes {
            take_away(tx, taken, now)?;
        }
        occupancies::delete_expired(tx, now)?;
        let start = local_time::instant(chosen.location.zone, selection.start)
            .ok_or(DeskRefused::NoSuchTime)?;
        let insisted = match selection.insists {
            None => chosen.offered(tx, &open, &selection, start, now)?,
            Some(how) => {
                let staff = selection.staff_id.ok_or(DeskRefused::Unknown)?;
                let ask = Ask { staff, start, how, minus: Minus::default() };
                chosen.insist(tx, &open, ask, now)?.map_err(DeskRefused::Collides)?
            }
        };
        let hold = chosen.hold(&open, &insisted.assignment, (user, now));
        store(tx, &hold, &insisted)
    })
    .await
}

/// Where and what for.
#[derive(Clone, Copy)]
pub(super) struct Chosen<'a> {
    pub location: &'a Location,
    pub reason: &'a Reason,
}

/// A time that is insisted on.
#[derive(Clone, Copy)]
pub(super) struct Ask {
    pub staff: StaffId,
    pub start: i64,
    pub how: Insists,
    pub minus: Minus,
}

impl<'a> Chosen<'a> {
    fn find(open: &'a Open, selection: &Selection) -> Result<Self, DeskRefused> {
        let clinic = &open.clinic;
        let location = clinic.locations.iter().find(|place| place.id == selection.location_id);
        let reason = clinic.reasons.iter().find(|reason| reason.id == selection.reason_id);
        let known = |id: StaffId| clinic.staff.iter().any(|member| member.id == id);
        if !selection.staff_id.is_none_or(known) {
            return Err(DeskRefused::Unknown);
        }
        Ok(Self {
            location: location.ok_or(DeskRefused::Unknown)?,
            reason: reason.ok_or(DeskRefused::Unknown)?,
        })
    }

    /// As the engine offers it to the desk; else what stands against it.
    fn offered(
        &self,
        tx: &mut ClinicTx<'_>,
        open: &Open,
        selection: &Selection,
        start: i64,
        now: i64,
    ) -> Result<Insisted, DeskRefused> {
        let question = self.question(open, selection.staff_id, Minus::default());
        let judged = match question.window(now).admit(start) {
            Ok(()) => take::judge(tx, question, start, selection.shown, now)?,
            Err(refusal) => Err(refusal),
        };
        let refusal = match judged {
            Ok(assignment) => {
                let (broken, trimmed) = (Vec::new(), Vec::new());
                return Ok(Insisted { assignment, broken, trimmed });
            }
            Err(refusal) => refusal,
        };
        let Some(staff) = selection.staff_id.or(selection.shown) else {
            return Err(match refusal {
                Refusal::Busy => DeskRefused::Collides(Collision::Visit),
                other => DeskRefused::Breaks(vec![other]),
            });
        };
        let ask = Ask { staff, start, how: Insists::default(), minus: Minus::default() };
        let insisted = self.insist(tx, open, ask, now)?.map_err(DeskRefused::Collides)?;
        match insisted.broken.as_slice() {
            [] => Err(DeskRefused::Breaks(vec![refusal])),
            _ => Err(DeskRefused::Breaks(insisted.broken)),
        }
    }

    /// How the desk can have the time, whatever rules it breaks.
    pub fn insist(
        &self,
        tx: &mut ClinicTx<'_>,
        open: &Open,
        ask: Ask,
        now: i64,
    ) -> Result<Result<Insisted, Collision>, StoreError> {
        let extra = calendars::list_extra(tx.connection, tx.clinic_id, self.location.id)?;
        let question = self.question(open, Some(ask.staff), ask.minus);
        let plan = open.clinic.plan_with(self.location, self.reason, ask.staff);
        let demand = question.demand();
        let busy = self.busy(tx, question, (&plan, &demand), &extra, ask.start)?;
        let wanted = Wanted {
            staff_id: ask.staff,
            start: ask.start,
            waives_buffers: ask.how.waives_buffers,
            extra: (ask.how.extra && !extra.is_empty()).then_some(&extra[..]),
        };
        Ok(insist(&plan, &demand, &busy, ask.minus, wanted, now))
    }

    fn busy(
        &self,
        tx: &mut ClinicTx<'_>,
        question: Question<'_>,
        (plan, demand): (&Plan, &Demand),
        extra: &[CalendarId],
        start: i64,
    ) -> Result<Vec<Busy>, StoreError> {
        let date = local_time::local_date(self.location.zone, start);
        let mut calendars = question.calendars(plan);
        calendars.extend(extra);
        let (zone, travel) = (self.location.zone, plan.travel_minutes);
        let span = busy_range(zone, travel, demand, &(date..=date));
        occupancies::list_busy(tx.connection, tx.clinic_id, &calendars, span)
    }

    fn question(&self, open: &'a Open, wish: Option<StaffId>, minus: Minus) -> Question<'a> {
        let (location, reason) = (self.location, self.reason);
        Question { open, location, reason, wish, minus, agreed: None, asker: Asker::Desk }
    }

    fn hold(&self, open: &Open, assignment: &Assignment, (user, now): (UserId, i64)) -> Hold {
        let span = assignment.span;
        let visit_to = assignment.visit_from + i64::from(self.reason.duration_minutes) * 60;
        let minutes = |seconds: i64| u16::try_from(seconds / 60).unwrap_or(0);
        Hold {
            id: HoldId(0),
            clinic_id: open.clinic.id,
            key: Secrets::hash(&Secrets::random_token()),
            location_id: self.location.id,
            species_id: None,
            reason_id: self.reason.id,
            staff_id: assignment.staff_id,
            staff_wished: false,
            begins_at: assignment.visit_from,
            duration_minutes: self.reason.duration_minutes,
            buffer_before: minutes(assignment.visit_from - span.from),
            buffer_after: minutes(span.to - visit_to),
            price_minor: self.reason.price_minor,
            currency: open.clinic.currency.clone(),
            language: open.clinic.default_language,
            draft: NOTHING_TYPED.to_owned(),
            created_at: now,
            expires_at: now + LASTS,
            released_at: None,
            user_id: Some(user),
            taken_by_desk: false,
        }
    }
}

/// Gives the form's earlier hold back, so that it is not in its way; a refusal undoes it.
fn give_back(
    tx: &mut ClinicTx<'_>,
    selection: &Selection,
    user: UserId,
    now: i64,
) -> Result<(), StoreError> {
    let Some(id) = selection.previous else { return Ok(()) };
    let previous = holds::find_of_desk(tx.connection, tx.clinic_id, id, user)?;
    if let Some(hold) = previous.filter(|hold| hold.state(now) != HoldState::Released) {
        occupancies::delete_of_hold(tx, hold.id)?;
        holds::set_released(tx, hold.id, now)?;
    }
    Ok(())
}

/// Takes a time from a client who holds it online: they are told so, and what they typed is kept.
fn take_away(tx: &mut ClinicTx<'_>, id: HoldId, now: i64) -> Result<(), StoreError> {
    if holds::set_taken(tx, id, now)? {
        occupancies::delete_of_hold(tx, id)?;
    }
    Ok(())
}

fn store(tx: &mut ClinicTx<'_>, hold: &Hold, insisted: &Insisted) -> Result<HoldId, DeskRefused> {
    for (row, left) in &insisted.trimmed {
        occupancies::set_span(tx, *row, *left)?;
    }
    let id = holds::insert_hold(tx, &NewHold { hold, address_hash: "" })?;
    let visit = Visit {
        location_id: hold.location_id,
        reason_id: hold.reason_id,
        minutes: hold.duration_minutes,
    };
    let occupant = Occupant::Hold(id, hold.expires_at);
    occupancies::insert_assignment(tx, &insisted.assignment, occupant, visit).map_err(|error| {
        match error {
            // The database has the last word.
            StoreError::Overlap => DeskRefused::Collides(Collision::Visit),
            other => DeskRefused::Store(other),
        }
    })?;
    Ok(id)
}
