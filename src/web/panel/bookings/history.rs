//! The history of a booking in words (C8).

use super::facts::moment;
use crate::domain::booking::{Action, Actor, Booking, Tell};
use crate::store::AnyConnection;
use crate::store::bookings::{HistoryLine, list_history};
use crate::web::PageError;
use crate::web::page::panel::HistoryEntry;
use crate::web::panel::PanelScene;

/// More lines than a booking ever gets.
const MOST_LINES: i64 = 200;

/// All of it, the newest first.
///
/// # Errors
/// The database's.
pub fn history(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    booking: &Booking,
) -> Result<Vec<HistoryEntry>, PageError> {
    let lines = list_history(connection, booking.clinic_id, booking.id, MOST_LINES)?;
    lines.into_iter().map(|line| entry(scene, booking, line)).collect()
}

/// The last thing that was done.
///
/// # Errors
/// The database's.
pub fn last(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    booking: &Booking,
) -> Result<Option<HistoryEntry>, PageError> {
    let line = list_history(connection, booking.clinic_id, booking.id, 1)?.pop();
    line.map(|line| entry(scene, booking, line)).transpose()
}

fn entry(
    scene: &PanelScene,
    booking: &Booking,
    line: HistoryLine,
) -> Result<HistoryEntry, PageError> {
    let t = scene.t;
    let who = match (&line.user, line.actor) {
        (Some(name), _) => name.clone(),
        (None, Actor::Client) => t.by_client().to_owned(),
        (None, Actor::Staff) => t.by_staff().to_owned(),
        (None, Actor::System) => t.by_system().to_owned(),
    };
    let mut more = changes(scene, &line);
    if line.actor == Actor::Staff && tells(line.action) {
        more.push(t.history_ticks(channels(scene, line.tell)));
    }
    Ok(HistoryEntry {
        when: moment(scene, booking, line.at)?,
        who,
        what: what(scene, booking, &line)?,
        more,
        note: (!line.note.is_empty()).then_some(line.note),
    })
}

/// Whether the client hears of it.
const fn tells(action: Option<Action>) -> bool {
    !matches!(action, Some(Action::Arrive | Action::Complete | Action::TakeBack))
}

fn channels(scene: &PanelScene, tell: Tell) -> &'static str {
    let t = scene.t;
    match (tell.sms, tell.email) {
        (true, true) => t.channel_both(),
        (true, false) => t.channel_sms(),
        (false, true) => t.channel_email(),
        (false, false) => t.channel_none(),
    }
}

fn what(scene: &PanelScene, booking: &Booking, line: &HistoryLine) -> Result<String, PageError> {
    let t = scene.t;
    let text = match line.action {
        None if line.actor == Actor::Client => t.history_online(),
        None => t.history_desk(),
        Some(Action::Confirm) => t.history_confirm(),
        Some(Action::Reject) => t.history_reject(),
        Some(Action::Cancel) => t.history_cancel(),
        Some(Action::Arrive) => t.history_arrive(),
        Some(Action::Complete) => t.history_complete(),
        Some(Action::MarkNoShow) => t.history_no_show(),
        Some(Action::TakeBack) => t.history_take_back(),
        Some(Action::Change) => t.history_change(),
        Some(Action::Move) => {
            let (from, to) = (line.begins_at.0.unwrap_or(0), line.begins_at.1.unwrap_or(0));
            return Ok(t.history_move(moment(scene, booking, from)?, moment(scene, booking, to)?));
        }
    };
    Ok(text.to_owned())
}

/// Staff and reason, where they changed.
fn changes(scene: &PanelScene, line: &HistoryLine) -> Vec<String> {
    let (t, clinic) = (scene.t, scene.clinic());
    let mut changes = Vec::new();
    if let (Some(from), Some(to)) = line.reason {
        let name = |id| clinic.reason(id).map(|reason| scene.name(&reason.name).text);
        let (from, to) = (name(from).unwrap_or_default(), name(to).unwrap_or_default());
        changes.push(t.history_from_to(from, to));
    }
    if let (Some(from), Some(to)) = line.staff {
        let name = |id| clinic.staff_member(id).map(|member| member.titled_name());
        let (from, to) = (name(from).unwrap_or_default(), name(to).unwrap_or_default());
        changes.push(t.history_from_to(from, to));
    }
    changes
}
