//! Lists of things that have a form each, in the clinic's own order.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::domain::clinic::Clinic;
use crate::i18n::Tr;
use crate::store::settings::order::List;
use crate::usecases::settings::{self, Way};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{Link, Menu, Row, RowGroup, SettingsListPage};
use crate::web::panel::{Managing, PanelScene, Posted};
use crate::web::{App, PageError};

/// A list with a page.
pub trait Listed: 'static {
    /// Its entry of the menu.
    const MENU: Menu;

    /// Where it is.
    const PAGE: &'static str;

    /// The list whose order is the clinic's own.
    const ORDER: Option<List>;

    /// Title, what it is about, what is said where there is nothing.
    fn words(t: Tr) -> [&'static str; 3];

    /// What can be added: page and words.
    fn add(t: Tr) -> Vec<(&'static str, &'static str)>;

    /// Its rows.
    fn groups(scene: &PanelScene) -> Vec<RowGroup>;

    /// Whether the two swap places when one of them is moved.
    fn are_peers(_: &Clinic, _: i64, _: i64) -> bool {
        true
    }
}

impl RowGroup {
    /// One group without a heading; none at all if there are no rows.
    pub fn only(rows: Vec<Row>) -> Vec<Self> {
        if rows.is_empty() { Vec::new() } else { vec![Self { heading: None, rows }] }
    }
}

impl PanelScene {
    /// A link to a page of this clinic's panel.
    pub(super) fn link(&self, page: &str, text: impl Into<String>) -> Link {
        Link { url: self.desk.url(page), text: text.into() }
    }
}

/// `GET settings/locations`.
///
/// # Errors
/// The database's.
pub async fn list<T: Listed>(
    app: web::Data<App>,
    request: HttpRequest,
    who: Managing,
) -> Result<HttpResponse, PageError> {
    who.show(&app, &request, |_, scene| {
        let (t, here) = (scene.t, scene.desk.url(T::PAGE));
        let [title, lead, empty] = T::words(t);

        Answer::ok(&SettingsListPage {
            layout: scene.layout(title, T::MENU, here.clone()),
            lead: lead.to_owned(),
            add: T::add(t).into_iter().map(|(page, text)| scene.link(page, text)).collect(),
            order: T::ORDER.map(|_| format!("{here}/order")),
            groups: T::groups(scene),
            empty: empty.to_owned(),
        })
    })
    .await
}

/// What the buttons up and down send.
#[derive(Debug, Deserialize)]
pub struct Move {
    #[serde(default)]
    id: i64,
    #[serde(default)]
    way: String,
}

/// `POST settings/locations/order`.
///
/// # Errors
/// `NotFound`, the database's.
pub async fn reorder<T: Listed>(
    app: web::Data<App>,
    Posted(who, form): Posted<Managing, Move>,
) -> Result<HttpResponse, PageError> {
    let way = match form.way.as_str() {
        "up" => Way::Up,
        "down" => Way::Down,
        _ => return Err(PageError::BadRequest),
    };
    let list = T::ORDER.ok_or(PageError::NotFound)?;
    settings::reorder(&app.db, who.clinic_id(), list, (form.id, way), T::are_peers).await?;
    Ok(Answer::See(who.url(T::PAGE)).into())
}
