//! The manager's settings (P5): lists, forms, and what is asked before something goes.

mod absence;
mod choices;
mod clinic;
mod closed;
mod fault;
mod form;
mod labels;
mod lists;
mod location;
mod log;
mod pages;
mod people;
mod preview;
mod process;
mod ready;
mod reason;
mod removal;
mod resource;
mod routes;
mod shift;

pub(super) use fault::words as fault_words;
pub use lists::{list, reorder};
pub use location::Locations;
pub use pages::{save, save_own, show, show_own};
pub use people::{SpeciesList, StaffList};
pub use ready::{adopt_reasons, adopt_species, ready_reasons, ready_species};
pub use reason::{Groups, Reasons};
pub use resource::Resources;
pub use routes::routes;
