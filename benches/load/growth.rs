//! Whether years of bookings slow a clinic down: the same pages and bookings on a young and on an
//! old database, turn by turn.

use tassu::fixtures::fill::Size;

use crate::databases::Backend;
use crate::drive::{Sample, Target, compare};
use crate::options::Options;
use crate::report::Table;
use crate::scenario::Bench;

const YOUNG: Size = Size { clinics: 1, bookings: 10_000 };
const OLD: Size = Size { clinics: 1, bookings: 1_000_000 };

/// Measures both.
pub async fn measure(backend: &Backend, options: &Options) -> Table {
    let (young, old) = (backend.filled(YOUNG), backend.filled(OLD));
    let young = Bench::start(&young, YOUNG, options).await;
    let old = Bench::start(&old, OLD, options).await;
    let mut table = Table::new(
        "Server's processor time, µs, with 10,000 and 1,000,000 bookings",
        &["one connection", "10,000", "1,000,000", "ratio"],
    );
    let mut row = |name: String, young: &Sample, old: &Sample| {
        let (young, old) = (young.cpu_each(), old.cpu_each());
        table.row([
            name,
            format!("{young:.0}"),
            format!("{old:.0}"),
            format!("{:.2}", old / young),
        ]);
    };
    for (kind, of) in [("", kept as fn(&Bench) -> Vec<Target>), (", after a booking", Bench::fresh)]
    {
        let targets: Vec<Target> =
            of(&young).into_iter().zip(of(&old)).flat_map(|(a, b)| [a, b]).collect();
        let samples = compare(&targets, 1, options.time()).await;
        for pair in samples.chunks(2) {
            row(format!("{}{kind}", pair[0].name), &pair[0], &pair[1]);
        }
    }
    let (young, old) = (young.booking(1).await, old.booking(1).await);
    row(young.name.to_owned(), &young, &old);
    table
}

fn kept(bench: &Bench) -> Vec<Target> {
    bench.kept(false)
}
