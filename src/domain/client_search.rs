//! Searching clients by parts of names, phone, email and pets' names: both what is stored and what
//! is typed are folded, so that `lukasz`, `Łukasz` and `ŁUKASZ` are one (P6).

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Most words of a search that are read, and most letters of one.
const MOST_WORDS: usize = 6;
const LONGEST_WORD: usize = 40;

/// What a client is found by.
#[derive(Debug, Clone, Copy)]
pub struct Findable<'a> {
    /// Last name: the list of clients is in its order.
    pub family_name: &'a str,
    /// First name.
    pub given_name: &'a str,
    /// Phone number in E.164; empty: none.
    pub phone_e164: &'a str,
    /// Email address in small letters; empty: none.
    pub email_key: &'a str,
}

/// The text to be stored and searched: folded words, one space between them; never empty.
pub fn search_text<'a>(client: Findable<'_>, pets: impl IntoIterator<Item = &'a str>) -> String {
    let mut words = folded_words(client.family_name);
    words.extend(folded_words(client.given_name));
    words.extend(pets.into_iter().flat_map(folded_words));
    words.extend(Some(digits(client.phone_e164)).filter(|digits| !digits.is_empty()));
    words.extend(Some(client.email_key.to_lowercase()).filter(|email| !email.is_empty()));
    if words.is_empty() {
        // Names of signs alone: still listed, behind all others.
        return "~".to_owned();
    }
    words.join(" ")
}

/// The words of a search, folded, each of which a client found must have somewhere. Digits that
/// stand together are one phone number, without what stands before it for calls inside a country.
pub fn search_words(typed: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut number = String::new();
    for part in typed.split_whitespace().take(MOST_WORDS * 4) {
        if is_part_of_number(part) {
            number.push_str(&digits(part));
        } else {
            words.extend(take_number(&mut number));
            if part.contains('@') {
                words.push(part.to_lowercase());
            } else {
                words.extend(folded_words(part));
            }
        }
    }
    words.extend(take_number(&mut number));
    words.truncate(MOST_WORDS);
    words.into_iter().map(|word| word.chars().take(LONGEST_WORD).collect()).collect()
}

fn take_number(number: &mut String) -> Option<String> {
    let taken = std::mem::take(number);
    let kept = taken.trim_start_matches('0');
    let kept = if kept.is_empty() { taken.as_str() } else { kept };
    (!kept.is_empty()).then(|| kept.to_owned())
}

fn is_part_of_number(part: &str) -> bool {
    part.chars().any(|c| c.is_ascii_digit())
        && part.chars().all(|c| c.is_ascii_digit() || "+-()./".contains(c))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Small letters without marks; an apostrophe joins, any other sign parts words.
fn folded_words(text: &str) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    for c in text.to_lowercase().nfkd().filter(|c| !is_combining_mark(*c)) {
        match plain(c) {
            Some(letters) => folded.push_str(letters),
            None if c.is_alphanumeric() => folded.push(c),
            None if matches!(c, '\'' | '’' | '`' | 'ʼ') => {}
            None => folded.push(' '),
        }
    }
    folded.split_whitespace().map(str::to_owned).collect()
}

/// Letters that Unicode does not take apart, but people type without their mark.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANNA: Findable<'static> = Findable {
        family_name: "Łęcka-Żółć",
        given_name: "Anna Zoë",
        phone_e164: "+48512345678",
        email_key: "a.lecka@example.com",
    };

    #[test]
    fn p6_letters_are_folded() {
        let text = search_text(ANNA, ["Ёжик", "Søren"]);
        assert_eq!(text, "lecka zolc anna zoe ежик soren 48512345678 a.lecka@example.com");
        for (typed, words) in [
            ("ŁĘCKA", vec!["lecka"]),
            ("Zoe\u{308} ёжик", vec!["zoe", "ежик"]),
            ("O’Neil", vec!["oneil"]),
            ("STRASSE straße", vec!["strasse", "strasse"]),
            ("Müller-Mäkelä", vec!["muller", "makela"]),
        ] {
            assert_eq!(search_words(typed), words);
        }
    }

    #[test]
    fn p6_a_phone_number_is_found_however_it_is_written() {
        let text = search_text(ANNA, []);
        for typed in
            ["512 345 678", "+48 512-345", "0048512345", "(512) 345.678", "0512345678", "678"]
        {
            let words = search_words(typed);
            assert_eq!(words.len(), 1, "{typed}");
            assert!(text.contains(&words[0]), "{typed}");
        }
        assert_eq!(search_words("anna 512 345"), ["anna", "512345"]);
    }

    #[test]
    fn a_search_is_bounded_and_may_hold_anything() {
        assert_eq!(search_words(" \u{0} %_* "), [""; 0]);
        assert_eq!(search_words(&"x ".repeat(1_000)).len(), MOST_WORDS);
        assert_eq!(search_words(&"ł".repeat(5_000))[0].len(), LONGEST_WORD);
        let nobody = Findable { family_name: "🐈", given_name: "", ..ANNA };
        assert_ne!(search_text(Findable { phone_e164: "", email_key: "", ..nobody }, []), "");
    }
}
