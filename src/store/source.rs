//! Where a page reads from: a connection, or memory alone, which costs no change of thread.

use super::{AnyConnection, StoreError};

/// Leads to a connection once something must be read.
pub trait Source {
    /// The connection.
    ///
    /// # Errors
    /// `NotInMemory` if there is none here.
    fn connection(&mut self) -> Result<&mut AnyConnection, StoreError>;
}

impl Source for AnyConnection {
    fn connection(&mut self) -> Result<&mut AnyConnection, StoreError> {
        Ok(self)
    }
}

/// No connection: whoever asks for one is noted and refused.
#[derive(Debug, Default)]
pub struct MemoryAlone {
    /// Whether anybody asked.
    pub was_not_enough: bool,
}

impl Source for MemoryAlone {
    fn connection(&mut self) -> Result<&mut AnyConnection, StoreError> {
        self.was_not_enough = true;
        Err(StoreError::NotInMemory)
    }
}
