//! Bookings at the desk: each with everything about it, what can be done with it, and the queue of
//! what waits (P2, P4).

mod act;
mod conflict;
mod facts;
mod history;
mod show;
mod waiting;

pub use act::{ActForm, act};
pub use show::show;
pub use waiting::waiting;

use crate::domain::ids::BookingId;
use crate::store::AnyConnection;
use crate::store::bookings::{Record, find_record};
use crate::web::PageError;
use crate::web::panel::PanelScene;

/// The id in an address; what is none leads nowhere.
fn booking_id(text: &str) -> Result<BookingId, PageError> {
    text.parse().map(BookingId).map_err(|_wrong| PageError::NotFound)
}

/// The booking, if it is this clinic's.
fn load(
    connection: &mut AnyConnection,
    scene: &PanelScene,
    id: BookingId,
) -> Result<Record, PageError> {
    find_record(connection, scene.clinic().id, id)?.ok_or(PageError::NotFound)
}
