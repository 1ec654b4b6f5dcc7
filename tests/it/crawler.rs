//! Somebody who follows every link of the panel and looks at every form.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use scraper::{ElementRef, Html, Selector};

use crate::visitor::Visitor;

/// Pages of one kind that are looked at: days, bookings, clients are all alike.
const OF_A_KIND: usize = 3;

/// A form as it stands on a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FoundForm {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

/// What was found.
#[derive(Default)]
pub struct Found {
    /// Addresses that were asked for, with their status and where the link stood.
    pub statuses: BTreeMap<String, (u16, String)>,
    /// POST forms, by what they look like without their values.
    pub forms: BTreeMap<String, FoundForm>,
}

/// What is left of an address without what differs from one page to the next of its kind.
pub fn kind(url: &str) -> String {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let is_id = |part: &str| !part.is_empty() && part.chars().any(|sign| sign.is_ascii_digit());
    let parts: Vec<&str> =
        path.split('/').map(|part| if is_id(part) { "#" } else { part }).collect();
    let names: BTreeSet<&str> =
        query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    format!("{}?{}", parts.join("/"), names.into_iter().collect::<Vec<_>>().join("&"))
}

/// Follows the links of the panel from here on.
pub async fn crawl(visitor: &Visitor, start: &str) -> Found {
    let mut found = Found::default();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut queue = VecDeque::from([(start.to_owned(), "the start".to_owned())]);
    while let Some((url, from)) = queue.pop_front() {
        let known = seen.entry(kind(&url)).or_default();
        if *known >= OF_A_KIND || found.statuses.contains_key(&url) {
            continue;
        }
        *known += 1;
        let page = visitor.get(&url).await;
        found.statuses.insert(url.clone(), (page.status, from));
        if let Some(location) = page.location() {
            queue.push_back((location, url.clone()));
        }
        if !page.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
            continue;
        }
        for link in page.attributes("a[href], area[href]", "href") {
            if link.starts_with("/panel") && !link.contains("lang=") {
                queue.push_back((link.split('#').next().unwrap().to_owned(), url.clone()));
            }
        }
        for form in forms(&page.body, &url) {
            let names: Vec<&str> = form.fields.iter().map(|(name, _)| name.as_str()).collect();
            found
                .forms
                .entry(format!("{} {}", kind(&form.action), names.join(",")))
                .or_insert(form);
        }
    }
    found
}

/// The POST forms of a page, with everything that they could send.
fn forms(body: &str, here: &str) -> Vec<FoundForm> {
    let html = Html::parse_document(body);
    let (form, control) = (css("form[method=post]"), css("input, select, textarea, button"));
    let of = |form: ElementRef<'_>| {
        let own = form.select(&control).collect::<Vec<_>>();
        let id = form.attr("id").unwrap_or("-");
        let outside = html.select(&control).filter(|control| control.attr("form") == Some(id));
        let fields = own.into_iter().chain(outside).filter_map(|control| {
            let value = control.attr("value").map(str::to_owned);
            let value = value.unwrap_or_else(|| control.text().collect::<String>());
            Some((control.attr("name")?.to_owned(), value))
        });
        let here = here.split('?').next().unwrap().to_owned();
        // Buttons may each have an address of their own.
        let buttons = form.select(&control).find_map(|control| control.attr("formaction"));
        let action = form.attr("action").filter(|action| !action.is_empty()).or(buttons);
        FoundForm { action: action.map_or(here, str::to_owned), fields: fields.collect() }
    };
    html.select(&form).map(of).filter(|form| !form.action.contains("sign-out")).collect()
}

fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}
