//! Error pages: each in the design and language of the rest, each with a way on.

use askama::Template;

use super::{Layout, Sentence};

/// What went wrong, as far as the reader is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// 400
    Unreadable,
    /// 403
    Forbidden,
    /// 404
    NotFound,
    /// 409, where no page of its own fits better.
    Conflict,
    /// 413
    TooLarge {
        /// Largest size, e.g. “64 KB”.
        limit: String,
    },
    /// 422, where no form can be shown again.
    Invalid,
    /// 429
    TooMany {
        /// Clock time from which it works again.
        at: String,
    },
    /// 500 while something was being changed.
    Failed {
        /// Stands in the log.
        id: String,
    },
    /// 500 while a page was only looked at.
    FailedReading {
        /// Stands in the log.
        id: String,
    },
    /// 503
    Unavailable,
}

/// A link out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayOut {
    /// `t.way_out_start()` or the like.
    pub text: &'static str,
    /// Where.
    pub url: String,
}

/// The page of an error; `Layout::title` is [`ErrorKind::title`].
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "errors/error.html")]
pub struct ErrorPage {
    /// Frame.
    pub layout: Layout,
    /// What went wrong.
    pub kind: ErrorKind,
    /// At least one.
    pub ways: Vec<WayOut>,
}

impl ErrorKind {
    /// HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            Self::Unreadable => 400,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Conflict => 409,
            Self::TooLarge { .. } => 413,
            Self::Invalid => 422,
            Self::TooMany { .. } => 429,
            Self::Failed { .. } | Self::FailedReading { .. } => 500,
            Self::Unavailable => 503,
        }
    }

    /// The heading.
    pub fn title(&self, t: &crate::i18n::Tr) -> &'static str {
        match self {
            Self::Unreadable => t.e400_title(),
            Self::Forbidden => t.e403_title(),
            Self::NotFound => t.e404_title(),
            Self::Conflict => t.e409_title(),
            Self::TooLarge { .. } => t.e413_title(),
            Self::Invalid => t.e422_title(),
            Self::TooMany { .. } => t.e429_title(),
            Self::Failed { .. } | Self::FailedReading { .. } => t.e500_title(),
            Self::Unavailable => t.e503_title(),
        }
    }
}

impl ErrorKind {
    /// Name in `static/icons.svg`.
    fn icon(&self) -> &'static str {
        match self {
            Self::TooMany { .. } | Self::Unavailable => "clock",
            _ => "warn",
        }
    }
}

impl ErrorPage {
    fn text(&self) -> Sentence {
        let t = self.layout.t;
        let Some(clinic) = &self.layout.clinic else {
            return Sentence::plain(self.text_without_phone());
        };
        let phone = |message: &dyn Fn(&str) -> String| Sentence::phone(&clinic.phone, message);
        match &self.kind {
            ErrorKind::NotFound => phone(&|phone| t.e404_text(phone)),
            ErrorKind::TooMany { at } => phone(&|phone| t.e429_text(phone, at)),
            ErrorKind::Failed { id } => phone(&|phone| t.e500_text(id, phone)),
            ErrorKind::Unavailable => phone(&|phone| t.e503_text(phone)),
            _ => Sentence::plain(self.text_without_phone()),
        }
    }

    fn text_without_phone(&self) -> String {
        let t = self.layout.t;
        match &self.kind {
            ErrorKind::Unreadable => t.e400_text().to_owned(),
            ErrorKind::Forbidden => t.e403_text().to_owned(),
            ErrorKind::NotFound => t.e404_text_plain().to_owned(),
            ErrorKind::Conflict => t.e409_text().to_owned(),
            ErrorKind::TooLarge { limit } => t.e413_text(limit),
            ErrorKind::Invalid => t.e422_text().to_owned(),
            ErrorKind::TooMany { at } => t.e429_text_plain(at),
            ErrorKind::Failed { id } => t.e500_text_plain(id),
            ErrorKind::FailedReading { id } => t.e500_text_get(id),
            ErrorKind::Unavailable => t.e503_text_plain().to_owned(),
        }
    }
}
