//! What a month, a day and one start offer: the engine of free times.

pub mod types;
