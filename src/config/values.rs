//! Plain values of settings. Each fault completes a sentence that begins with the setting's name
//! and never repeats the value, which may be secret.

use std::net::{IpAddr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::str::FromStr;

use ipnet::IpNet;

pub(super) fn socket_address(text: &str) -> Result<SocketAddr, String> {
    text.parse().ok().ok_or_else(|| {
        "must be an address and a port, such as 127.0.0.1:8080 or [::1]:8080.".to_owned()
    })
}

pub(super) fn path(text: &str) -> Result<PathBuf, String> {
    if text.is_empty() { Err("must be a path.".to_owned()) } else { Ok(PathBuf::from(text)) }
}

pub(super) fn networks(text: &str) -> Result<Vec<IpNet>, String> {
    text.split([',', ' ']).filter(|part| !part.is_empty()).map(network).collect()
}

fn network(text: &str) -> Result<IpNet, String> {
    let one = || text.parse().ok().map(|address: IpAddr| IpNet::from(address));
    text.parse().ok().or_else(one).ok_or_else(|| {
        format!("must be a list of networks such as 10.0.0.0/8, and {text} is none.")
    })
}

pub(super) fn yes_or_no(text: &str) -> Result<bool, String> {
    text.parse().ok().ok_or_else(|| "must be true or false.".to_owned())
}

pub(super) fn connections(text: &str) -> Result<u32, String> {
    number(text, 1..=100)
}

pub(super) fn requests_per_minute(text: &str) -> Result<u32, String> {
    number(text, 60..=10_000_000)
}

pub(super) fn seconds(text: &str) -> Result<std::time::Duration, String> {
    number(text, 1..=600).map(std::time::Duration::from_secs)
}

/// 0 becomes the number of cores.
pub(super) fn workers(text: &str) -> Result<usize, String> {
    match number(text, 0..=256)? {
        0 => Ok(std::thread::available_parallelism().map_or(1, usize::from)),
        workers => Ok(workers),
    }
}

fn number<T>(text: &str, range: RangeInclusive<T>) -> Result<T, String>
where
    T: FromStr + PartialOrd + std::fmt::Display,
{
    let fault = || format!("must be a whole number from {} to {}.", range.start(), range.end());
    text.parse().ok().filter(|number| range.contains(number)).ok_or_else(fault)
}
