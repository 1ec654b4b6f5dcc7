//! What keeps a time from clients, in words, with where it is set or the visit that is in the way.

use chrono::NaiveDateTime;

use super::PanelScene;
use crate::domain::account::Role;
use crate::domain::clinic::{Location, Reason};
use crate::domain::free_times::{Busy, Refusal};
use crate::domain::ids::StaffId;
use crate::domain::local_time;
use crate::i18n::format;
use crate::usecases::why::{Cause, StaffCause, Start};
use crate::web::page::panel::{Link, Menu, WhyCause};

/// So many visits in the way are named.
const MOST_NAMED: usize = 6;

/// A date and a time in one line.
pub fn moment(scene: &PanelScene, at: NaiveDateTime) -> String {
    let lang = scene.lang();
    let date = format::capitalized(&format::long_date(lang, at.date()));
    scene.t.date_time(date, format::time(lang, at.time()))
}

/// The causes that hold whoever attends.
pub fn of_everybody(scene: &PanelScene, start: Start<'_>, causes: &[Cause]) -> Vec<WhyCause> {
    let making = Making { scene, start };
    causes.iter().map(|cause| making.cause(cause)).collect()
}

/// Each staff member with their cause.
pub fn of_staff(
    scene: &PanelScene,
    start: Start<'_>,
    staff: &[(StaffId, Option<StaffCause>)],
) -> Vec<(String, Option<WhyCause>)> {
    let making = Making { scene, start };
    let mut lines: Vec<(String, Option<WhyCause>)> = Vec::new();
    let mut others: Vec<String> = Vec::new();
    for (id, cause) in staff {
        let Some(member) = scene.clinic().staff_member(*id) else { continue };
        match cause {
            Some(StaffCause::OtherReasons) => others.push(member.titled_name()),
            cause => {
                let cause = cause.as_ref().map(|cause| making.staff_cause(cause));
                lines.push((member.titled_name(), cause));
            }
        }
    }
    if !others.is_empty() {
        // One line for all whom it does not concern.
        let cause = making.staff_cause(&StaffCause::OtherReasons);
        lines.push((others.join(", "), Some(cause)));
    }
    lines
}

struct Making<'a> {
    scene: &'a PanelScene,
    start: Start<'a>,
}

impl Making<'_> {
    fn cause(&self, cause: &Cause) -> WhyCause {
        let t = self.scene.t;
        let Location { name: place, .. } = self.start.location;
        match cause {
            Cause::Paused(until) => {
                let text = t.panel_paused(self.clock(*until));
                WhyCause { text, links: vec![self.link("pause", t.why_to_pause())] }
            }
            Cause::LocationOffline => self.set(t.why_location_offline(place), Menu::Locations),
            Cause::ReasonByPhone => self.of_reason(t.why_reason_by_phone()),
            Cause::ReasonOffline => self.of_reason(t.why_reason_offline()),
            Cause::ReasonNotHere => self.of_reason(t.why_reason_not_here()),
            Cause::ReasonNotForSpecies => self.of_reason(t.why_reason_not_for_species()),
            Cause::SpeciesNotHere => self.set(t.why_species_not_here(), Menu::Locations),
            Cause::Rule(rule, rows) => {
                let mut cause = self.rule(*rule, rows);
                cause.links.splice(0..0, self.visits(rows));
                cause
            }
        }
    }

    fn staff_cause(&self, cause: &StaffCause) -> WhyCause {
        let t = self.scene.t;
        match cause {
            StaffCause::OtherReasons => self.of_reason(t.why_wrong_staff()),
            StaffCause::NoShiftsHere => self.set(t.why_no_shifts_here(), Menu::Shifts),
            StaffCause::Rule(rule, rows) => {
                let mut cause = self.rule(*rule, rows);
                cause.links.splice(0..0, self.visits(rows));
                cause
            }
        }
    }

    fn rule(&self, rule: Refusal, rows: &[Busy]) -> WhyCause {
        let (t, lang) = (self.scene.t, self.scene.lang());
        let Start { location, reason, .. } = self.start;
        match rule {
            Refusal::Notice => {
                let minutes = reason.notice_minutes.unwrap_or(location.rules.notice_minutes);
                let minutes = u16::try_from(minutes).unwrap_or(u16::MAX);
                let text = t.why_notice(format::duration(lang, minutes));
                self.of_reason_or_place(text, reason.notice_minutes.is_some())
            }
            Refusal::Horizon => {
                let days = reason.horizon_days.unwrap_or(location.rules.horizon_days);
                self.of_reason_or_place(
                    t.why_horizon(i64::from(days)),
                    reason.horizon_days.is_some(),
                )
            }
            Refusal::NoSuchLocalTime => said(t.why_no_such_time()),
            Refusal::OffGrid => self.set(t.why_off_grid(), Menu::Locations),
            Refusal::Closed => {
                let text = t.why_closed().to_owned();
                WhyCause { text, links: self.setting("settings/closed-days", t.why_to_closed()) }
            }
            Refusal::DailyLimit => {
                self.of_reason(&t.why_daily_limit(reason.daily_limit.unwrap_or_default()))
            }
            Refusal::Resource => {
                self.set(t.why_resource(reason.resource_kinds.join(", ")), Menu::Resources)
            }
            Refusal::WrongStaff => self.of_reason(t.why_wrong_staff()),
            Refusal::NoShift => self.set(t.why_no_shift(), Menu::Shifts),
            Refusal::ShiftNotOpen => self.set(t.why_shift_not_open(), Menu::Shifts),
            Refusal::Absent => self.set(t.why_absent(), Menu::Absences),
            Refusal::Elsewhere => self.set(t.why_elsewhere(), Menu::Clinic),
            Refusal::Busy => said(self.busy(rows)),
            Refusal::KeptBack => self.set(t.why_kept_back(), Menu::Reasons),
        }
    }

    fn busy(&self, rows: &[Busy]) -> &'static str {
        let t = self.scene.t;
        let zone = self.start.location.zone;
        let Some(from) = local_time::instant(zone, self.start.at) else { return t.why_busy() };
        let to = from + i64::from(self.start.reason.duration_minutes) * 60;
        let meets = |row: &Busy| {
            let end = row.visit_from + i64::from(row.visit_minutes) * 60;
            row.visit_from < to && from < end
        };
        match rows {
            [] => t.why_no_calendar(),
            rows if !rows.iter().any(meets) => t.why_buffer(),
            rows if rows.iter().all(|row| row.booking_id.is_none()) => t.why_held(),
            _ => t.why_busy(),
        }
    }

    /// The visits and holds in the way.
    fn visits(&self, rows: &[Busy]) -> Vec<Link> {
        let scene = self.scene;
        let link = |row: &Busy| {
            let reason = scene.clinic().reason(row.reason_id);
            let name = reason.map(|reason| scene.name(&reason.name).text).unwrap_or_default();
            let span = self.span(row);
            match (row.booking_id, row.expires_at) {
                (Some(booking), _) => {
                    Some(self.link(&format!("bookings/{booking}"), scene.t.why_visit(name, span)))
                }
                (None, Some(until)) => Some(
                    self.link(&self.calendar(), scene.t.why_hold(name, span, self.clock(until))),
                ),
                (None, None) => None,
            }
        };
        rows.iter().filter_map(link).take(MOST_NAMED).collect()
    }

    fn calendar(&self) -> String {
        let Start { location, at, .. } = self.start;
        format!("calendar?day={}&location={}", at.date(), location.id)
    }

    /// A visit's time on the clock of the place that is asked about.
    fn span(&self, row: &Busy) -> String {
        let zone = self.start.location.zone;
        let from = local_time::wall_clock(zone, row.visit_from);
        let to = local_time::wall_clock(zone, row.visit_from + i64::from(row.visit_minutes) * 60);
        format::span(self.scene.lang(), from.time(), to.time())
    }

    fn clock(&self, at: i64) -> String {
        let local = local_time::wall_clock(self.start.location.zone, at);
        format::time(self.scene.lang(), local.time())
    }

    fn of_reason(&self, text: &str) -> WhyCause {
        let Reason { id, .. } = self.start.reason;
        let links = self.setting(&format!("settings/reasons/{id}"), self.scene.t.why_to_reason());
        WhyCause { text: text.to_owned(), links }
    }

    fn of_reason_or_place(&self, text: String, is_reasons: bool) -> WhyCause {
        if is_reasons { self.of_reason(&text) } else { self.set(text, Menu::Locations) }
    }

    fn set(&self, text: impl Into<String>, menu: Menu) -> WhyCause {
        let label = menu.label(self.scene.t);
        let page = match menu {
            Menu::Locations => format!("settings/locations/{}", self.start.location.id),
            menu => menu.page().to_owned(),
        };
        WhyCause { text: text.into(), links: self.setting(&page, label) }
    }

    /// Where something is set, for those who may see it.
    fn setting(&self, page: &str, text: &str) -> Vec<Link> {
        let is_manager = self.scene.desk.role == Role::Manager;
        is_manager.then(|| self.link(page, text)).into_iter().collect()
    }

    fn link(&self, page: &str, text: impl Into<String>) -> Link {
        Link { url: self.scene.desk.url(page), text: text.into() }
    }
}

fn said(text: &str) -> WhyCause {
    WhyCause { text: text.to_owned(), links: Vec::new() }
}
