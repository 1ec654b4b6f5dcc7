//! Argon2id: a few at once, so that nobody can fill the machine's memory by signing in.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::Semaphore;

/// Each takes 19 MB for some tens of milliseconds.
const AT_ONCE: usize = 4;
/// Of nobody's password: verifying against it takes as long as against a real one, so that the
/// time does not tell which accounts exist.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGF0IGFsbCE$\
                      3yZ0J6yGgqgAR2dNn2vSiG1j3eHkgC2d3bq3m6N6K1s";

/// Could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed: {0}")]
pub struct HashFailed(String);

/// Hashes and compares passwords.
#[derive(Debug, Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Passwords {
    /// The hash to store, in PHC format.
    ///
    /// # Errors
    /// `HashFailed` where the machine has no randomness or memory for it.
    pub async fn hash(&self, password: String) -> Result<String, HashFailed> {
        self.in_turn(move || hash_now(&password))
            .await
            .unwrap_or_else(|| Err(HashFailed("interrupted".to_owned())))
    }

    /// Whether it is the password of this stored hash. Without one the answer is no, and takes as
    /// long.
    pub async fn verify(&self, password: String, hash: Option<String>) -> bool {
        let verify = move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
            let verified = PasswordHash::new(&hash).is_ok_and(|hash| {
                Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
            });
            known && verified
        };
        self.in_turn(verify).await.unwrap_or(false)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.ok()?;
        tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        })
        .await
        .ok()
    }
}

/// As `Passwords::hash`, for commands that have nothing else to do.
///
/// # Errors
/// As there.
pub fn hash_now(password: &str) -> Result<String, HashFailed> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash: PasswordHash| hash.to_string())
        .map_err(|error| HashFailed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn p1_only_the_right_password_fits_and_hashes_are_salted() {
        let passwords = Passwords::default();
        let hash = passwords.hash("kot na płocie".to_owned()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert_ne!(hash, passwords.hash("kot na płocie".to_owned()).await.unwrap());
        assert!(passwords.verify("kot na płocie".to_owned(), Some(hash.clone())).await);
        assert!(!passwords.verify("kot na plocie".to_owned(), Some(hash)).await);
    }

    #[actix_web::test]
    async fn p1_nobodys_password_is_compared_too_and_never_fits() {
        assert!(PasswordHash::new(NOBODY).is_ok(), "else the time would tell who has no account");
        assert!(!Passwords::default().verify(String::new(), None).await);
    }
}
