//! Messages that may read the same in English and another language, because the languages share the
//! words.

/// Their names.
pub(super) const SHARED: &[&str] = &[
    "email",
    "duration-minutes",
    "duration-hours",
    "duration-both",
    "weight-kilograms",
    "menu",
    "panel",
    "password",
    "booking-made-online",
    "channel-sms",
    "channel-email",
];
