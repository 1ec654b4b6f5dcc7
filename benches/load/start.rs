//! What the program itself needs: time to its first answer, memory.

use std::rc::Rc;
use std::time::Duration;

use tassu::fixtures::fill::Size;

use crate::databases::Backend;
use crate::drive::{Target, compare};
use crate::http::get;
use crate::options::Options;
use crate::pages::Pages;
use crate::process;
use crate::report::Table;
use crate::server::Server;

const STARTS: usize = 11;

/// Starts the program on a database of one clinic and lets it idle, then work.
pub async fn measure(backend: &Backend, options: &Options) -> Table {
    let bookings = if options.quick { 2_000 } else { 10_000 };
    let size = Size { clinics: 1, bookings };
    let filled = backend.filled(size);
    let page = Pages::of(&filled, size).month().swap_remove(0);
    let mut starts = Vec::new();
    for _ in 0..if options.quick { 2 } else { STARTS } {
        let server = Server::tassu(&filled.url);
        starts.push(server.first_answer(&page).await);
    }
    starts.sort_unstable();
    let server = Rc::new(Server::tassu(&filled.url));
    server.first_answer(&page).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let idle = process::memory(server.pid());
    let target = Target::new("", &server, vec![get(&page, true)]);
    compare(&[target], 64, options.time()).await;
    let loaded = process::memory(server.pid());
    let mut table = Table::new("The program itself", &["", "median", "slowest"]);
    let ms = |nth: usize| format!("{:.0} ms", starts[nth].as_secs_f64() * 1e3);
    let (median, slowest) = (ms(starts.len() / 2), ms(starts.len() - 1));
    table.row(["start to the first month page".to_owned(), median, slowest]);
    table.row(["memory, idle".to_owned(), format!("{idle:.0} MB"), String::new()]);
    let loaded = format!("{loaded:.0} MB");
    table.row(["memory after 64 connections at once".to_owned(), loaded, String::new()]);
    table
}
