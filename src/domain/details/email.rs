//! Email addresses: whether one can be, its comparable form, and likely slips in its domain.

use validator::ValidateEmail as _;

use super::{Email, Fault};

/// Domains that clients' addresses often have; a domain one slip away is asked about.
const POPULAR: [&str; 12] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "interia.pl",
    "libero.it",
    "outlook.com",
    "protonmail.com",
    "rambler.ru",
    "virgilio.it",
    "yahoo.com",
    "yandex.ru",
];

/// Real domains one slip away from a popular one.
const LOOKALIKES: [&str; 6] =
    ["email.com", "mail.com", "ymail.com", "yandex.by", "yandex.kz", "yandex.ua"];

/// Reads an address in one line (`normal_form::one_line`). A likely slip is a fault only until the client
/// sends the same address again: `kept` is the one that was asked about.
pub fn email(line: &str, kept: &str) -> Result<Email, Fault> {
    let key = line.to_lowercase();
    let domain = key.rsplit_once('@').map(|(_, domain)| domain).unwrap_or_default();
    if !line.validate_email() || !is_public(domain) {
        return Err(Fault::EmailWrong);
    }
    if kept.to_lowercase() == key {
        return Ok(Email { typed: line.to_owned(), key });
    }
    match line.rsplit_once('@').zip(meant(domain)) {
        Some(((user, _), meant)) => Err(Fault::EmailTypo { suggestion: format!("{user}@{meant}") }),
        None => Ok(Email { typed: line.to_owned(), key }),
    }
}

/// A name with a dot in it and an ending of letters, not a bare host and not an IP address.
fn is_public(domain: &str) -> bool {
    let ending = domain.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| {
        ending.chars().count() >= 2
            && (ending.starts_with("xn--") || ending.chars().all(char::is_alphabetic))
    })
}

fn meant(domain: &str) -> Option<&'static str> {
    if POPULAR.contains(&domain) || LOOKALIKES.contains(&domain) {
        return None;
    }
    POPULAR.into_iter().find(|popular| is_one_slip(domain, popular))
}

/// One letter more, less or other, or two neighbours swapped.
fn is_one_slip(typed: &str, meant: &str) -> bool {
    let (typed, meant): (Vec<char>, Vec<char>) = (typed.chars().collect(), meant.chars().collect());
    let same = typed.iter().zip(&meant).take_while(|(a, b)| a == b).count();
    let (typed, meant) = (&typed[same..], &meant[same..]);
    match (typed, meant) {
        ([_, rest @ ..], meant) if rest == meant => true,
        (typed, [_, rest @ ..]) if rest == typed => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a, b, rest @ ..], [c, d, end @ ..]) => a == d && b == c && rest == end,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b10_addresses_are_taken_as_typed_and_compared_in_small_letters() {
        let read = email("Anna.Nowak+vet@Example.PL", "").unwrap();
        assert_eq!(read.typed, "Anna.Nowak+vet@Example.PL");
        assert_eq!(read.key, "anna.nowak+vet@example.pl");
    }

    #[test]
    fn b10_unusual_addresses_are_addresses() {
        for fine in ["a@b.pl", "o'neil@x.ie", "anna@żółć.pl", "anna@почта.рф", "a@x.xn--p1ai"]
        {
            assert!(email(fine, "").is_ok(), "{fine}");
        }
    }

    #[test]
    fn b10_what_is_no_address_is_refused() {
        for wrong in [
            "anna",
            "anna@",
            "@x.pl",
            "anna@x",
            "anna@localhost",
            "a@b@c.pl",
            "anna@x..pl",
            "anna@x.pl.",
            "anna@.pl",
            "anna nowak@x.pl",
            "anna@x.p",
            "anna@[127.0.0.1]",
            "anna@127.0.0.1",
            "\"a b\"@x.pl",
            "anna@x.pl, jan@x.pl",
            "Anna <anna@x.pl>",
            "anna@x_y.pl",
            "anna@-x.pl",
        ] {
            assert_eq!(email(wrong, ""), Err(Fault::EmailWrong), "{wrong}");
        }
    }

    #[test]
    fn b10_a_likely_slip_is_asked_about_once() {
        for (typed, suggestion) in [
            ("Anna@gmial.com", "Anna@gmail.com"),
            ("anna@gmail.con", "anna@gmail.com"),
            ("anna@gmal.com", "anna@gmail.com"),
            ("anna@gmaill.com", "anna@gmail.com"),
            ("anna@gmail.co", "anna@gmail.com"),
            ("anna@Hotmial.com", "anna@hotmail.com"),
            ("anna@yaho.com", "anna@yahoo.com"),
            ("anna@yandex.tu", "anna@yandex.ru"),
        ] {
            let suggestion = suggestion.to_owned();
            assert_eq!(email(typed, ""), Err(Fault::EmailTypo { suggestion }), "{typed}");
            assert!(email(typed, typed).is_ok(), "{typed}");
            assert!(email(typed, "other@gmial.com").is_err(), "{typed}");
        }
    }

    #[test]
    fn b10_real_domains_are_not_asked_about() {
        for domain in POPULAR.iter().chain(&LOOKALIKES).chain(&[
            "wp.pl",
            "op.pl",
            "o2.pl",
            "onet.pl",
            "gmx.com",
            "mail.ru",
            "yahoo.it",
            "hotmail.co.uk",
            "gmail.example.pl",
            "outlook.it",
            "hotmail.fi",
        ]) {
            assert!(email(&format!("anna@{domain}"), "").is_ok(), "{domain}");
        }
    }
}
