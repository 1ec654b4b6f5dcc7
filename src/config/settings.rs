//! The list of settings: how each is named in the environment and in the TOML file, what it is
//! when absent, and what it means. The table in `docs/operating.md` is made of it.

use std::fmt::Write as _;

/// One setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its name in the environment.
    pub env: &'static str,
    /// Its key in the TOML file.
    pub key: &'static str,
    /// Its value when absent, as it would be typed; empty if there is none.
    pub default: &'static str,
    /// What it means, for the operator (Markdown, one line).
    pub about: &'static str,
}

/// Which database.
pub const DATABASE_URL: Setting = Setting {
    env: "DATABASE_URL",
    key: "database_url",
    default: "",
    about: "**Required.** `sqlite:` and a path, or `postgres://user:password@host/database`",
};

/// The address that clients see.
pub const PUBLIC_URL: Setting = Setting {
    env: "PUBLIC_URL",
    key: "public_url",
    default: "",
    about: "**Required.** The address that clients see, such as `https://booking.example.org`; \
            links in messages begin with it",
};

/// Whether the public address may be plain http.
pub const ALLOW_HTTP: Setting = Setting {
    env: "TASSU_ALLOW_HTTP",
    key: "allow_http",
    default: "false",
    about: "`true` lets `PUBLIC_URL` be `http://` on a name that is not this machine; only for \
            trying things out in a network of your own",
};

/// Where the server listens.
pub const LISTEN: Setting = Setting {
    env: "TASSU_LISTEN",
    key: "listen",
    default: "127.0.0.1:8080",
    about: "Address and port on which the server answers (plain http, behind your proxy)",
};

/// Directory of the installation's files.
pub const DATA: Setting = Setting {
    env: "TASSU_DATA",
    key: "data",
    default: "data",
    about: "Directory for the files of the installation; created when missing",
};

/// File with the installation key.
pub const KEY_FILE: Setting = Setting {
    env: "TASSU_KEY_FILE",
    key: "key_file",
    default: "",
    about: "File with the installation key; `installation.key` in the data directory when absent, \
            where the first start makes one",
};

/// The installation key itself.
pub const KEY: Setting = Setting {
    env: "TASSU_KEY",
    key: "key",
    default: "",
    about: "The installation key itself, 32 bytes in base64, instead of a file (for several \
            processes on one PostgreSQL: all need the same)",
};

/// Whose forwarded addresses are believed.
pub const TRUSTED_PROXIES: Setting = Setting {
    env: "TASSU_TRUSTED_PROXIES",
    key: "trusted_proxies",
    default: "",
    about: "Networks of your reverse proxies, such as `127.0.0.1/32, 10.0.0.0/8`: only their \
            `X-Forwarded-For` is believed, and of it the rightmost address that is not in this list",
};

/// Size of the writing pool.
pub const WRITE_CONNECTIONS: Setting = Setting {
    env: "TASSU_WRITE_CONNECTIONS",
    key: "write_connections",
    default: "4",
    about: "Database connections of one process for changes (1 to 100)",
};

/// Size of the reading pool.
pub const READ_CONNECTIONS: Setting = Setting {
    env: "TASSU_READ_CONNECTIONS",
    key: "read_connections",
    default: "8",
    about: "Database connections of one process for reading (1 to 100)",
};

/// Worker threads.
pub const WORKERS: Setting = Setting {
    env: "TASSU_WORKERS",
    key: "workers",
    default: "0",
    about: "Threads that answer requests; 0 is one for each processor core (at most 256)",
};

/// The coarse limit in front of everything.
pub const REQUESTS_PER_MINUTE: Setting = Setting {
    env: "TASSU_REQUESTS_PER_MINUTE",
    key: "requests_per_minute",
    default: "1200",
    about: "Requests a minute that one address may send before it is told to wait; an IPv6 \
            network of 64 bits counts as one address",
};

/// Who may read the metrics.
pub const METRICS_TOKEN: Setting = Setting {
    env: "TASSU_METRICS_TOKEN",
    key: "metrics_token",
    default: "",
    about: "Whoever asks for `/metrics` must send `Authorization: Bearer` and this (16 characters \
            or more); without it `/metrics` answers only where both `TASSU_LISTEN` and \
            `PUBLIC_URL` are of this machine alone",
};

/// What the logs look like.
pub const LOG_FORMAT: Setting = Setting {
    env: "TASSU_LOG_FORMAT",
    key: "log_format",
    default: "text",
    about: "`text` or `json`",
};

/// How much is logged.
pub const LOG_LEVEL: Setting = Setting {
    env: "TASSU_LOG_LEVEL",
    key: "log_level",
    default: "info",
    about: "`error`, `warn`, `info`, `debug` or `trace`",
};

/// How long stopping may take.
pub const SHUTDOWN_SECONDS: Setting = Setting {
    env: "TASSU_SHUTDOWN_SECONDS",
    key: "shutdown_seconds",
    default: "30",
    about: "How long a stopping server waits for the requests that it has begun (1 to 600)",
};

/// All settings, in the order of the operator's table.
pub const ALL: &[Setting] = &[
    DATABASE_URL,
    PUBLIC_URL,
    ALLOW_HTTP,
    LISTEN,
    DATA,
    KEY_FILE,
    KEY,
    TRUSTED_PROXIES,
    WRITE_CONNECTIONS,
    READ_CONNECTIONS,
    WORKERS,
    REQUESTS_PER_MINUTE,
    METRICS_TOKEN,
    LOG_FORMAT,
    LOG_LEVEL,
    SHUTDOWN_SECONDS,
];

/// The operator's table, in Markdown.
pub fn table() -> String {
    let mut table =
        String::from("| environment | in the file | when absent | meaning |\n|---|---|---|---|\n");
    for setting in ALL {
        let default = match setting.default {
            "" => String::new(),
            default => format!("`{default}`"),
        };
        let _ = writeln!(
            table,
            "| `{}` | `{}` | {default} | {} |",
            setting.env, setting.key, setting.about
        );
    }
    table
}
