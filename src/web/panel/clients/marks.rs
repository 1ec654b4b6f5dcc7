//! What the desk marks on a client: tags, the block from online booking, missed visits lifted.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::{ClientPath, by, client, find_here, page_of};
use crate::domain::client::{LONGEST_TAG, MOST_TAGS};
use crate::domain::ids::ClientId;
use crate::domain::normal_form::one_line;
use crate::usecases::clients::{lift_no_shows, set_blocked, set_tags};
use crate::web::clinic_page::Answer;
use crate::web::page::Field;
use crate::web::panel::{Desk, Posted, flash};
use crate::web::{App, PageError};

/// A button without anything to type.
#[derive(Debug, Deserialize)]
pub struct Pressed {}

/// What the buttons around the block send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BlockForm {
    blocked: String,
}

/// What was typed as tags.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TagsForm {
    tags: String,
}

/// `POST /panel/{clinic}/clients/{id}/block`.
///
/// # Errors
/// `NotFound` if the clinic has no such client, the database's.
pub async fn block(
    app: web::Data<App>,
    request: HttpRequest,
    path: ClientPath,
    Posted(desk, form): Posted<Desk, BlockForm>,
) -> Result<HttpResponse, PageError> {
    let (id, blocked) = (ClientId(path.1), form.blocked == "1");
    set_blocked(&app.db, by(&desk, &app), id, blocked).await?;
    let words = if blocked { desk.t.client_block_done() } else { desk.t.client_unblock_done() };
    flash::leave(&request, words);
    Ok(Answer::See(desk.url(&page_of(id))).into())
}

/// `POST /panel/{clinic}/clients/{id}/lift`.
///
/// # Errors
/// `NotFound` if the clinic has no such client, the database's.
pub async fn lift(
    app: web::Data<App>,
    request: HttpRequest,
    path: ClientPath,
    Posted(desk, _): Posted<Desk, Pressed>,
) -> Result<HttpResponse, PageError> {
    let id = ClientId(path.1);
    lift_no_shows(&app.db, by(&desk, &app), id).await?;
    flash::leave(&request, desk.t.client_lift_done());
    Ok(Answer::See(desk.url(&page_of(id))).into())
}

/// `POST /panel/{clinic}/clients/{id}/tags`.
///
/// # Errors
/// `NotFound` if the clinic has no such client, the database's. Tags that are too long get the page
/// back.
pub async fn tags(
    app: web::Data<App>,
    request: HttpRequest,
    path: ClientPath,
    Posted(desk, form): Posted<Desk, TagsForm>,
) -> Result<HttpResponse, PageError> {
    let id = ClientId(path.1);
    if let Some(tags) = read_tags(&form.tags) {
        set_tags(&app.db, by(&desk, &app), id, tags).await?;
        flash::leave(&request, desk.t.client_saved());
        return Ok(Answer::See(desk.url(&page_of(id))).into());
    }
    desk.show(&app, &request, move |connection, scene| {
        let record = find_here(connection, scene, id)?;
        let fault = scene.t.client_tags_long(LONGEST_TAG, MOST_TAGS);
        let value = form.tags.chars().take(LONGEST_TAG * MOST_TAGS * 2).collect();
        let field = Field { value, fault: Some(fault), ..Field::default() };
        let page = client::page(connection, scene, &record, Some(field))?;
        Answer::page(StatusCode::UNPROCESSABLE_ENTITY, &page)
    })
    .await
}

/// The tags between the commas, each once, in order; none if one is too long or they are too many.
fn read_tags(typed: &str) -> Option<Vec<String>> {
    let mut tags: Vec<String> =
        typed.split(',').map(one_line).filter(|tag| !tag.is_empty()).collect();
    tags.sort_unstable();
    tags.dedup();
    let fits = tags.len() <= MOST_TAGS && tags.iter().all(|tag| tag.chars().count() <= LONGEST_TAG);
    fits.then_some(tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p6_tags_are_what_stands_between_commas() {
        let read = |typed: &str| read_tags(typed).map(|tags| tags.join("|"));
        assert_eq!(read(" vip ,, nervous  dog,vip"), Some("nervous dog|vip".to_owned()));
        assert_eq!(read(""), Some(String::new()));
        assert_eq!(read(&"x".repeat(LONGEST_TAG + 1)), None);
        let many: Vec<String> = (0..=MOST_TAGS).map(|number| number.to_string()).collect();
        assert_eq!(read(&many.join(",")), None);
    }
}
