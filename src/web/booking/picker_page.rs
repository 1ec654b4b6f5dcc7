//! The choice of a time as a page shows it (B4, B5, B7).

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::picker::{Times, at, first_in_part, in_part};
use super::query::{Address, Stem};
use crate::domain::free_times::{DayOffers, Offer as FreeOffer, PartOfDay as Part};
use crate::domain::local_text::TextIn;
use crate::domain::month::{Day, Month, Standing};
use crate::i18n::format;
use crate::usecases::browse::Question;
use crate::usecases::move_visit::local_start;
use crate::web::clinic_page::Scene;
use crate::web::page::{
    Chip, DayCell, DayTimes, FirstFree, Free, Month as MonthTable, Offer, Pager, PartOfDay, Picker,
    Sentence, Slot, StaffWish,
};

const PARTS: [Part; 3] = [Part::Morning, Part::Afternoon, Part::Evening];

/// What else the picker needs: where its links and buttons lead.
#[derive(Debug)]
pub struct PickerParts {
    /// This page without month, day and filter.
    pub base: Address,
    /// How a chosen time is handed in.
    pub offer: Offer,
    /// The filter in force.
    pub part: Option<Part>,
    /// Whom the client may ask for.
    pub wish: Option<StaffWish>,
    /// Below the times.
    pub note: Option<String>,
}

impl PickerParts {
    /// The page's own address.
    pub fn here(&self, month: Option<Month>, day: Option<NaiveDate>) -> String {
        Stem::of(&self.base).showing(month, day, self.part)
    }
}

/// The picker of a page.
pub fn picker(scene: &Scene, question: Question<'_>, times: &Times, parts: PickerParts) -> Picker {
    let stem = Stem::of(&parts.base);
    let making = Making { scene, question, times, parts: &parts, stem };
    let nothing = times.first.is_none().then(|| {
        let phone = scene.phone(Some(question.location));
        Sentence::phone(&phone, |phone| scene.t.nothing_free(phone))
    });
    let (first, month, day) = match times.first {
        Some(first) => (Some(making.first(first)), Some(making.month()), making.day()),
        None => (None, None, None),
    };
    Picker { first, month, day, nothing, staff: parts.wish, note: parts.note, offer: parts.offer }
}

struct Making<'a> {
    scene: &'a Scene,
    question: Question<'a>,
    times: &'a Times,
    parts: &'a PickerParts,
    stem: Stem,
}

impl Making<'_> {
    fn first(&self, offer: FreeOffer) -> FirstFree {
        let (lang, t) = (self.scene.lang(), self.scene.t);
        let clinic = self.scene.clinic();
        let when = format::when(lang, self.times.today, offer.at);
        let name = clinic.staff_member(offer.staff_id).map(|member| member.titled_name());
        let minutes = self.question.duration_minutes();
        let detail = match (name.filter(|_| clinic.show_staff), clinic.show_duration) {
            (Some(name), true) => Some(t.first_free_with(minutes, name)),
            (Some(name), false) => Some(name),
            (None, true) => Some(format::duration(lang, minutes)),
            (None, false) => None,
        };
        FirstFree { when, detail, slot: self.slot(offer) }
    }

    fn slot(&self, offer: FreeOffer) -> Slot {
        slot(self.scene, offer, matches!(self.parts.offer, Offer::Get).then(|| self.ask_url(offer)))
    }

    fn ask_url(&self, offer: FreeOffer) -> String {
        self.parts
            .base
            .clone()
            .with("start", Some(local_start(offer.at)))
            .with("with", Some(offer.staff_id.to_string()))
            .to_string()
    }

    fn day_url(&self, date: NaiveDate, part: Option<Part>) -> String {
        // A day that stands at the edge of another month's calendar stays in that calendar.
        let shown = self.times.view.month;
        let month = (shown != Month::of(date)).then_some(shown);
        self.stem.showing(month, Some(date), part)
    }

    fn month(&self) -> MonthTable {
        let (lang, view) = (self.scene.lang(), &self.times.view);
        let pager = |month: Option<Month>| {
            month.map(|month| Pager {
                label: format::month_name(lang, month.first_day()).to_owned(),
                url: self.stem.showing(Some(month), None, self.parts.part),
            })
        };
        let weekdays = [0, 1, 2, 3, 4, 5, 6].map(|day: u8| {
            let day = chrono::Weekday::try_from(day).unwrap_or(chrono::Weekday::Mon);
            (format::weekday_short(lang, day), format::weekday(lang, day))
        });
        MonthTable {
            title: format::month_heading(lang, view.month, view.second),
            earlier: pager(view.previous),
            later: pager(view.next),
            weekdays,
            weeks: view.weeks.iter().map(|week| week.map(|day| self.cell(day))).collect(),
            empty: self.empty_month(),
        }
    }

    fn empty_month(&self) -> Option<Sentence> {
        let (t, lang) = (self.scene.t, self.scene.lang());
        if self.times.days.iter().any(|day| !day.union.is_empty()) {
            return None;
        }
        let offer = self.times.later.or(self.times.first)?;
        let heading = format::month_heading(lang, self.times.view.month, self.times.view.second);
        let url = self.stem.showing(None, Some(offer.at.date()), None);
        Some(Sentence::link(url, moment(self.scene, offer.at), |nearest| {
            t.month_none(heading, nearest)
        }))
    }

    fn cell(&self, day: Day) -> Option<DayCell> {
        if day.standing == Standing::Past {
            return None;
        }
        let (t, lang) = (self.scene.t, self.scene.lang());
        let count = self.times.on(day.date).map_or(0, |offers| offers.union.len());
        let date = format::long_date(lang, day.date);
        let mark = if day.date == self.times.today {
            Some(t.today().to_owned())
        } else {
            day.names_month.then(|| format::month_short(lang, day.date).to_owned())
        };
        Some(DayCell {
            number: day.date.day(),
            mark,
            spoken: if count == 0 { t.day_none(date) } else { t.day_free(count, date) },
            free: (count > 0).then(|| Free {
                count,
                level: Free::level_of(count),
                url: self.day_url(day.date, self.parts.part),
                chosen: self.times.day == Some(day.date),
            }),
        })
    }

    fn day(&self) -> Option<DayTimes> {
        let date = self.times.day?;
        let lang = self.scene.lang();
        let offers = self.times.on(date);
        let count = |part| offers.map_or(0, |offers| in_part(offers, part).len());
        let chips = [None, Some(Part::Morning), Some(Part::Afternoon), Some(Part::Evening)];
        let parts: Vec<PartOfDay> = PARTS
            .into_iter()
            .filter(|part| self.parts.part.is_none_or(|wanted| wanted == *part))
            .map(|part| PartOfDay {
                label: self.label(Some(part)),
                slots: offers.map(|offers| self.slots(offers, part)).unwrap_or_default(),
            })
            .filter(|part| !part.slots.is_empty())
            .collect();
        let empty = if parts.is_empty() { self.empty_day(date) } else { None };
        Some(DayTimes {
            title: format::capitalized(&format::long_date(lang, date)),
            chips: chips
                .into_iter()
                .map(|part| Chip {
                    label: self.label(part),
                    count: count(part),
                    url: self.day_url(date, part),
                    current: part == self.parts.part,
                })
                .collect(),
            parts,
            empty,
        })
    }

    fn empty_day(&self, date: NaiveDate) -> Option<Sentence> {
        // Where no day has this part at all, the filter goes.
        let on_this_day = || first_in_part(self.times.on(date)?, None);
        let (nearest, part) = match self.times.nearest {
            Some(nearest) => (nearest, self.parts.part),
            None => (on_this_day().or(self.times.first)?, None),
        };
        let url = self.stem.showing(None, Some(nearest.at.date()), part);
        let label = self.label(self.parts.part);
        Some(Sentence::link(url, moment(self.scene, nearest.at), |nearest| {
            self.scene.t.filter_empty(nearest, label)
        }))
    }

    fn slots(&self, offers: &DayOffers, part: Part) -> Vec<Slot> {
        let starts = in_part(offers, Some(part));
        let slots = starts.iter().filter_map(|minute| {
            let staff_id = offers.staff_at(minute)?;
            Some(self.slot(FreeOffer { at: at(offers.date, minute)?, staff_id }))
        });
        slots.collect()
    }

    fn label(&self, part: Option<Part>) -> &'static str {
        let t = self.scene.t;
        match part {
            None => t.part_day(),
            Some(Part::Morning) => t.part_morning(),
            Some(Part::Afternoon) => t.part_afternoon(),
            Some(Part::Evening) => t.part_evening(),
        }
    }
}

/// A start as a button or a link.
pub fn slot(scene: &Scene, offer: FreeOffer, url: Option<String>) -> Slot {
    let (lang, clinic) = (scene.lang(), scene.clinic());
    let member = clinic.staff_member(offer.staff_id).filter(|_| clinic.show_staff);
    Slot {
        start: local_start(offer.at),
        time: format::time(lang, offer.at.time()),
        day: None,
        staff: member.map(|member| member.name.clone()),
        staff_title: member
            .filter(|member| !member.title.is_empty())
            .map(|member| TextIn { text: member.title.clone(), lang: clinic.default_language }),
        with: member.map(|member| member.id.0),
        url,
    }
}

/// A date and a time in one line.
pub fn moment(scene: &Scene, at: NaiveDateTime) -> String {
    let lang = scene.lang();
    scene.t.date_time(format::long_date(lang, at.date()), format::time(lang, at.time()))
}
