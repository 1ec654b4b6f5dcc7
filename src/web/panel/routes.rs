//! Every address of the panel. What stands in `of_a_clinic` belongs to the clinic in the address,
//! and its handlers take `Desk` or `Managing`: a test asks for each of them as a stranger.

use actix_web::web::{ServiceConfig, get, post, resource, scope};

use super::{chooser, sessions, sign_in};
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
}

fn of_a_clinic(panel: &mut ServiceConfig) {
    panel.service(resource("/{clinic}").route(get().to(chooser::clinic)));
}
