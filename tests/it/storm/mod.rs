//! What the site must withstand: many at the same moment, a process killed in the middle, garbage.

pub mod audit;
mod bookings;
mod burst;
mod guard;
mod holds;
mod killed;
mod neighbours;
pub mod race;
mod stopping;

/// How many times over a storm is repeated: once, or `TASSU_TEST_ROUNDS` times.
pub fn rounds() -> usize {
    std::env::var("TASSU_TEST_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1)
}
