//! What is wrong with the settings, all of it at once.

use std::fmt;

/// Faults of the settings, in words for the operator.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct ConfigFaults(pub(super) Vec<String>);

impl ConfigFaults {
    pub(super) fn one(fault: String) -> Self {
        Self(vec![fault])
    }

    /// Each fault, a sentence or two.
    pub fn list(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for ConfigFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("The settings need attention:")?;
        self.0.iter().try_for_each(|fault| write!(f, "\n  - {fault}"))
    }
}
