//! Five languages (B16): no page has a word of English left in another one, the switch keeps the
//! place, and the clinic's own words say which language they are in.

use std::fs;

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::parser;
use scraper::{ElementRef, Html};
use tassu::catalogue;
use tassu::i18n::Lang;

use super::{BOOK, DETAILS, book_at, details, starts, step, take, times};
use crate::app::{NOW, TestApp};
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

/// Shorter ones may be part of anything; they count only as a whole text.
const LONG: usize = 9;

/// The words of our messages in a language, without what is put into them.
fn words(language: &str) -> Vec<String> {
    let mut found = Vec::new();
    for file in fs::read_dir(format!("locales/{language}")).unwrap() {
        let source = fs::read_to_string(file.unwrap().path()).unwrap();
        for entry in parser::parse(source).unwrap().body {
            if let Entry::Message(message) = entry {
                let value = message.value.unwrap();
                collect(&value, &mut found);
            }
        }
    }
    found
}

fn collect(pattern: &Pattern<String>, found: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            // Names of months and days stand in one message each.
            PatternElement::TextElement { value } => {
                found.extend(value.split(", ").flat_map(str::lines).map(plain));
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| collect(&variant.value, found));
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// White space made single, without what stands around words.
fn plain(text: &str) -> String {
    let single = text.split_whitespace().collect::<Vec<_>>().join(" ");
    single.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// English words that the language does not have, too.
struct English(Vec<String>);

impl English {
    fn foreign_to(language: &str) -> Self {
        let own = words(language).join("\n");
        let flags = catalogue::red_flags();
        let mut english = words("en");
        for text in [&flags.title, &flags.text] {
            english.push(plain(&text.pick_or_empty(Lang::En, Lang::En).text));
        }
        english.retain(|words| words.chars().count() > 2 && !own.contains(words.as_str()));
        assert!(english.len() > 200, "{}", english.len());
        Self(english)
    }

    fn left_in(&self, page: &Page, language: &str) -> Vec<String> {
        let html = Html::parse_document(&page.body);
        let mut left = Vec::new();
        for node in html.tree.nodes() {
            let element = node.ancestors().find_map(ElementRef::wrap);
            if element.is_some_and(|element| is_of_another_language(element, language)) {
                continue;
            }
            if let Some(text) = node.value().as_text() {
                self.look_at(&plain(text), &mut left);
            }
            let Some(element) = ElementRef::wrap(node) else { continue };
            for name in ["aria-label", "title", "alt", "placeholder", "data-soon"] {
                if let Some(text) = element.attr(name) {
                    self.look_at(&plain(text), &mut left);
                }
            }
        }
        left
    }

    fn look_at(&self, text: &str, left: &mut Vec<String>) {
        let is_left = |words: &&String| {
            text == words.as_str() || words.len() >= LONG && text.contains(words.as_str())
        };
        left.extend(self.0.iter().find(is_left).map(|words| format!("{words} in “{text}”")));
    }
}

fn is_of_another_language(element: ElementRef<'_>, language: &str) -> bool {
    let own = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    own.filter_map(|element| element.attr("lang")).next().is_some_and(|lang| lang != language)
}

/// A clinic of which everything can be seen.
fn clinic() -> Clinic {
    Clinic::new(1, "szpaki")
        .group("teeth")
        .reason("scaling", 45)
        .reason("surgery", 60)
        .location("rynek", "Europe/Warsaw")
        .staff("Ewa Mak")
        .everywhere()
        .location("las", "Europe/Warsaw")
        .change_location("las", |place| place.online = false)
        .change_location("rynek", |place| {
            place.hours = r#"[[],[],[],[],[],[],[["09:00","17:00"]]]"#.to_owned();
        })
        .change_reason("surgery", |reason| reason.online = "phone_only")
}

/// The pages before the booking.
async fn pages_of_steps(visitor: &Visitor, clinic: &Clinic) -> Vec<Page> {
    let mut pages = Vec::new();
    for query in [
        "",
        "location=las",
        "location=rynek",
        "location=rynek&species=yeti",
        "location=rynek&species=dog",
        "location=rynek&species=dog&reason=massage",
        "location=rynek&species=dog&reason=surgery",
        "location=rynek&species=dog&reason=vaccination&staff=1",
        "location=rynek&species=dog&reason=vaccination&day=2026-11-25",
        "location=rynek&species=dog&reason=vaccination&day=2026-11-25&part=evening",
        "location=rynek&species=dog&reason=vaccination&month=2027-01",
    ] {
        pages.push(step(visitor, clinic, query).await);
    }
    pages.push(visitor.get("/szpaki/privacy").await.expect(200));
    pages.push(visitor.get("/szpaki/nothing/here").await.expect(404));
    pages.push(visitor.get("/szpaki/hold/nothing").await.expect(404));
    pages
}

/// The pages around the hold and the form.
async fn pages_of_hold(app: &TestApp, visitor: &Visitor, clinic: &Clinic) -> Vec<Page> {
    let query = "location=rynek&species=dog&reason=vaccination&day=2026-11-25";
    let times = step(visitor, clinic, query).await;
    let form = take(visitor, &times, "2026-11-25T09:00").await;
    let empty = visitor.press(&form, BOOK, &[]).await.expect(422);
    let wrong = [
        ("given_name", "a@b"),
        ("family_name", "www.example.com"),
        ("tel", "12"),
        ("email", "maria@gmial.com"),
        ("postcode", "1"),
        ("born", "2099"),
        ("weight", "x"),
    ];
    let wrong = visitor.press(&form, BOOK, &wrong).await.expect(422);
    let again = take(visitor, &times, "2026-11-25T10:00").await;
    let given_up = visitor.get(&form.path).await.expect(409);
    let unfit = [
        ("location", "rynek"),
        ("species", "dog"),
        ("reason", "surgery"),
        ("start", "2026-11-25T11:00"),
    ];
    let unfit = visitor.post("/szpaki/hold", &unfit).await.expect(409);
    let unreadable = visitor.post("/szpaki/hold", &[("start", "x")]).await.expect(400);
    app.wait_minutes(11);
    let ended = visitor.get(&again.path).await.expect(409);
    vec![times, form, empty, wrong, again, given_up, unfit, unreadable, ended]
}

/// Nine browsers behind one address begin a booking.
async fn too_many(app: &TestApp, language: &str) -> Page {
    for number in 0..=8 {
        let visitor = app.visitor().preferring(language).at_address("203.0.113.7");
        let query = "location=rynek&species=dog&reason=vaccination&day=2026-11-25";
        let times = visitor.get(&format!("/szpaki/book?{query}")).await.expect(200);
        let page = visitor.press(&times, "ol.slots button.slot", &[]).await;
        if number == 8 {
            return page.expect(429);
        }
    }
    unreachable!("the ninth is refused")
}

/// The pages after the booking, and those of a clinic that is closed to clients.
async fn pages_of_visit(app: &TestApp, visitor: &Visitor, clinic: &Clinic) -> Vec<Page> {
    let query = "location=rynek&species=dog&reason=vaccination&day=2026-11-25";
    let times = step(visitor, clinic, query).await;
    let form = take(visitor, &times, "2026-11-25T09:00").await;
    let booked = visitor.press(&form, BOOK, &DETAILS).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    // Somebody else has the page of before open.
    let button = "ol.slots button.slot[value='2026-11-25T09:00']";
    let mut pages = vec![visitor.press(&times, button, &[]).await.expect(409)];
    let url = summary.path.clone();
    pages.push(summary);
    for part in ["/move?day=2026-11-26", "/move?start=2026-11-26T09:00", "/move?gone=1", "/cancel"]
    {
        pages.push(visitor.get(&format!("{url}{part}")).await.expect(200));
    }
    pages.push(visitor.get(&format!("{url}?moved=1")).await.expect(200));
    for hours in [71 - 24, 71, 96] {
        app.clock.set(NOW + hours * 3_600);
        pages.push(visitor.get(&url).await.expect(200));
    }
    app.clock.set(NOW);
    for state in ["no_show", "cancelled"] {
        let by = if state == "cancelled" { "'client'" } else { "NULL" };
        app.execute(&format!("UPDATE bookings SET state = '{state}', cancelled_by = {by}"));
        pages.push(visitor.get(&url).await.expect(200));
    }
    app.execute("UPDATE clinic_calendars SET paused_until = 99999999999");
    pages.push(visitor.get("/szpaki").await.expect(200));
    app.execute("UPDATE clinic_calendars SET paused_until = NULL");
    app.set(clinic.id, "DELETE FROM shifts");
    pages.push(step(visitor, clinic, query).await);
    app.set(clinic.id, "UPDATE locations SET online = FALSE");
    pages.push(visitor.get("/szpaki").await.expect(200));
    pages
}

async fn every_page_is_in(language: &str) {
    let app = TestApp::start();
    let clinic = clinic().store(&app);
    let english = English::foreign_to(language);
    let visitor = app.visitor().preferring(language);
    let mut pages = pages_of_steps(&visitor, &clinic).await;
    pages.extend(pages_of_hold(&app, &visitor, &clinic).await);
    pages.push(too_many(&app, language).await);
    app.wait_minutes(11);
    let visitor = app.visitor().preferring(language);
    pages.extend(pages_of_visit(&app, &visitor, &clinic).await);
    assert!(pages.len() > 35);
    for page in &pages {
        assert_eq!(page.attributes("html", "lang"), [language], "{}", page.path);
        let left = english.left_in(page, language);
        assert_eq!(left, Vec::<String>::new(), "{} ({})", page.path, page.text("h1"));
    }
}

#[actix_web::test]
async fn b16_no_english_is_left_in_polish() {
    every_page_is_in("pl").await;
}

#[actix_web::test]
async fn b16_no_english_is_left_in_finnish() {
    every_page_is_in("fi").await;
}

#[actix_web::test]
async fn b16_no_english_is_left_in_italian() {
    every_page_is_in("it").await;
}

#[actix_web::test]
async fn b16_no_english_is_left_in_russian() {
    every_page_is_in("ru").await;
}

#[actix_web::test]
async fn b16_the_test_for_english_would_notice_it() {
    let app = TestApp::start();
    let clinic = clinic().store(&app);
    for page in pages_of_steps(&app.visitor(), &clinic).await {
        let left = English::foreign_to("fi").left_in(&page, "en");
        assert!(left.len() > 3, "{}: {left:?}", page.path);
    }
}

#[actix_web::test]
async fn b16_the_switch_keeps_the_place_and_the_choice_is_remembered() {
    let app = TestApp::start();
    let clinic = clinic().store(&app);
    let visitor = app.visitor();
    let query = "location=rynek&species=dog&reason=vaccination&day=2026-11-25&part=morning";
    let page = step(&visitor, &clinic, query).await;
    let to_finnish = page.attributes("details.lang a[lang=fi]", "href").remove(0);
    let finnish = visitor.get(&to_finnish).await.expect(200);
    assert_eq!(finnish.attributes("html", "lang"), ["fi"]);
    assert_eq!(starts(&finnish), starts(&page));
    assert_eq!(finnish.attributes("nav.chips a[aria-current=true]", "href").len(), 1);
    let cookie = finnish.header("set-cookie").unwrap();
    assert!(cookie.starts_with("lang=fi") && cookie.contains("Max-Age=31536000"), "{cookie}");
    let form = take(&visitor, &finnish, "2026-11-25T09:00").await;
    assert_eq!(form.attributes("html", "lang"), ["fi"], "though the browser prefers English");
    let typed = [("given_name", "Żaneta")];
    let switched = visitor.press(&form, "details.lang button[lang=pl]", &typed).await.expect(303);
    let form = visitor.follow(switched).await.expect(200);
    assert_eq!(form.attributes("input[name=given_name]", "value"), ["Żaneta"]);
    assert_eq!(form.attributes("html", "lang"), ["pl"]);
    assert!(form.has(BOOK), "the same held time");
    let booked = visitor.press(&form, BOOK, &DETAILS).await.expect(303);
    let summary = visitor.follow(booked).await.expect(200);
    assert_eq!(summary.attributes("html", "lang"), ["pl"]);
    let to_russian = summary.attributes("details.lang a[lang=ru]", "href").remove(0);
    assert!(to_russian.starts_with(&summary.path), "{to_russian}");
    assert_eq!(app.lines("SELECT language FROM bookings"), ["pl"]);
}

#[actix_web::test]
async fn b16_the_browsers_language_decides_at_first_and_else_the_clinics() {
    let app = TestApp::start();
    clinic().store(&app);
    for (preferred, expected) in [
        ("fi-FI,fi;q=0.9,en;q=0.8", "fi"),
        ("de-DE,de;q=0.9,it;q=0.5", "it"),
        ("de-DE,de", "pl"),
        ("", "pl"),
        ("*", "pl"),
        ("en;q=0.1, ru;q=0.2", "ru"),
        (";;;q=,,,", "pl"),
    ] {
        let page = app.visitor().preferring(preferred).get("/szpaki").await.expect(200);
        assert_eq!(page.attributes("html", "lang"), [expected], "{preferred}");
    }
}

#[actix_web::test]
async fn b16_the_clinics_words_fall_back_and_say_their_language() {
    let app = TestApp::start();
    let clinic = clinic()
        .change_reason("scaling", |reason| {
            reason.name = r#"{"ru":"Чистка зубов","fi":" "}"#.to_owned();
        })
        .store(&app);
    let page = |language: &'static str| {
        let (visitor, clinic) = (app.visitor().preferring(language), &clinic);
        async move { step(&visitor, clinic, "location=rynek&species=dog").await }
    };
    let finnish = page("fi").await;
    assert_eq!(finnish.attributes("main a.reason b", "lang"), ["pl", "pl", "ru"]);
    assert!(finnish.texts("main a.reason b").contains(&"vaccination (pl)".to_owned()));
    let english = page("en").await;
    assert_eq!(english.attributes("main a.reason b", "lang"), ["ru"]);
    let russian = page("ru").await;
    assert_eq!(russian.attributes("main a.reason b", "lang"), ["pl", "pl"]);
}

#[actix_web::test]
async fn b16_dates_times_and_numbers_are_written_as_the_language_does() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    for (language, date, clock, price) in [
        ("en", "Wednesday 25 November", "9:00", "90 zł"),
        ("pl", "środa 25 listopada", "9:00", "90 zł"),
        ("fi", "keskiviikko 25.11.", "9.00", "90 zł"),
        ("it", "mercoledì 25 novembre", "9:00", "90 zł"),
        ("ru", "среда, 25 ноября", "9:00", "90 zł"),
    ] {
        let visitor = app.visitor().preferring(language);
        let page = times(&visitor, &clinic).await;
        let title = page.text("h2#h-day").to_lowercase();
        assert_eq!(title, date.to_lowercase(), "{language}");
        assert_eq!(page.texts("ol.slots time")[0], clock, "{language}");
        let reasons = step(&visitor, &clinic, "species=dog").await;
        assert!(reasons.texts("main a.reason")[0].contains(price), "{language}");
    }
    let summary = book_at(&app.visitor(), &clinic, "2026-11-25T09:00").await;
    let finnish = app.visitor().preferring("fi").get(&summary.path).await.expect(200);
    assert_eq!(finnish.text("main .hour"), "9.00");
    details(&app.visitor(), &clinic).await;
}
