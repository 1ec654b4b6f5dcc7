//! The sick day (P12): who is away, and what becomes of the visits.

mod choices;
pub mod new;
pub mod visits;
mod ways;
