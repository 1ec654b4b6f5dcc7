//! The panel over HTTP: who gets in, and what the desk and the managers do there.

mod access;
mod account;
mod booking;
mod calendar;
mod calls;
mod clients;
mod crawl;
mod links;
mod live;
mod new_booking;
mod people;
mod process;
mod routes;
mod second_factor;
mod settings;
mod setup;
mod sick_day;
mod sign_in;
mod waiting;
mod why;

pub use crate::accounts::PASSWORD;
