//! The buttons: holding a time, and booking it.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDateTime;
use serde::Deserialize;

use super::PAGE;
use super::asked::{Asked, read_clock, read_day, read_start};
use super::page::{Chosen, Shown, answer};
use super::steps::name_of;
use super::words::{breaks, collides, plain};
use crate::domain::booking::{Doer, Tell};
use crate::domain::details::Field;
use crate::domain::ids::{HoldId, StaffId};
use crate::domain::local_time;
use crate::domain::normal_form::several_lines;
use crate::i18n::format;
use crate::store::{AnyConnection, calendars, holds};
use crate::usecases::desk_book::{DeskBookRefused, Request, book_for_desk};
use crate::usecases::desk_hold::{DeskRefused, Insists, Selection, hold_for_desk};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::Trouble;
use crate::web::panel::{Desk, PanelScene, Posted, flash};
use crate::web::{App, PageError};

/// What the buttons of the times send.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct HoldForm {
    /// A free time: its start and who was shown beside it.
    #[serde(default)]
    slot: String,
    /// Any other time: the day,
    #[serde(default)]
    date: String,
    /// the clock,
    #[serde(default)]
    clock: String,
    /// and with whom.
    #[serde(default)]
    with: String,
    #[serde(default)]
    extra: String,
    #[serde(default)]
    waive: String,
    #[serde(default)]
    insist: String,
    /// A hold of somebody online to be taken away.
    #[serde(default)]
    takes: String,
    #[serde(flatten)]
    asked: Asked,
}

impl HoldForm {
    /// The start, and who was shown or chosen.
    fn time(&self) -> Option<(NaiveDateTime, Option<StaffId>)> {
        if let Some((start, staff)) = self.slot.split_once('~') {
            return Some((read_start(start)?, staff.parse().ok().map(StaffId)));
        }
        let start = read_day(&self.date)?.and_time(read_clock(&self.clock)?);
        Some((start, Some(StaffId(self.with.parse().ok()?))))
    }

    fn selection(&self, chosen: Chosen<'_>) -> Option<Selection> {
        let (start, staff) = self.time()?;
        let by_hand = self.slot.is_empty();
        let insists = Insists { waives_buffers: self.waive == "1", extra: self.extra == "1" };
        Some(Selection {
            location_id: chosen.location?.id,
            reason_id: chosen.reason?.id,
            // A time typed by hand is with whom was chosen for it.
            staff_id: if by_hand { staff } else { self.asked.staff() },
            shown: staff,
            start,
            previous: self.asked.hold(),
            takes: self.takes.parse().ok().map(HoldId),
            // The extra column is outside the engine's rules.
            insists: (by_hand && (self.insist == "1" || insists.extra)).then_some(insists),
        })
    }
}

/// `POST /panel/{clinic}/bookings/new/hold`: holds the time for the open form.
///
/// # Errors
/// The database's. A time that cannot be had, or not without insisting, gets the page back.
pub async fn hold(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(desk, form): Posted<Desk, HoldForm>,
) -> Result<HttpResponse, PageError> {
    let clinic = desk.open.clinic.clone();
    let selection = {
        let location = form.asked.location();
        let location = clinic.locations.iter().find(|place| Some(place.id) == location);
        let reason = clinic.reasons.iter().find(|reason| Some(reason.id) == form.asked.reason());
        form.selection(Chosen { location: location.or(clinic.locations.first()), reason })
    };
    let Some(selection) = selection else {
        let words = plain(desk.t.new_booking_time_unread());
        return again(&app, &request, &desk, form, StatusCode::UNPROCESSABLE_ENTITY, words).await;
    };
    let (whose, now) = ((desk.clinic_id(), desk.user_id()), app.clock.now());
    let day = selection.start.date();
    let refused = match hold_for_desk(&app.db, &app.browse, whose, selection.clone(), now).await {
        Ok(hold) => {
            let url = form.asked.holding(hold, day).url(&desk.url(PAGE));
            return Ok(Answer::See(format!("{url}#held")).into());
        }
        Err(refused) => refused,
    };
    let status = match refused {
        DeskRefused::Store(error) => return Err(error.into()),
        DeskRefused::Unknown => return Err(PageError::NotFound),
        DeskRefused::NoSuchTime => StatusCode::UNPROCESSABLE_ENTITY,
        DeskRefused::Breaks(_) | DeskRefused::Collides(_) => StatusCode::CONFLICT,
    };
    desk.show(&app, &request, move |connection, scene| {
        let trouble = trouble(connection, scene, &refused, &selection)?;
        let shown = shown(&form, &selection, trouble);
        let asked = form.asked.on(selection.start.date());
        answer(connection, scene, &asked, shown, status)
    })
    .await
}

fn shown(form: &HoldForm, selection: &Selection, trouble: Trouble) -> Shown {
    let clock = if form.clock.is_empty() {
        selection.start.format("%H:%M").to_string()
    } else {
        form.clock.chars().take(8).collect()
    };
    Shown { trouble: Some(trouble), clock: Some((clock, form.extra == "1")), ..Shown::default() }
}

fn trouble(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    refused: &DeskRefused,
    selection: &Selection,
) -> Result<Trouble, PageError> {
    let t = scene.t;
    let staff = selection.staff_id.or(selection.shown);
    let extra = selection.insists.is_some_and(|insists| insists.extra);
    let mut insist = vec![
        ("date", selection.start.date().to_string()),
        ("clock", selection.start.format("%H:%M").to_string()),
        ("with", staff.map(|id| id.to_string()).unwrap_or_default()),
        ("insist", "1".to_owned()),
    ];
    if extra {
        insist.push(("extra", "1".to_owned()));
    }
    if let Some(takes) = selection.takes {
        insist.push(("takes", takes.to_string()));
    }
    let name = staff.map(|id| name_of(scene, id)).unwrap_or_default();
    Ok(match refused {
        DeskRefused::Breaks(rules) => breaks(t, rules, &name, insist),
        DeskRefused::Collides(collision) => {
            let location = selection.location_id;
            let columns = calendars::list_extra(connection, scene.clinic().id, location)?;
            collides(t, *collision, !columns.is_empty() && !extra, insist)
        }
        _ => plain(t.new_booking_no_such_time()),
    })
}

async fn again(
    app: &web::Data<App>,
    request: &HttpRequest,
    desk: &Desk,
    form: HoldForm,
    status: StatusCode,
    trouble: Trouble,
) -> Result<HttpResponse, PageError> {
    let clock = form.clock.chars().take(8).collect();
    let clock = Some((clock, form.extra == "1"));
    let shown = Shown { trouble: Some(trouble), clock, ..Shown::default() };
    desk.show(app, request, move |connection, scene| {
        answer(connection, scene, &form.asked, shown, status)
    })
    .await
}

/// What the button that books sends.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct BookForm {
    #[serde(default)]
    note: String,
    #[serde(default)]
    tell_sms: String,
    #[serde(default)]
    tell_email: String,
    #[serde(flatten)]
    asked: Asked,
}

/// `POST /panel/{clinic}/bookings/new`: books the held time.
///
/// # Errors
/// `NotFound` if there is no such hold, client or pet; the database's. A time that is gone gets the
/// page back.
pub async fn book(
    app: web::Data<App>,
    request: HttpRequest,
    Posted(desk, form): Posted<Desk, BookForm>,
) -> Result<HttpResponse, PageError> {
    let BookForm { note, tell_sms, tell_email, asked } = form;
    let (Some(hold_id), Some(client_id), Some(pet_id)) =
        (asked.hold(), asked.client(), asked.pet())
    else {
        return Ok(Answer::See(asked.url(&desk.url(PAGE))).into());
    };
    let tell = Tell { sms: tell_sms == "1", email: tell_email == "1" };
    let note = several_lines(&note).chars().take(Field::Note.max()).collect();
    let by = Doer::desk(desk.user_id(), tell, String::new());
    let (whose, now) = ((desk.clinic_id(), desk.user_id()), app.clock.now());
    let wanted = Request { hold_id, client_id, pet_id, note, by };
    match book_for_desk(&app.db, &app.browse, &app.secrets, whose, wanted, now).await {
        Ok(id) => {
            say_done(&app, &request, &desk, hold_id).await?;
            Ok(Answer::See(desk.url(&format!("bookings/{id}"))).into())
        }
        Err(DeskBookRefused::Gone) => {
            desk.show(&app, &request, move |connection, scene| {
                let trouble = Some(plain(scene.t.new_booking_gone()));
                let shown = Shown { trouble, ..Shown::default() };
                answer(connection, scene, &asked, shown, StatusCode::CONFLICT)
            })
            .await
        }
        Err(DeskBookRefused::Unknown) => Err(PageError::NotFound),
        Err(DeskBookRefused::Store(error)) => Err(error.into()),
    }
}

async fn say_done(
    app: &web::Data<App>,
    request: &HttpRequest,
    desk: &Desk,
    hold: HoldId,
) -> Result<(), PageError> {
    let (clinic, user) = (desk.open.clinic.clone(), desk.user_id());
    let clinic_id = desk.clinic_id();
    let held = app
        .db
        .read(move |connection| holds::find_of_desk(connection, clinic_id, hold, user))
        .await?;
    if let Some(hold) = held {
        let zone = clinic.location(hold.location_id).map_or(chrono_tz::UTC, |place| place.zone);
        let at = local_time::wall_clock(zone, hold.begins_at);
        let today = local_time::local_date(zone, app.clock.now());
        flash::leave(request, desk.t.new_booking_done(format::when(desk.t.0, today, at)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::usecases::move_visit::local_start;

    #[test]
    fn p3_a_slot_and_a_typed_time_are_read_alike() {
        let slot = HoldForm { slot: "2026-11-25T09:40~7".to_owned(), ..HoldForm::default() };
        let typed = HoldForm {
            date: "2026-11-25".to_owned(),
            clock: "9.40".to_owned(),
            with: "7".to_owned(),
            ..HoldForm::default()
        };
        assert_eq!(slot.time(), typed.time());
        let (start, staff) = slot.time().unwrap();
        assert_eq!((local_start(start).as_str(), staff), ("2026-11-25T09:40", Some(StaffId(7))));
        assert_eq!(HoldForm { with: String::new(), ..typed }.time(), None);
    }
}
