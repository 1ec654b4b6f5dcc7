//! The form for client and pet: what it shows, asks for, refuses, keeps and remembers (B9–B12).

use super::{BOOK, DETAILS, book, details, starts, step, take, times};
use crate::app::TestApp;
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

/// Presses the button with these typed, and expects faults.
async fn faulty(visitor: &Visitor, page: &Page, typed: &[(&str, &str)]) -> Page {
    visitor.press(page, BOOK, typed).await.expect(422)
}

/// Presses the button with these typed, and expects a booking.
async fn good(visitor: &Visitor, page: &Page, typed: &[(&str, &str)]) -> Page {
    let booked = visitor.press(page, BOOK, typed).await.expect(303);
    visitor.follow(booked).await.expect(200)
}

fn value(page: &Page, field: &str) -> String {
    page.attributes(&format!("form#details input[name={field}]"), "value").remove(0)
}

/// Fields to which the summary of faults links.
fn faults(page: &Page) -> Vec<String> {
    page.attributes("#errors a", "href")
}

fn starred(page: &Page) -> Vec<String> {
    let labels = page.texts("form#details label, form#details legend");
    labels.into_iter().filter(|label| label.ends_with('*')).collect()
}

#[actix_web::test]
async fn b9_r001_19_the_page_says_what_where_and_when() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_reason("vaccination", |reason| {
            reason.instructions = r#"{"en":"Bring the booklet"}"#.to_owned();
        })
        .store(&app);
    let page = details(&app.visitor(), &clinic).await;
    assert_eq!(page.text("h1"), "You and your pet");
    let chosen = page.text("dl.chosen");
    for words in [
        "vaccination",
        "dog",
        "Place centrum",
        "Lipowa 3",
        "25 November, 9:00",
        "20 min",
        "Anna Lis",
        "Bring the booklet",
    ] {
        assert!(chosen.contains(words), "{words} in {chosen}");
    }
    assert!(page.text("form#details").contains("24 November"), "until when it can be changed");
}

#[actix_web::test]
async fn b9_r001_20_r001_21_duration_and_staff_are_hidden_by_settings() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    app.set(clinic.id, "UPDATE clinics SET show_duration = FALSE");
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert!(!page.body.contains("20 min") && page.body.contains("Anna Lis"));
    app.set(clinic.id, "UPDATE clinics SET show_duration = TRUE, show_staff = FALSE");
    let page = visitor.get(&page.path).await.expect(200);
    assert!(page.body.contains("20\u{a0}min") && !page.body.contains("Anna Lis"));
    let summary = good(&visitor, &page, &DETAILS).await;
    assert!(!summary.body.contains("Anna Lis") && summary.body.contains("until"));
    app.set(clinic.id, "UPDATE clinics SET show_duration = FALSE");
    let summary = visitor.get(&summary.path).await.expect(200);
    assert!(!summary.text("main .leaf").contains("until"), "{}", summary.body);
}

#[actix_web::test]
async fn b10_r001_23_required_fields_carry_an_asterisk_by_setting_and_the_page_says_what_it_means()
{
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let always = ["First name *", "Last name *", "Phone *", "Name *"];
    let page = details(&app.visitor(), &clinic).await;
    assert_eq!(starred(&page), always);
    assert!(page.text("form#details").contains("marked with an asterisk (*) are required"));
    app.set(
        clinic.id,
        "UPDATE clinics SET required_fields = 'phone,email,address,breed,sex,born,weight,note'",
    );
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert_eq!(starred(&page).len(), 13, "{:?}", starred(&page));
    assert_eq!(
        page.attributes("form#details input[required], form#details textarea[required]", "name")
            .len(),
        15,
        "each of the three answers about the sex among them"
    );
    let refused = faulty(&visitor, &page, &[]).await;
    assert_eq!(
        faults(&refused),
        [
            "#given_name",
            "#family_name",
            "#tel",
            "#email",
            "#street",
            "#postcode",
            "#town",
            "#pet_name",
            "#breed",
            "#sex",
            "#born",
            "#weight",
            "#note"
        ]
    );
    for id in faults(&refused) {
        assert!(refused.has(&id), "{id} exists");
        assert!(refused.has(&format!("{id}-fault")), "{id} has its fault beside it");
    }
    app.set(clinic.id, "UPDATE clinics SET required_fields = 'email'");
    let page = details(&app.visitor(), &clinic).await;
    assert_eq!(starred(&page), ["First name *", "Last name *", "Email *", "Name *"]);
}

#[actix_web::test]
async fn b10_one_of_phone_and_email_is_always_asked_for() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").with(|rows| rows.clinics[0].required_fields = "");
    let clinic = clinic.store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let nameless = [("given_name", "Maria"), ("family_name", "Nowak"), ("pet_name", "Burek")];
    let refused = faulty(&visitor, &page, &nameless).await;
    assert_eq!(faults(&refused), ["#tel"]);
    assert!(refused.text("#errors").contains("Type a phone number or an email address"));
    good(&visitor, &refused, &[("email", "maria@example.com")]).await;
    assert_eq!(
        app.lines("SELECT email || '/' || phone FROM booking_contacts"),
        ["maria@example.com/"]
    );
}

#[actix_web::test]
async fn b10_faults_stand_beside_their_fields_and_nothing_typed_is_lost() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let typed = [
        ("given_name", "http://zysk.example"),
        ("family_name", "<b>\"Nowak\" & syn</b>"),
        ("tel", "12 55"),
        ("email", "maria@"),
        ("postcode", "1"),
        ("pet_name", "Burek\u{202e}\u{0}🐕"),
        ("born", "31.02.2020"),
        ("weight", "ciężki"),
        ("note", "x\r\n <script>alert(1)</script>"),
    ];
    let refused = faulty(&visitor, &page, &typed).await;
    let expected =
        ["#given_name", "#family_name", "#tel", "#email", "#postcode", "#born", "#weight"];
    assert_eq!(faults(&refused), expected);
    for (field, text) in &typed[..5] {
        assert_eq!(value(&refused, field), *text);
    }
    assert!(!refused.body.contains("<script>alert"), "{}", refused.body);
    assert!(refused.text("title").starts_with("Error:"));
    assert_eq!(refused.attributes("form#details [aria-invalid=true]", "name").len(), 7);
    for input in refused.attributes("form#details [aria-invalid=true]", "aria-describedby") {
        let fault = input.split(' ').next().unwrap();
        assert!(!refused.text(&format!("#{fault}")).is_empty());
    }
    // The page can be left and found again as it was.
    let again = visitor.get(&page.path).await.expect(200);
    assert_eq!(value(&again, "tel"), "12 55");
    assert_eq!(value(&again, "weight"), "ciężki");
    assert_eq!(app.count("bookings"), 0);
}

#[actix_web::test]
async fn b10_texts_without_bound_are_refused_with_a_page() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let long = "z".repeat(10_000);
    let refused = faulty(&visitor, &page, &[("given_name", &long), ("pet_name", &long)]).await;
    assert!(faults(&refused).contains(&"#given_name".to_owned()));
    let fault = refused.text("#given_name-fault");
    assert!(fault.contains("at most 80"), "{fault}");
    let note = "n".repeat(2_001);
    let typed = [&DETAILS[..], &[("note", note.as_str())]].concat();
    assert_eq!(faults(&faulty(&visitor, &page, &typed).await), ["#note"]);
    let typed = [&DETAILS[..], &[("note", &note[..2_000])]].concat();
    good(&visitor, &page, &typed).await;
}

#[actix_web::test]
async fn b10_phones_and_postcodes_are_those_of_the_clinics_country() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "tassula")
        .with(|rows| rows.clinics[0].country = "FI".to_owned())
        .store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let typed = [&DETAILS[..2], &DETAILS[3..], &[("tel", "040 123 4567"), ("postcode", "33100")]];
    good(&visitor, &page, &typed.concat()).await;
    let stored = "SELECT phone || '/' || phone_e164 || '/' || postcode FROM booking_contacts";
    assert_eq!(app.lines(stored), ["040 123 4567/+358401234567/33100"]);
}

#[actix_web::test]
async fn b10_a_likely_slip_in_an_email_is_mended_with_one_press_or_kept() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    for (number, (button, stored)) in
        [("button[name=use_email]", "maria@gmail.com"), (BOOK, "maria@gmial.com")]
            .into_iter()
            .enumerate()
    {
        let visitor = app.visitor();
        let page = details(&visitor, &clinic).await;
        let typed = [&DETAILS[..], &[("email", "maria@gmial.com")]].concat();
        let asked = faulty(&visitor, &page, &typed).await;
        assert!(asked.text("button[name=use_email]").contains("maria@gmail.com"));
        let booked = visitor.press(&asked, button, &[]).await.expect(303);
        visitor.follow(booked).await.expect(200);
        let emails = app.lines("SELECT email FROM booking_contacts ORDER BY booking_id");
        assert_eq!(emails[number], stored);
    }
}

#[actix_web::test]
async fn b11_r001_24_r001_25_r001_26_one_pet_with_what_is_told_of_it_and_the_note() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert_eq!(page.attributes("form#details input[name=pet_name]", "id").len(), 1);
    let more = [
        ("breed", "kundel"),
        ("sex", "female"),
        ("born", "14/5/2021"),
        ("weight", "12.5"),
        ("note", "Boi się\r\nodkurzacza 🐕"),
    ];
    good(&visitor, &page, &[&DETAILS[..], &more].concat()).await;
    let stored = "SELECT pet_name || '|' || breed || '|' || sex || '|' || born || '|'
        || weight_grams || '|' || note FROM booking_contacts";
    assert_eq!(app.lines(stored), ["Burek|kundel|female|2021-05-14|12500|Boi się\nodkurzacza 🐕"]);
    let species = "SELECT species_id FROM bookings";
    assert_eq!(app.number(species), clinic.species_id("dog").0);
}

#[actix_web::test]
async fn b11_the_species_is_asked_with_the_details_where_it_was_no_step() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .species("parrot")
        .change_location("centrum", |place| place.asks_species = false)
        .store(&app);
    let visitor = app.visitor();
    let query = "reason=vaccination&day=2026-11-25";
    let page = take(&visitor, &step(&visitor, &clinic, query).await, "2026-11-25T09:00").await;
    assert_eq!(page.texts("select#species option"), ["Choose", "dog", "cat"]);
    assert_eq!(faults(&faulty(&visitor, &page, &DETAILS).await), ["#species"]);
    for wrong in ["parrot", "yeti", "1"] {
        let typed = [&DETAILS[..], &[("species", wrong)]].concat();
        assert_eq!(faults(&faulty(&visitor, &page, &typed).await), ["#species"], "{wrong}");
    }
    good(&visitor, &page, &[&DETAILS[..], &[("species", "cat")]].concat()).await;
    assert_eq!(app.number("SELECT species_id FROM bookings"), clinic.species_id("cat").0);
}

#[actix_web::test]
async fn b11_a_species_chosen_as_a_step_cannot_be_changed_by_the_form() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert!(!page.has("form#details [name=species]"));
    let typed = [&DETAILS[..], &[("species", "cat")]].concat();
    visitor.post(&page.path, &typed).await.expect(303);
    assert_eq!(app.number("SELECT species_id FROM bookings"), clinic.species_id("dog").0);
}

fn cookies(page: &Page) -> Vec<String> {
    let all = page.headers.get_all("set-cookie");
    all.iter().map(|value| value.to_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn b12_r001_27_this_browser_remembers_who_ticks_the_box() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert!(!page.has("input[name=remember][checked]"), "nobody is remembered unasked");
    assert!(!page.has("button[form=forget]"));
    let typed = [&DETAILS[..], &[("remember", "1"), ("note", "tylko dziś"), ("breed", "kundel")]];
    let booked = visitor.press(&page, BOOK, &typed.concat()).await.expect(303);
    let cookie = cookies(&booked).into_iter().find(|cookie| cookie.starts_with("remember="));
    let cookie = cookie.unwrap();
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age="] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Maria") && !cookie.contains("Burek"), "{cookie}");
    let page = details(&visitor, &clinic).await;
    for (field, text) in DETAILS {
        assert_eq!(value(&page, field), text);
    }
    assert_eq!(value(&page, "breed"), "kundel");
    assert_eq!(page.texts("textarea[name=note]"), [""], "a note is about one visit");
    assert!(page.has("input[name=remember][checked]"));
    let stranger = details(&app.visitor(), &clinic).await;
    assert_eq!(value(&stranger, "given_name"), "");
}

#[actix_web::test]
async fn b12_forget_me_and_unticking_make_the_browser_forget() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let remembers = [&DETAILS[..], &[("remember", "1")]].concat();
    let pressed = app.visitor();
    let page = details(&pressed, &clinic).await;
    good(&pressed, &page, &remembers).await;
    let page = details(&pressed, &clinic).await;
    let forgotten = pressed.press(&page, "button[form=forget]", &[]).await.expect(303);
    let page = pressed.follow(forgotten).await.expect(200);
    assert!(page.text("main").contains("Your details are gone from this browser"));
    assert_eq!(value(&page, "given_name"), "");
    assert!(!page.has("input[name=remember][checked]"));
    let unticked = app.visitor();
    let page = details(&unticked, &clinic).await;
    good(&unticked, &page, &remembers).await;
    let page = details(&unticked, &clinic).await;
    let mut fields = page.button(BOOK).filled(&[]);
    fields.retain(|(name, _)| name != "remember");
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let booked = unticked.post(&page.path, &fields).await.expect(303);
    assert!(cookies(&booked).iter().any(|cookie| cookie.starts_with("remember=;")));
    assert_eq!(value(&details(&unticked, &clinic).await, "given_name"), "");
}

#[actix_web::test]
async fn b12_a_remembered_browser_with_a_forged_or_foreign_cookie_is_nobody() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    for cookie in [
        "remember=x",
        "remember=%7B%22given_name%22%3A%22Eve%22%7D",
        "remember=",
        "hold=szpaki.x; lang=xx",
    ] {
        let visitor = app.visitor().sending("cookie", cookie);
        let page = details(&visitor, &clinic).await;
        assert_eq!(value(&page, "given_name"), "", "{cookie}");
    }
}

#[actix_web::test]
async fn b21_the_version_of_the_privacy_notice_that_was_read_is_kept_with_the_booking() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    app.set(
        clinic.id,
        r#"UPDATE clinics SET privacy_version = 3, privacy_notice = '{"pl":"Dbamy o dane"}'"#,
    );
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    assert!(page.has("form#details a[href='/szpaki/privacy']"));
    let notice = visitor.get("/szpaki/privacy").await.expect(200);
    assert_eq!(notice.text("main [lang=pl]"), "Dbamy o dane");
    assert!(notice.text("main").contains("Version 3"));
    app.set(clinic.id, "UPDATE clinics SET privacy_version = 4");
    good(&visitor, &page, &DETAILS).await;
    assert_eq!(app.number("SELECT privacy_version FROM bookings"), 3);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    let forged = [&DETAILS[..], &[("privacy_version", "99")]].concat();
    good(&visitor, &page, &forged).await;
    assert_eq!(app.number("SELECT COUNT(privacy_version) FROM bookings"), 1);
}

#[actix_web::test]
async fn b16_the_form_tells_browsers_what_to_fill_in() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = details(&visitor, &clinic).await;
    for (field, token) in [
        ("given_name", "given-name"),
        ("family_name", "family-name"),
        ("tel", "tel"),
        ("email", "email"),
        ("street", "street-address"),
        ("postcode", "postal-code"),
        ("town", "address-level2"),
    ] {
        assert_eq!(page.attributes(&format!("input[name={field}]"), "autocomplete"), [token]);
    }
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert!(!starts(&times(&visitor, &clinic).await).is_empty());
    book(&visitor, &clinic).await;
}
