//! Structured logs on standard output: compact text for people or JSON for machines. No line may
//! carry anything personal: no path, query, name, address or text that somebody typed.

use std::io::{self, IsTerminal as _};
use std::panic;

use tracing_subscriber::EnvFilter;

use crate::config::{LogConfig, LogFormat};

/// Starts logging for the whole process; a second call changes nothing.
pub fn start(config: LogConfig) {
    // What libraries say at these levels can quote addresses of requests.
    let quiet = "actix_http=off,actix_server=warn,actix_web=warn,mio=warn";
    let filter = EnvFilter::new(format!("{},{quiet}", config.level));
    let lines = tracing_subscriber::fmt().with_env_filter(filter);
    let started = match config.format {
        LogFormat::Text => {
            lines.with_target(false).with_ansi(io::stdout().is_terminal()).compact().try_init()
        }
        LogFormat::Json => lines
            .json()
            .flatten_event(true)
            .with_current_span(false)
            .with_span_list(false)
            .try_init(),
    };
    if started.is_ok() {
        panic::set_hook(Box::new(log_panic));
    }
}

/// Where a panic happened. Its message stays out: it may quote what a person typed.
fn log_panic(panic: &panic::PanicHookInfo<'_>) {
    match panic.location() {
        Some(place) => {
            tracing::error!(file = place.file(), line = place.line(), "panic");
        }
        None => tracing::error!("panic"),
    }
}
