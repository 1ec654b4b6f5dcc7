//! The steps up to the time: which there are and what each shows, the addresses that lead to them,
//! and where there is nothing to book.

mod addresses;
mod shown;
mod stops;

use crate::app::TestApp;
use crate::make::Clinic;
use crate::page::Page;

const WHERE: &str = "Which clinic?";
const WHO: &str = "Who is coming?";
const GROUPS: &str = "What is it about?";
const REASONS: &str = "Choose the reason for the visit";
const WHEN: &str = "When?";

/// A clinic with a second place, where everything is done too, by Ewa Mak.
fn two_places(number: i64, slug: &'static str) -> Clinic {
    Clinic::new(number, slug).location("rynek", "Europe/Warsaw").staff("Ewa Mak").everywhere()
}

/// A clinic where nothing is left to choose but the time.
fn no_choice(number: i64, slug: &'static str) -> Clinic {
    Clinic::new(number, slug)
        .change_reason("check-up", |reason| reason.online = "no")
        .change_location("centrum", |place| place.asks_species = false)
}

async fn first(app: &TestApp, clinic: &Clinic) -> Page {
    app.visitor().get(&format!("/{}", clinic.slug)).await.expect(200)
}

fn notices(page: &Page) -> Vec<String> {
    page.texts("main .notice p")
}

/// What is chosen so far, as `Reason: vaccination`.
fn chosen(page: &Page) -> Vec<String> {
    let labels = page.texts("dl.chosen dt");
    let values = page.texts("dl.chosen dd:nth-of-type(1)");
    labels.iter().zip(&values).map(|(label, value)| format!("{label}: {value}")).collect()
}
