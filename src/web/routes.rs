//! Every address of the site.

use actix_web::web::ServiceConfig;

/// Adds them to the server.
pub fn routes(_app: &mut ServiceConfig) {}
