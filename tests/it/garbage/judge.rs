//! What may come back: a page of ours with a status that fits, or what a page is made of.

use actix_web::http::Uri;
use scraper::{Html, Selector};

use super::raw::Answer;
use super::request::Request;

const STATUSES: [u16; 13] = [200, 302, 303, 308, 400, 404, 405, 409, 413, 415, 422, 429, 206];
const LANGUAGES: [&str; 5] = ["en", "pl", "fi", "it", "ru"];

/// What is wrong with the answer, if anything.
pub fn fault(request: &Request, bytes: &[u8], answer: Option<&Answer>) -> Option<String> {
    let shown = || {
        let line = bytes.split(|byte| *byte == b'\r').next().unwrap_or_default();
        String::from_utf8_lossy(&line[..line.len().min(300)]).into_owned()
    };
    let Some(answer) = answer else { return Some(format!("no answer to {}", shown())) };
    let fault = if is_http(bytes) { fault_of_answer(request, answer) } else { bare_fault(answer) };
    fault.map(|fault| format!("{} to {}: {fault}", answer.status, shown()))
}

/// Longest head that actix reads.
const LONGEST_HEAD: usize = 100_000;

/// Whether the first line names an address at all and the head has a size that can be read; if
/// not, the request ends before the site.
fn is_http(bytes: &[u8]) -> bool {
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    if head.is_none_or(|length| length > LONGEST_HEAD) {
        return false;
    }
    let line = bytes.split(|byte| *byte == b'\r').next().unwrap_or_default();
    let target = line.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
    Uri::try_from(target).is_ok()
}

fn bare_fault(answer: &Answer) -> Option<String> {
    let fits = [400, 414, 431].contains(&answer.status);
    (!fits).then(|| "not what is said to what is no request".to_owned())
}

fn fault_of_answer(request: &Request, answer: &Answer) -> Option<String> {
    if !STATUSES.contains(&answer.status) {
        return Some(format!("a status that is none of ours: {}", start(&answer.text())));
    }
    for name in ["content-security-policy", "x-content-type-options", "x-request-id"] {
        if answer.header(name).is_none() {
            return Some(format!("no {name}"));
        }
    }
    if answer.header("x-injected").is_some() {
        return Some("a header that was sent came back".to_owned());
    }
    if (300..400).contains(&answer.status) {
        return redirect_fault(answer.header("location").unwrap_or_default());
    }
    let is_page = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    if is_page && request.method != "HEAD" {
        return page_fault(&answer.text());
    }
    (answer.status >= 400 && !is_page).then(|| format!("no page: {:?}", answer.headers))
}

/// Redirects stay on this site.
fn redirect_fault(location: &str) -> Option<String> {
    let foreign = !location.starts_with('/')
        || location.starts_with("//")
        || location.starts_with("/\\")
        || location.chars().any(char::is_control);
    foreign.then(|| format!("it leads elsewhere: {location:?}"))
}

fn page_fault(text: &str) -> Option<String> {
    let page = Html::parse_document(text);
    let all = |css: &str| {
        let selector = Selector::parse(css).unwrap();
        page.select(&selector).map(|e| e.text().collect::<String>()).collect::<Vec<_>>()
    };
    let headings = all("h1");
    if headings.len() != 1 || headings[0].trim().is_empty() {
        return Some(format!("headings {headings:?} in {}", start(text)));
    }
    let lang = page.root_element().attr("lang").unwrap_or_default();
    if !LANGUAGES.contains(&lang) {
        return Some(format!("in no language of ours: {lang:?}"));
    }
    if all("main").len() != 1 || !text.trim_end().ends_with("</html>") {
        return Some(format!("not a whole page: {}", start(text)));
    }
    let active = ["<script>alert", "<img src=x", "onerror=alert(1)>"];
    active.iter().find(|code| text.contains(**code)).map(|code| format!("{code} is markup"))
}

fn start(text: &str) -> String {
    text.chars().take(300).collect()
}
