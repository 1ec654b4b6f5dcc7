//! Codes of the second factor (RFC 6238): six digits for each half minute, of a secret that the
//! account's phone knows too.

use totp_rs::{Builder, Totp};

/// Bytes of a secret.
pub const SECRET_BYTES: usize = 20;
const STEP_SECONDS: i64 = 30;

/// The step to which a code belongs, if it is that of now or a neighbour: clocks differ, and people
/// type slowly. `now` is in UTC seconds.
pub fn step_of(secret: &[u8], code: &str, now: i64) -> Option<i64> {
    let step = totp(secret)?.check(code, u64::try_from(now).ok()?)?;
    i64::try_from(step).ok()
}

/// The code of a secret at this moment (UTC seconds), as a phone shows it.
pub fn code_at(secret: &[u8], at: i64) -> Option<String> {
    Some(totp(secret)?.generate(u64::try_from(at - at.rem_euclid(STEP_SECONDS)).ok()?).to_string())
}

/// A secret as apps take it when it is typed.
pub fn written(secret: &[u8]) -> String {
    totp_rs::Secret::from(secret).to_base32()
}

/// What the picture for the app says.
pub fn address(secret: &[u8], account: &str) -> String {
    let label: String = url::form_urlencoded::byte_serialize(account.as_bytes()).collect();
    format!("otpauth://totp/Tassu:{label}?secret={}&issuer=Tassu", written(secret))
}

fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_secret(secret).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of RFC 6238, appendix B.
    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn p1_codes_are_those_of_the_standard() {
        for (at, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(step_of(SECRET, code, at), Some(at / 30));
            assert_eq!(code_at(SECRET, at).as_deref(), Some(code));
        }
        assert_eq!(written(SECRET), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        let address = address(SECRET, "anna@lis.example");
        assert!(address.starts_with("otpauth://totp/Tassu:anna%40lis.example?secret=GEZ"));
    }

    #[test]
    fn p1_a_code_holds_for_its_step_and_the_neighbours() {
        let at = 1_111_111_109;
        for (now, fits) in [(at - 60, false), (at - 30, true), (at + 30, true), (at + 61, false)] {
            assert_eq!(step_of(SECRET, "081804", now).is_some(), fits, "{now}");
        }
        for wrong in ["", "081805", "81804", "0081804", "o81804"] {
            assert_eq!(step_of(SECRET, wrong, at), None, "{wrong}");
        }
    }
}
