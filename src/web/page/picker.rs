//! The choice of a time, for a new booking and for a move: the first free time, the month, the
//! chosen day (B4, B5, B7).

use super::Sentence;
use crate::domain::local_text::TextIn;

/// How a chosen time is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// Each time is a button of a form: field `start`, with `with` where the slot names somebody.
    Post {
        /// Address of the form.
        action: String,
        /// Its hidden fields, name and value.
        hidden: Vec<(&'static str, String)>,
    },
    /// Each time is a link, given by its slot's `url`.
    Get,
}

impl Offer {
    pub(super) fn post(&self) -> Option<(&str, &[(&'static str, String)])> {
        match self {
            Self::Post { action, hidden } => Some((action, hidden)),
            Self::Get => None,
        }
    }
}

/// The whole picker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picker {
    /// How times are handed in.
    pub offer: Offer,
    /// The first free time of all, whatever month is shown.
    pub first: Option<FirstFree>,
    /// Whom the client may ask for; none where the clinic does not offer that.
    pub staff: Option<StaffWish>,
    /// The month shown; none when there is nothing free at all.
    pub month: Option<Month>,
    /// The day shown, chosen or the first free one.
    pub day: Option<DayTimes>,
    /// Below the times: how long a time is held, or what happens to the old one.
    pub note: Option<String>,
    /// Instead of month and day when nothing is free within the horizon, with the phone number.
    pub nothing: Option<Sentence>,
}

impl Picker {
    /// The forms that the buttons belong to: one for each person offered by name, one for nobody.
    /// A button's form is found by [`form_id`].
    pub fn forms(&self) -> Vec<(String, Option<i64>)> {
        let first = self.first.iter().map(|first| first.slot.with);
        let day = self.day.iter().flat_map(|day| &day.parts).flat_map(|part| &part.slots);
        forms_of(first.chain(day.map(|slot| slot.with)))
    }
}

/// One form for each `with` that occurs, by id.
pub(super) fn forms_of(offered: impl Iterator<Item = Option<i64>>) -> Vec<(String, Option<i64>)> {
    let mut all: Vec<Option<i64>> = offered.collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(|with| (form_id(with), with)).collect()
}

/// Id of the form of the slots that offer this person.
pub(super) fn form_id(with: Option<i64>) -> String {
    with.map_or_else(|| "take".to_owned(), |id| format!("take-{id}"))
}

/// The answer first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstFree {
    /// “tomorrow, Wednesday 25 November, 9:40”.
    pub when: String,
    /// “with Anna Nowak, 20 minutes”, as far as the settings show it.
    pub detail: Option<String>,
    /// What its button takes; `day` is not used.
    pub slot: Slot,
}

/// Whom to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffWish {
    /// Anyone first, then the staff in the clinic's order.
    pub wishes: Vec<Wish>,
}

impl StaffWish {
    /// The one that holds now.
    pub fn current(&self) -> Option<&Wish> {
        self.wishes.iter().find(|wish| wish.current)
    }
}

/// One person, or anyone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Name with title, or `t.anyone()`.
    pub name: String,
    /// This page with that wish.
    pub url: String,
    /// It holds now.
    pub current: bool,
}

/// A month's weeks, Monday first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// “November and December 2026”.
    pub title: String,
    /// Earlier, if anything can be booked there.
    pub earlier: Option<Pager>,
    /// Later, within the horizon.
    pub later: Option<Pager>,
    /// Short and full name of each weekday, Monday first.
    pub weekdays: [(&'static str, &'static str); 7],
    /// Seven cells each; none: a day of another month.
    pub weeks: Vec<[Option<DayCell>; 7]>,
    /// Where the month has no free day: says so and links to the first free time after it.
    pub empty: Option<Sentence>,
}

/// A link to another month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// The month's name.
    pub label: String,
    /// Its address.
    pub url: String,
}

/// One day of the month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayCell {
    /// Day of the month.
    pub number: u32,
    /// Small word above: `t.today()`, or the month's short name on its 1st.
    pub mark: Option<String>,
    /// What a screen reader says: `t.day_free(…)` or `t.day_none(…)`.
    pub spoken: String,
    /// None: nothing free, can't be chosen.
    pub free: Option<Free>,
}

/// A day with free times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Free {
    /// How many.
    pub count: usize,
    /// Length of the bar: 1 few, 2 some, 3 many.
    pub level: u8,
    /// This page with that day.
    pub url: String,
    /// It is the day shown.
    pub chosen: bool,
}

impl Free {
    /// Few: up to 4 times; some: up to 9; else many.
    pub fn level_of(count: usize) -> u8 {
        match count {
            0..=4 => 1,
            5..=9 => 2,
            _ => 3,
        }
    }
}

/// The times of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTimes {
    /// “Wednesday 25 November”.
    pub title: String,
    /// Whole day, morning, afternoon, evening.
    pub chips: Vec<Chip>,
    /// The parts that have times, after the filter.
    pub parts: Vec<PartOfDay>,
    /// The filtered part has none: says so and links to the nearest.
    pub empty: Option<Sentence>,
}

/// One filter of the day; stays selectable when it is empty (B5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// `t.part_day()`, `t.part_morning()`, …
    pub label: &'static str,
    /// Times in it.
    pub count: usize,
    /// This page with that filter.
    pub url: String,
    /// It is on.
    pub current: bool,
}

/// Morning, afternoon or evening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartOfDay {
    /// Its name.
    pub label: &'static str,
    /// Its times, in order.
    pub slots: Vec<Slot>,
}

/// One time that can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Local start, `2026-11-25T09:40`: the value that is sent.
    pub start: String,
    /// As shown, `9:40`.
    pub time: String,
    /// Above the name, where slots of several days stand together: “Wednesday 25 November”.
    pub day: Option<String>,
    /// Who takes the visit, if the settings show it.
    pub staff: Option<String>,
    /// Their title, e.g. “lek. wet.”.
    pub staff_title: Option<TextIn>,
    /// Id of the person shown, sent along so that the client gets nobody else.
    pub with: Option<i64>,
    /// With [`Offer::Get`]: where it leads.
    pub url: Option<String>,
}

impl Slot {
    /// The form it belongs to.
    pub fn form(&self) -> String {
        form_id(self.with)
    }
}
