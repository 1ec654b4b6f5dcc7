//! The times that a page lets one choose from, looked up: the first free one, the month, the chosen
//! day (B4, B5, B7). A new booking and a move share them.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::query::Wanted;
use crate::domain::free_times::{
    DayOffers, Offer as FreeOffer, PartOfDay as Part, Starts, first_free,
};
use crate::domain::month::{Month, MonthView};
use crate::store::{Source, StoreError};
use crate::usecases::browse::{Question, today};
use crate::web::clinic_page::Scene;

/// What there is to choose from.
#[derive(Debug)]
pub struct Times {
    pub(super) today: NaiveDate,
    pub(super) view: MonthView,
    pub(super) days: Vec<DayOffers>,
    pub(super) first: Option<FreeOffer>,
    /// First free time after the days shown, looked up only where they have none.
    pub(super) later: Option<FreeOffer>,
    pub(super) day: Option<NaiveDate>,
    /// Nearest time in the wanted part of a day, looked up only where the chosen day has none.
    pub(super) nearest: Option<FreeOffer>,
}

impl Times {
    /// Looks up the month asked for, or the one of the day asked for, or the one of the first
    /// free time.
    ///
    /// # Errors
    /// The database's.
    pub fn find(
        source: &mut dyn Source,
        scene: &Scene,
        question: Question<'_>,
        wanted: Wanted,
    ) -> Result<Self, StoreError> {
        let now = scene.now;
        let today = today(question.location, now);
        let last = question.window(now).latest_date.max(today);
        let browse = &scene.browse;
        let first = first_free(&browse.first_offers(source, question, today, now)?);
        let asked = wanted.day.filter(|day| *day >= today && *day <= last);
        let view = match (wanted.month, asked.or(first.map(|offer| offer.at.date()))) {
            (Some(month), _) => MonthView::of(month, today, last),
            (None, Some(day)) => MonthView::showing(day, today, last),
            (None, None) => MonthView::of(Month::of(today), today, last),
        };
        let shown = view.first_day().max(today)..=view.last_day().min(last);
        let days = browse.free_times(source, question, shown, now)?;
        let free = days.iter().find(|day| !day.union.is_empty()).map(|day| day.date);
        let later = match free {
            Some(_) => None,
            None => {
                let after = view.last_day().succ_opt().unwrap_or(last);
                first_free(&browse.first_offers(source, question, after, now)?)
            }
        };
        let day = asked.filter(|day| view.shows(*day)).or(free);
        let mut times = Self { today, view, days, first, later, day, nearest: None };
        times.nearest = times.find_nearest(source, scene, question, wanted.part)?;
        Ok(times)
    }

    /// The first time after the chosen day in that part of a day, else the last before it; none if
    /// the chosen day has any itself, or there is none at all.
    fn find_nearest(
        &self,
        source: &mut dyn Source,
        scene: &Scene,
        question: Question<'_>,
        part: Option<Part>,
    ) -> Result<Option<FreeOffer>, StoreError> {
        let fits = |day: &DayOffers| !in_part(day, part).is_empty();
        let Some(chosen) = self.day.filter(|day| !self.on(*day).is_some_and(fits)) else {
            return Ok(None);
        };
        let (browse, after) = (&scene.browse, chosen.succ_opt().unwrap_or(chosen));
        let later = browse.first_days(source, question, after, scene.now, fits)?;
        let found = later.iter().find_map(|day| first_in_part(day, part));
        let before = || {
            let earlier = self.days.iter().rev().filter(|day| day.date < chosen);
            earlier.into_iter().find_map(|day| first_in_part(day, part))
        };
        Ok(found.or_else(before))
    }

    /// What a day of the month offers.
    pub(super) fn on(&self, date: NaiveDate) -> Option<&DayOffers> {
        self.days.iter().find(|day| day.date == date)
    }
}

/// The first time of a day in that part of it.
pub(super) fn first_in_part(day: &DayOffers, part: Option<Part>) -> Option<FreeOffer> {
    let minute = in_part(day, part).first()?;
    Some(FreeOffer { at: at(day.date, minute)?, staff_id: day.staff_at(minute)? })
}

/// The starts of a day in that part of it; none: of the whole day.
pub(super) fn in_part(day: &DayOffers, part: Option<Part>) -> Starts {
    part.map_or(day.union, |part| day.union.in_part(part))
}

/// A local minute of a date.
pub(super) fn at(date: NaiveDate, minute: u16) -> Option<NaiveDateTime> {
    NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0)
        .map(|time| date.and_time(time))
}
