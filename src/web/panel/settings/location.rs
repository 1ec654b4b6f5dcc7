//! *Locations*: the list and the form of one.

use super::choices::{grids, length, notices, species, starts, starts_words};
use super::form::{Form, section};
use super::lists::Listed;
use super::pages::Subject;
use crate::domain::clinic::{Clinic, Location};
use crate::domain::settings::{Fields, LocationSettings};
use crate::i18n::{Tr, format};
use crate::store::settings::order::List;
use crate::web::clinic_page::address_line;
use crate::web::page::panel::{Control, Menu, Row, RowGroup, Section};
use crate::web::panel::PanelScene;

impl Subject for LocationSettings {
    const MENU: Menu = Menu::Locations;
    const PAGE: &'static str = "settings/locations";
    const LISTED: bool = true;

    fn title(t: Tr, name: Option<&str>) -> String {
        name.map_or_else(|| t.set_location_new().to_owned(), str::to_owned)
    }

    fn blank(clinic: &Clinic) -> Fields {
        let zone = clinic.locations.first().map_or("Europe/Warsaw", |place| place.zone.name());
        Fields::default()
            .with("zone", zone)
            .with("asks_species", 1)
            .with("extra_columns", 0)
            .with_all("species", clinic.species.iter().map(|species| species.id))
    }

    fn sections(form: &Form<'_>, scene: &PanelScene) -> Vec<Section> {
        vec![place(form), hours(form), online(form, scene), own_rules(form, scene)]
    }
}

fn place(form: &Form<'_>) -> Section {
    let t = form.t;
    let zones = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name().to_owned());
    section(
        t.set_place(),
        t.set_place_about(),
        vec![
            form.line("name"),
            form.line("slug").hint(t.set_slug_hint()),
            form.line("street"),
            form.line("postcode"),
            form.line("town"),
            form.typed("phone", "tel", Vec::new()).hint(t.set_location_phone_hint()),
            form.typed("zone", "text", zones.collect()).hint(t.set_zone_hint()),
        ],
    )
}

fn hours(form: &Form<'_>) -> Section {
    let t = form.t;
    let days = (1..=7).map(|day| form.line(&format!("hours_{day}")));
    section(t.set_hours(), t.set_hours_about(), days.collect())
}

fn online(form: &Form<'_>, scene: &PanelScene) -> Section {
    let t = form.t;
    section(
        t.set_online_section(),
        t.set_online_about(),
        vec![
            form.switch("online").hint(t.set_online_hint()),
            form.switch("asks_species").hint(t.set_asks_species_hint()),
            form.ticks("species", species(scene)),
            form.number("extra_columns", t.set_unit_columns()).hint(t.set_extra_columns_hint()),
        ],
    )
}

fn own_rules(form: &Form<'_>, scene: &PanelScene) -> Section {
    let (t, rules) = (form.t, &scene.clinic().rules);
    let own = |name: &str, of_clinic: String, mut options: Vec<(String, String)>| -> Control {
        options.insert(0, (String::new(), t.set_as_clinic(of_clinic)));
        form.choice(name, options)
    };
    let notice = |name: &str, of_clinic: i32| {
        own(name, length(t, of_clinic), notices(t, form.fields.one(name)))
    };
    section(
        t.set_own_rules(),
        t.set_own_rules_about(),
        vec![
            form.tongues("information", 3),
            own("grid_minutes", format::duration(t.0, rules.grid_minutes), grids(t)),
            own("offered_starts", starts_words(t, rules.offered_starts), starts(t)),
            notice("notice_minutes", rules.notice_minutes),
            form.number("horizon_days", t.set_unit_days())
                .hint(t.set_as_clinic(t.set_days(i64::from(rules.horizon_days)))),
            notice("move_deadline_minutes", rules.move_deadline_minutes),
            notice("cancel_deadline_minutes", rules.cancel_deadline_minutes),
        ],
    )
}

/// The list of locations.
#[derive(Debug, Clone, Copy)]
pub struct Locations;

impl Listed for Locations {
    const MENU: Menu = Menu::Locations;
    const PAGE: &'static str = LocationSettings::PAGE;
    const ORDER: Option<List> = Some(List::Locations);

    fn words(t: Tr) -> [&'static str; 3] {
        [t.menu_locations(), t.set_locations_lead(), t.set_locations_empty()]
    }

    fn add(t: Tr) -> Vec<(&'static str, &'static str)> {
        vec![("settings/locations/new", t.set_location_new())]
    }

    fn groups(scene: &PanelScene) -> Vec<RowGroup> {
        let rows: Vec<Row> =
            scene.clinic().locations.iter().map(|place| row(scene, place)).collect();
        RowGroup::only(rows)
    }
}

fn row(scene: &PanelScene, place: &Location) -> Row {
    let off = (!place.online).then(|| scene.t.set_offline().to_owned());
    Row {
        id: place.id.0,
        link: scene.link(&format!("{}/{}", LocationSettings::PAGE, place.id), &place.name),
        more: address_line(place),
        tags: off.into_iter().collect(),
    }
}
