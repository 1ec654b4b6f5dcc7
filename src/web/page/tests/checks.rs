//! What must hold for the HTML of every page.

use std::collections::HashSet;

use scraper::{ElementRef, Html, Selector};

pub(super) fn check(name: &str, html: &str) {
    let page = Html::parse_document(html);
    assert_eq!(page.errors, Vec::<String>::new(), "{name}: the parser complains");
    let ids = ids(name, &page);
    for element in all(&page, "*") {
        references(name, element, &ids);
        policy(name, element);
        named(name, element);
    }
    headings(name, &page);
    assert_eq!(all(&page, "main").count(), 1, "{name}: one main");
    assert_eq!(all(&page, "form form").count(), 0, "{name}: nested forms");
    assert_eq!(all(&page, "a a, a button, button a").count(), 0, "{name}: nested controls");
}

fn all<'a>(page: &'a Html, selector: &str) -> impl Iterator<Item = ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).collect::<Vec<_>>().into_iter()
}

fn ids(name: &str, page: &Html) -> HashSet<String> {
    let mut ids = HashSet::new();
    for element in all(page, "[id]") {
        let id = element.attr("id").unwrap_or_default().to_owned();
        assert!(!id.is_empty() && !id.contains(' '), "{name}: id `{id}`");
        assert!(ids.insert(id.clone()), "{name}: `{id}` twice");
    }
    ids
}

/// Whatever points to an element of the page points to one that exists.
fn references(name: &str, element: ElementRef<'_>, ids: &HashSet<String>) {
    let pointers = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "form"];
    for pointer in pointers.into_iter().filter_map(|attribute| element.attr(attribute)) {
        for id in pointer.split_whitespace() {
            assert!(ids.contains(id), "{name}: nothing is called `{id}`");
        }
    }
    if let Some(id) = element.attr("href").and_then(|href| href.strip_prefix('#')) {
        assert!(ids.contains(id), "{name}: nothing is called `{id}`");
    }
}

/// Nothing that the content policy forbids, nothing from elsewhere.
fn policy(name: &str, element: ElementRef<'_>) {
    let tag = element.value().name();
    assert_ne!(tag, "style", "{name}: inline style");
    if tag == "script" {
        assert!(element.attr("src").is_some(), "{name}: inline script");
    }
    for (attribute, value) in element.value().attrs() {
        assert_ne!(attribute, "style", "{name}: inline style");
        assert!(!attribute.starts_with("on"), "{name}: {attribute}");
        if attribute == "src" || (attribute == "href" && ["link", "use"].contains(&tag)) {
            assert!(value.starts_with("/static/"), "{name}: {value}");
        }
    }
}

/// Links and buttons say what they do, fields have labels.
fn named(name: &str, element: ElementRef<'_>) {
    let tag = element.value().name();
    if ["a", "button", "summary"].contains(&tag) {
        let text: String = element.text().collect();
        let label = element.attr("aria-label").unwrap_or_default();
        assert!(!text.trim().is_empty() || !label.is_empty(), "{name}: a {tag} without words");
    }
    let is_field = ["input", "select", "textarea"].contains(&tag)
        && element.attr("type").is_none_or(|kind| !["hidden", "radio"].contains(&kind));
    if is_field {
        let id = element.attr("id").unwrap_or_default();
        let label = Selector::parse(&format!("label[for='{id}']")).unwrap();
        let root = element.ancestors().filter_map(ElementRef::wrap).last().unwrap();
        assert_eq!(root.select(&label).count(), 1, "{name}: `{id}` needs one label");
    }
}

/// One `h1`, and no level is left out.
fn headings(name: &str, page: &Html) {
    assert_eq!(all(page, "h1").count(), 1, "{name}: one h1");
    let mut above = 0;
    for heading in all(page, "h1, h2, h3, h4") {
        let level: u32 = heading.value().name()[1..].parse().unwrap();
        assert!(level <= above + 1, "{name}: h{level} after h{above}");
        above = level;
    }
}
