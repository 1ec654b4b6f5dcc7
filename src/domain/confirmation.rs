//! How a clinic's bookings are confirmed (C): the ways there are, which settings contradict each
//! other, and how a new booking stands.

mod settings;
mod standing;

pub use settings::{Fault, Installation, faults};
pub use standing::{ClientStanding, Standing, standing, waits_until_moved};

/// Minutes that what waits for staff has where no time of its own is set (C5).
const STAFF_MINUTES: i64 = 24 * 60;

/// The way in which bookings are confirmed (C1–C4, C9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// As soon as they are made.
    Automatic,
    /// By a code sent to the client's phone.
    SmsCode,
    /// By a code sent to the client's address.
    EmailCode,
    /// By somebody at the desk.
    Manual,
    /// At once, unless the visitor looks like a robot.
    Captcha,
}

impl Mode {
    /// All of them, as the settings show them.
    pub const ALL: [Self; 5] =
        [Self::Automatic, Self::Manual, Self::SmsCode, Self::EmailCode, Self::Captcha];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::SmsCode => "sms_code",
            Self::EmailCode => "email_code",
            Self::Manual => "manual",
            Self::Captcha => "captcha",
        }
    }

    /// Reads what is stored.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == text)
    }

    /// Whether the client types a code that was sent to them.
    pub const fn sends_code(self) -> bool {
        matches!(self, Self::SmsCode | Self::EmailCode)
    }
}

/// What becomes of a booking that stays unconfirmed (C5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AutoCancel {
    /// It keeps its time until somebody decides, or until its start.
    Never,
    /// What waits for a picture ends with its hold; everything else has its own time (D17).
    Immediately,
    /// After so many hours, 1–720.
    After {
        /// Hours.
        hours: u16,
    },
}

impl AutoCancel {
    /// Fewest and most hours.
    pub const HOURS: std::ops::RangeInclusive<u16> = 1..=720;

    /// Reads `clinics.auto_cancel_minutes`; hours that are begun count as whole.
    pub fn from_minutes(minutes: Option<i32>) -> Self {
        match minutes {
            None => Self::Never,
            Some(..=0) => Self::Immediately,
            Some(minutes) => {
                let hours = u16::try_from((minutes + 59) / 60).unwrap_or(*Self::HOURS.end());
                Self::After { hours: hours.min(*Self::HOURS.end()) }
            }
        }
    }

    /// As stored.
    pub fn minutes(self) -> Option<i32> {
        match self {
            Self::Never => None,
            Self::Immediately => Some(0),
            Self::After { hours } => Some(i32::from(hours) * 60),
        }
    }
}

/// A clinic's booking process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Process {
    /// How bookings are confirmed.
    pub mode: Mode,
    /// What becomes of those that are not.
    pub auto_cancel: AutoCancel,
    /// So many missed visits, and the client's next booking waits for the clinic (P10).
    pub no_show_limit: Option<u16>,
}
