//! Where a page reads from: a connection, or memory alone, which costs no change of thread.

use super::{AnyConnection, StoreError};

/// Leads to a connection once something must be read.
pub trait Source {
    /// The connection.
    ///
    /// # Errors
    /// `NotInMemory` if there is none here.
    fn connection(&mut self) -> Result<&mut AnyConnection, StoreError>;

    /// Notes that something which was read ends by itself then, UTC seconds.
    fn note_end(&mut self, _at: i64) {}
}

impl Source for AnyConnection {
    fn connection(&mut self) -> Result<&mut AnyConnection, StoreError> {
        Ok(self)
    }
}

/// No connection: whoever asks for one is noted and refused.
#[derive(Debug)]
pub struct MemoryAlone {
    /// Whether anybody asked.
    pub was_not_enough: bool,
    /// When the first of what was read ends, UTC seconds.
    pub valid_until: i64,
}

impl Default for MemoryAlone {
    fn default() -> Self {
        Self { was_not_enough: false, valid_until: i64::MAX }
    }
}

impl Source for MemoryAlone {
    fn connection(&mut self) -> Result<&mut AnyConnection, StoreError> {
        self.was_not_enough = true;
        Err(StoreError::NotInMemory)
    }

    fn note_end(&mut self, at: i64) {
        self.valid_until = self.valid_until.min(at);
    }
}
