//! Addresses of the pages that are asked for.

use chrono::{Days, Utc};
use tassu::domain::clinic::Clinic;
use tassu::domain::ids::ClinicId;
use tassu::fixtures::fill::Size;
use tassu::store::load_clinic;

use crate::databases::Filled;

/// Days ahead of the day page.
const DAYS_AHEAD: u64 = 7;

/// The clinics of a database.
pub struct Pages {
    pub clinics: Vec<Clinic>,
}

impl Pages {
    pub fn of(filled: &Filled, size: Size) -> Self {
        let mut connection = filled.db.connection().unwrap();
        let ids = (1..).map(ClinicId).take(size.clinics);
        Self { clinics: ids.map(|id| load_clinic(&mut connection, id).unwrap()).collect() }
    }

    fn first(&self) -> &Clinic {
        self.clinics.first().unwrap()
    }

    /// The month of each reason of the first clinic.
    pub fn month(&self) -> Vec<String> {
        let clinic = self.first();
        (0..clinic.reasons.len()).filter_map(|nth| address(clinic, nth)).collect()
    }

    /// A day of each.
    pub fn day(&self) -> Vec<String> {
        let day = Utc::now().date_naive() + Days::new(DAYS_AHEAD);
        self.month().into_iter().map(|address| format!("{address}&day={day}")).collect()
    }

    /// Each of these with each person whom clients may ask for, and with nobody.
    pub fn with_wishes(&self, addresses: &[String]) -> Vec<String> {
        let wished = addresses.iter().flat_map(|address| {
            let staff = self.first().staff.iter();
            staff.map(move |member| format!("{address}&staff={}", member.id))
        });
        addresses.iter().cloned().chain(wished).collect()
    }

    /// The month of one reason of every clinic.
    pub fn month_everywhere(&self) -> Vec<String> {
        self.clinics.iter().filter_map(|clinic| address(clinic, 0)).collect()
    }
}

fn address(clinic: &Clinic, reason: usize) -> Option<String> {
    let reason = clinic.reasons.get(reason)?;
    let species = clinic.species.iter().find(|species| reason.species.contains(&species.id))?;
    Some(format!("/{}/book?species={}&reason={}", clinic.slug, species.slug, reason.slug))
}
