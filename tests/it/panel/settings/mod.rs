//! What managers set, and what clients see of it at once.

mod clinic;
mod hours;
mod locations;
mod looking;
mod people;
mod reasons;
mod removal;

use tassu::domain::account::Role;

use crate::app::TestApp;
use crate::make::Clinic;
use crate::page::Page;
use crate::visitor::Visitor;

/// The button of every form of settings.
pub const SAVE: &str = "form#settings .save button";

/// A clinic and its manager.
pub async fn managed(slug: &'static str) -> (TestApp, Clinic, Visitor) {
    let app = TestApp::start();
    let clinic = Clinic::new(1, slug).store(&app);
    let manager = app.signed_in(clinic.id, Role::Manager).await;
    (app, clinic, manager)
}

/// Opens a form, changes these fields and saves it.
pub async fn change(manager: &Visitor, path: &str, typed: &[(&str, &str)]) -> Page {
    let page = manager.get(path).await.expect(200);
    manager.press(&page, SAVE, typed).await
}

/// Sends the form of a page with these fields typed, and none of those names.
pub async fn post_filled(
    manager: &Visitor,
    page: &Page,
    typed: &[(&str, &str)],
    without: &[&str],
) -> Page {
    let form = page.button(SAVE);
    let fields = form.filled(typed);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .filter(|(name, _)| !without.contains(&name.as_str()))
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    manager.post(&form.action, &fields).await
}

/// The names of the fields that a page marks.
pub fn faults(page: &Page) -> Vec<String> {
    page.attributes(".errors li a", "href")
}
