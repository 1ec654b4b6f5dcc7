//! What every handler may use: the settings, the database, the clock, the secrets.

use super::kept_pages::KeptPages;
use crate::clock::Clock;
use crate::config::Config;
use crate::passwords::Passwords;
use crate::secrets::Secrets;
use crate::store::Db;
use crate::usecases::browse::Browse;
use crate::usecases::live::Live;

/// The running installation; handlers take it as `web::Data<App>`.
#[derive(Debug)]
pub struct App {
    /// All settings.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// What is kept of clinics and free times.
    pub browse: Browse,
    /// Pages as they were made.
    pub pages: KeptPages,
    /// Who looks at which calendar right now.
    pub live: Live,
    /// The only source of the time.
    pub clock: Clock,
    /// Hashes and compares passwords, a few at once.
    pub passwords: Passwords,
    /// Everything made with the installation key.
    pub secrets: Secrets,
}

impl App {
    /// An installation that has kept nothing yet.
    pub fn new(config: Config, db: Db, clock: Clock, secrets: Secrets) -> Self {
        Self {
            live: Live::new(db.clone()),
            config,
            db,
            clock,
            secrets,
            browse: Browse::new(),
            pages: KeptPages::default(),
            passwords: Passwords::default(),
        }
    }
}
