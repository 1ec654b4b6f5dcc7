//! The parts of the panel's own stylesheet, which its pages load beside `tassu.css`.

/// In their order.
pub(super) const ALL: &[&str] = &["css/panel/frame.css", "css/panel/settings.css"];
pub(super) const ALL: &[&str] = &["css/panel/frame.css", "css/panel/account.css"];
