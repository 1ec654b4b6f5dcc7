//! Every address of the settings, `Managing` all of them; the test of the panel's addresses reads
//! this list too.

use actix_web::web::{ServiceConfig, get, post, resource};

use super::{self as settings, Groups, Locations, Reasons, Resources, SpeciesList, StaffList};
use super::{absence, closed, log, preview, removal, shift};
use crate::domain::settings::{
    AbsenceSettings, ClinicSettings, GroupSettings, LocationSettings, PrivacyNotice,
    ProcessSettings, ReasonSettings, ResourceSettings, ShiftSettings, SpeciesSettings,
    StaffSettings,
};

/// Adds them below `/panel`.
pub fn routes(panel: &mut ServiceConfig) {
    of_the_clinic(panel);
    of_its_offer(panel);
    of_its_hours(panel);
    of_removal(panel);
    of_looking(panel);
}

/// The clinic and its places.
fn of_the_clinic(panel: &mut ServiceConfig) {
    panel.service(
        resource("/{clinic}/settings/clinic")
            .route(get().to(settings::show_own::<ClinicSettings>))
            .route(post().to(settings::save_own::<ClinicSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/privacy")
            .route(get().to(settings::show_own::<PrivacyNotice>))
            .route(post().to(settings::save_own::<PrivacyNotice>)),
    );
    panel.service(
        resource("/{clinic}/settings/process")
            .route(get().to(settings::show_own::<ProcessSettings>))
            .route(post().to(settings::save_own::<ProcessSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/locations").route(get().to(settings::list::<Locations>)),
    );
    panel.service(
        resource("/{clinic}/settings/locations/order")
            .route(post().to(settings::reorder::<Locations>)),
    );
    panel.service(
        resource("/{clinic}/settings/locations/{id}")
            .route(get().to(settings::show::<LocationSettings>))
            .route(post().to(settings::save::<LocationSettings>)),
    );
}

/// What can be booked, with whom and with what.
fn of_its_offer(panel: &mut ServiceConfig) {
    panel
        .service(resource("/{clinic}/settings/reasons").route(get().to(settings::list::<Reasons>)));
    panel.service(
        resource("/{clinic}/settings/reasons/order").route(post().to(settings::reorder::<Reasons>)),
    );
    panel.service(
        resource("/{clinic}/settings/reasons/ready")
            .route(get().to(settings::ready_reasons))
            .route(post().to(settings::adopt_reasons)),
    );
    panel.service(
        resource("/{clinic}/settings/reasons/{id}")
            .route(get().to(settings::show::<ReasonSettings>))
            .route(post().to(settings::save::<ReasonSettings>)),
    );
    panel.service(resource("/{clinic}/settings/groups").route(get().to(settings::list::<Groups>)));
    panel.service(
        resource("/{clinic}/settings/groups/order").route(post().to(settings::reorder::<Groups>)),
    );
    panel.service(
        resource("/{clinic}/settings/groups/{id}")
            .route(get().to(settings::show::<GroupSettings>))
            .route(post().to(settings::save::<GroupSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/species").route(get().to(settings::list::<SpeciesList>)),
    );
    panel.service(
        resource("/{clinic}/settings/species/order")
            .route(post().to(settings::reorder::<SpeciesList>)),
    );
    panel.service(
        resource("/{clinic}/settings/species/ready")
            .route(get().to(settings::ready_species))
            .route(post().to(settings::adopt_species)),
    );
    panel.service(
        resource("/{clinic}/settings/species/{id}")
            .route(get().to(settings::show::<SpeciesSettings>))
            .route(post().to(settings::save::<SpeciesSettings>)),
    );
    panel
        .service(resource("/{clinic}/settings/staff").route(get().to(settings::list::<StaffList>)));
    panel.service(
        resource("/{clinic}/settings/staff/order").route(post().to(settings::reorder::<StaffList>)),
    );
    panel.service(
        resource("/{clinic}/settings/staff/{id}")
            .route(get().to(settings::show::<StaffSettings>))
            .route(post().to(settings::save::<StaffSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/resources").route(get().to(settings::list::<Resources>)),
    );
    panel.service(
        resource("/{clinic}/settings/resources/{id}")
            .route(get().to(settings::show::<ResourceSettings>))
            .route(post().to(settings::save::<ResourceSettings>)),
    );
}

/// Who works when, and when nobody does.
fn of_its_hours(panel: &mut ServiceConfig) {
    panel
        .service(resource("/{clinic}/settings/shifts").route(get().to(shift::week)))
        .service(resource("/{clinic}/settings/shifts/copy").route(post().to(shift::copy)))
        .service(
            resource("/{clinic}/settings/shifts/{id}")
                .route(get().to(settings::show::<ShiftSettings>))
                .route(post().to(settings::save::<ShiftSettings>)),
        )
        .service(resource("/{clinic}/settings/absences").route(get().to(absence::absences)))
        .service(
            resource("/{clinic}/settings/absences/{id}")
                .route(get().to(settings::show::<AbsenceSettings>))
                .route(post().to(settings::save::<AbsenceSettings>)),
        )
        .service(
            resource("/{clinic}/settings/closed-days/new")
                .route(get().to(closed::ask_closed))
                .route(post().to(closed::close)),
        )
        .service(
            resource("/{clinic}/settings/closed-days/holidays")
                .route(get().to(closed::ask_holidays))
                .route(post().to(closed::adopt)),
        )
        .service(resource("/{clinic}/settings/closed-days/open").route(post().to(closed::open)));
}

/// What asks before something goes.
fn of_removal(panel: &mut ServiceConfig) {
    panel.service(
        resource("/{clinic}/settings/locations/{id}/remove")
            .route(get().to(removal::ask::<LocationSettings>))
            .route(post().to(removal::remove::<LocationSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/reasons/{id}/remove")
            .route(get().to(removal::ask::<ReasonSettings>))
            .route(post().to(removal::remove::<ReasonSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/groups/{id}/remove")
            .route(get().to(removal::ask::<GroupSettings>))
            .route(post().to(removal::remove::<GroupSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/species/{id}/remove")
            .route(get().to(removal::ask::<SpeciesSettings>))
            .route(post().to(removal::remove::<SpeciesSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/staff/{id}/remove")
            .route(get().to(removal::ask::<StaffSettings>))
            .route(post().to(removal::remove::<StaffSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/resources/{id}/remove")
            .route(get().to(removal::ask::<ResourceSettings>))
            .route(post().to(removal::remove::<ResourceSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/shifts/{id}/remove")
            .route(get().to(removal::ask::<ShiftSettings>))
            .route(post().to(removal::remove::<ShiftSettings>)),
    );
    panel.service(
        resource("/{clinic}/settings/absences/{id}/remove")
            .route(get().to(removal::ask::<AbsenceSettings>))
            .route(post().to(removal::remove::<AbsenceSettings>)),
    );
}

/// What is looked at and not changed.
fn of_looking(panel: &mut ServiceConfig) {
    panel
        .service(resource("/{clinic}/settings/log").route(get().to(log::show_log)))
        .service(resource("/{clinic}/settings/preview").route(get().to(preview::preview)))
        .service(resource("/{clinic}/settings/preview/book").route(get().to(preview::preview)))
        .service(resource("/{clinic}/settings/preview/privacy").route(get().to(preview::privacy)))
        .service(
            resource("/{clinic}/settings/preview/hold").route(post().to(preview::hold_nothing)),
        );
}
