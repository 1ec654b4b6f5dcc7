//! From a column of the day to blocks in their places.

use chrono::NaiveTime;

use super::stock::Stock;
use super::view::View;
use crate::domain::booking::State;
use crate::domain::local_time;
use crate::domain::timetable::{
    Away, Cause, Column, Held, Hours, Lane, LocalDay, Minutes, Shown, Visit, lanes,
};
use crate::i18n::{Tr, format};
use crate::web::page::LangAttr;
use crate::web::page::panel::calendar::{AwayBlock, Block, HeldBlock, Scale, VisitBlock};

/// Blocks beside each other that still can be told apart; more lie on the last of these.
const MOST_LANES: usize = 4;
/// Shorter visits need higher rows.
const SHORT: u16 = 15;

/// Whether rows must be higher, so that the shortest visit still shows a line.
pub fn is_fine<'a>(visits: impl Iterator<Item = &'a Visit>) -> bool {
    visits.map(|visit| visit.span).any(|span| span.to - span.from < i64::from(SHORT) * 60)
}

/// The hours that show all that these columns hold.
pub fn hours<'a>(days: impl Iterator<Item = (LocalDay, &'a Column<'a>)>) -> Hours {
    let spans = days.flat_map(|(day, column)| {
        let shown = column.shown.iter().filter_map(move |shown| day.minutes(shown.span()));
        let whole = |span: &&Minutes| **span != Minutes::WHOLE_DAY;
        shown.chain(column.worked.iter().filter(whole).copied())
    });
    Hours::around(spans)
}

/// The scale beside the columns; with the moment, if `now` is a minute of the day shown.
pub fn scale(t: Tr, hours: Hours, now: Option<u16>) -> Scale {
    let mark = |minute: u16| crate::web::page::panel::calendar::HourMark {
        place: format!("h{} m{}", minute / 60, minute % 60 / 5),
        text: format::time(t.0, clock(minute)),
    };
    let now = now.filter(|minute| hours.minutes().meets(Minutes { from: *minute, to: minute + 1 }));
    Scale {
        range: Scale::range(hours),
        hours: hours.each().map(|hour| mark(hour * 60)).collect(),
        now: now.map(mark),
    }
}

/// A minute of the day as a time; of 1440, midnight.
pub fn clock(minute: u16) -> NaiveTime {
    let seconds = u32::from(minute % 1440) * 60;
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default()
}

/// Makes the blocks of one day.
pub struct Blocks<'a> {
    /// What is looked at.
    pub view: &'a View<'a>,
    /// What was read.
    pub stock: &'a Stock,
    /// The day, which in a week is another than the view's.
    pub day: LocalDay,
    /// The hours shown.
    pub hours: Hours,
    /// Rows are half as high again.
    pub is_fine: bool,
}

impl Blocks<'_> {
    /// The blocks of a column, by their start.
    pub fn of(&self, column: &Column<'_>) -> Vec<Block> {
        let shown: Vec<(Minutes, &Shown<'_>)> = column
            .shown
            .iter()
            .filter_map(|shown| Some((self.day.minutes(shown.span())?, shown)))
            .collect();
        let spans: Vec<Minutes> = shown.iter().map(|(minutes, _)| *minutes).collect();
        let away = column.away.iter().filter_map(|away| {
            let place = Scale::place(self.hours.place(away.minutes)?);
            Some((away.minutes.from, Block::Away(self.away(away, place))))
        });
        let taken = shown.iter().zip(lanes(&spans)).filter_map(|((minutes, shown), lane)| {
            let place = self.place(*minutes, lane)?;
            let block = match shown {
                Shown::Visit(visit) => Block::Visit(self.visit(visit, place)),
                Shown::Held(held) => Block::Held(self.held(*held, place)),
            };
            Some((minutes.from, block))
        });
        let mut all: Vec<(u16, Block)> = away.chain(taken).collect();
        all.sort_by_key(|(from, _)| *from);
        all.into_iter().map(|(_, block)| block).collect()
    }

    fn place(&self, minutes: Minutes, lane: Lane) -> Option<String> {
        let place = self.hours.place(minutes)?;
        let rows = if self.is_fine { place.rows * 3 / 2 } else { place.rows };
        // How many lines of text fit.
        let lines = match rows {
            0..=5 => 1,
            6..=8 => 2,
            _ => 3,
        };
        let mut classes = format!("{} s{lines}", Scale::place(place));
        if lane.of > 1 {
            let of = lane.of.min(MOST_LANES);
            classes.push_str(&format!(" of{of} n{}", lane.index.min(of - 1)));
        }
        Some(classes)
    }

    /// A booking, which stands at these classes.
    pub fn visit(&self, visit: &Visit, place: String) -> VisitBlock {
        let scene = self.view.scene;
        let (look, icon) = look(visit.state);
        let state = state_word(scene.t, visit.state);
        let reason = scene.name(&visit.reason);
        let time = self.time(visit.span.from);
        let phone = format::phone_for_reading(&visit.phone);
        let whole = [&time, &visit.pet, state.unwrap_or_default(), &reason.text, &visit.client];
        let whole = whole.into_iter().chain([phone.as_str()]).filter(|part| !part.is_empty());
        let can_move = matches!(visit.state, State::Unconfirmed | State::Confirmed);
        VisitBlock {
            place,
            look,
            icon,
            state,
            is_waiting: visit.state == State::Unconfirmed,
            url: scene.desk.url(&format!("bookings/{}", visit.id)),
            id: format!("v{}", visit.id),
            movable: can_move
                .then(|| u16::try_from((visit.span.to - visit.span.from) / 60).unwrap_or(u16::MAX)),
            start: local_time::wall_clock(self.day.zone, visit.span.from)
                .format("%Y-%m-%dT%H:%M")
                .to_string(),
            whole: whole.collect::<Vec<_>>().join(", "),
            time,
            pet: visit.pet.clone(),
            reason_lang: LangAttr((reason.lang != scene.lang()).then_some(reason.lang)),
            reason: reason.text,
            client: visit.client.clone(),
            phone,
        }
    }

    fn held(&self, held: Held, place: String) -> HeldBlock {
        let scene = self.view.scene;
        let reason = scene.clinic().reason(held.reason_id);
        let minutes = (held.until - scene.now).max(0) / 60 + 1;
        let left = format::duration(scene.lang(), u16::try_from(minutes).unwrap_or(u16::MAX));
        HeldBlock {
            place,
            time: self.time(held.span.from),
            reason: reason.map(|reason| scene.name(&reason.name).text).unwrap_or_default(),
            left: scene.t.desk_held_left(left, self.time(held.until)),
        }
    }

    fn away(&self, away: &Away, place: String) -> AwayBlock {
        let t = self.view.scene.t;
        let simple =
            |text: String| AwayBlock { place: place.clone(), text, more: None, remove: None };
        match away.cause {
            Cause::Closed => simple(t.desk_closed().to_owned()),
            Cause::OffShift => simple(t.desk_off_shift().to_owned()),
            Cause::Elsewhere(id) => {
                let place = self.view.scene.clinic().location(id);
                simple(t.desk_elsewhere(place.map(|place| place.name.as_str()).unwrap_or_default()))
            }
            Cause::Absent(index) => {
                let Some(absence) = self.stock.absences().get(index) else {
                    return simple(t.desk_absent().to_owned());
                };
                let named = !absence.note.is_empty();
                let text = if named { absence.note.clone() } else { t.desk_absent().to_owned() };
                let last = local_time::local_date(self.day.zone, absence.span.to - 1);
                let within = self.day.span.from <= absence.span.from && last == self.day.date;
                AwayBlock {
                    place,
                    text,
                    more: (last > self.day.date)
                        .then(|| t.desk_until(format::long_date(t.0, last))),
                    remove: within.then_some(absence.id),
                }
            }
        }
    }

    fn time(&self, at: i64) -> String {
        let local = local_time::wall_clock(self.day.zone, at);
        format::time(self.view.scene.lang(), local.time())
    }
}

fn look(state: State) -> (&'static str, Option<&'static str>) {
    match state {
        State::Unconfirmed => ("wait", None),
        State::Confirmed => ("", None),
        State::Arrived => ("here", Some("door")),
        State::Completed => ("done", Some("check")),
        State::NoShow | State::Rejected | State::Cancelled => ("gone", Some("cross")),
    }
}

/// A state in words; none where nothing is to be said.
pub fn state_word(t: Tr, state: State) -> Option<&'static str> {
    match state {
        State::Unconfirmed => Some(t.desk_unconfirmed()),
        State::Confirmed | State::Rejected | State::Cancelled => None,
        State::Arrived => Some(t.desk_here()),
        State::Completed => Some(t.desk_completed()),
        State::NoShow => Some(t.desk_no_show()),
    }
}
