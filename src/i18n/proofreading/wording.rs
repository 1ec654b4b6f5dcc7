//! Words that we avoid, texts left in English, messages that nobody says, forms after numbers.

use std::fs;
use std::path::Path;

use super::shared::SHARED;
use super::{messages, proofread, sources, words};
use crate::i18n::{Lang, Tr};

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
    for lang in Lang::ALL.into_iter().skip(1) {
        for (name, texts) in messages(lang) {
            let has_words = texts.iter().any(|text| text.chars().any(char::is_alphabetic));
            if has_words && !SHARED.contains(&name.as_str()) {
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
            let is_test =
                path.file_stem().is_some_and(|name| name == "tests" || name == "proofreading");
            if path.is_dir() && !is_test {
                folders.push(path);
            } else if path.is_file() && !is_test {
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
        text.trim_start_matches(", ").replace('\u{a0}', " ")
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
