//! Every address of the site, by who uses it.

use actix_web::web::{ServiceConfig, get, post, resource};

use super::{App, assets, booking, panel, visit};

/// Adds them to the server.
pub fn routes(site: &mut ServiceConfig, app: &App) {
    // What pages are made of.
    site.service(resource("/static/{hash}/{name:.*}").route(get().to(assets::serve)));

    // A booking at its secret address.
    site.service(resource("/b/{token}").route(get().to(visit::summary)))
        .service(resource("/b/{token}/visit.ics").route(get().to(visit::calendar_file)))
        .service(
            resource("/b/{token}/move")
                .route(get().to(visit::choose))
                .route(post().to(visit::move_visit)),
        )
        .service(
            resource("/b/{token}/cancel")
                .route(get().to(visit::ask_cancel))
                .route(post().to(visit::cancel)),
        );

    // The panel, behind its sign-in.
    panel::routes(site, app);

    // The booking journey. Last, because a clinic's slug stands first in its addresses.
    site.service(resource("/").route(get().to(booking::clinics)))
        .service(resource("/{clinic}").route(get().to(booking::first_step)))
        .service(resource("/{clinic}/book").route(get().to(booking::step)))
        .service(resource("/{clinic}/privacy").route(get().to(booking::privacy)))
        .service(resource("/{clinic}/forget").route(post().to(booking::forget)))
        .service(resource("/{clinic}/hold").route(post().to(booking::hold)))
        .service(
            resource("/{clinic}/hold/{token}")
                .route(get().to(booking::show_details))
                .route(post().to(booking::book)),
        )
        .service(resource("/{clinic}/hold/{token}/change").route(post().to(booking::change_time)));
}
