//! *Reasons*: the list by groups, the form of one, the groups.

use super::choices::{groups, kinds, length, locations, notices, online, species, staff};
use super::form::{Form, section};
use super::lists::Listed;
use super::pages::Subject;
use crate::domain::clinic::{Clinic, OnlineBooking, Reason};
use crate::domain::local_text::LocalText;
use crate::domain::money::Money;
use crate::domain::settings::{Fields, GroupSettings, ReasonSettings};
use crate::i18n::{Tr, format};
use crate::store::settings::order::List;
use crate::web::page::panel::{Menu, Row, RowGroup, Section};
use crate::web::panel::PanelScene;

impl Subject for ReasonSettings {
    const MENU: Menu = Menu::Reasons;
    const PAGE: &'static str = "settings/reasons";
    const LISTED: bool = true;

    fn title(t: Tr, name: Option<&str>) -> String {
        name.map_or_else(|| t.set_reason_new().to_owned(), str::to_owned)
    }

    fn blank(clinic: &Clinic) -> Fields {
        Fields::default()
            .with("duration_minutes", 20)
            .with("buffer_before", 0)
            .with("buffer_after", 0)
            .with("bookable", OnlineBooking::Yes.as_str())
            .with_all("species", clinic.species.iter().map(|species| species.id))
            .with_all("locations", clinic.locations.iter().map(|place| place.id))
            .with_all("staff", clinic.staff.iter().map(|member| member.id))
    }

    fn name<'a>(scene: &PanelScene, fields: &'a Fields) -> &'a str {
        local_name(scene, fields)
    }

    fn sections(form: &Form<'_>, scene: &PanelScene) -> Vec<Section> {
        vec![
            words(form, scene),
            how_long(form, scene),
            how(form),
            limits(form, scene),
            who(form, scene),
        ]
    }
}

/// The name in the reader's language, else in the clinic's, else in any.
pub fn local_name<'a>(scene: &PanelScene, fields: &'a Fields) -> &'a str {
    let mut text = LocalText::default();
    for lang in crate::i18n::Lang::ALL {
        text.set(lang, fields.one(&format!("name_{}", lang.tag())));
    }
    let lang = scene.name(&text).lang;
    fields.one(&format!("name_{}", lang.tag()))
}

fn words(form: &Form<'_>, scene: &PanelScene) -> Section {
    let t = form.t;
    section(
        t.set_words(),
        t.set_words_about(),
        vec![
            form.tongues("name", 1),
            form.tongues("summary", 1).hint(t.set_summary_hint()),
            form.choice("group", groups(scene)),
            form.tongues("instructions", 3).hint(t.set_instructions_hint()),
        ],
    )
}

fn how_long(form: &Form<'_>, scene: &PanelScene) -> Section {
    let t = form.t;
    section(
        t.set_duration_price(),
        t.set_duration_about(),
        vec![
            form.number("duration_minutes", t.set_unit_minutes()),
            form.number("buffer_before", t.set_unit_minutes()),
            form.number("buffer_after", t.set_unit_minutes()).hint(t.set_buffer_hint()),
            form.line("price").hint(t.set_price_hint(&scene.clinic().currency)),
        ],
    )
}

fn how(form: &Form<'_>) -> Section {
    let t = form.t;
    section(
        t.set_online_section(),
        t.set_bookable_about(),
        vec![
            form.choice("bookable", online(t)),
            form.switch("existing_clients_only").hint(t.set_existing_hint()),
        ],
    )
}

fn limits(form: &Form<'_>, scene: &PanelScene) -> Section {
    let t = form.t;
    let rules = &scene.clinic().rules;
    let as_place = t.set_as_location(length(t, rules.notice_minutes));
    let mut options = notices(t, form.fields.one("notice_minutes"));
    options.insert(0, (String::new(), as_place));
    let as_place = t.set_as_location(t.set_days(i64::from(rules.horizon_days)));
    section(
        t.set_limits(),
        t.set_limits_about(),
        vec![
            form.choice("notice_minutes", options),
            form.number("horizon_days", t.set_unit_days()).hint(as_place),
            form.number("daily_limit", t.set_unit_visits()).hint(t.set_daily_limit_hint()),
        ],
    )
}

fn who(form: &Form<'_>, scene: &PanelScene) -> Section {
    let t = form.t;
    let mut controls = vec![
        form.ticks("species", species(scene)),
        form.ticks("locations", locations(scene)),
        form.ticks("staff", staff(scene)),
    ];
    let kinds = kinds(scene);
    if !kinds.is_empty() {
        controls.push(form.ticks("resource_kinds", kinds).hint(t.set_resource_kinds_hint()));
    }
    section(t.set_who(), t.set_who_about(), controls)
}

/// The list of reasons.
#[derive(Debug, Clone, Copy)]
pub struct Reasons;

impl Listed for Reasons {
    const MENU: Menu = Menu::Reasons;
    const PAGE: &'static str = ReasonSettings::PAGE;
    const ORDER: Option<List> = Some(List::Reasons);

    fn words(t: Tr) -> [&'static str; 3] {
        [t.menu_reasons(), t.set_reasons_lead(), t.set_reasons_empty()]
    }

    fn add(t: Tr) -> Vec<(&'static str, &'static str)> {
        vec![
            ("settings/reasons/new", t.set_reason_new()),
            ("settings/reasons/ready", t.set_from_list()),
            ("settings/groups/new", t.set_group_new()),
        ]
    }

    fn groups(scene: &PanelScene) -> Vec<RowGroup> {
        let clinic = scene.clinic();
        let group = |group: &crate::domain::clinic::ReasonGroup| {
            let reasons = clinic.reasons.iter().filter(|reason| reason.group_id == group.id);
            let page = format!("{}/{}", GroupSettings::PAGE, group.id);
            RowGroup {
                heading: Some(scene.link(&page, scene.name(&group.name).text)),
                rows: reasons.map(|reason| row(scene, reason)).collect(),
            }
        };
        clinic.groups.iter().map(group).collect()
    }

    fn are_peers(clinic: &Clinic, one: i64, other: i64) -> bool {
        let group = |id: i64| {
            clinic.reasons.iter().find(|reason| reason.id.0 == id).map(|reason| reason.group_id)
        };
        group(one) == group(other)
    }
}

fn row(scene: &PanelScene, reason: &Reason) -> Row {
    let (t, clinic) = (scene.t, scene.clinic());
    let price = reason
        .price_minor
        .map(|minor| format::price(t.0, &Money { minor, currency: clinic.currency.clone() }));
    let facts = [Some(format::duration(t.0, reason.duration_minutes)), price];
    let online = match reason.online {
        OnlineBooking::Yes => None,
        OnlineBooking::PhoneOnly => Some(t.set_bookable_phone()),
        OnlineBooking::No => Some(t.set_offline()),
    };
    let unmanned = reason.staff.iter().all(|id| clinic.staff.iter().all(|it| it.id != *id));
    let unmanned = unmanned.then(|| t.set_unmanned());
    Row {
        id: reason.id.0,
        link: scene.link(
            &format!("{}/{}", ReasonSettings::PAGE, reason.id),
            scene.name(&reason.name).text,
        ),
        more: facts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        tags: [online, unmanned].into_iter().flatten().map(str::to_owned).collect(),
    }
}

impl Subject for GroupSettings {
    const MENU: Menu = Menu::Reasons;
    const PAGE: &'static str = "settings/groups";
    const LISTED: bool = true;

    fn title(t: Tr, name: Option<&str>) -> String {
        name.map_or_else(|| t.set_group_new().to_owned(), str::to_owned)
    }

    fn blank(_: &Clinic) -> Fields {
        Fields::default().with("kept_back", 0)
    }

    fn name<'a>(scene: &PanelScene, fields: &'a Fields) -> &'a str {
        local_name(scene, fields)
    }

    fn sections(form: &Form<'_>, _: &PanelScene) -> Vec<Section> {
        let t = form.t;
        vec![
            section(
                t.set_words(),
                t.set_group_words_about(),
                vec![form.tongues("name", 1), form.tongues("hint", 1)],
            ),
            section(
                t.set_kept_back(),
                t.set_kept_back_about(),
                vec![form.number("kept_back", t.set_unit_visits())],
            ),
        ]
    }
}

/// The list of groups.
#[derive(Debug, Clone, Copy)]
pub struct Groups;

impl Listed for Groups {
    const MENU: Menu = Menu::Reasons;
    const PAGE: &'static str = GroupSettings::PAGE;
    const ORDER: Option<List> = Some(List::Groups);

    fn words(t: Tr) -> [&'static str; 3] {
        [t.set_groups(), t.set_groups_lead(), t.set_reasons_empty()]
    }

    fn add(t: Tr) -> Vec<(&'static str, &'static str)> {
        vec![("settings/groups/new", t.set_group_new())]
    }

    fn groups(scene: &PanelScene) -> Vec<RowGroup> {
        let row = |group: &crate::domain::clinic::ReasonGroup| Row {
            id: group.id.0,
            link: scene.link(
                &format!("{}/{}", GroupSettings::PAGE, group.id),
                scene.name(&group.name).text,
            ),
            more: scene.name(&group.hint).text,
            tags: Vec::new(),
        };
        RowGroup::only(scene.clinic().groups.iter().map(row).collect())
    }
}
