//! Requests as fast as the answers come, over some connections. Targets that are to be compared
//! take turns of a fraction of a second, so that what else the machine does hits all alike.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use futures::future::join_all;

use crate::http::Connection;
use crate::process;
use crate::server::Server;

/// Length of a turn.
const TURN: Duration = Duration::from_millis(200);

/// Requests that are sent one after another; each must be answered with 200.
pub struct Target {
    name: &'static str,
    server: Rc<Server>,
    requests: Vec<Vec<u8>>,
    before_each_round: Option<Box<dyn Fn()>>,
    sent: Cell<usize>,
}

impl Target {
    pub fn new(name: &'static str, server: &Rc<Server>, requests: Vec<Vec<u8>>) -> Self {
        let server = Rc::clone(server);
        Self { name, server, requests, before_each_round: None, sent: Cell::new(0) }
    }

    /// Does this, while the clock stands, whenever all requests have been sent once.
    pub fn refreshed(mut self, refresh: impl Fn() + 'static) -> Self {
        self.before_each_round = Some(Box::new(refresh));
        self
    }

    fn begin_round(&self) {
        if let Some(refresh) = &self.before_each_round {
            refresh();
            self.sent.set(0);
        }
    }

    fn next(&self) -> Option<&[u8]> {
        let at = self.sent.get();
        if self.before_each_round.is_some() && at >= self.requests.len() {
            return None;
        }
        self.sent.set(at + 1);
        Some(&self.requests[at % self.requests.len()])
    }
}

/// What became of a target.
#[derive(Debug, Default, Clone)]
pub struct Sample {
    pub name: &'static str,
    pub time: Duration,
    /// Of the server.
    pub cpu: Duration,
    /// Of each request.
    pub latencies: Vec<Duration>,
}

impl Sample {
    /// Requests a second.
    pub fn rate(&self) -> f64 {
        self.count() / self.time.as_secs_f64()
    }

    /// Microseconds of the server's processor time for one request.
    pub fn cpu_each(&self) -> f64 {
        self.cpu.as_secs_f64() * 1e6 / self.count()
    }

    /// Milliseconds within which this part of the requests was answered.
    pub fn quantile(&self, part: f64) -> f64 {
        let mut sorted = self.latencies.clone();
        sorted.sort_unstable();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a position in the list"
        )]
        let at = (part * sorted.len().saturating_sub(1) as f64) as usize;
        sorted.get(at).map_or(f64::NAN, |latency| latency.as_secs_f64() * 1e3)
    }

    fn count(&self) -> f64 {
        f64::from(u32::try_from(self.latencies.len()).unwrap()).max(1.0)
    }
}

/// Drives the targets by turns, each for `time` in all.
pub async fn compare(targets: &[Target], connections: usize, time: Duration) -> Vec<Sample> {
    let mut driven = Vec::new();
    for target in targets {
        let mut open = Vec::new();
        for _ in 0..connections {
            open.push(Connection::open(target.server.address).await.unwrap());
        }
        let sample = Sample { name: target.name, ..Sample::default() };
        driven.push((target, open, sample));
    }
    let began = Instant::now();
    let all = time * u32::try_from(targets.len()).unwrap();
    while began.elapsed() < all {
        for (target, open, sample) in &mut driven {
            turn(target, open, sample).await;
        }
    }
    driven.into_iter().map(|(_, _, sample)| sample).collect()
}

async fn turn(target: &Target, open: &mut [Connection], sample: &mut Sample) {
    let begun = sample.time;
    while sample.time - begun < TURN {
        target.begin_round();
        let cpu = process::cpu(target.server.pid());
        let began = Instant::now();
        let all = join_all(open.iter_mut().map(|connection| drive(target, connection, began)));
        sample.latencies.extend(all.await.into_iter().flatten());
        sample.time += began.elapsed();
        sample.cpu += process::cpu(target.server.pid()) - cpu;
    }
}

async fn drive(target: &Target, connection: &mut Connection, began: Instant) -> Vec<Duration> {
    let mut latencies = Vec::new();
    while began.elapsed() < TURN {
        let Some(request) = target.next() else { break };
        let sent = Instant::now();
        let answer = connection.send(request).await.unwrap();
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(request));
        latencies.push(sent.elapsed());
    }
    latencies
}
