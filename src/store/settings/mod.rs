//! What managers set: the rows behind each page of settings, read and written one by one.

pub mod absence;
pub mod calendars;
pub mod clinic;
pub mod location;
pub mod log;
pub mod order;
pub mod people;
pub mod reason;
pub mod shift;
pub mod visits;
