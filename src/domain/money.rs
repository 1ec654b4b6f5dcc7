//! An amount in the minor units of a currency.

/// Minor units (grosz, cent, tiyn) and an ISO 4217 code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Minor units; every currency of Tassu has two decimals.
    pub minor: i64,
    /// Three capital letters.
    pub currency: String,
}
