//! A pet's weight: kilograms with a comma or a point, or grams if it says so.

use super::{Fault, Grams};

/// Two tonnes: the heaviest bulls and horses weigh less.
const MOST: i64 = 2_000_000;

/// Reads `4.2`, `4,2 kg` or `120 g`, in one line; rounds to a gram.
pub fn weight(line: &str) -> Result<Grams, Fault> {
    let compact = line.to_lowercase().replace(' ', "");
    let (number, grams_a_unit) = unit(&compact);
    let grams = decimal(number, grams_a_unit).filter(|grams| (1..=MOST).contains(grams));
    grams.and_then(|grams| i32::try_from(grams).ok()).map(Grams).ok_or(Fault::WeightWrong)
}

fn unit(compact: &str) -> (&str, i64) {
    let strip = |units: [&str; 2]| units.into_iter().find_map(|unit| compact.strip_suffix(unit));
    if let Some(number) = strip(["kg", "кг"]) {
        (number, 1000)
    } else if let Some(number) = strip(["g", "г"]) {
        (number, 1)
    } else {
        (compact, 1000)
    }
}

/// A decimal number times the scale, rounded half up.
fn decimal(number: &str, scale: i64) -> Option<i64> {
    let (whole, part) = number.split_once([',', '.']).unwrap_or((number, ""));
    let digits = |text: &str| text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    let billionths: i64 = format!("{part:0<9}").parse().ok()?;
    let whole: i64 = whole.parse().ok()?;
    Some(whole * scale + (billionths * scale + 500_000_000) / 1_000_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b11_a_weight_is_read_as_people_write_it() {
        for (line, grams) in [
            ("4.2", 4200),
            ("4,2", 4200),
            ("4,2 kg", 4200),
            ("4.2KG", 4200),
            ("17", 17_000),
            ("17 кг", 17_000),
            ("120 g", 120),
            ("120г", 120),
            ("0,001", 1),
            ("0.0005", 1),
            ("4.2345", 4235),
            ("4.2344", 4234),
            ("2000", 2_000_000),
            ("1 200", 1_200_000),
            ("4.", 4000),
        ] {
            assert_eq!(weight(line).map(Grams::get), Ok(grams), "{line}");
        }
    }

    #[test]
    fn b11_what_is_no_weight_is_refused() {
        for line in [
            "0",
            "0.0004",
            "2000.001",
            "2001",
            "-4",
            "+4",
            "4.2.1",
            "1.200,5",
            ",5",
            ".",
            "kg",
            "heavy",
            "4e3",
            "NaN",
            "inf",
            "٤",
            "999999999999",
            "5 lb",
            "4½",
        ] {
            assert_eq!(weight(line), Err(Fault::WeightWrong), "{line}");
        }
    }
}
