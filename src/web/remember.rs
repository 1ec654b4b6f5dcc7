//! *Remember me* (B12): the client's and the pet's details in a cookie of their own browser, read
//! by nobody but this installation, and out of scripts' reach.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite};

use crate::domain::details::{Field, Typed};

/// Name of the cookie.
pub const NAME: &str = "remember";

/// Stands before the details; a cookie that begins otherwise is ignored. Change it whenever old
/// cookies would be misread.
const VERSION: &str = "1";

/// Most bytes of plain text: encrypted and encoded it stays under the 4,096 that browsers keep.
const MOST_BYTES: usize = 2800;

/// What is left out if there is too much, the least important first.
const EXPENDABLE: [Field; 13] = [
    Field::Breed,
    Field::Weight,
    Field::Born,
    Field::Sex,
    Field::Street,
    Field::Town,
    Field::Postcode,
    Field::Email,
    Field::Species,
    Field::PetName,
    Field::Tel,
    Field::FamilyName,
    Field::GivenName,
];

/// What this browser remembers, with the tick set; none if nothing, or nothing that we wrote. The
/// species is a slug that another clinic may not have.
pub fn read(request: &HttpRequest, key: &Key) -> Option<Typed> {
    let mut jar = CookieJar::new();
    jar.add_original(request.cookie(NAME)?);
    let plain = jar.private(key).get(NAME)?;
    let details: Typed = serde_json::from_str(plain.value().strip_prefix(VERSION)?).ok()?;
    Some(Typed { remember: "1".to_owned(), ..details })
}

/// The cookie that remembers these details for a year; no free text, for that is about one visit.
/// `secure`: only over HTTPS.
pub fn cookie(typed: &Typed, key: &Key, secure: bool) -> Cookie<'static> {
    let plain = Cookie::build(NAME, plain_text(typed))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(secure)
        .max_age(Duration::days(365))
        .finish();
    let mut jar = CookieJar::new();
    jar.private_mut(key).add(plain);
    jar.get(NAME).cloned().unwrap_or_else(forget)
}

/// The cookie that makes the browser forget.
pub fn forget() -> Cookie<'static> {
    let mut cookie =
        Cookie::build(NAME, "").path("/").http_only(true).same_site(SameSite::Lax).finish();
    cookie.make_removal();
    cookie
}

fn plain_text(typed: &Typed) -> String {
    let mut kept = Typed {
        email: typed.text(Field::Email).to_owned(),
        email_kept: String::new(),
        use_email: String::new(),
        note: String::new(),
        remember: String::new(),
        privacy_version: String::new(),
        ..typed.clone()
    };
    let mut expendable = EXPENDABLE.into_iter();
    loop {
        let text = format!("{VERSION}{}", serde_json::to_string(&kept).unwrap_or_default());
        match expendable.next().filter(|_| text.len() > MOST_BYTES) {
            Some(field) => kept.text_mut(field).clear(),
            None => return text,
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn key() -> Key {
        Key::from(&[7; 64])
    }

    fn liisa() -> Typed {
        Typed {
            given_name: "Liisa".to_owned(),
            family_name: "Mäkelä".to_owned(),
            tel: "040 123 4567".to_owned(),
            email: "liisa@example.fi".to_owned(),
            pet_name: "Misu \"🐈\"; x=y".to_owned(),
            species: "cat".to_owned(),
            remember: "1".to_owned(),
            ..Typed::default()
        }
    }

    fn sent_back(cookie: Cookie<'_>, key: &Key) -> Option<Typed> {
        read(&TestRequest::default().cookie(cookie).to_http_request(), key)
    }

    /// The cookie with this plain text, made with our key.
    fn holding(plain: &str) -> Cookie<'static> {
        let mut jar = CookieJar::new();
        jar.private_mut(&key()).add(Cookie::new(NAME, plain.to_owned()));
        jar.get(NAME).unwrap().clone()
    }

    #[test]
    fn b12_what_is_remembered_comes_back_with_the_tick_set() {
        assert_eq!(sent_back(cookie(&liisa(), &key(), true), &key()), Some(liisa()));
        assert_eq!(read(&TestRequest::default().to_http_request(), &key()), None);
    }

    #[test]
    fn b12_the_visits_own_words_are_not_remembered() {
        let typed = Typed {
            note: "limps".to_owned(),
            privacy_version: "3".to_owned(),
            email_kept: "liisa@gmial.com".to_owned(),
            email: "liisa@gmial.com".to_owned(),
            use_email: "liisa@gmail.com".to_owned(),
            ..liisa()
        };
        let expected = Typed { email: "liisa@gmail.com".to_owned(), ..liisa() };
        assert_eq!(sent_back(cookie(&typed, &key(), true), &key()), Some(expected));
    }

    #[test]
    fn b12_scripts_and_other_sites_cannot_reach_it() {
        for secure in [true, false] {
            let cookie = cookie(&liisa(), &key(), secure);
            assert_eq!(cookie.http_only(), Some(true));
            assert_eq!(cookie.same_site(), Some(SameSite::Lax));
            assert_eq!(cookie.secure(), Some(secure));
            assert_eq!((cookie.path(), cookie.domain()), (Some("/"), None));
            assert_eq!(cookie.max_age(), Some(Duration::days(365)));
            assert!(!cookie.value().contains("Liisa"));
        }
    }

    #[test]
    fn b12_a_changed_cookie_is_ignored() {
        let good = cookie(&liisa(), &key(), true);
        for at in [0, 20, good.value().len() - 3] {
            let mut value = good.value().to_owned();
            let other = if value.as_bytes()[at] == b'A' { "B" } else { "A" };
            value.replace_range(at..=at, other);
            assert_eq!(sent_back(Cookie::new(NAME, value), &key()), None, "{at}");
        }
        for value in ["", "x", "1{}", &good.value()[..good.value().len() - 4]] {
            assert_eq!(sent_back(Cookie::new(NAME, value.to_owned()), &key()), None, "{value}");
        }
    }

    #[test]
    fn b12_another_installations_or_another_cookies_text_is_ignored() {
        assert_eq!(sent_back(cookie(&liisa(), &Key::from(&[8; 64]), true), &key()), None);
        let mut jar = CookieJar::new();
        jar.private_mut(&key()).add(Cookie::new("hold", plain_text(&liisa())));
        let stolen = jar.get("hold").unwrap().value().to_owned();
        assert_eq!(sent_back(Cookie::new(NAME, stolen), &key()), None);
    }

    #[test]
    fn b12_an_older_version_is_ignored_and_unknown_parts_are_skipped() {
        for old in ["", "0{}", "{}", "1", "1{\"tel\":5}"] {
            assert_eq!(sent_back(holding(old), &key()), None, "{old}");
        }
        let newer = sent_back(holding("1{\"tel\":\"040\",\"colour\":\"red\"}"), &key()).unwrap();
        assert_eq!(newer.tel, "040");
    }

    #[test]
    fn b12_the_least_important_is_left_out_if_there_is_too_much() {
        let emoji = |count: usize| "🐈".repeat(count);
        let typed = Typed {
            given_name: emoji(80),
            family_name: emoji(80),
            street: emoji(120),
            town: emoji(80),
            pet_name: emoji(60),
            breed: emoji(60),
            email: emoji(220),
            born: "2021".to_owned(),
            ..liisa()
        };
        let plain = plain_text(&typed);
        assert!(plain.len() <= MOST_BYTES);
        let cookie = cookie(&typed, &key(), true);
        assert!(cookie.to_string().len() <= 4096);
        let kept = sent_back(cookie, &key()).unwrap();
        assert_eq!(kept, Typed { breed: String::new(), ..typed.clone() });
        let absurd = Typed { tel: emoji(400), given_name: emoji(800), ..typed };
        assert!(plain_text(&absurd).len() <= MOST_BYTES);
    }

    #[test]
    fn b12_forgetting_removes_the_cookie_where_it_was_set() {
        let removal = forget();
        let kept = cookie(&liisa(), &key(), true);
        assert_eq!((removal.name(), removal.path()), (kept.name(), kept.path()));
        assert_eq!(removal.max_age(), Some(Duration::ZERO));
        assert_eq!(sent_back(removal, &key()), None);
    }
}
