//! What the client reads about a fault, beside its field and in the summary above the form.

use chrono::NaiveDate;

use super::{Fault, Field, phone, postcode};
use crate::domain::country::Country;
use crate::i18n::format::{date_in_numbers, weight};
use crate::i18n::{Lang, Tr};

const EMAIL_EXAMPLE: &str = "anna@example.com";

/// 4.2 kg.
const WEIGHT_EXAMPLE_GRAMS: u32 = 4200;

impl Fault {
    /// The sentence, with an example as the country and the language write it.
    pub fn sentence(&self, field: Field, t: Tr, country: Country) -> String {
        match self {
            Self::Missing => missing(field, t).to_owned(),
            Self::NeedOneContact => t.need_one_contact().to_owned(),
            Self::TooLong { max, count } => t.too_long(count, label(field, t), max),
            Self::NameAddress => t.name_address().to_owned(),
            Self::NameSign { sign } => t.name_sign(sign.to_string()),
            Self::PhoneShort => t.phone_short().to_owned(),
            Self::PhoneWrong => t.phone_wrong(phone::example(country)),
            Self::EmailWrong => t.email_wrong(EMAIL_EXAMPLE),
            Self::EmailTypo { suggestion } => t.email_typo(suggestion),
            Self::PostcodeWrong => t.postcode_wrong(postcode::example(country)),
            Self::DateWrong => t.date_wrong(date_example(t.0)),
            Self::DateFuture => t.date_future().to_owned(),
            Self::DateOld => t.date_old().to_owned(),
            Self::WeightWrong => t.weight_wrong(weight(t.0, WEIGHT_EXAMPLE_GRAMS)),
        }
    }
}

fn missing(field: Field, t: Tr) -> &'static str {
    match field {
        Field::GivenName => t.need_first_name(),
        Field::FamilyName => t.need_last_name(),
        Field::Tel => t.need_phone(),
        Field::Email => t.need_email(),
        Field::Street => t.need_street(),
        Field::Postcode => t.need_postcode(),
        Field::Town => t.need_town(),
        Field::PetName => t.need_pet_name(),
        Field::Species => t.need_species(),
        Field::Breed => t.need_breed(),
        Field::Sex => t.need_sex(),
        Field::Born => t.need_birth_date(),
        Field::Weight => t.need_weight(),
        Field::Note => t.need_free_text(),
    }
}

fn label(field: Field, t: Tr) -> &'static str {
    match field {
        Field::GivenName => t.first_name(),
        Field::FamilyName => t.last_name(),
        Field::Tel => t.phone(),
        Field::Email => t.email(),
        Field::Street => t.street(),
        Field::Postcode => t.postcode(),
        Field::Town => t.town(),
        Field::PetName => t.pet_name(),
        Field::Species => t.species(),
        Field::Breed => t.breed(),
        Field::Sex => t.sex(),
        Field::Born => t.birth_date(),
        Field::Weight => t.weight(),
        Field::Note => t.free_text(),
    }
}

/// 14 May 2021, as in the hint of the field.
fn date_example(lang: Lang) -> String {
    NaiveDate::from_ymd_opt(2021, 5, 14).map(|date| date_in_numbers(lang, date)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(lang: Lang, country: &str, fault: &Fault) -> String {
        fault.sentence(Field::Tel, Tr(lang), Country::parse(country).unwrap())
    }

    #[test]
    fn b10_examples_are_those_of_country_and_language() {
        for (lang, country, fault, example) in [
            (Lang::Fi, "FI", Fault::PhoneWrong, "041 2345678"),
            (Lang::Ru, "PL", Fault::PhoneWrong, "512 345 678"),
            (Lang::Pl, "PL", Fault::PostcodeWrong, "60-123"),
            (Lang::En, "IE", Fault::PostcodeWrong, "D02 X285"),
            (Lang::En, "PL", Fault::DateWrong, "14/5/2021"),
            (Lang::Pl, "IE", Fault::DateWrong, "14.05.2021"),
            (Lang::It, "IT", Fault::WeightWrong, "4,2"),
            (Lang::En, "IT", Fault::WeightWrong, "4.2"),
        ] {
            let text = sentence(lang, country, &fault);
            assert!(text.contains(example), "{text}");
        }
    }

    #[test]
    fn b10_a_missing_field_is_named_by_a_sentence_of_its_own() {
        for lang in Lang::ALL {
            let texts: std::collections::BTreeSet<_> =
                Field::ALL.into_iter().map(|field| missing(field, Tr(lang))).collect();
            assert_eq!(texts.len(), Field::ALL.len(), "{lang:?}");
        }
    }
}
