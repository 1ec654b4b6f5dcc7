//! The manager's settings (P5): lists, forms, and what is asked before something goes.

mod choices;
mod clinic;
mod fault;
mod form;
mod labels;
mod lists;
mod location;
mod pages;

pub use lists::{list, reorder};
pub use location::Locations;
pub use pages::{save, save_own, show, show_own};
