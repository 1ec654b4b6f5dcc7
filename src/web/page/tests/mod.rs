//! Every page with realistic contents, in every language: is its HTML sound? With `PREVIEW=1` the
//! pages are also written to `target/preview`, to be looked at.

mod checks;
mod details;
mod reasons;
mod samples;
mod steps;
mod times;
mod visits;

use std::fs;
use std::path::Path;

use crate::i18n::{Lang, Tr};

/// Every page of a language, by the name of its preview.
fn pages(lang: Lang) -> Vec<(&'static str, String)> {
    let t = Tr(lang);
    let mut pages = steps::pages(t);
    pages.extend(visits::pages(t));
    pages
}

#[test]
fn x5_every_page_is_sound_html_in_every_language() {
    for lang in Lang::ALL {
        for (name, html) in pages(lang) {
            checks::check(&format!("{name}.{}", lang.tag()), &html);
        }
    }
}

#[test]
fn x5_the_language_of_words_that_are_not_the_pages_own_is_marked() {
    let pages = pages(Lang::Fi);
    let (_, reason) = pages.iter().find(|(name, _)| *name == "reason").unwrap();
    assert!(reason.contains(r#"<html lang="fi">"#));
    assert!(reason.contains(r#"<b lang="pl">Szczepienie kota"#));
}

#[test]
fn what_clinics_and_clients_wrote_is_escaped() {
    let pages = pages(Lang::En);
    for name in ["details_faults", "privacy"] {
        let (_, html) = pages.iter().find(|(page, _)| *page == name).unwrap();
        assert!(!html.contains("<script>alert"), "{name}");
        assert!(html.contains("&#60;script&#62;alert"), "{name}");
    }
}

#[test]
fn previews_are_written_when_asked_for() {
    if std::env::var_os("PREVIEW").is_none() {
        return;
    }
    let folder = Path::new("target/preview");
    fs::create_dir_all(folder).unwrap();
    for lang in Lang::ALL {
        for (name, html) in pages(lang) {
            fs::write(folder.join(format!("{name}.{}.html", lang.tag())), html).unwrap();
        }
    }
}
