//! The pages of a booking that exists, and the error pages, with sample contents.

use super::samples::{at, choice, date, layout, phone, polish};
use super::times::picker;
use crate::domain::local_text::TextIn;
use crate::i18n::{Tr, format};
use crate::web::page::{
    Actions, CancelPage, ErrorKind, ErrorPage, Fact, Leaf, MoveAskPage, MovePage, Notice, Offer,
    Sentence, Subject, SummaryPage, Tone, VisitState, WayOut,
};

pub(super) fn pages(t: Tr) -> Vec<(&'static str, String)> {
    let render = |page: &dyn askama::DynTemplate| page.dyn_render().unwrap();
    let mut pages = vec![
        ("summary", render(&summary(t, VisitState::Confirmed))),
        ("summary_waiting", render(&summary(t, VisitState::Waiting))),
        ("summary_rejected", render(&summary(t, VisitState::Rejected))),
        ("summary_lapsed", render(&summary(t, VisitState::Lapsed))),
        ("summary_cancelled_by_clinic", render(&summary(t, VisitState::CancelledByClinic))),
        ("summary_cancelled", render(&summary(t, VisitState::Cancelled))),
        ("summary_past", render(&summary(t, VisitState::Past))),
        ("summary_missed", render(&summary(t, VisitState::Missed))),
        ("summary_moved", render(&summary_moved(t))),
        ("move", render(&moving(t))),
        ("move_ask", render(&move_ask(t))),
        ("cancel", render(&cancel(t))),
    ];
    pages.extend(errors(t));
    pages
}

fn leaf(t: Tr) -> Leaf {
    let day = date(11, 25);
    let fact = |icon, label, text: TextIn, more: Vec<TextIn>| Fact { icon, label, text, more };
    Leaf {
        weekday: format::weekday(t.0, chrono::Datelike::weekday(&day)).to_owned(),
        day: format::day_alone(t.0, day),
        month: format::month_in_date(t.0, day),
        hour: format::time(t.0, at(11, 25, 9, 40).time()),
        until: Some(t.until_time(format::time(t.0, at(11, 25, 10, 0).time()))),
        machine: "2026-11-25T09:40".to_owned(),
        facts: vec![
            fact(
                "paw",
                t.fact_reason(),
                polish("Szczepienie kota, Mruczek"),
                vec![polish("Szczepimy tylko zdrowe koty. Prosimy zabrać książeczkę zdrowia.")],
            ),
            fact("person", t.fact_staff(), polish("lek. wet. Anna Nowak"), vec![]),
            fact("pin", t.fact_place(), polish("ul. Lipowa 14, 30-702 Kraków"), vec![]),
        ],
        gone: false,
        waits: false,
        art: "cat",
    }
}

fn summary(t: Tr, state: VisitState) -> SummaryPage {
    let waits = state == VisitState::Waiting;
    let coming = waits || state == VisitState::Confirmed;
    let deadline = format::deadline(t.0, at(11, 24, 9, 40));
    SummaryPage {
        layout: layout(t, state.title(&t)),
        state,
        notices: Vec::new(),
        leaf: Leaf { gone: state == VisitState::Cancelled, waits, ..leaf(t) },
        actions: coming.then(|| Actions {
            calendar: "/b/7Kq2mXf9aB3x/visit.ics".to_owned(),
            move_to: Some("/b/7Kq2mXf9aB3x/move".to_owned()),
            cancel: Some("/b/7Kq2mXf9aB3x/cancel".to_owned()),
            terms: vec![
                Sentence::plain(t.deadline_both(deadline.clone())),
                Sentence::plain(t.moves_left(2_u32)),
            ],
        }),
        answer_by: waits.then(|| deadline.clone()),
        words: (state == VisitState::Rejected).then(|| "Dr Lis is ill.".to_owned()),
        secret: coming.then(|| "https://pod-lipami.example/b/7Kq2mXf9aB3x".to_owned()),
        again: "/pod-lipami".to_owned(),
    }
}

fn summary_moved(t: Tr) -> SummaryPage {
    let mut page = summary(t, VisitState::Confirmed);
    let moved = t.moved_done(format::long_date(t.0, date(11, 25)), "9:40");
    page.notices.push(Notice { tone: Tone::Done, text: Sentence::plain(moved) });
    if let Some(actions) = &mut page.actions {
        actions.move_to = None;
        actions.cancel = None;
        actions.terms = vec![phone(|number| t.deadline_past(number))];
    }
    page
}

fn moving(t: Tr) -> MovePage {
    let mut picker = picker(t);
    picker.offer = Offer::Get;
    picker.note = None;
    let slots =
        picker.day.iter_mut().flat_map(|day| &mut day.parts).flat_map(|part| &mut part.slots);
    for slot in slots.chain(picker.first.iter_mut().map(|first| &mut first.slot)) {
        slot.url = Some(format!("/b/7Kq2mXf9aB3x/move?start={}", slot.start));
    }
    MovePage {
        layout: layout(t, t.title_move()),
        notices: vec![Notice { tone: Tone::Info, text: Sentence::plain(t.move_taken()) }],
        visit: vec![
            choice(Subject::Time, polish("śr 25.11, 9:40"), &[], false),
            choice(Subject::Reason, polish("Szczepienie kota"), &[], false),
        ],
        picker,
        back: "/b/7Kq2mXf9aB3x".to_owned(),
    }
}

fn move_ask(t: Tr) -> MoveAskPage {
    let words = format::long_date(t.0, date(11, 26));
    let line = |day| format!("{}, 9:40", format::long_date(t.0, date(11, day)));
    MoveAskPage {
        layout: layout(t, &t.move_ask(words, "9:40")),
        old: line(25),
        new: line(26),
        new_staff: Some("lek. wet. Anna Nowak".to_owned()),
        action: "/b/7Kq2mXf9aB3x/move".to_owned(),
        hidden: vec![("start", "2026-11-26T09:40".to_owned()), ("with", "1".to_owned())],
        other: "/b/7Kq2mXf9aB3x/move".to_owned(),
        back: "/b/7Kq2mXf9aB3x".to_owned(),
    }
}

fn cancel(t: Tr) -> CancelPage {
    CancelPage {
        layout: layout(t, t.cancel_ask()),
        leaf: leaf(t),
        action: "/b/7Kq2mXf9aB3x/cancel".to_owned(),
        move_to: Some("/b/7Kq2mXf9aB3x/move".to_owned()),
        back: "/b/7Kq2mXf9aB3x".to_owned(),
    }
}

fn errors(t: Tr) -> Vec<(&'static str, String)> {
    let id = || "01JD9X4T".to_owned();
    let kinds = [
        ("error_400", ErrorKind::Unreadable),
        ("error_404", ErrorKind::NotFound),
        ("error_409", ErrorKind::Conflict),
        ("error_413", ErrorKind::TooLarge { limit: "64 KB".to_owned() }),
        ("error_422", ErrorKind::Invalid),
        ("error_429", ErrorKind::TooMany { at: "14:35".to_owned() }),
        ("error_500", ErrorKind::Failed { id: id() }),
        ("error_500_reading", ErrorKind::FailedReading { id: id() }),
        ("error_503", ErrorKind::Unavailable),
    ];
    kinds
        .into_iter()
        .map(|(name, kind)| {
            let mut layout = layout(t, kind.title(&t));
            if name != "error_404" {
                layout.clinic = None;
            }
            let ways = vec![WayOut { text: t.way_out_start(), url: "/pod-lipami".to_owned() }];
            let page = ErrorPage { layout, kind, ways };
            (name, askama::Template::render(&page).unwrap())
        })
        .collect()
}
