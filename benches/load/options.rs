//! What is measured, and for how long.

use std::time::Duration;

use clap::Parser;
use tassu::fixtures::fill::Size;

/// Bookings in the past cost nothing today: the same clinic, ever older.
const SIZES: [Size; 4] = [
    Size { clinics: 1, bookings: 10_000 },
    Size { clinics: 1, bookings: 100_000 },
    Size { clinics: 1, bookings: 1_000_000 },
    Size { clinics: 1_000, bookings: 1_000_000 },
];
const QUICK: Size = Size { clinics: 2, bookings: 2_000 };

/// A part of the measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Part {
    /// Pages and bookings a second.
    Pages,
    /// The same clinic with few and with many bookings.
    Growth,
    /// Pages of the panel.
    Panel,
    /// Start and memory of the program.
    Start,
}

/// Command line of the bench.
#[derive(Debug, Parser)]
#[command(about = "Requests and bookings a second, beside a static page of the same size")]
pub struct Options {
    /// A few seconds over a small database: shows that the bench works, not how fast the site is
    #[arg(long)]
    pub quick: bool,
    /// Seconds for each figure
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// Only this part
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// Only databases of so many bookings
    #[arg(long, value_name = "BOOKINGS")]
    bookings: Option<usize>,
    /// Only databases of so many clinics
    #[arg(long, value_name = "CLINICS")]
    clinics: Option<usize>,
    /// A PostgreSQL server to measure on as well, as `postgres://user@host:port/postgres`; the
    /// bench makes and drops databases named `tassu_load_…` there
    #[arg(long, env = "LOAD_POSTGRES", value_name = "URL")]
    pub postgres: Option<String>,
    /// Leave SQLite out
    #[arg(long)]
    pub no_sqlite: bool,
    /// What `cargo bench` adds
    #[arg(long, hide = true)]
    bench: bool,
}

impl Options {
    /// The databases to measure on.
    pub fn sizes(&self) -> Vec<Size> {
        if self.quick {
            return vec![QUICK];
        }
        let asked = |size: &Size| {
            self.bookings.is_none_or(|bookings| bookings == size.bookings)
                && self.clinics.is_none_or(|clinics| clinics == size.clinics)
        };
        SIZES.into_iter().filter(asked).collect()
    }

    /// Whether this part is to be measured.
    pub fn measures(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part) && !(self.quick && part == Part::Growth)
    }

    /// Time for each figure.
    pub fn time(&self) -> Duration {
        Duration::from_secs_f64(if self.quick { 0.2 } else { self.seconds })
    }
}
