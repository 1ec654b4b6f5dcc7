//! The website: what stands around every page (server, limits, headers, errors, language) and the
//! pages themselves.

pub mod app;
pub mod assets;
mod client_address;
pub mod error;
mod error_pages;
mod front_limit;
mod headers;
mod health;
pub mod language;
mod method;
mod metrics;
mod observe;
mod origin;
pub mod page;
pub mod routes;
pub mod server;

pub use app::App;
pub use client_address::ClientAddress;
pub use error::{KnownClinic, PageError};
pub mod remember;
