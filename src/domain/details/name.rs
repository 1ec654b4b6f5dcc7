//! First, last and pets' names: any script, any sign, but no address (N17), so that the messages
//! of a clinic can't be made to carry a stranger's link.

use unicode_normalization::UnicodeNormalization as _;

use super::Fault;

/// Endings that phones turn into links; those of two letters are countries and count all.
const ENDINGS: [&str; 30] = [
    "app",
    "bar",
    "best",
    "biz",
    "blog",
    "casino",
    "click",
    "club",
    "com",
    "dev",
    "fun",
    "guru",
    "icu",
    "info",
    "link",
    "live",
    "lol",
    "name",
    "net",
    "online",
    "org",
    "pro",
    "shop",
    "site",
    "store",
    "top",
    "vip",
    "xyz",
    "рф",
    "онлайн",
];

/// A name in one line (`normal_form::one_line`), unless it holds `@`, `/` or what reads as an address.
pub fn name(line: &str) -> Result<String, Fault> {
    let folded: String = line.nfkc().map(plain_sign).collect::<String>().to_lowercase();
    if folded.split([' ', ',', ';', '(', ')']).any(is_address) {
        return Err(Fault::NameAddress);
    }
    match folded.chars().find(|c| matches!(c, '@' | '/')) {
        Some(sign) => Err(Fault::NameSign { sign }),
        None => Ok(line.to_owned()),
    }
}

/// Signs that browsers and eyes take for a slash or a full stop.
fn plain_sign(c: char) -> char {
    match c {
        '\u{2044}' | '\u{2215}' | '\u{29f8}' | '\\' => '/',
        '\u{3002}' | '\u{ff61}' => '.',
        other => other,
    }
}

fn is_address(word: &str) -> bool {
    if word.starts_with("www.") || word.contains("://") {
        return true;
    }
    // The host of `ann@host.pl`, `host.pl/path` and `host.pl:80`.
    word.split(['@', '/', ':', '?', '#']).any(|part| {
        let part = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        part.rsplit_once('.').is_some_and(|(host, ending)| {
            let country = ending.len() == 2 && ending.bytes().all(|b| b.is_ascii_lowercase());
            host.ends_with(char::is_alphanumeric)
                && (country || ENDINGS.contains(&ending) || ending.starts_with("xn--"))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n17_names_of_many_kinds_are_names() {
        for fine in [
            "Anna Maria",
            "O’Neil",
            "O'Neil",
            "Łęcka-Żółć",
            "J.R.",
            "J. R. R.",
            "St. John",
            "Dr.",
            "van der Berg",
            "Ёлкина",
            "李小龍",
            "علی\u{200c}رضا",
            "Nowak jr.",
            "Mäkelä (os. Virta)",
            "Misu 🐈",
            "R2-D2",
            "St.John",
            "-",
            "M. Com",
            "Smith, Jr.",
            "3.5",
        ] {
            assert_eq!(name(fine), Ok(fine.to_owned()));
        }
    }

    #[test]
    fn n17_addresses_are_no_names() {
        for wrong in [
            "www.spam",
            "https://spam",
            "spam.com",
            "Win at SPAM.Com now",
            "t.me",
            "t.me/abc",
            "ann@spam.pl",
            "bit.ly/xyz",
            "(spam.xyz)",
            "spam．com",
            "spam。com",
            "спам.рф",
            "spam.example.fi!",
            "spam.pl:80",
            "xn--a.xn--p1ai",
            "ａｎｎ＠ｓｐａｍ．ｐｌ",
        ] {
            assert_eq!(name(wrong), Err(Fault::NameAddress), "{wrong}");
        }
    }

    #[test]
    fn n17_names_hold_no_at_and_no_slash() {
        for (wrong, sign) in
            [("Misu/Musti", '/'), ("@nna", '@'), ("A＠", '@'), ("a⁄b", '/'), ("a\\b", '/')]
        {
            assert_eq!(name(wrong), Err(Fault::NameSign { sign }), "{wrong}");
        }
    }
}
