//! Pages of the steps as they were made. Such a page is a function of its address, the language,
//! the clinic, what is busy there and the minute; while none of them changes, it is handed out as
//! it is. No page that shows one client something of their own is among them.

use actix_web::http::Uri;
use actix_web::web::Bytes;
use moka::policy::EvictionPolicy;
use moka::sync::Cache;

use crate::i18n::Lang;
use crate::store::clinics::ClinicHead;

/// Memory for them, in bytes.
const BYTES: u64 = 24 << 20;
/// Longer addresses are nobody's second request.
const LONGEST_ADDRESS: usize = 300;

/// The pages. Cheap to clone.
#[derive(Clone)]
pub struct KeptPages(Cache<PageKey, Kept>);

impl std::fmt::Debug for KeptPages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptPages")
    }
}

/// All that a page is a function of, but for what ends by itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PageKey {
    head: ClinicHead,
    lang: Lang,
    minute: i64,
    is_first_second: bool,
    address: String,
}

#[derive(Debug, Clone)]
struct Kept {
    html: Bytes,
    valid_until: i64,
}

impl PageKey {
    /// Of the page at this address as of now (UTC seconds), in this language.
    pub fn new(head: &ClinicHead, lang: Lang, now: i64, address: &Uri) -> Option<Self> {
        let address = address.path_and_query()?.as_str();
        (address.len() <= LONGEST_ADDRESS).then(|| Self {
            head: head.clone(),
            lang,
            // Days begin with a minute's first second; notice lets a start go with the second after.
            minute: now.div_euclid(60),
            is_first_second: now.rem_euclid(60) == 0,
            address: address.to_owned(),
        })
    }
}

impl Default for KeptPages {
    fn default() -> Self {
        let cache = Cache::builder()
            .max_capacity(BYTES)
            // What has a newer version is never asked for again, however popular it was.
            .eviction_policy(EvictionPolicy::lru())
            .weigher(|key: &PageKey, kept: &Kept| {
                u32::try_from(512 + key.address.len() + kept.html.len()).unwrap_or(u32::MAX)
            })
            .build();
        Self(cache)
    }
}

impl KeptPages {
    /// The page, unless something in it has ended by now (UTC seconds).
    pub fn get(&self, key: &PageKey, now: i64) -> Option<Bytes> {
        self.0.get(key).filter(|kept| kept.valid_until > now).map(|kept| kept.html)
    }

    /// Keeps a page in which nothing ends before `valid_until`, UTC seconds.
    pub fn keep(&self, key: PageKey, html: Bytes, valid_until: i64) {
        self.0.insert(key, Kept { html, valid_until });
    }
}
