//! The public website: embedded files and pages.

pub mod assets;
pub mod page;
