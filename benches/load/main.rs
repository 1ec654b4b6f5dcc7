//! How many pages and bookings a second, beside a static page of the same size: `cargo bench
//! --bench load`. What it measures, how, and what came out is in `docs/measured.md`.

// A bench is run by hand; its panics are read by whoever runs it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a bench that cannot go on has nothing better to do than say why"
)]

mod booker;
mod databases;
mod drive;
mod growth;
mod http;
mod options;
mod pages;
mod panel;
mod process;
mod report;
mod scenario;
mod server;
mod site;
mod start;

use clap::Parser as _;
use options::{Options, Part};

fn main() {
    if site::is_asked() {
        return site::run();
    }
    let options = Options::parse();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for backend in databases::Backend::all(&options) {
        println!("\n# {}\n", backend.name());
        let sizes = if options.measures(Part::Pages) { options.sizes() } else { Vec::new() };
        for size in sizes {
            let filled = backend.filled(size);
            let report = runtime.block_on(scenario::measure(&filled, size, &options));
            println!("{report}");
        }
        if options.measures(Part::Growth) {
            println!("{}", runtime.block_on(growth::measure(&backend, &options)));
        }
        if options.measures(Part::Panel) {
            for table in runtime.block_on(panel::measure(&backend, &options)) {
                println!("{table}");
            }
        }
        if options.measures(Part::Start) {
            println!("{}", runtime.block_on(start::measure(&backend, &options)));
        }
    }
}
