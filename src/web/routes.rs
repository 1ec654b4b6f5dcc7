//! Every address of the site.

use actix_web::web::{ServiceConfig, get, resource};

use super::assets;

/// Adds them to the server.
pub fn routes(app: &mut ServiceConfig) {
    app.service(resource("/static/{hash}/{name:.*}").route(get().to(assets::serve)));
}
