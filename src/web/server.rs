//! The HTTP server: the layers around every page, and a stop that finishes what it began.

use std::io;
use std::net::TcpListener;

use actix_web::body::MessageBody;
use actix_web::dev::{Server, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{Error, HttpServer, web};

use super::front_limit::{self, FrontLimit};
use super::{App, error_pages, headers, health, language, metrics, observe, origin, routes};

/// The most that a request's body may be.
const LARGEST_BODY: usize = error_pages::LARGEST_KILOBYTES * 1024;
/// Connections that may wait to be accepted.
const BACKLOG: u32 = 1024;

/// Everything that answers, built anew for each worker thread.
fn site(
    app: web::Data<App>,
    limit: web::Data<FrontLimit>,
    more: fn(&mut web::ServiceConfig),
) -> actix_web::App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    let panel = app.clone();
    actix_web::App::new()
        .app_data(app)
        .app_data(limit)
        .app_data(web::PayloadConfig::new(LARGEST_BODY))
        .app_data(web::FormConfig::default().limit(LARGEST_BODY))
        .configure(health::routes)
        .configure(more)
        .configure(move |site| routes::routes(site, &panel))
        // The last of these is the outermost.
        .wrap(from_fn(origin::check))
        .wrap(from_fn(front_limit::limit))
        .wrap(from_fn(error_pages::design))
        .wrap(from_fn(language::remember))
        .wrap(Compress::default())
        .wrap(from_fn(headers::add))
        .wrap(from_fn(observe::observe))
}

/// Begins to serve on a socket. The server runs until it is told to stop, by its handle or by
/// `stop`, and then finishes the requests that it has begun.
///
/// # Errors
/// The socket cannot be used.
pub fn serve(
    app: App,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<Server> {
    serve_with(app, listener, stop, |_| ())
}

/// As `serve`, with more addresses behind the same layers: what pages are measured beside.
///
/// # Errors
/// The socket cannot be used.
pub fn serve_with(
    app: App,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
    more: fn(&mut web::ServiceConfig),
) -> io::Result<Server> {
    metrics::start();
    let config = &app.config;
    let workers = config.workers;
    let limit = web::Data::new(FrontLimit::new(config.requests_per_minute));
    let shutdown = config.shutdown.as_secs();
    // More threads than connections would only wait for each other, each with a request in hand.
    let connections = usize::try_from(config.store.read_connections).unwrap_or(1);
    let blocking = (connections / workers).max(1);
    let live = app.live.clone();
    let stop = async move {
        stop.await;
        // Streams never end by themselves, and the server waits for what it has begun.
        live.stop();
    };
    let app = web::Data::new(app);
    let server = HttpServer::new(move || site(app.clone(), limit.clone(), more))
        .workers(workers)
        .worker_max_blocking_threads(blocking)
        .tcp_nodelay(true)
        .backlog(BACKLOG)
        .shutdown_timeout(shutdown)
        .shutdown_signal(stop)
        .listen(listener)?
        .run();
    actix_web::rt::spawn(metrics::keep_compact());
    Ok(server)
}

/// Resolves when the process is asked to stop: SIGTERM or Ctrl-C. From the call on, not only from
/// the first poll, SIGTERM no longer ends the process at once.
///
/// # Errors
/// The signal cannot be listened for.
pub fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    })
}
