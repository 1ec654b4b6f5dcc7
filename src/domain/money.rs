//! An amount in the minor units of a currency.

/// Minor units of an amount as people write it: `90`, `90.50`, `1 200,00`; none if it is no amount
/// from nothing to a million.
pub fn minor_units(typed: &str) -> Option<i64> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, part) = plain.split_once(['.', ',']).unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 7 || !digits(whole) || part.len() > 2 || !digits(part) {
        return None;
    }
    let cents: i64 = format!("{part:0<2}").parse().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + cents)
}

/// As `minor_units` reads it: `90.50`.
pub fn written(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

/// Minor units (grosz, cent, tiyn) and an ISO 4217 code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Minor units; every currency of Tassu has two decimals.
    pub minor: i64,
    /// Three capital letters.
    pub currency: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b3_prices_are_read_as_people_write_them() {
        for (typed, minor) in [("90", 9_000), ("90,5", 9_050), ("1 200.00", 120_000), ("0", 0)] {
            assert_eq!(minor_units(typed), Some(minor), "{typed}");
            assert_eq!(minor_units(&written(minor)), Some(minor));
        }
        for wrong in ["", "-1", "1.234", "ten", "90 zł", "99999999", "."] {
            assert_eq!(minor_units(wrong), None, "{wrong}");
        }
    }
}
