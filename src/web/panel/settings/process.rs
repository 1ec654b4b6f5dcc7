//! *Booking process*: how bookings are confirmed, and what becomes of those that are not.

use super::form::{Form, section};
use super::pages::Subject;
use crate::domain::confirmation::{Fault, Mode};
use crate::domain::settings::ProcessSettings;
use crate::i18n::Tr;
use crate::web::page::panel::{Menu, Section};
use crate::web::panel::PanelScene;

impl Subject for ProcessSettings {
    const MENU: Menu = Menu::Process;
    const PAGE: &'static str = "settings/process";
    const LISTED: bool = false;

    fn title(t: Tr, _: Option<&str>) -> String {
        t.process_title().to_owned()
    }

    fn lead(t: Tr) -> Option<String> {
        Some(t.process_lead().to_owned())
    }

    fn sections(form: &Form<'_>, _: &PanelScene) -> Vec<Section> {
        let t = form.t;
        let option = |value: &str, words: &str| (value.to_owned(), words.to_owned());
        let ways = [
            option(Mode::Automatic.as_str(), t.process_automatic()),
            option(Mode::Manual.as_str(), t.process_manual()),
        ];
        let ends = [
            option("never", t.process_never()),
            option("immediately", t.process_immediately()),
            option("after", t.process_after()),
        ];
        vec![
            section(
                t.process_confirmation(),
                t.process_confirmation_about(),
                vec![form.choice("confirmation", ways).hint(t.process_not_yet())],
            ),
            section(
                t.process_auto_cancel(),
                t.process_auto_cancel_about(),
                vec![
                    form.choice("auto_cancel", ends).hint(t.process_immediately_hint()),
                    form.number("auto_cancel_hours", t.process_hours())
                        .hint(t.process_hours_hint()),
                ],
            ),
            section(
                t.process_no_shows(),
                t.process_no_shows_about(),
                vec![form.number("no_show_limit", t.process_visits())],
            ),
        ]
    }
}

/// Says to the manager why it cannot be saved.
pub(super) fn contradiction(t: Tr, fault: Fault) -> &'static str {
    match fault {
        Fault::NotYet => t.process_fault_not_yet(),
        Fault::ImmediatelyTooSoon => t.process_fault_immediately(),
        Fault::NeverWithCode => t.process_fault_never(),
        Fault::PhoneNotRequired => t.process_fault_phone(),
        Fault::EmailNotRequired => t.process_fault_email(),
        Fault::NoSmsGateway => t.process_fault_sms(),
        Fault::NoMailGateway => t.process_fault_mail(),
        Fault::NoCaptchaKeys => t.process_fault_keys(),
    }
}
