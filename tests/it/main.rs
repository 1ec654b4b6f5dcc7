//! The whole program, asked over HTTP: the real server on a port of its own with a clock that the
//! tests set, on SQLite or, with `TASSU_TEST_DATABASE=postgres://…`, on PostgreSQL.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

mod accounts;
mod app;
mod clocks;
mod command_line;
mod crawler;
mod database;
mod fixtures;
mod frame;
mod garbage;
mod journey;
mod layers;
mod log;
mod make;
mod move_same;
mod page;
mod panel;
mod plans;
mod program;
mod store;
mod storm;
mod visitor;
mod wrong_tokens;
