//! What the machines around the server ask: does it live, can it serve, and its figures.

use actix_web::http::header::{AUTHORIZATION, CACHE_CONTROL};
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};

use super::{App, PageError, metrics};
use crate::config::MetricsAccess;
use crate::store::{self, StoreError};

/// The addresses of this file.
pub(super) fn routes(app: &mut web::ServiceConfig) {
    app.service(web::resource("/health/live").route(web::get().to(live)))
        .service(web::resource("/health/ready").route(web::get().to(ready)))
        .service(web::resource("/metrics").route(web::get().to(figures)));
}

/// The process answers.
async fn live() -> HttpResponse {
    HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).json(Status { status: "live" })
}

/// The database answers and has every migration. That it refuses overlapping visits was proven
/// before the server began to listen.
async fn ready(app: web::Data<App>) -> HttpResponse {
    let pending = app.db.read(store::pending_migrations).await;
    let (mut response, status) = match pending {
        Ok(0) => (HttpResponse::Ok(), "ready"),
        Ok(_) => (HttpResponse::ServiceUnavailable(), "migrations are pending"),
        Err(StoreError::Connection(_)) => {
            (HttpResponse::ServiceUnavailable(), "no connection to the database")
        }
        Err(_) => (HttpResponse::ServiceUnavailable(), "the database does not answer"),
    };
    response.insert_header((CACHE_CONTROL, "no-store")).json(Status { status })
}

#[derive(serde::Serialize)]
struct Status {
    status: &'static str,
}

/// The figures, for those who may see them; for others there is no such page.
async fn figures(app: web::Data<App>, request: HttpRequest) -> Result<HttpResponse, PageError> {
    if !may_see(&app.config.metrics, &request) {
        return Err(PageError::NotFound);
    }
    let text = web::block(metrics::render).await.map_err(PageError::internal)?;
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(text))
}

fn may_see(access: &MetricsAccess, request: &HttpRequest) -> bool {
    match access {
        MetricsAccess::ThisMachine => true,
        MetricsAccess::Closed => false,
        MetricsAccess::Token(token) => {
            let sent = request
                .headers()
                .get(AUTHORIZATION)
                .and_then(|value| value.to_str().ok())
                .and_then(|value| value.strip_prefix("Bearer "));
            sent.is_some_and(|sent| is_same(sent, token))
        }
    }
}

/// Compares hashes, so that the time it takes tells nothing about the token.
fn is_same(sent: &str, token: &str) -> bool {
    Sha256::digest(sent.as_bytes()) == Sha256::digest(token.as_bytes())
}
