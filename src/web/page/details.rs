//! The details of client and pet, while their time is held (B8–B12).

use askama::Template;

use super::{Choice, Layout, Sentence, Trail};
use crate::domain::local_text::TextIn;

/// The form, beside the held time.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "booking/details.html")]
pub struct DetailsPage {
    /// Frame; title `t.title_details()`; `has_fault` as the form has.
    pub layout: Layout,
    /// Where the client is.
    pub trail: Trail,
    /// The held time.
    pub held: Held,
    /// Time, reason, place, staff, species.
    pub chosen: Vec<Choice>,
    /// Where the form is sent: this page's own address.
    pub action: String,
    /// What is wrong, for the summary: the field's id and the words, in the order of the page.
    pub faults: Vec<(&'static str, String)>,
    /// Fields.
    pub form: DetailsForm,
    /// `POST /{clinic}/forget`; none where nothing is remembered.
    pub forget: Option<String>,
    /// `t.privacy_line(…)` with its link.
    pub privacy: Sentence,
    /// Version of the notice that the client reads, sent along as `privacy_version`.
    pub privacy_version: i64,
    /// `t.confirm_appointment()`, or what else is true in the clinic's mode.
    pub button: &'static str,
    /// Below the button: until when the visit can be moved or cancelled.
    pub deadline: Option<String>,
    /// `t.forgotten()` after *Forget me*.
    pub forgotten: bool,
}

impl DetailsPage {
    fn sexes(&self) -> [(&'static str, &'static str); 3] {
        let t = self.layout.t;
        [("female", t.sex_female()), ("male", t.sex_male()), ("unknown", t.sex_unknown())]
    }
}

/// Until when the time is the client's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Clock time, `14:32`.
    pub until: String,
    /// Seconds left when the page was made, 0 or more.
    pub left_seconds: u32,
    /// Seconds that the hold lasts in all, 1 or more.
    pub total_seconds: u32,
}

impl Held {
    /// Per cent left, for the ring.
    pub fn percent(&self) -> u32 {
        self.left_seconds.min(self.total_seconds) * 100 / self.total_seconds.max(1)
    }

    /// `8:24`, for the ring.
    pub fn clock(&self) -> String {
        format!("{}:{:02}", self.left_seconds / 60, self.left_seconds % 60)
    }
}

/// A field as typed, with what is wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// As typed.
    pub value: String,
    /// Carries an asterisk.
    pub required: bool,
    /// Below the label.
    pub hint: Option<String>,
    /// Between hint and field, and in the summary of faults.
    pub fault: Option<String>,
    /// Another value that the client may have meant: one tap sends it in the field's place.
    pub suggestion: Option<Suggestion>,
}

/// A one-tap correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// `t.email_typo_use(…)`.
    pub text: String,
    /// The better value.
    pub value: String,
}

/// Client, pet, and what the form remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DetailsForm {
    /// `given_name`
    pub given_name: Field,
    /// `family_name`
    pub family_name: Field,
    /// `tel`
    pub tel: Field,
    /// `email`
    pub email: Field,
    /// `street`
    pub street: Field,
    /// `postcode`
    pub postcode: Field,
    /// `town`
    pub town: Field,
    /// `pet_name`
    pub pet_name: Field,
    /// `species`; none: chosen before, and shown among the choices.
    pub species: Option<SpeciesField>,
    /// `breed`
    pub breed: Field,
    /// `sex`; its value is empty, `female`, `male` or `unknown`.
    pub sex: Field,
    /// `born`
    pub born: Field,
    /// `weight`, in kilograms.
    pub weight: Field,
    /// `note`
    pub note: Field,
    /// `remember`, ticked.
    pub remember: bool,
}

/// The species, where it was no step of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SpeciesField {
    /// The slug chosen, and what is wrong with it.
    pub field: Field,
    /// Slug and name of each species of the location.
    pub options: Vec<(String, TextIn)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b8_the_ring_shows_what_is_left() {
        let held =
            |left_seconds| Held { until: "14:32".to_owned(), left_seconds, total_seconds: 600 };
        assert_eq!((held(600).percent(), held(600).clock().as_str()), (100, "10:00"));
        assert_eq!((held(504).percent(), held(504).clock().as_str()), (84, "8:24"));
        assert_eq!((held(0).percent(), held(0).clock().as_str()), (0, "0:00"));
        assert_eq!(held(900).percent(), 100);
    }
}
