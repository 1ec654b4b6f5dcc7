//! Brings typed texts into normal form (D9): no control characters, NFC, single spaces.

use unicode_normalization::UnicodeNormalization as _;

/// One line: outer and doubled spaces dropped, any other white space made a space, NFC; without
/// characters that can't be seen and could disturb other text. Applying it twice changes nothing.
pub fn one_line(text: &str) -> String {
    let kept: String = text.chars().filter(|c| c.is_whitespace() || !disturbs(*c)).nfc().collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several lines, ended by `\n`; outer white space dropped, inner spaces kept, NFC.
pub fn several_lines(text: &str) -> String {
    let kept: String = text
        .replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            other => other,
        })
        .filter(|c| *c == '\n' || !disturbs(*c))
        .nfc()
        .collect();
    kept.trim().to_owned()
}

/// Whether nothing in it can be seen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{34f}')
            || matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}')
    })
}

/// Control characters, marks that turn the direction of the text around them, invisible spacers
/// and noncharacters. Joiners stay: Persian names and emoji need them.
fn disturbs(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
        || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}')
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d9_spaces_are_collapsed_and_letters_composed() {
        assert_eq!(one_line("  Anna\t \u{a0}Maria \r\n"), "Anna Maria");
        assert_eq!(one_line("Zoe\u{308} "), "Zoë");
        assert_eq!(one_line("A\u{200b}\u{30a}sa"), "Åsa");
    }

    #[test]
    fn d9_nothing_else_is_changed() {
        for same in ["O’Neil-Łęcki", "josé", "JOSÉ", "ул. Ёлкина, 5", "علی\u{200c}رضا", "👩‍⚕️"]
        {
            assert_eq!(one_line(same), same);
        }
    }

    #[test]
    fn control_and_bidi_characters_are_dropped() {
        assert_eq!(
            one_line("a\u{0}b\u{7}\u{1b}[1mc\u{202e}d\u{2067}e\u{feff}\u{ffff}"),
            "ab[1mcde"
        );
    }

    #[test]
    fn a_note_keeps_its_lines() {
        assert_eq!(
            several_lines(" one\r\n\ttwo\rthree\u{2028}\u{0}four \n "),
            "one\n two\nthree\nfour"
        );
    }

    #[test]
    fn what_cannot_be_seen_is_blank() {
        assert!(is_blank("") && is_blank(" \u{200d}\u{fe0f}\u{3164}"));
        assert!(!is_blank("-") && !is_blank("🐈"));
    }
}
