//! What the rest of the program takes for granted of the compiled-in file.

use std::collections::HashSet;

use serde_json::Value;

use super::*;
use crate::i18n::Lang;

fn whole() -> &'static Catalogue {
    catalogue().unwrap()
}

/// Calls back with every object that holds a language among its keys.
fn each_text<'v>(value: &'v Value, path: &str, found: &mut Vec<(String, &'v Value)>) {
    match value {
        Value::Object(fields) if fields.contains_key("en") => found.push((path.to_owned(), value)),
        Value::Object(fields) => {
            for (key, inner) in fields {
                each_text(inner, &format!("{path}.{key}"), found);
            }
        }
        Value::Array(items) => {
            for (at, inner) in items.iter().enumerate() {
                each_text(inner, &format!("{path}[{at}]"), found);
            }
        }
        _ => {}
    }
}

fn all_different<'a>(keys: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = HashSet::new();
    keys.into_iter().all(|key| seen.insert(key))
}

#[test]
fn b16_every_text_is_there_in_all_five_languages() {
    let file: Value = serde_json::from_str(JSON).unwrap();
    let mut texts = Vec::new();
    each_text(&file, "", &mut texts);
    assert!(texts.len() > 500, "only {} texts", texts.len());
    for (path, text) in texts {
        let fields = text.as_object().unwrap();
        assert_eq!(fields.len(), Lang::ALL.len(), "{path}");
        for lang in Lang::ALL {
            let words = fields.get(lang.tag()).and_then(Value::as_str).unwrap_or_default();
            assert!(!words.trim().is_empty(), "{path} has no {}", lang.tag());
        }
    }
}

#[test]
fn keys_are_unique() {
    let list = whole();
    assert!(all_different(list.species.iter().map(|s| s.key.as_str())));
    assert!(all_different(list.groups.iter().map(|g| g.key.as_str())));
    assert!(all_different(list.reasons.iter().map(|r| r.key.as_str())));
    assert!(all_different(list.intro_texts.iter().map(|i| i.key.as_str())));
    assert!(all_different(list.demo_clinics.iter().map(|c| c.slug.as_str())));
    assert!(all_different(red_flags().items.iter().map(|f| f.key.as_str())));
}

#[test]
fn the_list_is_as_long_as_promised() {
    let list = whole();
    assert_eq!((list.species.len(), list.groups.len(), list.reasons.len()), (18, 13, 101));
    assert_eq!(list.demo_clinics.len(), 5);
}

#[test]
fn positions_ascend() {
    let list = whole();
    assert!(list.species.is_sorted_by(|a, b| a.position < b.position));
    assert!(list.groups.is_sorted_by(|a, b| a.position < b.position));
    assert!(list.reasons.is_sorted_by(|a, b| a.position < b.position));
}

#[test]
fn reasons_fit_the_grid_and_refer_to_what_exists() {
    let list = whole();
    let species: HashSet<_> = list.species.iter().map(|s| s.key.as_str()).collect();
    let groups: HashSet<_> = list.groups.iter().map(|g| g.key.as_str()).collect();
    for reason in &list.reasons {
        let key = &reason.key;
        assert!((5..=1440).contains(&reason.duration_minutes), "{key}");
        for minutes in [reason.duration_minutes, reason.buffer_before, reason.buffer_after] {
            assert!(minutes >= 0 && minutes % 5 == 0, "{key}");
        }
        assert!(groups.contains(reason.group.as_str()), "{key}");
        assert!(!reason.species.is_empty(), "{key}");
        assert!(reason.species.iter().all(|s| species.contains(s.as_str())), "{key}");
        assert!(matches!(reason.online.as_str(), "yes" | "phone_only"), "{key}");
        assert!(reason.price.values().all(|minor| *minor >= 0), "{key}");
    }
}

#[test]
fn demo_clinics_refer_to_what_exists() {
    let list = whole();
    for clinic in &list.demo_clinics {
        let slug = &clinic.slug;
        let places: HashSet<_> = clinic.locations.iter().map(|l| l.slug.as_str()).collect();
        assert!(clinic.time_zone.parse::<chrono_tz::Tz>().is_ok(), "{slug}");
        assert!(list.intro_texts.iter().any(|i| i.key == clinic.intro), "{slug}");
        assert!(clinic.species.iter().all(|k| list.species.iter().any(|s| s.key == *k)), "{slug}");
        for key in &clinic.reasons {
            let reason = list.reasons.iter().find(|r| r.key == *key).unwrap();
            assert!(reason.price.contains_key(&clinic.currency), "{slug}: price of {key}");
        }
        for place in &clinic.locations {
            assert!(place.reasons.iter().all(|key| clinic.reasons.contains(key)), "{slug}");
        }
        for person in &clinic.staff {
            assert!(person.locations.iter().all(|l| places.contains(l.as_str())), "{slug}");
        }
        assert!(clinic.languages.contains(&clinic.default_language), "{slug}");
        assert!(clinic.email.ends_with(".example"), "{slug}");
        assert!(all_different(clinic.locations.iter().map(|l| l.slug.as_str())), "{slug}");
    }
}

#[test]
fn b21_red_flags_are_those_of_the_species_and_those_of_all() {
    let keys = |species| red_flags().items(species).map(|f| f.key.as_str()).collect::<Vec<_>>();
    let general = keys(None);
    assert!(general.contains(&"dyspnoea"));
    let horse = keys(Some("horse"));
    assert_eq!(horse.len(), general.len() + 1);
    assert!(general.iter().all(|key| horse.contains(key)));
    assert_ne!(horse, keys(Some("dog")));
    assert!(red_flags().title.pick(Lang::En, Lang::En).is_some());
}
