//! *Rooms and equipment*: the list and the form of one.

use super::choices::{KINDS, kind, locations};
use super::form::{Form, section};
use super::lists::Listed;
use super::pages::Subject;
use crate::domain::clinic::{Clinic, Resource};
use crate::domain::settings::{Fields, ResourceSettings};
use crate::i18n::Tr;
use crate::store::settings::order::List;
use crate::web::page::panel::{Menu, Row, RowGroup, Section};
use crate::web::panel::PanelScene;

impl Subject for ResourceSettings {
    const MENU: Menu = Menu::Resources;
    const PAGE: &'static str = "settings/resources";
    const LISTED: bool = true;

    fn title(t: Tr, name: Option<&str>) -> String {
        name.map_or_else(|| t.set_resource_new().to_owned(), str::to_owned)
    }

    fn blank(clinic: &Clinic) -> Fields {
        Fields::default()
            .with("capacity", 1)
            .with_optional("location", clinic.locations.first().map(|place| place.id))
    }

    fn sections(form: &Form<'_>, scene: &PanelScene) -> Vec<Section> {
        let t = form.t;
        let own = scene.clinic().resources.iter().map(|resource| resource.kind.clone());
        let mut kinds: Vec<String> =
            KINDS.iter().map(|kind| (*kind).to_owned()).chain(own).collect();
        kinds.sort_unstable();
        kinds.dedup();
        vec![section(
            t.set_resource(),
            t.set_resource_about(),
            vec![
                form.line("name").hint(t.set_resource_name_hint()),
                form.typed("kind", "text", kinds).hint(t.set_kind_hint()),
                form.choice("location", locations(scene)),
                form.number("capacity", t.set_unit_visits()),
            ],
        )]
    }
}

/// The list of rooms and equipment.
#[derive(Debug, Clone, Copy)]
pub struct Resources;

impl Listed for Resources {
    const MENU: Menu = Menu::Resources;
    const PAGE: &'static str = ResourceSettings::PAGE;
    const ORDER: Option<List> = None;

    fn words(t: Tr) -> [&'static str; 3] {
        [t.menu_resources(), t.set_resources_lead(), t.set_resources_empty()]
    }

    fn add(t: Tr) -> Vec<(&'static str, &'static str)> {
        vec![("settings/resources/new", t.set_resource_new())]
    }

    fn groups(scene: &PanelScene) -> Vec<RowGroup> {
        let clinic = scene.clinic();
        let row = |resource: &Resource| {
            let place = clinic.location(resource.location_id).map(|place| place.name.clone());
            let facts = [Some(kind(scene.t, &resource.kind)), place];
            Row {
                id: resource.id.0,
                link: scene.link(
                    &format!("{}/{}", ResourceSettings::PAGE, resource.id),
                    resource.name.clone(),
                ),
                more: facts.into_iter().flatten().collect::<Vec<_>>().join(", "),
                tags: Vec::new(),
            }
        };
        RowGroup::only(clinic.resources.iter().map(row).collect())
    }
}
