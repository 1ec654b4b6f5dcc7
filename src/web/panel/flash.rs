//! Words for the next page: what was just done, said once.

use actix_session::{Session, SessionExt as _};
use actix_web::HttpRequest;

use super::sessions::{self, key};

/// Leaves words for the next page that this session is shown.
pub fn leave(request: &HttpRequest, words: impl Into<String>) {
    // A text can always be serialized.
    drop(request.get_session().insert(key::FLASH, words.into()));
}

/// Takes the words that were left for this request's session.
pub(super) fn take_from(request: &HttpRequest) -> Option<String> {
    take(&request.get_session())
}

/// Takes the words that were left.
pub(super) fn take(session: &Session) -> Option<String> {
    let words = sessions::read(session, key::FLASH)?;
    session.remove(key::FLASH);
    Some(words)
}
