//! The site in a real browser: nothing for axe-core to find, nothing in the console, light pages,
//! and a visit booked with a telephone and at a desk. `scripts/test` installs what this needs.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on stops"
)]

#[path = "../it/accounts.rs"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod accounts;
#[path = "../it/app.rs"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod app;
mod booking;
mod chromium;
#[path = "../it/crawler.rs"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod crawler;
#[path = "../it/database.rs"]
mod database;
mod first_day;
mod morning;
#[path = "../it/page.rs"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod page;
mod pages;
mod panel;
#[path = "../it/visitor.rs"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod visitor;
