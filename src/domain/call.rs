//! Why a client is to be phoned (P2, P12).

/// What happened to the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallCause {
    /// The clinic gave it another time.
    Moved,
    /// The clinic gave it to somebody else than the client had asked for.
    OtherStaff,
    /// The clinic called it off.
    Cancelled,
}

impl CallCause {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Moved, Self::OtherStaff, Self::Cancelled];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::OtherStaff => "other_staff",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads what is stored.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.as_str() == text)
    }
}
