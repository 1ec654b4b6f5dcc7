//! *Staff* and *Species*: their lists and forms.

use super::choices::reasons;
use super::form::{Form, section};
use super::lists::Listed;
use super::pages::Subject;
use super::reason::local_name;
use crate::domain::clinic::{Clinic, Species, StaffMember};
use crate::domain::settings::{Fields, ICONS, SpeciesSettings, StaffSettings};
use crate::i18n::Tr;
use crate::store::settings::order::List;
use crate::web::page::panel::{Menu, Row, RowGroup, Section};
use crate::web::panel::PanelScene;

impl Subject for StaffSettings {
    const MENU: Menu = Menu::Staff;
    const PAGE: &'static str = "settings/staff";
    const LISTED: bool = true;

    fn title(t: Tr, name: Option<&str>) -> String {
        name.map_or_else(|| t.set_staff_new().to_owned(), str::to_owned)
    }

    fn blank(clinic: &Clinic) -> Fields {
        Fields::default()
            .with("capacity", 1)
            .with_all("reasons", clinic.reasons.iter().map(|reason| reason.id))
    }

    fn sections(form: &Form<'_>, scene: &PanelScene) -> Vec<Section> {
        let t = form.t;
        let proposals = ["lek. wet.", "ELL", "Dott.", "Dott.ssa", "Dr"].map(str::to_owned);
        vec![
            section(
                t.set_person(),
                t.set_person_about(),
                vec![
                    form.line("name"),
                    form.typed("title", "text", proposals.to_vec()).hint(t.set_title_hint()),
                    form.number("capacity", t.set_unit_visits()).hint(t.set_capacity_hint()),
                ],
            ),
            section(t.set_does(), t.set_does_about(), vec![form.ticks("reasons", reasons(scene))]),
        ]
    }
}

/// The list of staff.
#[derive(Debug, Clone, Copy)]
pub struct StaffList;

impl Listed for StaffList {
    const MENU: Menu = Menu::Staff;
    const PAGE: &'static str = StaffSettings::PAGE;
    const ORDER: Option<List> = Some(List::Staff);

    fn words(t: Tr) -> [&'static str; 3] {
        [t.menu_staff(), t.set_staff_lead(), t.set_staff_empty()]
    }

    fn add(t: Tr) -> Vec<(&'static str, &'static str)> {
        vec![("settings/staff/new", t.set_staff_new())]
    }

    fn groups(scene: &PanelScene) -> Vec<RowGroup> {
        let t = scene.t;
        let row = |member: &StaffMember| Row {
            id: member.id.0,
            link: scene
                .link(&format!("{}/{}", StaffSettings::PAGE, member.id), member.name.clone()),
            more: member.title.clone(),
            tags: member
                .shifts
                .is_empty()
                .then(|| t.set_no_shifts().to_owned())
                .into_iter()
                .collect(),
        };
        RowGroup::only(scene.clinic().staff.iter().map(row).collect())
    }
}

impl Subject for SpeciesSettings {
    const MENU: Menu = Menu::Species;
    const PAGE: &'static str = "settings/species";
    const LISTED: bool = true;

    fn title(t: Tr, name: Option<&str>) -> String {
        name.map_or_else(|| t.set_species_new().to_owned(), str::to_owned)
    }

    fn blank(_: &Clinic) -> Fields {
        Fields::default().with("icon", "other")
    }

    fn name<'a>(scene: &PanelScene, fields: &'a Fields) -> &'a str {
        local_name(scene, fields)
    }

    fn sections(form: &Form<'_>, _: &PanelScene) -> Vec<Section> {
        let t = form.t;
        let icons = ICONS.map(|icon| (icon.to_owned(), icon_words(t, icon).to_owned()));
        vec![section(
            t.set_words(),
            t.set_species_about(),
            vec![form.tongues("name", 1), form.tongues("hint", 1), form.choice("icon", icons)],
        )]
    }
}

fn icon_words(t: Tr, icon: &str) -> &'static str {
    match icon {
        "dog" => t.set_icon_dog(),
        "cat" => t.set_icon_cat(),
        "rabbit" => t.set_icon_rabbit(),
        "rodent" => t.set_icon_rodent(),
        "bird" => t.set_icon_bird(),
        "horse" => t.set_icon_horse(),
        "reptile" => t.set_icon_reptile(),
        _ => t.set_icon_other(),
    }
}

/// The list of species.
#[derive(Debug, Clone, Copy)]
pub struct SpeciesList;

impl Listed for SpeciesList {
    const MENU: Menu = Menu::Species;
    const PAGE: &'static str = SpeciesSettings::PAGE;
    const ORDER: Option<List> = Some(List::Species);

    fn words(t: Tr) -> [&'static str; 3] {
        [t.menu_species(), t.set_species_lead(), t.set_species_empty()]
    }

    fn add(t: Tr) -> Vec<(&'static str, &'static str)> {
        vec![
            ("settings/species/ready", t.set_from_list()),
            ("settings/species/new", t.set_species_new()),
        ]
    }

    fn groups(scene: &PanelScene) -> Vec<RowGroup> {
        let row = |species: &Species| Row {
            id: species.id.0,
            link: scene.link(
                &format!("{}/{}", SpeciesSettings::PAGE, species.id),
                scene.name(&species.name).text,
            ),
            more: scene.name(&species.hint).text,
            tags: Vec::new(),
        };
        RowGroup::only(scene.clinic().species.iter().map(row).collect())
    }
}
