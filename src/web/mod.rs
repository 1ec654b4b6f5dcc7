//! The website: what stands around every page (server, limits, headers, errors, language) and the
//! pages themselves.

pub mod app;
pub mod assets;
pub mod booking;
mod client_address;
pub mod clinic_page;
pub mod error;
mod error_pages;
mod front_limit;
mod headers;
mod health;
mod hold_cookie;
pub mod kept_pages;
pub mod language;
mod method;
mod metrics;
mod observe;
mod origin;
pub mod page;
pub mod panel;
pub mod remember;
pub mod routes;
pub mod server;
pub mod visit;

pub use app::App;
pub use client_address::ClientAddress;
pub use error::{KnownClinic, PageError};
