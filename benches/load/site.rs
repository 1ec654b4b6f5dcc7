//! The server under measurement: the site as `tassu serve` runs it, with one more address, a
//! static page behind the same layers. This program starts itself again to be it.

use std::net::TcpListener;
use std::sync::LazyLock;

use actix_web::web::{Bytes, ServiceConfig, get, resource};
use actix_web::{HttpResponse, rt};
use tassu::clock::Clock;
use tassu::config::{Config, Sources};
use tassu::logging;
use tassu::secrets::Secrets;
use tassu::store::{Db, DbSettings};
use tassu::web::{App, server};

/// First argument of the program when it is to be the server.
pub const ASK: &str = "site";
/// Address of the static page.
pub const STATIC: &str = "/static-page";
/// Environment variable that names the file with the static page.
pub const PAGE: &str = "LOAD_PAGE";

static STATIC_PAGE: LazyLock<Bytes> =
    LazyLock::new(|| std::fs::read(std::env::var(PAGE).unwrap()).unwrap().into());

/// Whether this process is to be the server.
pub fn is_asked() -> bool {
    std::env::args().nth(1).as_deref() == Some(ASK)
}

/// Serves with the settings of the environment until it is killed.
pub fn run() {
    let config = Config::load(&Sources::of_process(None).unwrap()).unwrap();
    logging::start(config.log);
    let settings = DbSettings {
        read_connections: config.store.read_connections,
        write_connections: config.store.write_connections,
    };
    let db = Db::open(config.store.url.as_str(), settings).unwrap();
    let secrets = Secrets::new(config.key.load_or_make().unwrap().0);
    let listener = TcpListener::bind(config.listen).unwrap();
    let app = App::new(config, db, Clock::System, secrets);
    rt::System::new().block_on(async move {
        let stop = std::future::pending();
        server::serve_with(app, listener, stop, static_page).unwrap().await.unwrap();
    });
}

fn static_page(site: &mut ServiceConfig) {
    site.service(resource(STATIC).route(get().to(|| async {
        HttpResponse::Ok().content_type("text/html; charset=utf-8").body(STATIC_PAGE.clone())
    })));
}
