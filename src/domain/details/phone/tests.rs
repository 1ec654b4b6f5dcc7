use proptest::prelude::*;

use super::*;

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

fn read(code: &str, line: &str) -> Result<String, Fault> {
    phone(line, country(code)).map(|phone| phone.e164)
}

#[test]
fn d10_a_number_is_the_same_however_it_is_written() {
    for (code, e164, lines) in [
        (
            "FI",
            "+358401234567",
            &[
                "040 123 4567",
                "0401234567",
                "040-1234567",
                "+358 40 123 4567",
                "+358401234567",
                "00358 40 1234567",
                "+358 (0)40 123 4567",
                "(+358) 40 1234567",
                "358 40 1234567",
                "040.123.45.67",
                "040–123–4567",
                "(040) 123 4567",
                "+ 358 40 123 4567",
            ][..],
        ),
        (
            "PL",
            "+48600100200",
            &[
                "600 100 200",
                "600-100-200",
                "+48 600-100-200",
                "0048600100200",
                "48 600 100 200",
                "0 600 100 200",
                "(+48) 600 100 200",
                "+48 (0) 600 100 200",
            ][..],
        ),
        (
            "IT",
            "+390512345678",
            &["051 234 5678", "051/2345678", "+39 051 2345678", "+39 (0)51 2345678"][..],
        ),
        ("IT", "+393471234567", &["347 1234567", "+39 347 123 4567", "39 347 1234567"][..]),
        (
            "KZ",
            "+77071234567",
            &[
                "8 707 123 45 67",
                "8 (707) 123-45-67",
                "+7 707 123 45 67",
                "707 123 45 67",
                "7 707 1234567",
            ][..],
        ),
        ("RU", "+78005553535", &["8 800 555-35-35", "800 555 35 35", "+7 (800) 555-35-35"][..]),
        ("IE", "+353851234567", &["085 123 4567", "+353 85 123 4567", "+353 (0)85 123 4567"][..]),
        ("GB", "+442079460958", &["020 7946 0958", "+44 (0)20 7946 0958", "(020) 7946 0958"][..]),
        (
            "DE",
            "+4915123456789",
            &["0151 23456789", "+49 (0)151/23456789", "0049 151 23456789"][..],
        ),
        ("US", "+12025550123", &["(202) 555-0123", "1-202-555-0123", "+1 202 555 0123"][..]),
    ] {
        for line in lines {
            assert_eq!(read(code, line).as_deref(), Ok(e164), "{code} {line}");
        }
    }
}

#[test]
fn d10_a_foreign_number_is_read_by_its_own_country() {
    for (code, line, e164) in [
        ("RU", "+49 89 12345678", "+498912345678"),
        ("RU", "810 48 600 100 200", "+48600100200"),
        ("FI", "+7 812 345-67-89", "+78123456789"),
        ("RU", "8 812 345-67-89", "+78123456789"),
        ("KZ", "+7 (8) 707 123 45 67", "+77071234567"),
        ("US", "011 48 600 100 200", "+48600100200"),
        ("IT", "+44 020 7946 0958", "+442079460958"),
        ("FI", "+48 81 123 45 67", "+48811234567"),
        ("PL", "+39 02 3661 8300", "+390236618300"),
        ("XX", "+358 40 123 4567", "+358401234567"),
    ] {
        assert_eq!(read(code, line).as_deref(), Ok(e164), "{code} {line}");
    }
}

#[test]
fn d10_it_is_shown_as_typed() {
    assert_eq!(phone("040-123 4567", country("FI")).unwrap().typed, "040-123 4567");
}

#[test]
fn b10_a_number_whose_length_fits_is_accepted_though_the_plan_does_not_know_it() {
    for (code, line, e164) in [
        ("IE", "020 910 0123", "+353209100123"),
        ("GB", "07700 900123", "+447700900123"),
        ("GB", "+44 (0)7700 900123", "+447700900123"),
        ("PL", "61 000 01 10", "+48610000110"),
        ("KZ", "+7 727 000 01 10", "+77270000110"),
    ] {
        assert_eq!(read(code, line).as_deref(), Ok(e164), "{code} {line}");
    }
}

#[test]
fn b10_a_number_that_lacks_digits_is_short() {
    for (code, line) in [
        ("FI", "040 12"),
        ("FI", "112"),
        ("FI", "0"),
        ("PL", "600 100 20"),
        ("PL", "6001002"),
        ("PL", "+48 600"),
        ("IT", "347 12345"),
        ("KZ", "8 707 123 45"),
        ("KZ", "234 56 78"),
        ("RU", "+7 912 345 67"),
        ("IE", "085 123"),
        ("DE", "+49 1"),
        ("PL", "+48"),
    ] {
        assert_eq!(read(code, line), Err(Fault::PhoneShort), "{code} {line}");
    }
}

#[test]
fn b10_what_is_no_number_is_refused() {
    for (code, line) in [
        ("FI", "none"),
        ("FI", "+"),
        ("FI", "--"),
        ("FI", "040 123 4567 x"),
        ("FI", "04O 1234567"),
        ("FI", "040+1234567"),
        ("FI", "++358401234567"),
        ("PL", "600 100 200 1"),
        ("PL", "000 000 000"),
        ("PL", "600 100 200, 601 100 200"),
        ("IT", "347 1234567 8"),
        ("FI", "+999 123 4567"),
        ("GB", "0909 879 0000"),
        ("FI", "0401234567 0401234567"),
        ("XX", "040 123 4567"),
        ("FI", "٠٤٠١٢٣٤٥٦٧"),
        ("FI", "12345678901234567890123456789012345678901234567890"),
    ] {
        assert_eq!(read(code, line), Err(Fault::PhoneWrong), "{code} {line}");
    }
}

#[test]
fn examples_are_valid_numbers_of_their_country() {
    for code in ["PL", "FI", "IT", "KZ", "RU", "IE", "GB", "DE", "EE", "SE", "US"] {
        let shown = example(country(code));
        assert!(read(code, &shown).is_ok(), "{code} {shown}");
    }
    assert!(read("FI", &example(country("XX"))).is_ok());
}

/// The parser slices and unwraps inside: no country code may make it panic.
#[test]
fn no_country_code_makes_it_panic() {
    for code in 0..1000 {
        for rest in ["", "12", "0123456789"] {
            let _ = read("FI", &format!("+{code}{rest}"));
        }
    }
}

proptest! {
    #[test]
    fn never_panics(code in "[A-Z]{2}", line in "\\PC{0,60}") {
        let _ = read(&code, &line);
    }

    #[test]
    fn digits_never_panic(code in "FI|PL|IT|KZ|RU|IE|GB|DE|US", line in "\\+?[0-9 ()/-]{0,40}") {
        if let Ok(e164) = read(&code, &line) {
            prop_assert!(e164.len() <= 16 && e164.starts_with('+'));
        }
    }

    #[test]
    fn d10_spaces_and_signs_between_digits_change_nothing(
        code in "FI|PL|IT|KZ|RU|IE|GB|DE", digits in "[0-9]{6,13}", gaps in prop::collection::vec("[ ./()-]?", 13),
    ) {
        let spread: String = digits.chars().zip(&gaps).map(|(digit, gap)| format!("{digit}{gap}")).collect();
        // "(0)" means something only behind a country code.
        prop_assert_eq!(read(&code, &spread), read(&code, &digits));
    }

    #[test]
    fn d10_e164_is_its_own_normal_form(code in "FI|PL|IT|KZ|RU|IE|GB|DE|US", line in "\\+?[0-9]{6,14}") {
        if let Ok(e164) = read(&code, &line) {
            prop_assert_eq!(read(&code, &e164), Ok(e164.clone()));
            prop_assert_eq!(read("PL", &e164), Ok(e164));
        }
    }
}
