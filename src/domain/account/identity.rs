//! The name and the address of an account as typed.

use crate::domain::details::{self, Email};
use crate::domain::normal_form::{is_blank, one_line};

/// Most characters of a name.
pub const LONGEST_NAME: usize = 80;
/// Most characters of an address.
pub const LONGEST_EMAIL: usize = 254;

/// A name in normal form; none if there is nothing to see, or too much.
pub fn read_name(typed: &str) -> Option<String> {
    let name = one_line(typed);
    (!is_blank(&name) && name.chars().count() <= LONGEST_NAME).then_some(name)
}

/// An address in normal form; none if it is no address.
pub fn read_email(typed: &str) -> Option<Email> {
    let line = one_line(typed);
    if line.chars().count() > LONGEST_EMAIL {
        return None;
    }
    // Whoever types it here knows whose it is: a likely slip is not asked about.
    details::read_email(&line, &line).ok()
}

/// The form of an address in which accounts are looked up.
pub fn email_key(typed: &str) -> String {
    one_line(typed).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p1_names_and_addresses_are_brought_into_normal_form_and_bounded() {
        assert_eq!(read_name("  Anna \t Lis ").as_deref(), Some("Anna Lis"));
        assert_eq!(read_name(" \u{200d} "), None);
        assert_eq!(read_name(&"a".repeat(LONGEST_NAME + 1)), None);
        let email = read_email(" Anna@LIS.example ").unwrap();
        assert_eq!(
            (email.typed.as_str(), email.key.as_str()),
            ("Anna@LIS.example", "anna@lis.example")
        );
        assert_eq!(email_key(" Anna@LIS.example "), email.key);
        assert_eq!(read_email("anna"), None);
        assert_eq!(read_email(&format!("{}@lis.example", "a".repeat(300))), None);
    }
}
