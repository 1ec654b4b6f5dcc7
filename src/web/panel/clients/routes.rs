//! Addresses of the clients' pages and of bookings by phone.

use actix_web::web::{ServiceConfig, get, post, resource};

use crate::web::panel::{clients, new_booking};

/// Adds them to a clinic's panel.
pub fn routes(panel: &mut ServiceConfig) {
    panel
        .service(
            resource("/{clinic}/bookings/new")
                .route(get().to(new_booking::show))
                .route(post().to(new_booking::book)),
        )
        .service(resource("/{clinic}/bookings/new/hold").route(post().to(new_booking::hold)))
        .service(
            resource("/{clinic}/bookings/new/client").route(post().to(new_booking::add_client)),
        );
    panel
        .service(resource("/{clinic}/clients").route(get().to(clients::list)))
        .service(
            resource("/{clinic}/clients/new")
                .route(get().to(clients::ask_add))
                .route(post().to(clients::add)),
        )
        .service(resource("/{clinic}/clients/{id}").route(get().to(clients::show)))
        .service(
            resource("/{clinic}/clients/{id}/edit")
                .route(get().to(clients::ask_edit))
                .route(post().to(clients::edit)),
        )
        .service(resource("/{clinic}/clients/{id}/block").route(post().to(clients::block)))
        .service(resource("/{clinic}/clients/{id}/lift").route(post().to(clients::lift)))
        .service(resource("/{clinic}/clients/{id}/tags").route(post().to(clients::tags)))
        .service(
            resource("/{clinic}/clients/{id}/pets/new")
                .route(get().to(clients::ask_add_pet))
                .route(post().to(clients::add_pet)),
        )
        .service(
            resource("/{clinic}/clients/{id}/pets/{pet}")
                .route(get().to(clients::ask_edit_pet))
                .route(post().to(clients::edit_pet)),
        )
        .service(
            resource("/{clinic}/clients/{id}/pets/{pet}/gone").route(post().to(clients::mark_pet)),
        );
}
