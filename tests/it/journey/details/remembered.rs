//! The browser that remembers its client, and forgets (B12).

use super::{good, value};
use crate::app::TestApp;
use crate::journey::{BOOK, DETAILS, details};
use crate::make::Clinic;
use crate::page::Page;

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
