//! One file for each thing a person does: it decides by the domain's rules and stores in one
//! transaction. A request sends nothing.

pub mod block_time;
pub mod book;
pub mod browse;
pub mod cancel;
pub mod check_clocks;
pub mod clients;
pub mod desk_book;
pub mod desk_hold;
mod diaries;
pub mod hold;
pub mod housekeeping;
pub mod lapse;
pub mod live;
pub mod move_visit;
pub mod pause;
pub mod people;
mod recognise;
pub mod second_factor;
pub mod set_up;
pub mod settings;
pub mod settle;
pub mod sick_day;
pub mod sign_in;
mod take;
pub mod user_links;
pub mod why;
