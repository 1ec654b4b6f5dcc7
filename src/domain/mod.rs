//! The rules of booking as pure functions of plain values: no database, web, clock or randomness.

pub mod account;
pub mod booking;
pub mod call;
pub mod client;
pub mod client_search;
pub mod clinic;
pub mod confirmation;
pub mod country;
pub mod deadlines;
pub mod details;
pub mod free_times;
pub mod hold;
pub mod holidays;
pub mod ids;
pub mod journey;
pub mod local_text;
pub mod local_time;
pub mod matching;
pub mod money;
pub mod month;
pub mod normal_form;
pub mod settings;
pub mod setup;
pub mod timetable;
