//! Opening hours as people write them: `9:00–13:00, 15:00–19:30`.

use chrono::{NaiveTime, Timelike as _};

/// `9:00`, `9.00`, `09:30` or `9`.
pub(super) fn time(typed: &str) -> Option<NaiveTime> {
    let (hour, minute) = typed.split_once([':', '.']).unwrap_or((typed, "0"));
    let part = |text: &str| -> Option<u32> {
        (text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
    };
    NaiveTime::from_hms_opt(part(hour.trim())?, part(minute.trim())?, 0)
}

/// The spans of a day, in their order and apart; none if it makes no sense. Nothing: closed.
pub fn spans(typed: &str) -> Option<Vec<(String, String)>> {
    let mut spans = Vec::new();
    let mut last = None;
    for span in typed.split([',', ';']).map(str::trim).filter(|span| !span.is_empty()) {
        let (from, to) = span.split_once(['-', '–', '—'])?;
        let from = time(from)?;
        let midnight = to.trim().starts_with("24");
        let to_minute = if midnight { 1440 } else { minute(time(to)?) };
        if minute(from) >= to_minute || last.is_some_and(|last| minute(from) < last) {
            return None;
        }
        last = Some(to_minute);
        let to = if midnight { "23:59".to_owned() } else { time(to)?.format("%H:%M").to_string() };
        spans.push((from.format("%H:%M").to_string(), to));
    }
    Some(spans)
}

/// As `spans` reads them.
pub(super) fn written(spans: &[(String, String)]) -> String {
    let spans: Vec<String> = spans.iter().map(|(from, to)| format!("{from}–{to}")).collect();
    spans.join(", ")
}

fn minute(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s1_hours_are_read_as_they_are_written() {
        let day = spans("9-13, 15.00 – 19:30").unwrap();
        assert_eq!(written(&day), "09:00–13:00, 15:00–19:30");
        assert_eq!(spans(&written(&day)), Some(day));
        assert_eq!(spans(" "), Some(Vec::new()));
        assert_eq!(written(&spans("0–24").unwrap()), "00:00–23:59");
    }

    #[test]
    fn s1_hours_that_make_no_sense_are_refused() {
        for wrong in ["9", "9–", "17–9", "9–12, 11–15", "25–26", "9:99–10", "nine to five"]
        {
            assert_eq!(spans(wrong), None, "{wrong}");
        }
    }
}
