//! The desk's calendar: day, week, the day on paper, and what is done right there.

pub mod block;
mod blocks;
pub mod day;
pub mod events;
mod head;
pub mod keys;
pub mod pause;
pub mod print;
mod stock;
mod view;
pub mod week;

pub use view::read_date;
