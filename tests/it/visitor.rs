//! Somebody with a browser: keeps cookies, has an address, sends forms as browsers do.

use std::sync::atomic::{AtomicU32, Ordering};

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method, redirect};

use crate::page::Page;

/// A browser without JavaScript.
#[derive(Clone)]
pub struct Visitor {
    address: String,
    client: Client,
    headers: HeaderMap,
}

impl Visitor {
    pub(crate) fn new(address: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let [_, b, c, d] = NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let client = Client::builder()
            .cookie_store(true)
            .redirect(redirect::Policy::none())
            .build()
            .unwrap();
        Self { address: address.to_owned(), client, headers: HeaderMap::new() }
            .at_address(&format!("10.{b}.{c}.{d}"))
            .preferring("en")
    }

    /// As seen by the proxy in front of the server.
    pub fn at_address(self, address: &str) -> Self {
        self.sending("x-forwarded-for", address)
    }

    /// With this `Accept-Language`.
    pub fn preferring(self, languages: &str) -> Self {
        self.sending("accept-language", languages)
    }

    /// With one more header in every request; an empty one is left out.
    pub fn sending(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        self
    }

    pub async fn get(&self, path: &str) -> Page {
        self.request(Method::GET, path, None).await
    }

    /// Sends a form from a page of this site.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.request(Method::POST, path, Some(body)).await
    }

    /// Presses the first button that this CSS finds; its form is sent as it stands there, but for
    /// what is typed. Typing into a field that the form does not have is a fault of the test.
    pub async fn press(&self, page: &Page, button: &str, typed: &[(&str, &str)]) -> Page {
        let form = page.button(button);
        let fields = form.filled(typed);
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let action = if form.action.is_empty() { page.path.clone() } else { form.action };
        if form.is_post {
            self.post(&action, &fields).await
        } else {
            let query = serde_urlencoded::to_string(&fields).unwrap();
            let path = action.split('?').next().unwrap_or_default();
            self.get(&format!("{path}?{query}")).await
        }
    }

    /// Follows redirects until there is a page.
    pub async fn follow(&self, page: Page) -> Page {
        let mut page = page;
        for _ in 0..5 {
            let Some(location) = page.location() else { return page };
            page = self.get(&location).await;
        }
        panic!("too many redirects, the last to {:?}", page.location());
    }

    /// Opens an address whose answer may never end.
    pub async fn open(&self, path: &str) -> reqwest::Response {
        let url = format!("{}{path}", self.address);
        self.client.get(url).headers(self.headers.clone()).send().await.unwrap()
    }

    /// Anything at all.
    pub async fn request(&self, method: Method, path: &str, form: Option<String>) -> Page {
        let url = format!("{}{path}", self.address);
        let is_post = method != Method::GET && method != Method::HEAD;
        let mut request = self.client.request(method, url).headers(self.headers.clone());
        if is_post && !self.headers.contains_key("sec-fetch-site") {
            request = request.header("sec-fetch-site", "same-origin");
        }
        if let Some(form) = form {
            request =
                request.header("content-type", "application/x-www-form-urlencoded").body(form);
        }
        let response = request.send().await.unwrap();
        Page::read(path, response).await
    }
}
