//! A request in the making, and its bytes once it is known what exists.

use std::fmt;

use url::form_urlencoded::byte_serialize;

use super::known::Known;

/// A value somewhere in a request.
#[derive(Debug, Clone)]
pub enum Text {
    /// One that exists, of those known.
    Known(usize),
    /// Anything, correctly encoded.
    Garbage(String),
    /// Anything in printable ASCII, as it is: percent signs may mean nothing.
    Raw(String),
}

impl Text {
    fn encoded(&self, name: &str, known: &Known) -> String {
        match self {
            Self::Known(index) => match known.values(name) {
                none if none.is_empty() => "x".to_owned(),
                values => encode(&values[index % values.len()]),
            },
            Self::Garbage(text) => encode(text),
            Self::Raw(text) => text.clone(),
        }
    }
}

fn encode(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}

/// Fields of a query or a form; names may repeat.
pub type Fields = Vec<(String, Text)>;

/// What follows the head.
#[derive(Debug, Clone)]
pub enum Body {
    None,
    Form(Fields),
    /// A form under another content type.
    Mislabelled(&'static str, Fields),
    Bytes(&'static str, Vec<u8>),
    /// A form of this many bytes.
    Huge(usize),
    /// A form in chunks, without a length in front.
    Chunks(Fields),
}

/// A request.
#[derive(Clone)]
pub struct Request {
    pub method: String,
    /// The address's pattern.
    pub route: &'static str,
    /// For the parts of the address in braces.
    pub parts: Vec<Text>,
    /// Follows the path.
    pub tail: String,
    pub query: Fields,
    pub body: Body,
    pub headers: Vec<(&'static str, Vec<u8>)>,
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { method, route, parts, tail, query, body, headers } = self;
        let headers = headers.iter().map(|(name, value)| (name, String::from_utf8_lossy(value)));
        let headers: Vec<_> = headers.collect();
        write!(f, "{method} {route} {parts:?} {tail:?} ? {query:?}, {headers:?}, {body:?}")
    }
}

impl Request {
    /// Its address, filled in.
    fn target(&self, known: &Known) -> String {
        let mut parts = self.parts.iter().cycle();
        let mut path = String::new();
        for piece in self.route.split('{') {
            match piece.split_once('}') {
                Some((name, rest)) => {
                    let text = parts.next().map_or(String::new(), |text| text.encoded(name, known));
                    // In a path, a plus means itself.
                    path += &text.replace('+', "%20");
                    path += rest;
                }
                None => path += piece,
            }
        }
        path += &self.tail;
        if !self.query.is_empty() {
            path.push('?');
            path += &form(&self.query, known);
        }
        path
    }

    /// As it goes over the wire.
    pub fn bytes(&self, known: &Known) -> Vec<u8> {
        let mut bytes = format!("{} {} HTTP/1.1\r\n", self.method, self.target(known)).into_bytes();
        let mut header = |name: &str, value: &[u8]| {
            bytes.extend_from_slice(name.as_bytes());
            bytes.extend_from_slice(b": ");
            bytes.extend_from_slice(value);
            bytes.extend_from_slice(b"\r\n");
        };
        header("Host", b"localhost");
        header("Connection", b"close");
        for (name, value) in &self.headers {
            header(name, value);
        }
        let form_type = "application/x-www-form-urlencoded";
        let (kind, body) = match &self.body {
            Body::None => (None, Vec::new()),
            Body::Form(fields) => (Some(form_type), form(fields, known).into_bytes()),
            Body::Mislabelled(kind, fields) => (Some(*kind), form(fields, known).into_bytes()),
            Body::Bytes(kind, bytes) => (Some(*kind), bytes.clone()),
            Body::Huge(size) => {
                (Some(form_type), format!("note={}", "x".repeat(*size)).into_bytes())
            }
            Body::Chunks(fields) => (Some(form_type), form(fields, known).into_bytes()),
        };
        if let Some(kind) = kind {
            header("Content-Type", kind.as_bytes());
        }
        if matches!(self.body, Body::Chunks(_)) {
            header("Transfer-Encoding", b"chunked");
            bytes.extend_from_slice(format!("\r\n{:x}\r\n", body.len()).as_bytes());
            bytes.extend_from_slice(&body);
            bytes.extend_from_slice(if body.is_empty() { b"\r\n" } else { b"\r\n0\r\n\r\n" });
        } else {
            if kind.is_some() {
                header("Content-Length", body.len().to_string().as_bytes());
            }
            bytes.extend_from_slice(b"\r\n");
            bytes.extend_from_slice(&body);
        }
        bytes
    }
}

fn form(fields: &Fields, known: &Known) -> String {
    let pair =
        |(name, text): &(String, Text)| format!("{}={}", encode(name), text.encoded(name, known));
    fields.iter().map(pair).collect::<Vec<_>>().join("&")
}
