//! What is thrown: requests that are nearly right, mostly where something exists to be harmed, and
//! requests that are nothing at all.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::request::{Body, Fields, Request, Text};
use super::routes;
use crate::journey::DETAILS;

const FIELDS: [&str; 31] = [
    "location",
    "species",
    "group",
    "reason",
    "staff",
    "start",
    "with",
    "hold",
    "change",
    "month",
    "day",
    "part",
    "lang",
    "forgotten",
    "gone",
    "moved",
    "given_name",
    "family_name",
    "tel",
    "email",
    "use_email",
    "email_kept",
    "street",
    "postcode",
    "town",
    "pet_name",
    "breed",
    "sex",
    "born",
    "weight",
    "note",
];

/// Texts that broke other programs.
const FAMOUS: [&str; 44] = [
    "",
    " ",
    "\0",
    "qqGARBAGEqq\0",
    "\r\nX-Injected: 1",
    "%00",
    "%",
    "%zz",
    "%ff%fe",
    "..",
    "../../etc/passwd",
    "/",
    "//evil.example",
    "\\evil.example",
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' OR 1=1 --",
    "{{7*7}}",
    "${7*7}",
    "null",
    "undefined",
    "NaN",
    "-1",
    "0",
    "1e9",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "0000-00-00",
    "9999-12-31",
    "9999-12-31T23:59",
    "0001-01-01T00:00",
    "-999-01-01T00:00",
    "2026-02-30T10:00",
    "+10000-01-01",
    "9999-12",
    "0000-01",
    "262143-12",
    "🐈‍⬛🐕‍🦺👩🏽‍⚕️qqGARBAGEqq",
    "مرحبا \u{202e}qqGARBAGEqq",
    "\u{feff}\u{200b}\u{2028}",
    "a\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}ß",
    "\u{fffd}\u{10ffff}\u{e000}\u{fdd0}",
];

fn garbage() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => select(&FAMOUS[..]).prop_map(str::to_owned),
        3 => any::<String>(),
        2 => "\\PC{0,40}",
        1 => "[\\x00-\\x1f]{1,8}",
        1 => (select(vec!["ż", "x", "🐈", "\u{202e}", " ", "<", "a "]), 100_usize..10_001)
            .prop_map(|(piece, times)| piece.repeat(times)),
    ]
}

/// Printable ASCII that a request's first line may hold, percent signs among it.
fn raw() -> impl Strategy<Value = String> {
    prop_oneof!["[!$-;=?-Z_a-z~%]{0,12}", "(%[0-9a-fA-Fg]{0,2}){1,4}", Just("%c3%28".to_owned())]
}

fn text() -> impl Strategy<Value = Text> {
    prop_oneof![
        6 => (0..100_usize).prop_map(Text::Known),
        3 => garbage().prop_map(Text::Garbage),
        1 => raw().prop_map(Text::Raw),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![9 => select(&FIELDS[..]).prop_map(str::to_owned), 1 => garbage()]
}

fn fields(most: usize) -> impl Strategy<Value = Fields> {
    vec((name(), text()), 0..=most)
}

/// A form that would be taken, with some of its fields changed, gone, or there twice.
fn nearly(names: Vec<&'static str>) -> impl Strategy<Value = Fields> {
    let right: Fields = names.into_iter().map(|name| (name.to_owned(), Text::Known(0))).collect();
    (vec((any::<Index>(), 0..4_u8, name(), text()), 0..4)).prop_map(move |changes| {
        let mut fields = right.clone();
        for (index, kind, name, text) in changes {
            let at = index.index(fields.len().max(1));
            match kind {
                0 if !fields.is_empty() => drop(fields.remove(at)),
                1 if !fields.is_empty() => fields.push(fields[at].clone()),
                2 if !fields.is_empty() => fields[at].1 = text,
                _ => fields.push((name, text)),
            }
        }
        fields
    })
}

fn body() -> impl Strategy<Value = Body> {
    let kinds =
        select(vec!["application/json", "text/plain", "multipart/form-data; boundary=x", "é", ""]);
    prop_oneof![
        4 => Just(Body::None),
        6 => fields(6).prop_map(Body::Form),
        1 => (kinds.clone(), fields(4)).prop_map(|(kind, fields)| Body::Mislabelled(kind, fields)),
        1 => (kinds, vec(any::<u8>(), 0..200)).prop_map(|(kind, bytes)| Body::Bytes(kind, bytes)),
        1 => vec(any::<u8>(), 0..200)
            .prop_map(|bytes| Body::Bytes("application/x-www-form-urlencoded", bytes)),
        1 => (60_000_usize..300_000).prop_map(Body::Huge),
        1 => fields(4).prop_map(Body::Chunks),
    ]
}

/// Bytes that a header may hold.
fn header_value() -> impl Strategy<Value = Vec<u8>> {
    let visible = prop_oneof![0x20..=0x7e_u8, 0x80..=0xff_u8, Just(b'\t')];
    prop_oneof![
        vec(visible, 0..60),
        select(&FAMOUS[..])
            .prop_map(|text| text.bytes().filter(|b| *b >= 0x20 && *b != 0x7f).collect()),
        "(en|pl|fi|ru|it|xx|\\*)(;q=[0-9.]{0,4})?(, ?[a-z-]{0,9}(;q=[0-9]{0,3})?){0,3}"
            .prop_map(String::into_bytes),
        "[0-9a-f.:]{0,40}(, ?[0-9a-f.:]{0,40}){0,3}".prop_map(String::into_bytes),
        "(hold|lang|remember)=[ -~]{0,60}(; ?(hold|lang|remember)=[!-~]{0,20}){0,2}"
            .prop_map(String::into_bytes),
    ]
}

fn headers() -> impl Strategy<Value = Vec<(&'static str, Vec<u8>)>> {
    let names = select(vec![
        "Accept-Language",
        "Cookie",
        "X-Forwarded-For",
        "Accept",
        "Accept-Encoding",
        "Origin",
        "Referer",
        "Range",
        "If-None-Match",
        "If-Modified-Since",
        "X-Request-Id",
        "User-Agent",
        "Authorization",
        "Sec-Fetch-Site",
        "X-HTTP-Method-Override",
    ]);
    // Most come from a page of this site; each from an address of its own.
    let own = (0..10_u8, any::<[u8; 3]>()).prop_map(|(from_here, [a, b, c])| {
        let mut own = vec![("X-Forwarded-For", format!("172.{a}.{b}.{c}").into_bytes())];
        if from_here > 0 {
            own.push(("Sec-Fetch-Site", b"same-origin".to_vec()));
        }
        own
    });
    (own, vec((names, header_value()), 0..3)).prop_map(|(own, others)| {
        // Others first: the rightmost forwarded address is the proxy's own word.
        others.into_iter().chain(own).collect()
    })
}

fn method() -> impl Strategy<Value = String> {
    let methods = vec!["GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"];
    prop_oneof![5 => Just("GET"), 5 => Just("POST"), 2 => select(methods)].prop_map(str::to_owned)
}

/// Anything at any address.
fn anything() -> impl Strategy<Value = Request> {
    let tail = prop_oneof![8 => Just(String::new()), 1 => raw(), 1 => Just("/".to_owned()),
        1 => (1_000_usize..30_000).prop_map(|times| "a".repeat(times))];
    (method(), select(routes::all()), vec(text(), 2), tail, fields(5), body(), headers()).prop_map(
        |(method, route, parts, tail, query, body, headers)| Request {
            method,
            route,
            parts,
            tail,
            query,
            body,
            headers,
        },
    )
}

/// A form that is nearly right, at the address that takes it.
fn nearly_right() -> impl Strategy<Value = Request> {
    let details: Vec<&'static str> = DETAILS.iter().map(|(name, _)| *name).collect();
    let details = [
        details,
        vec![
            "email",
            "street",
            "postcode",
            "town",
            "species",
            "born",
            "weight",
            "note",
            "privacy_version",
        ],
    ]
    .concat();
    let hold = vec!["location", "species", "reason", "start"];
    let forms = prop_oneof![
        4 => nearly(details.clone()).prop_map(|fields| ("/{clinic}/hold/{token}", fields)),
        1 => nearly(details).prop_map(|fields| ("/{clinic}/hold/{token}/change", fields)),
        3 => nearly(hold).prop_map(|fields| ("/{clinic}/hold", fields)),
        2 => nearly(vec!["start", "with"]).prop_map(|fields| ("/b/{token}/move", fields)),
        1 => nearly(vec![]).prop_map(|fields| ("/b/{token}/cancel", fields)),
    ];
    (forms, 0..100_usize, 0..100_usize, headers()).prop_map(|((route, form), a, b, headers)| {
        assert!(routes::all().contains(&route), "{route}");
        Request {
            method: "POST".to_owned(),
            route,
            parts: vec![Text::Known(a), Text::Known(b)],
            tail: String::new(),
            query: Vec::new(),
            body: Body::Form(form),
            headers,
        }
    })
}

/// A look at what exists, with a strange query.
fn looks() -> impl Strategy<Value = Request> {
    (select(routes::all()), vec(0..100_usize, 2), fields(6), headers()).prop_map(
        |(route, parts, query, headers)| Request {
            method: "GET".to_owned(),
            route,
            parts: parts.into_iter().map(Text::Known).collect(),
            tail: String::new(),
            query,
            body: Body::None,
            headers,
        },
    )
}

/// Whatever comes.
pub fn request() -> impl Strategy<Value = Request> {
    prop_oneof![3 => anything(), 4 => nearly_right(), 3 => looks()]
}

/// Each famous text in each part of each address, as what one looks at and as what one sends.
pub fn famous_everywhere() -> impl Iterator<Item = Request> {
    routes::all().into_iter().flat_map(|route| {
        let parts = route.matches('{').count();
        FAMOUS.iter().flat_map(move |text| {
            (0..parts.max(1)).flat_map(move |place| {
                ["GET", "POST"].map(|method| {
                    let mut filled = vec![Text::Known(0); parts];
                    if let Some(part) = filled.get_mut(place) {
                        *part = Text::Garbage((*text).to_owned());
                    }
                    Request {
                        method: method.to_owned(),
                        route,
                        parts: filled,
                        tail: String::new(),
                        query: vec![("lang".to_owned(), Text::Garbage((*text).to_owned()))],
                        body: Body::Form(Vec::new()),
                        headers: vec![("Sec-Fetch-Site", b"same-origin".to_vec())],
                    }
                })
            })
        })
    })
}
