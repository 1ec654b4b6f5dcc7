//! How much is logged, and in which form.

use tracing::Level;

use super::reader::Reader;
use super::settings;

/// The form of the log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// Settings of the logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogConfig {
    /// The form of the lines.
    pub format: LogFormat,
    /// The least important lines that are still written.
    pub level: Level,
}

impl LogConfig {
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let format = reader.defaulted(&settings::LOG_FORMAT, |text| match text {
            "text" => Ok(LogFormat::Text),
            "json" => Ok(LogFormat::Json),
            _ => Err("must be text or json.".to_owned()),
        });
        let level = reader.defaulted(&settings::LOG_LEVEL, |text| {
            let wanted = || "must be error, warn, info, debug or trace.".to_owned();
            text.parse().ok().ok_or_else(wanted)
        });
        Some(Self { format: format?, level: level? })
    }
}
