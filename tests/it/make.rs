//! Small clinics to test with. What a test does not care about is as in `Clinic::new`: one place in
//! Warsaw, dogs and cats, two reasons, and Anna Lis, who works from 9 to 17 from Monday to Saturday.

use chrono::NaiveDate;
use tassu::domain::ids::{
    CalendarId, ClinicId, LocationId, ReasonGroupId, ReasonId, ResourceId, SpeciesId, StaffId,
};
use tassu::store::AnyConnection;
use tassu::store::bulk::{
    self, CalendarRow, CalendarVersionRow, ClinicRow, GroupRow, LocationRow, LocationSpeciesRow,
    ReasonLocationRow, ReasonResourceRow, ReasonRow, ReasonSpeciesRow, ReasonStaffRow, ResourceRow,
    Rows, ShiftRow, SlugRow, SpeciesRow, StaffRow,
};

use crate::app::TestApp;

/// A clinic in the making. Ids are the clinic's number times 100, plus a running number.
pub struct Clinic {
    pub slug: &'static str,
    pub id: ClinicId,
    /// Its rows; anything can be changed before they are stored.
    pub rows: Rows,
    next: i64,
}

impl Clinic {
    /// The usual clinic under this number, in Poland.
    pub fn new(number: i64, slug: &'static str) -> Self {
        let id = ClinicId(number);
        let mut clinic = Self { slug, id, rows: Rows::default(), next: number * 100 };
        clinic.rows.clinics.push(clinic_row(id, slug));
        clinic.rows.slugs.push(SlugRow { slug: slug.to_owned(), clinic_id: id, is_current: true });
        clinic.rows.versions.push(CalendarVersionRow { clinic_id: id, epoch: 1 });
        clinic
            .species("dog")
            .species("cat")
            .location("centrum", "Europe/Warsaw")
            .group("prevention")
            .reason("vaccination", 20)
            .reason("check-up", 30)
            .staff("Anna Lis")
    }

    /// One more kind of animal, seen at the places that are added later.
    pub fn species(mut self, slug: &'static str) -> Self {
        let id = SpeciesId(self.id());
        self.rows.species.push(SpeciesRow {
            id,
            clinic_id: self.id,
            position: self.position(),
            slug: slug.to_owned(),
            icon: slug,
            name: text(slug),
            hint: "{}".to_owned(),
        });
        self
    }

    /// One more place, for all animals so far.
    pub fn location(mut self, slug: &str, zone: &'static str) -> Self {
        let id = LocationId(self.id());
        for species in &self.rows.species {
            self.rows.location_species.push(LocationSpeciesRow {
                clinic_id: self.id,
                location_id: id,
                species_id: species.id,
            });
        }
        let position = self.position();
        self.rows.locations.push(location_row(self.id, id, position, slug, zone));
        self
    }

    /// One more group, to which the reasons belong that are added next.
    pub fn group(mut self, slug: &str) -> Self {
        let id = ReasonGroupId(self.id());
        self.rows.groups.push(GroupRow {
            id,
            clinic_id: self.id,
            position: self.position(),
            slug: slug.to_owned(),
            name: text(slug),
            hint: "{}".to_owned(),
            kept_back: 0,
        });
        self
    }

    /// One more reason, for all animals and places so far and all staff so far.
    pub fn reason(mut self, slug: &str, minutes: i32) -> Self {
        let id = ReasonId(self.id());
        let group = self.rows.groups.last().unwrap().id;
        let row = reason_row(self.id, id, group, self.position(), slug, minutes);
        self.rows.reasons.push(row);
        let clinic_id = self.id;
        for location in &self.rows.locations {
            let location_id = location.id;
            let row = ReasonLocationRow { clinic_id, reason_id: id, location_id };
            self.rows.reason_locations.push(row);
        }
        for species in &self.rows.species {
            let row = ReasonSpeciesRow { clinic_id, reason_id: id, species_id: species.id };
            self.rows.reason_species.push(row);
        }
        for member in &self.rows.staff {
            let row = ReasonStaffRow { clinic_id, reason_id: id, staff_id: member.id };
            self.rows.reason_staff.push(row);
        }
        self
    }

    /// One more staff member, who does all reasons so far and works at the last place so far.
    pub fn staff(mut self, name: &str) -> Self {
        let (staff_id, clinic_id) = (StaffId(self.id()), self.id);
        let position = self.position();
        let (name, title) = (name.to_owned(), String::new());
        self.rows.staff.push(StaffRow { id: staff_id, clinic_id, position, name, title });
        for reason in &self.rows.reasons {
            let row = ReasonStaffRow { clinic_id, reason_id: reason.id, staff_id };
            self.rows.reason_staff.push(row);
        }
        let id = CalendarId(self.id());
        let row = CalendarRow { id, clinic_id, staff_id: Some(staff_id), resource_id: None };
        self.rows.calendars.push(row);
        let location_id = self.rows.locations.last().unwrap().id;
        for weekday in 1..=6 {
            let id = self.id();
            self.rows.shifts.push(ShiftRow {
                id,
                clinic_id,
                staff_id,
                location_id,
                weekday: Some(weekday),
                first_date: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
                last_date: None,
                start_minute: 9 * 60,
                length_minutes: 8 * 60,
                online: true,
            });
        }
        self
    }

    /// Everything that is added so far is done at every place.
    pub fn everywhere(mut self) -> Self {
        let clinic_id = self.id;
        self.rows.reason_locations.clear();
        for reason in &self.rows.reasons {
            for location in &self.rows.locations {
                let (reason_id, location_id) = (reason.id, location.id);
                self.rows.reason_locations.push(ReasonLocationRow {
                    clinic_id,
                    reason_id,
                    location_id,
                });
            }
        }
        self
    }

    /// Something at the last place, of which so many visits can use one at once, and that all
    /// visits for this reason need.
    pub fn resource(mut self, kind: &'static str, capacity: usize, reason: &str) -> Self {
        let (id, clinic_id) = (ResourceId(self.id()), self.id);
        let location_id = self.rows.locations.last().unwrap().id;
        let name = kind.to_owned();
        self.rows.resources.push(ResourceRow { id, clinic_id, location_id, kind, name });
        for _ in 0..capacity {
            let calendar = CalendarId(self.id());
            self.rows.calendars.push(CalendarRow {
                id: calendar,
                clinic_id,
                staff_id: None,
                resource_id: Some(id),
            });
        }
        let reason_id = self.reason_id(reason);
        self.rows.reason_resources.push(ReasonResourceRow { clinic_id, reason_id, kind });
        self
    }

    /// The staff member added last takes one more visit at once.
    pub fn one_more_at_once(mut self) -> Self {
        let (id, clinic_id) = (CalendarId(self.id()), self.id);
        let staff_id = self.rows.staff.last().map(|member| member.id);
        self.rows.calendars.push(CalendarRow { id, clinic_id, staff_id, resource_id: None });
        self
    }

    /// Changes a reason.
    pub fn change_reason(mut self, slug: &str, change: impl FnOnce(&mut ReasonRow)) -> Self {
        change(self.rows.reasons.iter_mut().find(|reason| reason.slug == slug).unwrap());
        self
    }

    /// Changes a place.
    pub fn change_location(mut self, slug: &str, change: impl FnOnce(&mut LocationRow)) -> Self {
        change(self.rows.locations.iter_mut().find(|location| location.slug == slug).unwrap());
        self
    }

    /// Changes any of its rows.
    pub fn with(mut self, change: impl FnOnce(&mut Rows)) -> Self {
        change(&mut self.rows);
        self
    }

    /// Stores it.
    pub fn store(self, app: &TestApp) -> Self {
        app.on_database(|connection| self.insert(connection));
        self
    }

    /// Stores it by this connection.
    pub fn insert(&self, connection: &mut AnyConnection) {
        bulk::insert(connection, &self.rows).unwrap();
        bulk::advance_ids(connection).unwrap();
    }

    /// The id of the staff member of that name.
    pub fn staff_id(&self, name: &str) -> StaffId {
        self.rows.staff.iter().find(|member| member.name == name).unwrap().id
    }

    /// The id of the reason of that slug.
    pub fn reason_id(&self, slug: &str) -> ReasonId {
        self.rows.reasons.iter().find(|reason| reason.slug == slug).unwrap().id
    }

    /// The id of the species of that slug.
    pub fn species_id(&self, slug: &str) -> SpeciesId {
        self.rows.species.iter().find(|species| species.slug == slug).unwrap().id
    }

    /// The id of the place of that slug.
    pub fn location_id(&self, slug: &str) -> LocationId {
        self.rows.locations.iter().find(|location| location.slug == slug).unwrap().id
    }

    fn id(&mut self) -> i64 {
        self.next += 1;
        self.next
    }

    fn position(&self) -> i32 {
        i32::try_from(self.next % 100).unwrap()
    }
}

/// The same words in English and Polish.
fn text(words: &str) -> String {
    serde_json::json!({ "en": words, "pl": format!("{words} (pl)") }).to_string()
}

fn clinic_row(id: ClinicId, slug: &str) -> ClinicRow {
    ClinicRow {
        id,
        name: format!("Clinic {slug}"),
        country: "PL".to_owned(),
        currency: "PLN",
        default_language: "pl",
        phone: "+48125550140".to_owned(),
        emergency_phone: None,
        email: None,
        information: "{}".to_owned(),
        required_fields: "phone",
        show_duration: true,
        show_staff: true,
        show_price: true,
        choose_staff: true,
        hold_minutes: 10,
        travel_minutes: 30,
        max_moves: 3,
        grid_minutes: 10,
        offered_starts: "grid",
        notice_minutes: 60,
        horizon_days: 90,
        move_deadline_minutes: 1440,
        cancel_deadline_minutes: 1440,
    }
}

fn location_row(
    clinic_id: ClinicId,
    id: LocationId,
    position: i32,
    slug: &str,
    zone: &'static str,
) -> LocationRow {
    LocationRow {
        id,
        clinic_id,
        position,
        slug: slug.to_owned(),
        name: format!("Place {slug}"),
        street: "Lipowa 3".to_owned(),
        postcode: "31-000".to_owned(),
        town: "Kraków".to_owned(),
        phone: None,
        zone,
        hours: "[]".to_owned(),
        online: true,
        asks_species: true,
        information: None,
        grid_minutes: None,
        offered_starts: None,
        notice_minutes: None,
        horizon_days: None,
        move_deadline_minutes: None,
        cancel_deadline_minutes: None,
    }
}

fn reason_row(
    clinic_id: ClinicId,
    id: ReasonId,
    group_id: ReasonGroupId,
    position: i32,
    slug: &str,
    duration_minutes: i32,
) -> ReasonRow {
    ReasonRow {
        id,
        clinic_id,
        group_id,
        position,
        slug: slug.to_owned(),
        name: text(slug),
        summary: "{}".to_owned(),
        instructions: "{}".to_owned(),
        duration_minutes,
        buffer_before: 0,
        buffer_after: 0,
        price_minor: Some(9_000),
        online: "yes",
        existing_clients_only: false,
        notice_minutes: None,
        horizon_days: None,
        daily_limit: None,
    }
}
