//! The only place that asks the time. Rules are handed what it says.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::Utc;

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The system's clock.
    System,
    /// A clock that stands still until it is set: UTC seconds.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at this instant (UTC seconds).
    pub fn fixed(at: i64) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at)))
    }

    /// Now, in UTC seconds.
    pub fn now(&self) -> i64 {
        match self {
            Self::System => Utc::now().timestamp(),
            Self::Fixed(at) => at.load(Ordering::SeqCst),
        }
    }

    /// Sets a fixed clock; the system's goes its own way.
    pub fn set(&self, at: i64) {
        if let Self::Fixed(now) = self {
            now.store(at, Ordering::SeqCst);
        }
    }
}
