//! Typographic signs and no-break spaces.

use super::{VALUE, proofread, words};
use crate::i18n::Lang;

#[test]
fn b16_signs_are_typographic() {
    proofread(&Lang::ALL, |lang, text| {
        let quotes = match lang {
            Lang::En => "“”‘’",
            Lang::Pl => "„”",
            Lang::Fi => "”’",
            Lang::It => "«»’",
            Lang::Ru => "«»",
        };
        let foreign = text
            .chars()
            .find(|c| "\"'`“”„‘’«»".contains(*c) && !quotes.contains(*c))
            .map(|c| format!("the sign {c}"));
        let typed = ["...", " - ", "  ", " ,", " ."].into_iter().find(|typed| text.contains(typed));
        foreign.or_else(|| typed.map(|typed| format!("“{typed}”")))
    });
}

#[test]
fn b16_one_letter_words_keep_to_the_next_word() {
    proofread(&[Lang::Pl, Lang::Ru], |lang, text| {
        let alone = if lang == Lang::Pl { "aiouwz" } else { "вксоуияа" };
        words(text)
            .into_iter()
            .find(|(word, next)| {
                word.chars().count() == 1
                    && alone.contains(&word.to_lowercase())
                    && *next == Some(' ')
            })
            .map(|(word, _)| format!("an ordinary space after “{word}”"))
    });
}

#[test]
fn b16_hours_and_units_keep_to_their_number() {
    proofread(&Lang::ALL, |_, text| {
        let words = words(text);
        let before = ["klo", "kello", "ore", "alle", "le"];
        let after = ["min", "h", "t", "godz", "kg", "мин", "ч", "кг"];
        words
            .windows(2)
            .find(|pair| {
                let value = |at: usize| pair[at].0.starts_with(VALUE);
                pair[0].1 == Some(' ')
                    && ((value(1) && before.contains(&pair[0].0.to_lowercase().as_str()))
                        || (value(0) && after.contains(&pair[1].0.as_str())))
            })
            .map(|pair| format!("an ordinary space between “{}” and “{}”", pair[0].0, pair[1].0))
    });
}

#[test]
fn b16_a_russian_dash_keeps_to_the_word_before_it() {
    proofread(&[Lang::Ru], |_, text| {
        (text.contains(" —") || text.contains(" –")).then(|| "a space before a dash".to_owned())
    });
}
