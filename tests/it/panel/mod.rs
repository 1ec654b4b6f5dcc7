//! The panel over HTTP: who gets in, and what the desk and the managers do there.

mod access;
mod routes;
mod settings;
mod sign_in;

pub use crate::accounts::PASSWORD;
