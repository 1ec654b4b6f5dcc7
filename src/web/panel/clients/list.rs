//! `GET /panel/{clinic}/clients`: the search, and everybody in order of name.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::shown::client_lines;
use crate::domain::client_search::search_words;
use crate::store::clients::{list_page, search};
use crate::web::clinic_page::Answer;
use crate::web::page::panel::{ClientsPage, Menu};
use crate::web::panel::Desk;
use crate::web::{App, PageError};

/// Clients on one page.
const PAGE: i64 = 50;
/// The same, of a search.
pub(in crate::web::panel) const MOST_FOUND: usize = 50;
/// Last page that can be asked for.
const LAST_PAGE: i64 = 100_000;
/// Most letters of a search that are read and shown again.
const LONGEST: usize = 100;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    q: String,
    page: String,
}

/// The page.
///
/// # Errors
/// The database's.
pub async fn list(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    query: web::Query<Query>,
) -> Result<HttpResponse, PageError> {
    let typed: String = query.q.trim().chars().take(LONGEST).collect();
    let page = query.page.parse::<i64>().unwrap_or(1).clamp(1, LAST_PAGE) - 1;
    desk.show(&app, &request, move |connection, scene| {
        let (t, clinic) = (scene.t, scene.clinic().id);
        let words = search_words(&typed);
        let searches = !typed.is_empty();
        let found = if searches {
            search(connection, clinic, &words, MOST_FOUND)?
        } else {
            list_page(connection, clinic, page, PAGE)?
        };
        let clients = client_lines(connection, scene, &found.ids)?;
        let note = match (clients.is_empty(), searches, found.has_more) {
            (true, true, _) => Some(t.clients_nobody()),
            (true, false, _) if page == 0 => Some(t.clients_none()),
            (_, true, true) => Some(t.clients_more()),
            _ => None,
        };
        let layout = scene.layout(t.menu_clients(), Menu::Clients, String::new());
        let base = layout.url("clients");
        let to = |number: i64| format!("{base}?page={number}");
        let view = ClientsPage {
            earlier: (!searches && page > 0).then(|| to(page)),
            later: (!searches && found.has_more).then(|| to(page + 2)),
            layout: crate::web::page::panel::PanelLayout { here: base.clone(), ..layout },
            typed,
            clients,
            note,
        };
        Answer::ok(&view)
    })
    .await
}
