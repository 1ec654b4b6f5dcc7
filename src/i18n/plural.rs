//! Which form a counted word takes (CLDR's rules, for whole numbers).

use super::Lang;

/// A form, as the files in `locales` name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// 1 visit; in Russian also 21, 31.
    One,
    /// Polish and Russian 2 to 4, 22 to 24.
    Few,
    /// Polish and Russian 5 to 20; in Italian round millions.
    Many,
    /// All else.
    Other,
}

impl Plural {
    /// The form after this number.
    pub fn of(lang: Lang, number: i64) -> Self {
        let number = number.unsigned_abs();
        let few = matches!(number % 10, 2..=4) && !matches!(number % 100, 12..=14);
        match lang {
            Lang::En | Lang::Fi | Lang::It | Lang::Pl if number == 1 => Self::One,
            Lang::En | Lang::Fi => Self::Other,
            Lang::It if number != 0 && number.is_multiple_of(1_000_000) => Self::Many,
            Lang::It => Self::Other,
            Lang::Ru if number % 10 == 1 && number % 100 != 11 => Self::One,
            Lang::Pl | Lang::Ru if few => Self::Few,
            Lang::Pl | Lang::Ru => Self::Many,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(lang: Lang, numbers: &[i64]) -> Vec<Plural> {
        numbers.iter().map(|number| Plural::of(lang, *number)).collect()
    }

    #[test]
    fn b16_slavic_words_have_three_forms() {
        let few = [2, 3, 4, 22, 34, 102, 1023];
        let many = [0, 5, 10, 11, 12, 13, 14, 20, 25, 111, 112, 1000];
        for lang in [Lang::Pl, Lang::Ru] {
            assert!(forms(lang, &few).iter().all(|form| *form == Plural::Few), "{lang:?}");
            assert!(forms(lang, &many).iter().all(|form| *form == Plural::Many), "{lang:?}");
        }
        assert_eq!(forms(Lang::Pl, &[1, 21, 101]), [Plural::One, Plural::Many, Plural::Many]);
        assert_eq!(forms(Lang::Ru, &[1, 21, 101]), [Plural::One; 3]);
    }

    #[test]
    fn b16_the_others_have_two() {
        for lang in [Lang::En, Lang::Fi, Lang::It] {
            assert_eq!(
                forms(lang, &[1, 0, 2, 21]),
                [Plural::One, Plural::Other, Plural::Other, Plural::Other]
            );
        }
        assert_eq!(Plural::of(Lang::It, 2_000_000), Plural::Many);
    }
}
