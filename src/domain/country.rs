//! A country, by its two-letter code: decides how phone numbers and postcodes are read.

/// ISO 3166-1 alpha-2 code, two capital letters. Whether such a country exists is not checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Poland.
    pub const PL: Self = Self(*b"PL");

    /// Two ASCII letters of either case; none otherwise.
    pub fn parse(code: &str) -> Option<Self> {
        let letters: [u8; 2] = code.as_bytes().try_into().ok()?;
        letters
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(letters.map(|l| l.to_ascii_uppercase())))
    }

    /// The two capital letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_of_either_case_are_a_country() {
        assert_eq!(Country::parse("fi").as_ref().map(Country::code), Some("FI"));
        for wrong in ["", "F", "FIN", "1F", "ł", "F "] {
            assert_eq!(Country::parse(wrong), None, "{wrong}");
        }
    }
}
