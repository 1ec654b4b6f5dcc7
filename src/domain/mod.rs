//! The rules of booking as pure functions of plain values: no database, web, clock or randomness.

pub mod clinic;
pub mod country;
pub mod details;
pub mod free_times;
pub mod ids;
pub mod local_text;
pub mod local_time;
pub mod money;
pub mod month;
