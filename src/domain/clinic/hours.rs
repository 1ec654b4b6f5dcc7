//! Opening hours of a location, as shown to clients; shifts, not these, decide free times (S1).

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// Opening and closing times of each weekday from Monday, local time; a day without a pair is
/// closed, and an empty list means that nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WeekHours(pub Vec<Vec<(String, String)>>);

impl WeekHours {
    /// Reads the stored JSON; unreadable counts as unknown.
    pub fn from_json(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// As stored.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The spans of that date's weekday; none if nothing is known.
    pub fn on(&self, date: NaiveDate) -> Option<Vec<(NaiveTime, NaiveTime)>> {
        let day = self.0.get(date.weekday().num_days_from_monday() as usize)?;
        day.iter().map(|(open, close)| Some((time(open)?, time(close)?))).collect()
    }
}

fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s1_hours_of_a_weekday_are_read_and_unknown_ones_are_none() {
        let hours = WeekHours::from_json(r#"[[["09:00","13:00"],["15:00","19:30"]],[]]"#);
        let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        assert_eq!(hours.on(monday).unwrap().len(), 2);
        assert_eq!(hours.on(monday.succ_opt().unwrap()), Some(vec![]));
        assert_eq!(WeekHours::from_json("nonsense").on(monday), None);
    }
}
