//! The parts of the panel's own stylesheet, which its pages load beside `tassu.css`.

/// In their order.
#[rustfmt::skip]
pub(super) const ALL: &[&str] = &[
    "css/panel/frame.css",
    "css/panel/settings.css",
    "css/panel/account.css",
    "css/panel/calendar.css",
    "css/panel/places.css",
    "css/panel/why.css",
    "css/panel/bookings.css",
    "css/panel/clients.css",
    "css/panel/sick_day.css",
    "css/panel/new_booking.css",
];
