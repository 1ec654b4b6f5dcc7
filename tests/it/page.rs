//! What came back: its status and headers, and its HTML as a reader finds things in it.

use reqwest::header::HeaderMap;
use scraper::{ElementRef, Html, Selector};

/// An answer, read to its end.
pub struct Page {
    /// Path and query that were asked for.
    pub path: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

/// What pressing a button sends: its form as it stands there, and the button's own value.
pub struct Form {
    /// Where to; empty: to the page's own address.
    pub action: String,
    pub is_post: bool,
    fields: Vec<(String, String)>,
    /// Names of all its controls.
    names: Vec<String>,
}

impl Page {
    pub(crate) async fn read(path: &str, response: reqwest::Response) -> Self {
        Self {
            path: path.to_owned(),
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.text().await.unwrap(),
        }
    }

    /// Checks the status; on a fault the page itself is shown.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{} answered:\n{}", self.path, self.body);
        self
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// Where a redirect leads.
    pub fn location(&self) -> Option<String> {
        (300..400).contains(&self.status).then(|| self.header("location").unwrap().to_owned())
    }

    /// The words of each element that this CSS finds, white space made single.
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.select(css, |element| words(&element))
    }

    /// The words of the only element that this CSS finds.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        let mut texts = self.texts(css);
        assert_eq!(texts.len(), 1, "{css} should be there once on {}:\n{}", self.path, self.body);
        texts.remove(0)
    }

    /// An attribute of each element that this CSS finds and that has it.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let values = self.select(css, |element| element.attr(name).map(str::to_owned));
        values.into_iter().flatten().collect()
    }

    /// Whether there is such an element.
    pub fn has(&self, css: &str) -> bool {
        !self.select(css, |_| ()).is_empty()
    }

    /// The first button that this CSS finds, with the form that it sends.
    #[track_caller]
    pub fn button(&self, css: &str) -> Form {
        let html = Html::parse_document(&self.body);
        let button = html.select(&selector(css)).next();
        let button = button.unwrap_or_else(|| panic!("no {css} on {}:\n{}", self.path, self.body));
        Form::of_button(&html, &button)
    }

    fn select<T>(&self, css: &str, read: impl Fn(ElementRef<'_>) -> T) -> Vec<T> {
        let html = Html::parse_document(&self.body);
        html.select(&selector(css)).map(read).collect()
    }
}

impl Form {
    #[track_caller]
    fn of_button(html: &Html, button: &ElementRef<'_>) -> Self {
        let form = match button.attr("form") {
            Some(id) => html.select(&selector(&format!("form#{id}"))).next(),
            None => button.ancestors().filter_map(ElementRef::wrap).find(is_form),
        };
        let form = form.expect("the button has a form");
        let (mut fields, mut names) = (Vec::new(), Vec::new());
        let outside = form.attr("id").map(|id| format!("[form='{id}']")).unwrap_or_default();
        let all = selector("input, select, textarea");
        let controls = html.select(&all).filter(|control| {
            control.ancestors().any(|node| node.id() == form.id())
                || (!outside.is_empty() && selector(&outside).matches(control))
        });
        for control in controls {
            let Some(name) = control.attr("name") else { continue };
            names.push(name.to_owned());
            if let Some(value) = value_of(&control) {
                fields.push((name.to_owned(), value));
            }
        }
        if let Some(name) = button.attr("name") {
            let value = button.attr("value").unwrap_or_default();
            fields.push((name.to_owned(), value.to_owned()));
        }
        let action = button.attr("formaction").or(form.attr("action")).unwrap_or_default();
        let method = form.attr("method").unwrap_or("get");
        let is_post = method.eq_ignore_ascii_case("post");
        Self { action: action.to_owned(), is_post, fields, names }
    }

    /// The fields as they stand, with these typed over.
    #[track_caller]
    pub fn filled(&self, typed: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut fields = self.fields.clone();
        for (name, value) in typed {
            assert!(self.names.iter().any(|known| known == name), "no field {name} in the form");
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        fields
    }
}

/// What a browser would send of a control; none if nothing.
fn value_of(control: &ElementRef<'_>) -> Option<String> {
    if control.attr("disabled").is_some() {
        return None;
    }
    let value = || control.attr("value").unwrap_or_default().to_owned();
    match (control.value().name(), control.attr("type").unwrap_or("text")) {
        ("textarea", _) => Some(control.text().collect()),
        ("select", _) => {
            let options = Selector::parse("option").unwrap();
            let chosen = control.select(&options).find(|option| option.attr("selected").is_some());
            let option = chosen.or_else(|| control.select(&options).next())?;
            Some(option.attr("value").map_or_else(|| words(&option), str::to_owned))
        }
        (_, "checkbox" | "radio") => {
            control.attr("checked")?;
            Some(control.attr("value").unwrap_or("on").to_owned())
        }
        (_, "submit" | "button" | "image" | "reset" | "file") => None,
        _ => Some(value()),
    }
}

fn is_form(element: &ElementRef<'_>) -> bool {
    element.value().name() == "form"
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

fn words(element: &ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_form_is_sent_as_a_browser_would() {
    let body = r#"<form method="POST" action="/x"><button id="x">Send</button><input name="a" value="1"><input type="checkbox"
        name="b" value="2"><input type="radio" name="c" value="3" checked><textarea name="d">4
        </textarea><select name="e"><option value="5">five<option selected>six</select>
        <input name="g" disabled value="8"></form><input form="y" name="h" value="10">
        <form id="y"><input name="i" value="11"></form>
        <button form="y" name="f" value="7" formaction="/z">Send</button>"#;
    let page = Page {
        path: "/".to_owned(),
        status: 200,
        headers: HeaderMap::new(),
        body: body.to_owned(),
    };
    let form = page.button("#x");
    assert!(form.is_post && form.action == "/x");
    let sent = form.filled(&[("a", "9"), ("b", "2")]);
    let sent: Vec<String> =
        sent.iter().map(|(name, value)| format!("{name}={}", value.trim())).collect();
    assert_eq!(sent, ["c=3", "d=4", "e=six", "a=9", "b=2"]);
    let form = page.button("[form=y]:not(input)");
    assert!(!form.is_post && form.action == "/z");
    assert_eq!(form.filled(&[]).iter().map(|(name, _)| name.as_str()).collect::<String>(), "hif");
}
