//! What stands around every page: health, headers, limits, forgery, languages, error pages.

mod errors;
mod headers;
mod health;
mod limits;
