//! Who may use whom (ARCHITECTURE.md): web, worker → usecases → store → domain, and nothing back.

use std::fs;
use std::path::Path;

/// Each layer with those that it may name; its own is always allowed.
const LAYERS: [(&str, &[&str]); 13] = [
    ("clock.rs", &[]),
    ("secrets.rs", &[]),
    ("config", &[]),
    // Words need to know dates and money, and some rules need to know languages.
    ("i18n", &["domain"]),
    ("domain", &["i18n"]),
    ("catalogue", &["domain", "i18n"]),
    ("store", &["domain", "i18n", "secrets"]),
    ("passwords.rs", &[]),
    ("usecases", &["store", "domain", "i18n", "secrets", "passwords", "catalogue"]),
    ("worker.rs", &["usecases", "store", "domain", "clock"]),
    ("fixtures", &["store", "domain", "i18n", "secrets", "catalogue", "passwords"]),
    (
        "web",
        &[
            "usecases",
            "store",
            "domain",
            "i18n",
            "secrets",
            "passwords",
            "catalogue",
            "clock",
            "config",
        ],
    ),
    (
        "commands",
        &[
            "web", "worker", "usecases", "fixtures", "store", "domain", "secrets", "clock",
            "config", "logging", "i18n",
        ],
    ),
];

/// Calls with the text of each Rust file of a folder but its tests, or of the one file.
fn each_file(path: &Path, visit: &mut impl FnMut(&Path, &str)) {
    if path.is_dir() && path.file_name().is_some_and(|name| name != "tests") {
        for entry in fs::read_dir(path).unwrap() {
            each_file(&entry.unwrap().path(), visit);
        }
    } else if path.extension().is_some_and(|kind| kind == "rs") {
        visit(path, &fs::read_to_string(path).unwrap());
    }
}

/// What a file names after `crate::`.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

#[test]
fn nothing_points_back() {
    let mut wrong = Vec::new();
    let mut files = 0;
    for (layer, allowed) in LAYERS {
        let own = layer.trim_end_matches(".rs");
        each_file(&Path::new("src").join(layer), &mut |path, text| {
            files += 1;
            let modules = named(text).filter(|name| {
                LAYERS.iter().any(|(other, _)| other.trim_end_matches(".rs") == *name)
            });
            for name in modules.filter(|name| *name != own && !allowed.contains(name)) {
                wrong.push(format!("{} uses crate::{name}", path.display()));
            }
        });
    }
    assert!(files > 50, "only {files} files were looked at");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_name_after_crate_is_found_wherever_it_stands() {
    let text = "use crate::store::Db;\nlet x = crate::web::App; // crate::clock";
    assert_eq!(named(text).collect::<Vec<_>>(), ["store", "web", "clock"]);
}

#[test]
fn the_rules_ask_no_clock_and_know_no_database_web_or_chance() {
    let mut wrong = Vec::new();
    each_file(Path::new("src/domain"), &mut |path, text| {
        // Ids and texts say how diesel reads them; that is all they know of it.
        for foreign in ["Utc::now", "Local::now", "SystemTime", "actix_web", "rand::", "std::env"] {
            if text.contains(foreign) {
                wrong.push(format!("{} uses {foreign}", path.display()));
            }
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
