//! Figures of the process in the Prometheus text format: requests by route pattern, and what the
//! process itself uses.

use std::sync::OnceLock;
use std::time::Duration;

use ::metrics::{counter, gauge, histogram};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// Bounds of the buckets of durations, in seconds.
const SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0];
/// How often kept samples are folded into buckets, so that they do not pile up unread.
const UPKEEP: Duration = Duration::from_secs(5);

static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Starts counting in this process; further calls change nothing.
pub(super) fn start() {
    RECORDER.get_or_init(|| {
        let recorder = PrometheusBuilder::new().set_buckets(&SECONDS).ok()?;
        let handle = recorder.install_recorder().ok()?;
        ::metrics::describe_counter!("http_requests_total", "Requests answered");
        ::metrics::describe_histogram!(
            "http_request_duration_seconds",
            "Time from a request's head to its answer's head"
        );
        gauge!("process_start_time_seconds").set(seconds_since_1970());
        Some(handle)
    });
}

/// Keeps the figures compact for as long as the server runs.
pub(super) async fn keep_compact() {
    loop {
        tokio::time::sleep(UPKEEP).await;
        if let Some(Some(handle)) = RECORDER.get() {
            handle.run_upkeep();
        }
    }
}

/// Counts one request.
pub(super) fn count(method: &'static str, route: &str, status: u16, took: Duration) {
    let route = route.to_owned();
    counter!("http_requests_total", "method" => method, "route" => route.clone(),
        "status" => status.to_string())
    .increment(1);
    histogram!("http_request_duration_seconds", "method" => method, "route" => route)
        .record(took.as_secs_f64());
}

/// The figures as they are now.
pub(super) fn render() -> String {
    measure_process();
    match RECORDER.get() {
        Some(Some(handle)) => handle.render(),
        _ => String::new(),
    }
}

fn seconds_since_1970() -> f64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0.0, |since| since.as_secs_f64())
}

/// Linux tells these in `/proc`; elsewhere they are absent.
fn measure_process() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let figure = |name: &str| -> Option<f64> {
        status
            .lines()
            .find_map(|line| line.strip_prefix(name)?.split_whitespace().next())?
            .parse()
            .ok()
    };
    if let Some(kilobytes) = figure("VmRSS:") {
        gauge!("process_resident_memory_bytes").set(kilobytes * 1024.0);
    }
    if let Some(threads) = figure("Threads:") {
        gauge!("process_threads").set(threads);
    }
    if let Ok(files) = std::fs::read_dir("/proc/self/fd") {
        let open = u32::try_from(files.count()).unwrap_or(u32::MAX);
        gauge!("process_open_fds").set(f64::from(open));
    }
}
