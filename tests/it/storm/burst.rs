//! Many clients who press their buttons at the same moment.

use std::time::{Duration, Instant};

use futures::future::join_all;

use crate::page::Page;
use crate::visitor::Visitor;

/// Nobody may wait longer (issue: p99 under 3 s).
const PATIENCE: Duration = Duration::from_secs(3);

/// A form about to be sent.
pub struct Press {
    pub visitor: Visitor,
    pub path: String,
    pub fields: Vec<(&'static str, String)>,
}

/// What came of it.
pub struct Shot {
    pub press: Press,
    pub page: Page,
    pub took: Duration,
}

impl Press {
    async fn fire(self) -> Shot {
        let fields: Vec<(&str, &str)> =
            self.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let began = Instant::now();
        let page = self.visitor.post(&self.path, &fields).await;
        Shot { took: began.elapsed(), page, press: self }
    }

    /// What was sent as this field.
    pub fn field(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(known, _)| *known == name);
        found.map_or("", |(_, value)| value)
    }
}

/// Sends them all at once: everybody has a connection open before the first one sends.
pub async fn burst(presses: Vec<Press>) -> Vec<Shot> {
    join_all(presses.iter().map(|press| press.visitor.get("/health/live"))).await;
    let shots = join_all(presses.into_iter().map(Press::fire)).await;
    let mut waits: Vec<Duration> = shots.iter().map(|shot| shot.took).collect();
    waits.sort_unstable();
    let p99 = waits[(waits.len() * 99).div_ceil(100) - 1];
    let patience = PATIENCE.mul_f64(crowding());
    assert!(p99 < patience, "p99 of {} requests at once: {p99:?}", waits.len());
    shots
}

/// How many processes want each core of this machine just now, 1 at the least: so many times
/// slower is everything here, whatever Tassu does.
fn crowding() -> f64 {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let waiting = load.split(' ').next().and_then(|load| load.parse::<f64>().ok());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    (waiting.unwrap_or_default() / f64::from(u32::try_from(cores).unwrap())).max(1.0)
}
