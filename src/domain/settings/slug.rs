//! Names in addresses: small letters without marks, figures and hyphens.

use unicode_normalization::UnicodeNormalization as _;

use super::Fault;

/// First parts of addresses that are the program's own; the database refuses them too.
pub const RESERVED_SLUGS: [&str; 9] =
    ["b", "panel", "health", "metrics", "static", "hold", "api", "robots.txt", "favicon.ico"];

/// Longest slug.
const LONGEST: usize = 40;

/// What is wrong with a slug that was typed.
pub(super) fn fault(slug: &str) -> Option<Fault> {
    let plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let ends = slug.starts_with('-') || slug.ends_with('-');
    if slug.is_empty() {
        Some(Fault::Needed)
    } else if slug.len() > LONGEST {
        Some(Fault::TooLong { max: LONGEST })
    } else if !plain || ends {
        Some(Fault::Slug)
    } else if RESERVED_SLUGS.contains(&slug) {
        Some(Fault::SlugReserved)
    } else {
        None
    }
}

/// A slug made of a name; `x` if nothing of it can stand in an address.
pub fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().nfd() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            _ => match spelled(c) {
                Some(letters) => slug.push_str(letters),
                None if c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c) => {}
                None if slug.ends_with('-') || slug.is_empty() => {}
                None => slug.push('-'),
            },
        }
        if slug.len() >= LONGEST - 4 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "x".to_owned() } else { slug.to_owned() }
}

/// The slug of a name, with a number behind it if others have it.
pub fn free_slug(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let slug = slug_of(name);
    let numbered = (2..1_000).map(|number| format!("{slug}-{number}"));
    std::iter::once(slug.clone()).chain(numbered).find(|slug| !is_taken(slug)).unwrap_or(slug)
}

/// Letters that have no base letter in Unicode.
fn spelled(c: char) -> Option<&'static str> {
    const CYRILLIC: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];
    match c {
        'ł' => Some("l"),
        'ø' => Some("o"),
        'ß' => Some("ss"),
        'æ' => Some("ae"),
        'đ' => Some("d"),
        'а'..='я' => CYRILLIC.get((u32::from(c) - u32::from('а')) as usize).copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_slug_in_any_of_our_alphabets() {
        for (name, slug) in [
            ("Łódź – Śródmieście", "lodz-srodmiescie"),
            ("Hämeenlinna", "hameenlinna"),
            ("Щенки и котята", "shchenki-i-kotyata"),
            ("  !!", "x"),
        ] {
            assert_eq!(slug_of(name), slug);
            assert_eq!(fault(slug), None);
        }
    }

    #[test]
    fn a_taken_slug_gets_a_number() {
        assert_eq!(free_slug("Centrum", |slug| slug == "centrum"), "centrum-2");
    }

    #[test]
    fn slugs_that_no_address_can_have_are_refused() {
        let long = "a".repeat(41);
        for wrong in ["", "A", "ł", "a b", "-a", "a-", "panel", "b", &long] {
            assert!(fault(wrong).is_some(), "{wrong}");
        }
    }
}
