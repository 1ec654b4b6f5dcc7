//! Which passwords will do: long ones are welcome, easily guessed ones are refused.

use zxcvbn::{Score, zxcvbn};

/// Fewest characters.
pub const SHORTEST_PASSWORD: usize = 10;
/// Most bytes: enough for any sentence, too few to keep the server busy.
pub const LONGEST_PASSWORD: usize = 1024;
/// The estimate takes longer the more there is to look at; what follows only makes a password better.
const JUDGED: usize = 64;

/// Why a password was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordFault {
    /// Fewer than [`SHORTEST_PASSWORD`] characters.
    TooShort,
    /// More than [`LONGEST_PASSWORD`] bytes.
    TooLong,
    /// Among the first that anybody would try.
    TooCommon,
}

/// Judges a new password. `known` are words that others know of its owner: name, address, clinic.
///
/// # Errors
/// Why it will not do.
pub fn judge_password(password: &str, known: &[&str]) -> Result<(), PasswordFault> {
    if password.chars().count() < SHORTEST_PASSWORD {
        return Err(PasswordFault::TooShort);
    }
    if password.len() > LONGEST_PASSWORD {
        return Err(PasswordFault::TooLong);
    }
    let judged: String = password.chars().take(JUDGED).collect();
    let words: Vec<&str> = known
        .iter()
        .flat_map(|text| text.split(|sign: char| !sign.is_alphanumeric()))
        .filter(|word| word.chars().count() > 2)
        .chain(["tassu"])
        .collect();
    if zxcvbn(&judged, &words).score() < Score::Two {
        return Err(PasswordFault::TooCommon);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p1_common_passwords_and_those_made_of_the_owners_own_words_are_refused() {
        for common in ["1234567890", "password123", "qwertyuiop", "aaaaaaaaaaaa", "tassutassu"] {
            assert_eq!(judge_password(common, &[]), Err(PasswordFault::TooCommon), "{common}");
        }
        let owner = ["Katarzyna Wiśniewska", "katarzyna.w@jezwrona.example"];
        assert_eq!(judge_password("katarzyna1", &owner), Err(PasswordFault::TooCommon));
        assert_eq!(judge_password("purrrs at 4 hedgehogs", &owner), Ok(()));
    }

    #[test]
    fn p1_length_is_counted_in_characters_and_bounded_in_bytes() {
        assert_eq!(judge_password("żółćęąśżź", &[]), Err(PasswordFault::TooShort));
        assert_eq!(judge_password("żółw myje okno", &[]), Ok(()));
        let long = "kot na płocie ".repeat(60);
        assert_eq!(judge_password(&long, &[]), Ok(()));
        assert_eq!(judge_password(&long.repeat(2), &[]), Err(PasswordFault::TooLong));
    }
}
