//! Everything made with the installation key: secret addresses, look-up hashes, cookie keys.
//! The key lives outside the database, so that a copy of the database gives no address away.

use actix_web::cookie::Key;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Length of the installation key in bytes.
pub const KEY_BYTES: usize = 32;

/// Bytes of a booking's token: 72 bits, 12 characters, short enough for an SMS.
const LINK_BYTES: usize = 9;
/// Bytes of nonces and of holds' tokens.
const NONCE_BYTES: usize = 16;

/// What a derived value is for; part of what is authenticated, so that one never passes for another.
#[derive(Debug, Clone, Copy)]
enum Purpose {
    BookingLink = 1,
    Cookies = 2,
    Address = 3,
    Check = 4,
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
    fn debug_output_shows_no_key() {
        assert_eq!(format!("{:?}", Secrets::new([7; KEY_BYTES])), "Secrets(…)");
    }
}
