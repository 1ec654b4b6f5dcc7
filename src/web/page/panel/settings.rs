//! The pages of settings: on the left what a setting does, on the right its control.

use askama::Template;

use super::PanelLayout;
use crate::i18n::Lang;

/// A form of settings.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/settings/form.html")]
pub struct SettingsFormPage {
    /// Frame.
    pub layout: PanelLayout,
    /// The list it belongs to.
    pub back: Option<Link>,
    /// What the page is about.
    pub lead: Option<String>,
    /// Pages beside it.
    pub links: Vec<Link>,
    /// Somebody else has saved meanwhile.
    pub changed: bool,
    /// What is wrong, with the id of the control.
    pub faults: Vec<(String, String)>,
    /// Where it is sent.
    pub action: String,
    /// What the form was filled with.
    pub version: String,
    /// Its parts.
    pub sections: Vec<Section>,
    /// Where it can be removed.
    pub remove: Option<String>,
}

/// A list of things that have a form each.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/settings/list.html")]
pub struct SettingsListPage {
    /// Frame.
    pub layout: PanelLayout,
    /// What the page is about.
    pub lead: String,
    /// What can be added.
    pub add: Vec<Link>,
    /// Where rows are moved up and down; none where their order is not the clinic's own.
    pub order: Option<String>,
    /// The rows, under headings.
    pub groups: Vec<RowGroup>,
    /// Said where there is nothing.
    pub empty: String,
}

/// Rows under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowGroup {
    /// None where there is but one group.
    pub heading: Option<Link>,
    /// In their order.
    pub rows: Vec<Row>,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// For moving it.
    pub id: i64,
    /// Its name, and its form.
    pub link: Link,
    /// A line about it.
    pub more: String,
    /// What is unusual about it.
    pub tags: Vec<String>,
}

/// Asks what becomes of the visits of something that goes.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/settings/remove.html")]
pub struct RemovePage {
    /// Frame.
    pub layout: PanelLayout,
    /// The form it came from.
    pub back: Link,
    /// What happens.
    pub lead: String,
    /// How many visits are still to come; none if there are none.
    pub visits: Option<String>,
    /// Where it is sent.
    pub action: String,
    /// What can become of them: value, words, what that means.
    pub choices: Vec<(String, String, String)>,
    /// Others that can take its place; for the choice `instead`.
    pub instead: Vec<(String, String)>,
    /// Why it cannot be removed.
    pub fault: Option<String>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where.
    pub url: String,
    /// Its words.
    pub text: String,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What it does, in plain words.
    pub about: String,
    /// Its controls.
    pub controls: Vec<Control>,
}

/// A control with its label, hint and fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// Its name and id.
    pub id: String,
    /// Its label.
    pub label: String,
    /// How to fill it in.
    pub hint: Option<String>,
    /// What is wrong.
    pub fault: Option<String>,
    /// What it is.
    pub kind: Kind,
}

/// Kinds of controls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line {
        /// As typed.
        value: String,
        /// `text`, `tel`, `email`, `date`.
        how: &'static str,
        /// A list of proposals.
        proposals: Vec<String>,
    },
    /// A number.
    Number {
        /// As typed.
        value: String,
        /// What is counted.
        unit: &'static str,
    },
    /// One of several.
    Choice {
        /// Value, words, chosen.
        options: Vec<(String, String, bool)>,
    },
    /// On or off.
    Switch {
        /// On.
        on: bool,
    },
    /// Any of several.
    Ticks {
        /// Value, words, ticked.
        options: Vec<(String, String, bool)>,
    },
    /// The same text in each language.
    Tongues {
        /// Rows of each; 1: one line.
        rows: u8,
        /// Language, as typed, fault.
        texts: Vec<(Lang, String, Option<String>)>,
    },
}

impl Control {
    /// With a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    fn described(&self) -> String {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let fault = self.fault.as_ref().map(|_| format!("{}-fault", self.id));
        [fault, hint].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// A week of everybody's shifts.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/settings/shifts.html")]
pub struct ShiftsPage {
    /// Frame.
    pub layout: PanelLayout,
    /// What the page is about.
    pub lead: &'static str,
    /// A new shift.
    pub add: Link,
    /// The week before.
    pub previous: String,
    /// The week after.
    pub next: String,
    /// The week in words.
    pub week: String,
    /// Its days, Monday first.
    pub days: Vec<String>,
    /// A row for each person.
    pub rows: Vec<ShiftRow>,
    /// Where a copy of the week is asked for.
    pub copy: String,
    /// The week's Monday.
    pub from: String,
    /// The next week's Monday.
    pub to: String,
    /// Whose shifts can be copied.
    pub people: Vec<(String, String)>,
}

/// A person's week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftRow {
    /// Who.
    pub name: String,
    /// The shifts that begin on each day.
    pub days: Vec<Vec<ShiftLine>>,
}

/// A shift in the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftLine {
    /// Its form.
    pub url: String,
    /// From when until when.
    pub hours: String,
    /// What is unusual about it.
    pub more: String,
}

/// Absences and closed days to come.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "panel/settings/absences.html")]
pub struct AbsencesPage {
    /// Frame.
    pub layout: PanelLayout,
    /// A new absence.
    pub add: Link,
    /// Who is away when.
    pub absences: Vec<AbsenceLine>,
    /// A closed day.
    pub close: Link,
    /// Public holidays of the country.
    pub holidays: Option<Link>,
    /// When which place is closed.
    pub closed: Vec<ClosedLine>,
    /// Where a place is opened again.
    pub open: String,
}

/// An absence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsenceLine {
    /// Who, and its form.
    pub link: Link,
    /// When and why.
    pub when: String,
    /// Visits that it falls on, with the page that looks after them.
    pub visits: Option<Link>,
}

/// A closed day of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedLine {
    /// The date in words, and why.
    pub title: String,
    /// Which place.
    pub place: String,
    /// For opening it again.
    pub location: i64,
    /// For opening it again.
    pub date: String,
    /// Visits that it falls on, with the calendar of that day.
    pub visits: Option<Link>,
}
