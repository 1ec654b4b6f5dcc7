//! The files of `static/`, inside the program: one stylesheet put together from its parts, icons,
//! drawings, script modules. Their address holds a hash of all of them, so that browsers may keep
//! them for ever and modules can import each other by relative names.

mod panel_styles;

use std::borrow::Cow;
use std::sync::LazyLock;

use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpResponse, web};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

/// The parts of the stylesheet, in their order: the first names the layers.
const STYLES: [&str; 18] = [
    "css/layers.css",
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/parts/frame.css",
    "css/parts/buttons.css",
    "css/parts/choices.css",
    "css/parts/cards.css",
    "css/parts/reasons.css",
    "css/parts/first.css",
    "css/parts/month.css",
    "css/parts/slots.css",
    "css/parts/held.css",
    "css/parts/forms.css",
    "css/parts/state.css",
    "css/parts/leaf.css",
    "css/states.css",
    "css/print.css",
];

const STYLESHEET: &str = "tassu.css";
const PANEL_STYLESHEET: &str = "panel.css";

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

struct Assets {
    stylesheet: String,
    panel_stylesheet: String,
    prefix: String,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let joined = |parts: &[&str]| -> String {
        let files = parts.iter().filter_map(|name| Files::get(name));
        files.map(|file| String::from_utf8_lossy(&file.data).into_owned()).collect()
    };
    let mut hash = Sha256::new();
    let mut names: Vec<Cow<'static, str>> = Files::iter().collect();
    names.sort_unstable();
    for file in names.iter().filter_map(|name| Files::get(name)) {
        hash.update(file.metadata.sha256_hash());
    }
    let hash: String = hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    Assets {
        stylesheet: joined(&STYLES),
        panel_stylesheet: joined(panel_styles::ALL),
        prefix: format!("/static/{hash}/"),
    }
});

/// Address of a file of `static/`, or of `tassu.css` or `panel.css`.
pub fn url(name: &str) -> String {
    let prefix = &ASSETS.prefix;
    format!("{prefix}{name}")
}

/// `GET /static/{hash}/{name:.*}`. An older hash gets today's file, but not for ever: a page from
/// before an update still looks right.
pub async fn serve(path: web::Path<(String, String)>) -> HttpResponse {
    let (hash, name) = path.into_inner();
    let Some((kind, body)) = load(&name) else {
        return HttpResponse::NotFound().finish();
    };
    let current = ASSETS.prefix.trim_start_matches("/static/").trim_end_matches('/') == hash;
    let keep = if current { "public, max-age=31536000, immutable" } else { "no-cache" };
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, HeaderValue::from_static(kind)))
        .insert_header((header::CACHE_CONTROL, HeaderValue::from_static(keep)))
        .body(body)
}

fn load(name: &str) -> Option<(&'static str, Cow<'static, [u8]>)> {
    let stylesheet = match name {
        STYLESHEET => Some(&ASSETS.stylesheet),
        PANEL_STYLESHEET => Some(&ASSETS.panel_stylesheet),
        _ => None,
    };
    if let Some(text) = stylesheet {
        return Some(("text/css; charset=utf-8", Cow::Borrowed(text.as_bytes())));
    }
    let kind = match name.rsplit_once('.')?.1 {
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    };
    Files::get(name).map(|file| (kind, file.data))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_is_made_of_every_part_that_exists() {
        let mut parts: Vec<_> = Files::iter().filter(|name| name.ends_with(".css")).collect();
        let mut listed = [&STYLES[..], panel_styles::ALL].concat();
        parts.sort_unstable();
        listed.sort_unstable();
        assert_eq!(parts, listed);
        assert!(listed.iter().all(|name| Files::get(name).is_some()));
    }

    #[test]
    fn every_value_that_a_style_names_is_defined() {
        let read = |name: &&str| Files::get(name).unwrap().data.into_owned();
        let all = [&STYLES[..], panel_styles::ALL].concat();
        let text: Vec<u8> = all.iter().flat_map(read).collect();
        let text = String::from_utf8(text).unwrap();
        for used in text.split("var(").skip(1) {
            let name = used.split([')', ',']).next().unwrap();
            assert!(text.contains(&format!("{name}:")), "{name} is used and defined nowhere");
        }
    }

    #[test]
    fn icons_that_pages_use_exist() {
        let icons = Files::get("icons.svg").unwrap();
        let icons = String::from_utf8(icons.data.into_owned()).unwrap();
        let named = ["paw", "phone", "pin", "person", "calendar", "clock", "swap", "check"];
        let more = ["cross", "warn", "info", "list", "down", "left", "right"];
        for name in named.into_iter().chain(more) {
            assert!(icons.contains(&format!("id=\"{name}\"")), "{name}");
        }
    }

    #[actix_web::test]
    async fn a_file_is_kept_for_ever_under_its_hash_alone() {
        let path = |hash: &str, name: &str| web::Path::from((hash.to_owned(), name.to_owned()));
        let url = url("tassu.css");
        let hash = url.split('/').nth(2).unwrap();
        let cache =
            |response: &HttpResponse| response.headers().get("cache-control").cloned().unwrap();
        let current = serve(path(hash, "tassu.css")).await;
        assert_eq!(current.headers().get("content-type").unwrap(), "text/css; charset=utf-8");
        assert!(cache(&current).to_str().unwrap().contains("immutable"));
        assert_eq!(cache(&serve(path("0000000000", "tassu.css")).await), "no-cache");
        assert_eq!(serve(path(hash, "css/tokens.css")).await.status(), 404);
        assert_eq!(serve(path(hash, "../Cargo.toml")).await.status(), 404);
    }
}
