//! Which day at which place is looked at, and the addresses of the other ones.

use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;

use crate::domain::clinic::{Location, StaffMember};
use crate::domain::ids::{LocationId, StaffId};
use crate::domain::local_time;
use crate::domain::timetable::LocalDay;
use crate::web::PageError;
use crate::web::panel::PanelScene;

/// Years that a calendar is shown of.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2200;

/// What the address of a page of the calendar says; what makes no sense counts as not said.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct CalendarQuery {
    /// Id of the location.
    #[serde(default)]
    pub location: String,
    /// `2026-11-24`.
    #[serde(default)]
    pub day: String,
    /// Id of the staff member, or the key of another column.
    #[serde(default)]
    pub staff: String,
}

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// By whom.
    pub scene: &'a PanelScene,
    /// Where.
    pub location: &'a Location,
    /// Which day.
    pub day: LocalDay,
    /// Today there.
    pub today: NaiveDate,
}

impl<'a> View<'a> {
    /// The place and day of an address.
    ///
    /// # Errors
    /// `NotFound` for a location that is not the clinic's.
    pub fn find(scene: &'a PanelScene, query: &CalendarQuery) -> Result<Self, PageError> {
        let clinic = scene.clinic();
        let location = if query.location.is_empty() {
            clinic.locations.first()
        } else {
            query.location.parse().ok().and_then(|id| clinic.location(LocationId(id)))
        };
        let location = location.ok_or(PageError::NotFound)?;
        let today = local_time::local_date(location.zone, scene.now);
        let date = read_date(&query.day).unwrap_or(today);
        Ok(Self { scene, location, day: LocalDay::new(location.zone, date), today })
    }

    /// The day before or after, or farther.
    pub fn date(&self, days: i64) -> NaiveDate {
        let count = Days::new(days.unsigned_abs());
        let date = self.day.date;
        let other =
            if days < 0 { date.checked_sub_days(count) } else { date.checked_add_days(count) };
        other.filter(|date| YEARS.contains(&date.year())).unwrap_or(date)
    }

    /// The address of a page of the calendar on a date, seen from this place.
    pub fn url(&self, page: &str, date: NaiveDate, staff: Option<&str>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if self.scene.clinic().locations.len() > 1 {
            query.append_pair("location", &self.location.id.to_string());
        }
        query.append_pair("day", &date.to_string());
        if let Some(staff) = staff {
            query.append_pair("staff", staff);
        }
        self.scene.desk.url(&format!("{page}?{}", query.finish()))
    }

    /// Everybody who works at the clinic or did.
    pub fn staff(&self) -> impl Iterator<Item = &'a StaffMember> {
        let clinic = self.scene.clinic();
        clinic.staff.iter().chain(&clinic.removed.staff)
    }

    /// A person's title and name.
    pub fn staff_name(&self, id: StaffId) -> String {
        self.scene.clinic().staff_member(id).map(StaffMember::titled_name).unwrap_or_default()
    }
}

/// A date as addresses and forms carry it.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    YEARS.contains(&date.year()).then_some(date)
}
