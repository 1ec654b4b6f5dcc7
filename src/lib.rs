//! Tassu: a self-hosted booking website for veterinary clinics. `ARCHITECTURE.md` explains the
//! layers; this is the table of contents.

pub mod catalogue;
pub mod clock;
pub mod commands;
pub mod config;
pub mod domain;
pub mod fixtures;
pub mod i18n;
pub mod logging;
pub mod passwords;
pub mod secrets;
pub mod store;
pub mod usecases;
pub mod web;
pub mod worker;
