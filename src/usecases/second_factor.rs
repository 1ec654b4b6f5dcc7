//! The second factor of an account (P1): set up, proved at each sign-in, replaced by recovery codes
//! where the phone is lost.

use crate::domain::account::{User, totp};
use crate::domain::ids::UserId;
use crate::secrets::{SealBroken, Secrets};
use crate::store::limits::{self, Limited};
use crate::store::{AnyConnection, Db, StoreError, accounts};

/// Recovery codes that an account gets.
const CODES: usize = 10;

/// What went wrong on our side.
#[derive(Debug, thiserror::Error)]
pub enum FactorFailed {
    /// The stored secret, or the one that the form brought back.
    #[error(transparent)]
    Seal(#[from] SealBroken),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<diesel::result::Error> for FactorFailed {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// A secret that waits to be proved by a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// What the form brings back.
    pub sealed: String,
    /// As apps take it when it is typed.
    pub written: String,
    /// What the picture says.
    pub address: String,
}

/// A fresh secret for an account, kept by nobody but its form until a code proves it.
///
/// # Errors
/// `Seal`.
pub fn begin(secrets: &Secrets, user: &User) -> Result<Pending, FactorFailed> {
    let secret: [u8; totp::SECRET_BYTES] = rand::random();
    pending(secrets, user, secrets.seal_second_factor(user.id.0, &secret)?)
}

/// The secret that a form brought back.
///
/// # Errors
/// `Seal` if it was not made for this account.
pub fn pending(secrets: &Secrets, user: &User, sealed: String) -> Result<Pending, FactorFailed> {
    let secret = secrets.open_second_factor(user.id.0, &sealed)?;
    let (written, address) = (totp::written(&secret), totp::address(&secret, &user.email));
    Ok(Pending { sealed, written, address })
}

/// What became of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged<T> {
    /// It fits.
    Right(T),
    /// It does not, or was used before.
    Wrong,
    /// Too many attempts for this account.
    TooOften {
        /// When to try again, UTC seconds.
        retry_at: i64,
    },
}

/// Whose second factor, and who knows the key to it.
#[derive(Debug, Clone)]
pub struct Prover {
    /// The installation key.
    pub secrets: Secrets,
    /// The account.
    pub user: UserId,
    /// Now, UTC seconds.
    pub now: i64,
}

impl Prover {
    /// Switches the second factor on if the code is one of this pending secret, and answers with
    /// the recovery codes, which nobody can see again.
    ///
    /// # Errors
    /// The database's; `Seal` for a secret of another account.
    pub async fn switch_on(
        self,
        db: &Db,
        sealed: String,
        code: String,
    ) -> Result<Judged<Vec<String>>, FactorFailed> {
        db.write(move |connection| {
            let secret = self.secrets.open_second_factor(self.user.0, &sealed)?;
            let judged = self.limited(connection, |prover, connection| {
                let Some(step) = totp::step_of(&secret, &plain(&code), prover.now) else {
                    return Ok(false);
                };
                Ok(accounts::insert_totp(connection, prover.user, &sealed, step)?)
            })?;
            judged.then(|| self.new_codes(connection))
        })
        .await
    }

    /// Whether a code of the phone, or a recovery code, fits; either is used up by it.
    ///
    /// # Errors
    /// The database's; `Seal` if the key is another than the secret was sealed with.
    pub async fn prove(self, db: &Db, code: String) -> Result<Judged<()>, FactorFailed> {
        db.write(move |connection| {
            self.limited(connection, |prover, connection| prover.fits(connection, &code))
        })
        .await
    }

    /// Replaces the recovery codes, for a code that fits.
    ///
    /// # Errors
    /// As `prove`.
    pub async fn renew_codes(
        self,
        db: &Db,
        code: String,
    ) -> Result<Judged<Vec<String>>, FactorFailed> {
        db.write(move |connection| {
            self.limited(connection, |prover, connection| prover.fits(connection, &code))?
                .then(|| self.new_codes(connection))
        })
        .await
    }

    /// Switches the second factor off, for a code that fits.
    ///
    /// # Errors
    /// As `prove`.
    pub async fn switch_off(self, db: &Db, code: String) -> Result<Judged<()>, FactorFailed> {
        db.write(move |connection| {
            self.limited(connection, |prover, connection| prover.fits(connection, &code))?
                .then(|| Ok(accounts::delete_totp(connection, self.user)?))
        })
        .await
    }

    fn fits(&self, connection: &mut AnyConnection, code: &str) -> Result<bool, FactorFailed> {
        let Some(sealed) = accounts::find_totp(connection, self.user)? else { return Ok(false) };
        let secret = self.secrets.open_second_factor(self.user.0, &sealed)?;
        let code = plain(code);
        if let Some(step) = totp::step_of(&secret, &code, self.now) {
            return Ok(accounts::accept_step(connection, self.user, step)?);
        }
        let hash = self.secrets.recovery_hash(self.user.0, &code);
        Ok(accounts::use_recovery_code(connection, self.user, &hash)?)
    }

    /// Counts before it judges, so that many guesses at once are no more than many in a row.
    fn limited(
        &self,
        connection: &mut AnyConnection,
        judge: impl FnOnce(&Self, &mut AnyConnection) -> Result<bool, FactorFailed>,
    ) -> Result<Judged<()>, FactorFailed> {
        let subject = self.user.0.to_string();
        if let Some(retry_at) = limits::take(connection, Limited::SecondFactor, &subject, self.now)?
        {
            return Ok(Judged::TooOften { retry_at });
        }
        if !judge(self, connection)? {
            return Ok(Judged::Wrong);
        }
        limits::forget(connection, Limited::SecondFactor, &subject)?;
        Ok(Judged::Right(()))
    }

    fn new_codes(&self, connection: &mut AnyConnection) -> Result<Vec<String>, FactorFailed> {
        let codes: Vec<String> = (0..CODES).map(|_| Secrets::random_recovery_code()).collect();
        let hashes: Vec<String> =
            codes.iter().map(|code| self.secrets.recovery_hash(self.user.0, code)).collect();
        accounts::replace_recovery_codes(connection, self.user, &hashes)?;
        Ok(codes)
    }
}

impl Judged<()> {
    fn then<T>(
        self,
        go_on: impl FnOnce() -> Result<T, FactorFailed>,
    ) -> Result<Judged<T>, FactorFailed> {
        Ok(match self {
            Self::Right(()) => Judged::Right(go_on()?),
            Self::Wrong => Judged::Wrong,
            Self::TooOften { retry_at } => Judged::TooOften { retry_at },
        })
    }
}

/// As typed, without the spaces and dashes that people put between; in small letters.
fn plain(code: &str) -> String {
    code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(20).collect()
}
