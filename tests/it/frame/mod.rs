//! What stands around every page: health, headers, limits, forgery, languages, error pages, stop.

mod errors;
mod headers;
mod health;
mod limits;
mod stop;
