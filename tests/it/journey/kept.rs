//! Pages are kept as they were made, and handed out only while nothing in them has changed.

use super::{starts, step, take, times};
use crate::app::TestApp;
use crate::make::Clinic;

/// How often a page is asked for, so that it comes from memory at last.
const OFTEN: usize = 4;

#[actix_web::test]
async fn b8_a_kept_page_knows_what_was_taken_and_what_is_free_again() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").with(|rows| rows.clinics[0].hold_minutes = 4);
    let clinic = clinic.store(&app);
    let (reader, other) = (app.visitor(), app.visitor());
    let mut first = String::new();
    for _ in 0..OFTEN {
        first = starts(&times(&reader, &clinic).await).remove(0);
    }
    take(&other, &times(&other, &clinic).await, &first).await;
    for _ in 0..OFTEN {
        assert!(!starts(&times(&reader, &clinic).await).contains(&first));
        assert!(
            starts(&times(&other, &clinic).await).contains(&first),
            "its own is not in its way"
        );
    }
    app.wait_minutes(4);
    for _ in 0..OFTEN {
        assert!(starts(&times(&reader, &clinic).await).contains(&first));
    }
}

#[actix_web::test]
async fn a_kept_page_is_of_its_language_its_clinic_and_its_settings() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let other = Clinic::new(2, "wrony").store(&app);
    let (english, polish) = (app.visitor(), app.visitor().preferring("pl"));
    for _ in 0..OFTEN {
        let page = times(&english, &clinic).await;
        assert!(page.has("html[lang=en]") && page.has("a[href^='/szpaki']"), "{}", page.body);
        assert!(times(&polish, &clinic).await.has("html[lang=pl]"));
        assert!(times(&english, &other).await.has("a[href^='/wrony']"));
    }
    app.set(clinic.id, "UPDATE clinics SET name = 'Other name'");
    for _ in 0..OFTEN {
        assert!(step(&english, &clinic, "").await.body.contains("Other name"));
        assert!(times(&english, &clinic).await.body.contains("Other name"));
    }
}

#[actix_web::test]
async fn s7_a_kept_page_ends_with_the_pause() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let until = app.clock.now() + 90;
    let pause = format!("UPDATE clinic_calendars SET paused_until = {until}");
    app.set(clinic.id, &pause);
    for _ in 0..OFTEN {
        assert!(starts(&times(&app.visitor(), &clinic).await).is_empty());
    }
    app.wait_minutes(2);
    for _ in 0..OFTEN {
        assert!(!starts(&times(&app.visitor(), &clinic).await).is_empty());
    }
}
