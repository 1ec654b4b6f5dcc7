//! Pages that end the journey in words: online booking is off or paused, a reason is by phone
//! only, the privacy notice.

use askama::Template;

use super::{ClinicHead, Journey, Layout, Sentence};
use crate::domain::local_text::TextIn;

/// Nothing can be booked here online; the clinic's number is the way on (B19, B21, S7).
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "booking/stop.html")]
pub struct StopPage {
    /// Frame; title `t.title_stop()`.
    pub layout: Layout,
    /// Common part.
    pub journey: Journey,
    /// `t.paused(…)`, `t.location_offline(…)` or `t.phone_only_reason(…)`, with its number.
    pub text: Sentence,
    /// The way back to the choices, where there are others.
    pub back: Option<String>,
}

/// The clinic's privacy notice (B21, X4).
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "booking/privacy.html")]
pub struct PrivacyPage {
    /// Frame; title `t.privacy_link()`.
    pub layout: Layout,
    /// The clinic's own words; none: it has written none, and ours stand instead.
    pub text: Option<TextIn>,
    /// Version of the notice, from 1.
    pub version: i64,
}

impl PrivacyPage {
    /// Headings and paragraphs of the notice for clinics that have none of their own.
    fn sections(&self, clinic: &ClinicHead) -> [(&'static str, String); 7] {
        let t = self.layout.t;
        [
            (t.privacy_who_title(), t.privacy_who(&clinic.name)),
            (t.privacy_what_title(), t.privacy_what().to_owned()),
            (t.privacy_why_title(), t.privacy_why().to_owned()),
            (t.privacy_others_title(), t.privacy_others().to_owned()),
            (t.privacy_long_title(), t.privacy_long().to_owned()),
            (t.privacy_browser_title(), t.privacy_browser().to_owned()),
            (t.privacy_rights_title(), t.privacy_rights().to_owned()),
        ]
    }
}
