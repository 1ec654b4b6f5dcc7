//! *Settings*: the clinic itself, and its privacy notice.

use super::choices::{grids, languages, notices, starts};
use super::form::{Form, section};
use super::pages::Subject;
use crate::domain::settings::{ClinicSettings, PrivacyNotice};
use crate::i18n::Tr;
use crate::web::page::panel::{Menu, Section};
use crate::web::panel::PanelScene;

impl Subject for ClinicSettings {
    const MENU: Menu = Menu::Clinic;
    const PAGE: &'static str = "settings/clinic";
    const LISTED: bool = false;

    fn title(t: Tr, _: Option<&str>) -> String {
        t.set_clinic_title().to_owned()
    }

    fn lead(t: Tr) -> Option<String> {
        Some(t.set_clinic_lead().to_owned())
    }

    fn links(t: Tr) -> Vec<(&'static str, &'static str)> {
        vec![(PrivacyNotice::PAGE, t.set_privacy_notice())]
    }

    fn sections(form: &Form<'_>, _: &PanelScene) -> Vec<Section> {
        vec![
            identity(form),
            contact(form),
            information(form),
            details(form),
            shown(form),
            times(form),
            changes(form),
            practice(form),
        ]
    }
}

fn identity(form: &Form<'_>) -> Section {
    let t = form.t;
    let currencies = ClinicSettings::currencies(form.fields.one("currency"));
    section(
        t.set_identity(),
        t.set_identity_about(),
        vec![
            form.line("name"),
            form.line("slug").hint(t.set_slug_hint()),
            form.line("country").hint(t.set_country_hint()),
            form.choice("currency", currencies.into_iter().map(|code| (code.clone(), code))),
            form.choice("default_language", languages()).hint(t.set_default_language_hint()),
        ],
    )
}

fn contact(form: &Form<'_>) -> Section {
    let t = form.t;
    section(
        t.set_contact(),
        t.set_contact_about(),
        vec![
            form.typed("phone", "tel", Vec::new()),
            form.typed("emergency_phone", "tel", Vec::new()).hint(t.set_emergency_phone_hint()),
            form.typed("email", "email", Vec::new()),
        ],
    )
}

fn information(form: &Form<'_>) -> Section {
    let t = form.t;
    section(t.set_information(), t.set_information_about(), vec![form.tongues("information", 4)])
}

fn details(form: &Form<'_>) -> Section {
    let t = form.t;
    let fields = [
        ("phone", t.phone()),
        ("email", t.email()),
        ("address", t.set_address()),
        ("breed", t.breed()),
        ("sex", t.sex()),
        ("born", t.birth_date()),
        ("weight", t.weight()),
        ("note", t.free_text()),
    ];
    let options = fields.map(|(value, words)| (value.to_owned(), words.to_owned()));
    section(t.set_details(), t.set_details_about(), vec![form.ticks("required", options)])
}

fn shown(form: &Form<'_>) -> Section {
    let t = form.t;
    section(
        t.set_shown(),
        t.set_shown_about(),
        vec![
            form.switch("show_duration"),
            form.switch("show_staff"),
            form.switch("show_price"),
            form.switch("choose_staff").hint(t.set_choose_staff_hint()),
        ],
    )
}

fn times(form: &Form<'_>) -> Section {
    let t = form.t;
    section(
        t.set_times(),
        t.set_times_about(),
        vec![
            form.choice("grid_minutes", grids(t)).hint(t.set_grid_hint()),
            form.choice("offered_starts", starts(t)),
            form.choice("notice_minutes", notices(t, form.fields.one("notice_minutes")))
                .hint(t.set_notice_hint()),
            form.number("horizon_days", t.set_unit_days()),
        ],
    )
}

fn changes(form: &Form<'_>) -> Section {
    let t = form.t;
    let options = |name: &str| notices(t, form.fields.one(name));
    section(
        t.set_moving(),
        t.set_moving_about(),
        vec![
            form.choice("move_deadline_minutes", options("move_deadline_minutes")),
            form.choice("cancel_deadline_minutes", options("cancel_deadline_minutes")),
            form.number("max_moves", t.set_unit_times()),
        ],
    )
}

fn practice(form: &Form<'_>) -> Section {
    let t = form.t;
    section(
        t.set_practice(),
        t.set_practice_about(),
        vec![
            form.number("hold_minutes", t.set_unit_minutes()).hint(t.set_hold_hint()),
            form.number("travel_minutes", t.set_unit_minutes()).hint(t.set_travel_hint()),
        ],
    )
}

impl Subject for PrivacyNotice {
    const MENU: Menu = Menu::Clinic;
    const PAGE: &'static str = "settings/privacy";
    const LISTED: bool = false;

    fn title(t: Tr, _: Option<&str>) -> String {
        t.set_privacy_notice().to_owned()
    }

    fn lead(t: Tr) -> Option<String> {
        Some(t.set_privacy_lead().to_owned())
    }

    fn sections(form: &Form<'_>, _: &PanelScene) -> Vec<Section> {
        let t = form.t;
        let control = form.tongues("privacy_notice", 10);
        vec![section(t.set_privacy_text(), t.set_privacy_about(), vec![control])]
    }
}
