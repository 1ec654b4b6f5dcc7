//! What managers set: the rows behind each page of settings, read and written one by one.

pub mod clinic;
pub mod location;
pub mod order;
