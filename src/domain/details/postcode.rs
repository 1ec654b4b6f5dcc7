//! Postcodes as the clinic's country writes them; elsewhere anything that looks like one.

use super::Fault;
use crate::domain::country::Country;

/// Reads a postcode in one line (`normal_form::one_line`) and brings it to the country's usual form.
pub fn postcode(line: &str, country: Country) -> Result<String, Fault> {
    let compact: String = line
        .to_uppercase()
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '\u{2010}'..='\u{2015}'))
        .collect();
    // People abroad write FI-33100.
    let compact = match compact.strip_prefix(country.code()) {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => rest,
        _ => compact.as_str(),
    };
    let shaped = |shape: &str| shape_of(compact) == shape;
    let spaced = |at: usize| format!("{} {}", &compact[..at], &compact[at..]);
    let unchanged = || compact.to_owned();
    let usual = match country.code() {
        "PL" => shaped("00000").then(|| format!("{}-{}", &compact[..2], &compact[2..])),
        "FI" | "IT" | "DE" | "FR" | "ES" | "EE" => shaped("00000").then(unchanged),
        "SE" | "CZ" | "SK" => shaped("00000").then(|| spaced(3)),
        "RU" => shaped("000000").then(unchanged),
        "KZ" => (shaped("000000") || shaped("A00A0A0")).then(unchanged),
        "IE" => is_eircode(compact).then(|| spaced(3)),
        "GB" => is_british(compact).then(|| spaced(compact.len() - 3)),
        _ => is_plausible(compact).then(|| line.to_uppercase()),
    };
    usual.ok_or(Fault::PostcodeWrong)
}

/// One to show as an example.
pub fn example(country: Country) -> &'static str {
    match country.code() {
        "PL" => "60-123",
        "FI" => "33100",
        "IT" => "40121",
        "SE" | "CZ" | "SK" => "110 00",
        "RU" => "101000",
        "KZ" => "050000",
        "IE" => "D02 X285",
        "GB" => "SW1A 1AA",
        _ => "10115",
    }
}

/// `0` for a digit, `A` for a capital letter, `?` for anything else.
fn shape_of(compact: &str) -> String {
    compact
        .chars()
        .map(|c| match c {
            '0'..='9' => '0',
            'A'..='Z' => 'A',
            _ => '?',
        })
        .collect()
}

/// Three to ten letters and digits, a digit among them.
fn is_plausible(compact: &str) -> bool {
    let shape = shape_of(compact);
    (3..=10).contains(&shape.len()) && shape.contains('0') && !shape.contains('?')
}

/// Routing key (a letter and two digits, or D6W) and four letters or digits.
fn is_eircode(compact: &str) -> bool {
    let shape = shape_of(compact);
    let key = shape.starts_with("A00") || compact.starts_with("D6W");
    shape.len() == 7 && key && !shape.contains('?')
}

fn is_british(compact: &str) -> bool {
    matches!(
        shape_of(compact).as_str(),
        "A00AA" | "A000AA" | "AA00AA" | "AA000AA" | "A0A0AA" | "AA0A0AA"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(code: &str, line: &str) -> Result<String, Fault> {
        postcode(line, Country::parse(code).unwrap())
    }

    #[test]
    fn b10_a_postcode_is_written_as_its_country_does() {
        for (code, line, usual) in [
            ("PL", "60-123", "60-123"),
            ("PL", "60123", "60-123"),
            ("PL", "60 123", "60-123"),
            ("PL", "PL-60123", "60-123"),
            ("FI", "33100", "33100"),
            ("FI", "FI-33100", "33100"),
            ("IT", "40121", "40121"),
            ("KZ", "050000", "050000"),
            ("KZ", "a05h9k3", "A05H9K3"),
            ("RU", "101 000", "101000"),
            ("IE", "d02x285", "D02 X285"),
            ("IE", "D6W XK28", "D6W XK28"),
            ("IE", "D00 0000", "D00 0000"),
            ("GB", "sw1a1aa", "SW1A 1AA"),
            ("GB", "M1 1AE", "M1 1AE"),
            ("DE", "10115", "10115"),
            ("NL", "1012 ab", "1012 AB"),
            ("LV", "LV-1010", "LV-1010"),
        ] {
            assert_eq!(read(code, line).as_deref(), Ok(usual), "{code} {line}");
        }
    }

    #[test]
    fn b10_another_countrys_postcode_is_refused() {
        for (code, line) in [
            ("PL", "6012"),
            ("PL", "60-12A"),
            ("PL", "601234"),
            ("FI", "3310"),
            ("FI", "SE-33100"),
            ("IT", "D02 X285"),
            ("KZ", "05000"),
            ("RU", "A05H9K3"),
            ("IE", "12345"),
            ("GB", "10115"),
            ("FI", "٣٣١٠٠"),
            ("FI", "-"),
            ("NL", "12"),
            ("NL", "12345678901"),
            ("NL", "ABC"),
            ("NL", "12<4>"),
            ("NL", "żółć1"),
        ] {
            assert_eq!(read(code, line), Err(Fault::PostcodeWrong), "{code} {line}");
        }
    }

    #[test]
    fn examples_are_in_their_usual_form() {
        for code in ["PL", "FI", "IT", "SE", "RU", "KZ", "IE", "GB", "DE", "US"] {
            let shown = example(Country::parse(code).unwrap());
            assert_eq!(read(code, shown).as_deref(), Ok(shown), "{code}");
        }
    }
}
