//! Every address of the panel. What stands in `of_a_clinic` belongs to the clinic in the address,
//! and its handlers take `Desk` or `Managing`: a test asks for each of them as a stranger.

use actix_web::web::{ServiceConfig, get, post, resource, scope};

use super::{account, bookings, calendar, chooser, sessions, settings, sign_in};
use super::{calls, sick_day, why};
use super::{people, setup};
use crate::web::App;

/// Adds the panel to the server.
pub fn routes(site: &mut ServiceConfig, app: &App) {
    site.service(
        scope("/panel").wrap(sessions::layer(app)).configure(of_an_account).configure(of_a_clinic),
    );
}

fn of_an_account(panel: &mut ServiceConfig) {
    panel.service(resource("").route(get().to(chooser::first_page)));
    panel.service(resource("/clinics").route(get().to(chooser::clinics)));
    panel.service(
        resource("/sign-in").route(get().to(sign_in::ask)).route(post().to(sign_in::sign_in)),
    );
    panel.service(resource("/sign-out").route(post().to(sign_in::sign_out)));
    panel.service(
        resource("/second-factor")
            .route(get().to(account::ask_factor))
            .route(post().to(account::prove_factor)),
    );
    panel.service(
        resource("/link/{token}")
            .route(get().to(account::show_link))
            .route(post().to(account::use_link)),
    );
    panel.service(
        resource("/setup/{token}").route(get().to(setup::show)).route(post().to(setup::save)),
    );
    panel.service(
        resource("/account").route(get().to(account::show)).route(post().to(account::save_profile)),
    );
    panel
        .service(resource("/account/password").route(post().to(account::change_password)))
        .service(resource("/account/sessions").route(post().to(account::end_sessions)))
        .service(
            resource("/account/second-factor")
                .route(get().to(account::show_factor))
                .route(post().to(account::switch_on)),
        )
        .service(resource("/account/second-factor/codes").route(post().to(account::renew_codes)))
        .service(resource("/account/second-factor/off").route(post().to(account::switch_off)));
}

fn of_a_clinic(panel: &mut ServiceConfig) {
    panel.service(resource("/{clinic}").route(get().to(chooser::clinic)));
    calendar_of_a_clinic(panel);
    bookings_of_a_clinic(panel);
    settings::routes(panel);
    panel.service(resource("/{clinic}/ready").route(get().to(setup::ready)));
    people_of_a_clinic(panel);
    super::clients::routes(panel);
    panel.service(resource("/{clinic}/why").route(get().to(why::show_why)));
    sick_day_of_a_clinic(panel);
}

/// The desk's calendar.
fn calendar_of_a_clinic(panel: &mut ServiceConfig) {
    panel.service(resource("/{clinic}/calendar").route(get().to(calendar::day::show)));
    panel.service(resource("/{clinic}/calendar/week").route(get().to(calendar::week::show)));
    panel.service(resource("/{clinic}/calendar/print").route(get().to(calendar::print::show)));
    panel.service(
        resource("/{clinic}/calendar/block")
            .route(get().to(calendar::block::ask))
            .route(post().to(calendar::block::submit)),
    );
    panel.service(resource("/{clinic}/calendar/free").route(post().to(calendar::block::free)));
    panel.service(resource("/{clinic}/events").route(get().to(calendar::events::listen)));
    panel.service(resource("/{clinic}/keys").route(get().to(calendar::keys::show)));
    panel.service(resource("/{clinic}/pause").route(post().to(calendar::pause::submit)));
}

/// What waits, and each booking.
fn bookings_of_a_clinic(panel: &mut ServiceConfig) {
    panel
        .service(resource("/{clinic}/waiting").route(get().to(bookings::waiting)))
        .service(resource("/{clinic}/bookings/{id:\\d+}").route(get().to(bookings::show)))
        .service(resource("/{clinic}/bookings/{id:\\d+}/{action}").route(post().to(bookings::act)));
}

/// Who gets in, `Managing` all of it.
fn people_of_a_clinic(panel: &mut ServiceConfig) {
    panel.service(
        resource("/{clinic}/settings/people")
            .route(get().to(people::show))
            .route(post().to(people::invite)),
    );
    panel.service(
        resource("/{clinic}/settings/people/second-factor")
            .route(post().to(people::require_factor)),
    );
    panel
        .service(
            resource("/{clinic}/settings/people/{id}/role").route(post().to(people::change_role)),
        )
        .service(resource("/{clinic}/settings/people/{id}/remove").route(post().to(people::remove)))
        .service(
            resource("/{clinic}/settings/people/{id}/link").route(post().to(people::make_link)),
        );
}

/// Somebody is away: what becomes of the visits, and whom to phone.
fn sick_day_of_a_clinic(panel: &mut ServiceConfig) {
    panel.service(
        resource("/{clinic}/absences/new")
            .route(get().to(sick_day::new::ask))
            .route(post().to(sick_day::new::submit)),
    );
    panel.service(
        resource("/{clinic}/absences/{id}/visits")
            .route(get().to(sick_day::visits::of_absence))
            .route(post().to(sick_day::visits::settle_absence)),
    );
    panel.service(
        resource("/{clinic}/closed-days/{location}/{date}/visits")
            .route(get().to(sick_day::visits::of_closed_day))
            .route(post().to(sick_day::visits::settle_closed_day)),
    );
    panel.service(resource("/{clinic}/calls").route(get().to(calls::list)));
    panel.service(resource("/{clinic}/calls/{id}/done").route(post().to(calls::done)));
}
