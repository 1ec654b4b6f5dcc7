//! The line of a visit that cannot take place as booked: what it is, and what can become of it.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::choices::write;
use crate::domain::booking::{Booking, State};
use crate::domain::free_times::Offer;
use crate::domain::ids::StaffId;
use crate::domain::local_time;
use crate::i18n::format;
use crate::store::AnyConnection;
use crate::store::bookings::Disrupted;
use crate::usecases::sick_day::{Choice, WaysOut, ways_out};
use crate::web::PageError;
use crate::web::page::Phone;
use crate::web::page::panel::{DisruptedVisit, Link, Way};
use crate::web::panel::{PanelScene, why_causes};

/// The lines of these visits. Who is free at a visit's own time is proposed, in turn where several
/// are.
///
/// # Errors
/// The database's.
pub fn lines(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    visits: Vec<Disrupted>,
) -> Result<Vec<DisruptedVisit>, PageError> {
    let mut proposed: BTreeMap<StaffId, usize> = BTreeMap::new();
    let mut lines = Vec::new();
    for visit in visits {
        let out = ways_out(connection, &scene.browse, &scene.open, &visit.booking, scene.now)?;
        let times = |id: &StaffId| proposed.get(id).copied().unwrap_or(0);
        let first = out.same_time.iter().copied().min_by_key(times);
        if let Some(id) = first {
            *proposed.entry(id).or_default() += 1;
        }
        lines.push(line(scene, visit, &out, first));
    }
    Ok(lines)
}

fn line(
    scene: &PanelScene,
    visit: Disrupted,
    out: &WaysOut,
    proposed: Option<StaffId>,
) -> DisruptedVisit {
    let Disrupted { booking, client, phone, pet } = visit;
    DisruptedVisit {
        id: format!("visit-{}", booking.id),
        when: Link {
            url: scene.desk.url(&format!("bookings/{}", booking.id)),
            text: why_causes::moment(scene, start(scene, &booking)),
        },
        pet,
        client,
        phone: (!phone.is_empty()).then(|| Phone::new(&phone)),
        reason: scene.name(&booking.reason_name),
        remarks: remarks(scene, &booking),
        ways: ways(scene, &booking, out, proposed),
    }
}

/// The visit's start on its location's clock.
pub fn start(scene: &PanelScene, booking: &Booking) -> NaiveDateTime {
    let place = scene.clinic().location(booking.location_id);
    let zone = place.map_or(chrono_tz::UTC, |place| place.zone);
    local_time::wall_clock(zone, booking.begins_at)
}

fn remarks(scene: &PanelScene, booking: &Booking) -> Vec<String> {
    let t = scene.t;
    let with = name(scene, booking.staff_id);
    let mut remarks =
        vec![if booking.staff_wished { t.sick_asked_for(with) } else { t.sick_with(with) }];
    if booking.state == State::Unconfirmed {
        remarks.push(t.sick_unconfirmed().to_owned());
    }
    remarks
}

fn ways(
    scene: &PanelScene,
    booking: &Booking,
    out: &WaysOut,
    proposed: Option<StaffId>,
) -> Vec<(&'static str, Vec<Way>)> {
    let t = scene.t;
    let way = |choice, text: String, chosen| Way { value: write(booking, choice), text, chosen };
    let same = out
        .same_time
        .iter()
        .map(|id| way(Some(Choice::SameTime(*id)), name(scene, *id), proposed == Some(*id)));
    let other = out.other_times.iter().map(|offer: &Offer| {
        let when = why_causes::moment(scene, offer.at);
        let text = t.sick_time_with(name(scene, offer.staff_id), when);
        way(Some(Choice::Move(offer.at, offer.staff_id)), text, false)
    });
    let last = vec![
        way(Some(Choice::Cancel), t.sick_cancel().to_owned(), false),
        way(None, t.sick_leave().to_owned(), proposed.is_none()),
    ];
    let groups = [(t.sick_same(), same.collect()), (t.sick_other(), other.collect::<Vec<_>>())];
    let filled = groups.into_iter().filter(|(_, ways): &(_, Vec<Way>)| !ways.is_empty());
    filled.chain([(t.sick_or(), last)]).collect()
}

fn name(scene: &PanelScene, id: StaffId) -> String {
    let member = scene.clinic().staff_member(id);
    member.map(|member| format::capitalized(&member.titled_name())).unwrap_or_default()
}
