//! Reads the files in `locales` as a proof-reader does: typographic signs, no-break spaces, words
//! that we avoid, texts left in English.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::{Lang, Tr};

/// Stands for a value that is put in.
const VALUE: char = '\u{FFFC}';
const NO_BREAK_SPACE: char = '\u{a0}';

/// The files of a language.
fn sources(lang: Lang) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang.tag());
    fs::read_dir(folder)
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
}

/// The messages of a language as a reader meets them: one text for each way through a choice.
fn messages(lang: Lang) -> BTreeMap<String, Vec<String>> {
    let mut messages = BTreeMap::new();
    for source in sources(lang) {
        for entry in parser::parse(source).unwrap().body {
            if let Entry::Message(message) = entry {
                messages.insert(message.id.name, texts(&message.value.unwrap()));
            }
        }
    }
    assert!(messages.len() > 50);
    messages
}

fn texts(pattern: &Pattern<String>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression: Expression::Inline(_) } => {
                vec![VALUE.to_string()]
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| texts(&variant.value)).collect()
            }
        };
        all = all
            .iter()
            .flat_map(|text| parts.iter().map(move |part| format!("{text}{part}")))
            .collect();
    }
    all
}

/// Fails with every text of the languages to which the check finds an objection.
fn proofread(languages: &[Lang], objection: impl Fn(Lang, &str) -> Option<String>) {
    let mut found = Vec::new();
    for &lang in languages {
        for (name, texts) in messages(lang) {
            for text in &texts {
                if let Some(words) = objection(lang, text) {
                    found.push(format!("locales/{}: {name}: {words}: {text}", lang.tag()));
                }
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The words of a text with the sign that follows each.
fn words(text: &str) -> Vec<(String, Option<char>)> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() || c == VALUE {
            word.push(c);
        } else if !word.is_empty() {
            words.push((std::mem::take(&mut word), Some(c)));
        }
    }
    words.push((word, None));
    words
}

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

#[test]
fn b16_russian_writes_yo() {
    proofread(&[Lang::Ru], |_, text| {
        let slips = [
            "еще",
            "прием",
            "счет",
            "звездочк",
            "введенн",
            "сохраненн",
            "подтвержденн",
            "ждет",
            "придет",
            "вернем",
            "нее",
            "ее",
            "объем",
        ];
        let text = text.to_lowercase();
        words(&text)
            .into_iter()
            .map(|(word, _)| word)
            .find(|word| slips.iter().any(|slip| word.starts_with(slip)))
    });
}

#[test]
fn b16_words_that_we_avoid() {
    proofread(&Lang::ALL, |lang, text| {
        let avoided: &[&str] = match lang {
            Lang::En => &["slot", "oops", "please note", "kindly", "invalid", "!"],
            Lang::Pl => &["slot", "anulow", "zabuk", "wymagane pole", "ups", "państw", "twoj", "!"],
            Lang::Fi => {
                &["vapaa-aik", "buuka", "slot", "peruut", "hups", "teidän", "ole hyvä", "!"]
            }
            Lang::It => &["slot", "si prega", "ops", "visita", "prego", "!"],
            Lang::Ru => {
                &["брон", "слот", "окошк", "уважаем", "данное", "осуществ", "некоррект", "!"]
            }
        };
        let text = text.to_lowercase();
        avoided.iter().find(|word| text.contains(**word)).map(|word| format!("“{word}”"))
    });
}

#[test]
fn b16_nothing_is_left_in_english() {
    let english = messages(Lang::En);
    // Words that the languages share.
    let shared =
        ["email", "duration-minutes", "duration-hours", "duration-both", "weight-kilograms"];
    for lang in Lang::ALL.into_iter().skip(1) {
        for (name, texts) in messages(lang) {
            let has_words = texts.iter().any(|text| text.chars().any(char::is_alphabetic));
            if has_words && !shared.contains(&name.as_str()) {
                assert_ne!(texts, english[&name], "locales/{}: {name}", lang.tag());
            }
        }
    }
}

/// All of the program but its tests, without comments.
fn program() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src"), root.join("templates")];
    let mut program = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_test = path.file_stem().is_some_and(|name| name == "tests");
            if path.is_dir() && !is_test {
                folders.push(path);
            } else if path.is_file() && !is_test && !path.ends_with("proofreading.rs") {
                let text = fs::read_to_string(path).unwrap();
                let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                program.extend(lines.flat_map(|line| [line.trim_start(), "\n"]));
            }
        }
    }
    program
}

#[test]
fn b16_every_message_is_said_somewhere() {
    let program = program();
    let english = messages(Lang::En);
    let referring = sources(Lang::En).concat();
    let silent: Vec<&String> = english
        .keys()
        .filter(|name| {
            let method = name.replace('-', "_");
            let is_called = [format!(".{method}("), format!(".{method}_(")]
                .iter()
                .any(|call| program.contains(call.as_str()));
            !is_called && !referring.contains(&format!("{{ {name} }}"))
        })
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn b16_counts_take_the_form_of_their_number() {
    let free = |lang, count: i64| {
        let text = Tr(lang).day_free(count, "");
        text.trim_start_matches(", ").replace(NO_BREAK_SPACE, " ")
    };
    for (count, pl, ru) in [
        (1, "1 wolny termin", "1 свободное окно"),
        (2, "2 wolne terminy", "2 свободных окна"),
        (5, "5 wolnych terminów", "5 свободных окон"),
        (12, "12 wolnych terminów", "12 свободных окон"),
        (21, "21 wolnych terminów", "21 свободное окно"),
        (22, "22 wolne terminy", "22 свободных окна"),
        (111, "111 wolnych terminów", "111 свободных окон"),
    ] {
        assert_eq!(free(Lang::Pl, count), pl);
        assert_eq!(free(Lang::Ru, count), ru);
    }
    assert_eq!([free(Lang::Fi, 1), free(Lang::Fi, 2)], ["1 vapaa aika", "2 vapaata aikaa"]);
    assert_eq!([free(Lang::It, 1), free(Lang::It, 2)], ["1 orario libero", "2 orari liberi"]);
    assert_eq!([free(Lang::En, 1), free(Lang::En, 0)], ["1 free time", "0 free times"]);
}
