//! What must be filled in, what is refused, and that nothing typed is lost (B10).

use super::{faults, faulty, good, value};
use crate::app::TestApp;
use crate::journey::{BOOK, DETAILS, details};
use crate::make::Clinic;
use crate::page::Page;

fn starred(page: &Page) -> Vec<String> {
    let labels = page.texts("form#details label, form#details legend");
    labels.into_iter().filter(|label| label.ends_with('*')).collect()
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
