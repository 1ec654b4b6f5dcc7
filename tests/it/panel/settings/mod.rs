//! What managers set, and what clients see of it at once.

mod clinic;
mod locations;

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

/// The names of the fields that a page marks.
pub fn faults(page: &Page) -> Vec<String> {
    page.attributes(".errors li a", "href")
}
