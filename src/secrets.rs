//! Everything made with the installation key: secret addresses, look-up hashes, cookie keys.
//! The key lives outside the database, so that a copy of the database gives no address away.

use actix_web::cookie::Key;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Length of the installation key in bytes.
pub const KEY_BYTES: usize = 32;

/// Bytes of a booking's token: 72 bits, 12 characters, short enough for an SMS.
const LINK_BYTES: usize = 9;
/// Bytes of nonces and of holds' tokens.
const NONCE_BYTES: usize = 16;

/// Bytes of a cipher's nonce.
const SEAL_NONCE_BYTES: usize = 12;

/// What was sealed cannot be opened: garbled, of another account, or under another key.
#[derive(Debug, thiserror::Error)]
#[error("the sealed secret cannot be opened")]
pub struct SealBroken;

/// What a derived value is for; part of what is authenticated, so that one never passes for another.
#[derive(Debug, Clone, Copy)]
enum Purpose {
    BookingLink = 1,
    Cookies = 2,
    Address = 3,
    Check = 4,
    SecondFactor = 5,
    RecoveryCode = 6,
}

/// The installation key at work.
#[derive(Clone)]
pub struct Secrets {
    key: [u8; KEY_BYTES],
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets(…)")
    }
}

impl Secrets {
    /// Secrets under this key.
    pub fn new(key: [u8; KEY_BYTES]) -> Self {
        Self { key }
    }

    /// A fresh random key.
    pub fn random_key() -> [u8; KEY_BYTES] {
        rand::random()
    }

    fn mac(&self, purpose: Purpose, data: &[u8]) -> [u8; 32] {
        // HMAC takes keys of any length, so there is no error to handle here.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return [0; 32] };
        mac.update(&[purpose as u8]);
        mac.update(data);
        mac.finalize().into_bytes().into()
    }

    /// The token of a booking's secret address, made again from its nonce whenever needed.
    pub fn link_token(&self, nonce: &str) -> String {
        URL_SAFE_NO_PAD.encode(&self.mac(Purpose::BookingLink, nonce.as_bytes())[..LINK_BYTES])
    }

    /// The client's network address as kept for limits: not readable without the key.
    pub fn address_hash(&self, address: &str) -> String {
        URL_SAFE_NO_PAD.encode(&self.mac(Purpose::Address, address.as_bytes())[..NONCE_BYTES])
    }

    /// A value that tells whether a database was made with this key, and gives nothing else away.
    pub fn check_value(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.mac(Purpose::Check, b"tassu")[..NONCE_BYTES])
    }

    /// Encrypts an account's second factor. What was sealed for one account opens for no other.
    ///
    /// # Errors
    /// `SealBroken`, for more than a cipher takes.
    pub fn seal_second_factor(&self, user: i64, secret: &[u8]) -> Result<String, SealBroken> {
        let nonce: [u8; SEAL_NONCE_BYTES] = rand::random();
        let payload = Payload { msg: secret, aad: &user.to_be_bytes() };
        let sealed = self
            .cipher(Purpose::SecondFactor)
            .encrypt(&Nonce::from(nonce), payload)
            .map_err(|_opaque| SealBroken)?;
        Ok(URL_SAFE_NO_PAD.encode([&nonce[..], &sealed].concat()))
    }

    /// Reads what `seal_second_factor` wrote for this account.
    ///
    /// # Errors
    /// `SealBroken` for anything else.
    pub fn open_second_factor(&self, user: i64, sealed: &str) -> Result<Vec<u8>, SealBroken> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_garbled| SealBroken)?;
        let (nonce, sealed) = bytes.split_first_chunk().ok_or(SealBroken)?;
        let nonce: &[u8; SEAL_NONCE_BYTES] = nonce;
        let payload = Payload { msg: sealed, aad: &user.to_be_bytes() };
        self.cipher(Purpose::SecondFactor)
            .decrypt(&Nonce::from(*nonce), payload)
            .map_err(|_forged| SealBroken)
    }

    fn cipher(&self, purpose: Purpose) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&self.mac(purpose, b"seal").into())
    }

    /// Look-up hash of a recovery code: keyed, for its fifty bits could be tried one by one.
    pub fn recovery_hash(&self, user: i64, code: &str) -> String {
        let data = [&user.to_be_bytes()[..], code.as_bytes()].concat();
        URL_SAFE_NO_PAD.encode(self.mac(Purpose::RecoveryCode, &data))
    }

    /// A random recovery code of 50 bits, ten letters and digits that nobody mixes up.
    pub fn random_recovery_code() -> String {
        const READABLE: &[u8; 32] = b"23456789abcdefghijkmnpqrstuvwxyz";
        rand::random::<[u8; 10]>()
            .map(|byte| char::from(READABLE[usize::from(byte % 32)]))
            .iter()
            .collect()
    }

    /// The key of encrypted cookies.
    pub fn cookie_key(&self) -> Key {
        Key::derive_from(&self.mac(Purpose::Cookies, b"cookies"))
    }

    /// Look-up hash of a token or a browser's mark: SHA-256, base64url.
    pub fn hash(token: &str) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes()))
    }

    /// A random token of 128 bits, 22 characters: a hold's address, a browser's mark, a nonce.
    pub fn random_token() -> String {
        URL_SAFE_NO_PAD.encode(rand::random::<[u8; NONCE_BYTES]>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_token_is_the_same_again_and_differs_by_nonce_and_key() {
        let secrets = Secrets::new([7; KEY_BYTES]);
        assert_eq!(secrets.link_token("a"), secrets.link_token("a"));
        assert_eq!(secrets.link_token("a").len(), 12);
        assert_ne!(secrets.link_token("a"), secrets.link_token("b"));
        assert_ne!(secrets.link_token("a"), Secrets::new([8; KEY_BYTES]).link_token("a"));
    }

    #[test]
    fn purposes_do_not_mix() {
        let secrets = Secrets::new([7; KEY_BYTES]);
        assert_ne!(secrets.address_hash("tassu"), secrets.check_value());
    }

    #[test]
    fn p1_a_second_factor_opens_for_its_account_and_key_alone() {
        let secrets = Secrets::new([7; KEY_BYTES]);
        let sealed = secrets.seal_second_factor(1, b"secret").unwrap();
        assert_ne!(sealed, secrets.seal_second_factor(1, b"secret").unwrap());
        assert_eq!(secrets.open_second_factor(1, &sealed).unwrap(), b"secret");
        assert!(secrets.open_second_factor(2, &sealed).is_err());
        assert!(Secrets::new([8; KEY_BYTES]).open_second_factor(1, &sealed).is_err());
        for garbled in ["", "AAAA", &sealed[1..], "ł"] {
            assert!(secrets.open_second_factor(1, garbled).is_err());
        }
    }

    #[test]
    fn debug_output_shows_no_key() {
        assert_eq!(format!("{:?}", Secrets::new([7; KEY_BYTES])), "Secrets(…)");
    }
}
