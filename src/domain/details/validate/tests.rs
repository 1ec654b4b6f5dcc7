use proptest::prelude::*;

use super::*;
use crate::domain::ids::SpeciesId;

fn species() -> Vec<Species> {
    [(1, "cat"), (2, "dog")]
        .map(|(id, slug)| Species { id: SpeciesId(id), slug: slug.to_owned() })
        .to_vec()
}

fn rules<'a>(required: &str, species: &'a [Species]) -> Rules<'a> {
    Rules {
        country: Country::parse("FI").unwrap(),
        required: required.parse().unwrap(),
        today: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
        species,
        privacy_version: 3,
    }
}

fn judge(typed: &Typed, required: &str) -> Result<Details, Faults> {
    validate(typed, &rules(required, &species()))
}

fn fault_list(typed: &Typed, required: &str) -> Vec<(Field, Fault)> {
    let faults = judge(typed, required).err().unwrap_or_default();
    faults.iter().map(|(field, fault)| (field, fault.clone())).collect()
}

/// Everything that must be there, and nothing else.
fn least() -> Typed {
    Typed {
        given_name: "Liisa".to_owned(),
        family_name: "Mäkelä".to_owned(),
        tel: "040 123 4567".to_owned(),
        pet_name: "Misu".to_owned(),
        species: "cat".to_owned(),
        ..Typed::default()
    }
}

fn full() -> Typed {
    Typed {
        given_name: "  Anna \t Maria ".to_owned(),
        email: " Liisa@Example.FI ".to_owned(),
        street: "Hatanpään valtatie  8".to_owned(),
        postcode: "FI-33100".to_owned(),
        town: "Tampere".to_owned(),
        breed: "Maatiainen".to_owned(),
        sex: "unknown".to_owned(),
        born: "14.5.2021".to_owned(),
        weight: "4,2".to_owned(),
        note: "Arka.\r\nMieluiten hiljaa.".to_owned(),
        remember: "1".to_owned(),
        privacy_version: "2".to_owned(),
        ..least()
    }
}

/// The form as it would be typed to get exactly these details.
fn retyped(details: &Details) -> Typed {
    let Details { client, pet, note, remember, privacy_version } = details.clone();
    Typed {
        given_name: client.given_name,
        family_name: client.family_name,
        tel: client.phone.map(|phone| phone.typed).unwrap_or_default(),
        email: client.email.as_ref().map(|email| email.typed.clone()).unwrap_or_default(),
        email_kept: client.email.map(|email| email.typed).unwrap_or_default(),
        street: client.street,
        postcode: client.postcode,
        town: client.town,
        pet_name: pet.name,
        species: pet.species.slug,
        breed: pet.breed,
        sex: pet.sex.map(|sex| sex.value().to_owned()).unwrap_or_default(),
        born: pet.born.map(|born| born.to_string()).unwrap_or_default(),
        weight: pet.weight.map(|weight| format!("{} g", weight.get())).unwrap_or_default(),
        note,
        remember: if remember { "1".to_owned() } else { String::new() },
        privacy_version: privacy_version.map(|v| v.to_string()).unwrap_or_default(),
        ..Typed::default()
    }
}

#[test]
fn b10_b11_the_least_that_is_required_is_enough() {
    let details = judge(&least(), "").unwrap();
    assert_eq!(details.client.phone.map(|phone| phone.e164).as_deref(), Some("+358401234567"));
    assert_eq!(details.pet.species.id, SpeciesId(1));
    assert_eq!((details.client.email, details.pet.sex, details.pet.born), (None, None, None));
    assert_eq!((details.remember, details.privacy_version), (false, None));
}

#[test]
fn b10_b11_every_field_comes_out_in_its_normal_form() {
    let details = judge(&full(), "").unwrap();
    assert_eq!(details.client.given_name, "Anna Maria");
    assert_eq!(details.client.email.unwrap().key, "liisa@example.fi");
    assert_eq!(details.client.street, "Hatanpään valtatie 8");
    assert_eq!(details.client.postcode, "33100");
    assert_eq!(details.pet.sex, Some(Sex::Unknown));
    assert_eq!(details.pet.born.unwrap().to_string(), "2021-05-14");
    assert_eq!(details.pet.weight.unwrap().get(), 4200);
    assert_eq!(details.note, "Arka.\nMieluiten hiljaa.");
    assert_eq!((details.remember, details.privacy_version), (true, Some(2)));
}

#[test]
fn b10_an_empty_form_is_missing_all_that_is_required_in_the_order_of_the_page() {
    let all = "phone,email,address,breed,sex,born,weight,note";
    let missing: Vec<_> = Field::ALL.into_iter().map(|field| (field, Fault::Missing)).collect();
    assert_eq!(fault_list(&Typed::default(), all), missing);
}

#[test]
fn b10_one_of_phone_and_email_is_always_required() {
    let neither = Typed { tel: " ".to_owned(), ..least() };
    let both = [(Field::Tel, Fault::NeedOneContact), (Field::Email, Fault::NeedOneContact)];
    assert_eq!(fault_list(&neither, ""), both);
    assert_eq!(judge(&neither, "").unwrap_err().summary().count(), 1);
    assert_eq!(fault_list(&neither, "email"), [(Field::Email, Fault::Missing)]);
    assert_eq!(fault_list(&neither, "phone"), [(Field::Tel, Fault::Missing)]);
    assert!(judge(&Typed { email: "liisa@example.fi".to_owned(), ..neither }, "").is_ok());
}

#[test]
fn b10_what_is_too_long_is_told_with_its_length() {
    for field in [Field::GivenName, Field::Street, Field::Breed, Field::Note] {
        let (max, count) = (field.max(), field.max() + 1);
        let mut typed = least();
        *typed.text_mut(field) = "ł".repeat(max);
        assert!(judge(&typed, "").is_ok(), "{field:?}");
        *typed.text_mut(field) = "ł".repeat(count);
        assert_eq!(fault_list(&typed, ""), [(field, Fault::TooLong { max, count })]);
    }
}

#[test]
fn b11_only_species_and_sexes_that_were_offered_are_taken() {
    let typed = Typed { species: "unicorn".to_owned(), sex: "both".to_owned(), ..least() };
    assert_eq!(
        fault_list(&typed, ""),
        [(Field::Species, Fault::Missing), (Field::Sex, Fault::Missing)]
    );
}

#[test]
fn b10_taking_the_suggested_address_mends_it() {
    let typed = Typed { email: "liisa@gmial.com".to_owned(), ..least() };
    let suggestion = "liisa@gmail.com".to_owned();
    let typo = Fault::EmailTypo { suggestion: suggestion.clone() };
    assert_eq!(fault_list(&typed, ""), [(Field::Email, typo)]);
    let taken = judge(&Typed { use_email: suggestion.clone(), ..typed }, "").unwrap();
    assert_eq!(taken.client.email.unwrap().typed, suggestion);
}

#[test]
fn n17_all_three_names_are_guarded() {
    let link = || "spam.com".to_owned();
    let typed = Typed { given_name: link(), family_name: link(), pet_name: link(), ..least() };
    let fields: Vec<Field> = fault_list(&typed, "").into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, [Field::GivenName, Field::FamilyName, Field::PetName]);
}

#[test]
fn b21_only_a_version_that_exists_counts_as_seen() {
    for (typed, seen) in [
        ("1", Some(1)),
        ("3", Some(3)),
        ("4", None),
        ("0", None),
        ("-1", None),
        ("x", None),
        ("", None),
    ] {
        let form = Typed { privacy_version: typed.to_owned(), ..least() };
        assert_eq!(judge(&form, "").unwrap().privacy_version, seen, "{typed}");
    }
}

#[test]
fn b10_control_and_bidi_characters_do_not_reach_the_details() {
    let typed = Typed {
        given_name: "Li\u{0}isa\u{202e}".to_owned(),
        breed: "a\nb".to_owned(),
        note: "one\u{0}\ntwo\u{2067}".to_owned(),
        ..least()
    };
    let details = judge(&typed, "").unwrap();
    assert_eq!(details.client.given_name, "Liisa");
    assert_eq!(details.pet.breed, "a b");
    assert_eq!(details.note, "one\ntwo");
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,40}",
        "[0-9 +().,/-]{0,20}",
        "[\\u{0}-\\u{1f}\\u{200b}-\\u{206f}a-zA-Zא-תا-ي🐈-🐟]{0,30}",
        "[a-z.]{1,8}@[a-z]{1,8}\\.[a-z]{1,4}",
        (0usize..10_001).prop_map(|n| "é\u{301} ".chars().cycle().take(n).collect()),
        Just("cat".to_owned()),
        Just("female".to_owned()),
        Just(String::new()),
    ]
}

fn any_form() -> impl Strategy<Value = Typed> {
    prop::collection::vec(any_text(), Field::ALL.len() + 2).prop_map(|texts| {
        let mut typed = Typed {
            email_kept: texts[14].clone(),
            privacy_version: texts[15].clone(),
            ..Typed::default()
        };
        for (field, text) in Field::ALL.into_iter().zip(texts) {
            *typed.text_mut(field) = text;
        }
        typed
    })
}

/// A form that is valid or nearly so, with one field replaced.
fn nearly_valid() -> impl Strategy<Value = Typed> {
    (prop::sample::select(Field::ALL.to_vec()), any_text()).prop_map(|(field, text)| {
        let mut typed = full();
        *typed.text_mut(field) = text;
        typed
    })
}

proptest! {
    #[test]
    fn any_form_is_judged_and_every_fault_has_its_sentence(typed in any_form()) {
        let country = Country::parse("FI").unwrap();
        if let Err(faults) = judge(&typed, "phone,address,sex,born,weight") {
            prop_assert!(!faults.is_empty());
            for (field, fault) in faults.iter() {
                prop_assert!(!fault.sentence(field, crate::i18n::Tr(crate::i18n::Lang::Pl), country).is_empty());
                prop_assert_eq!(faults.of(field), Some(fault));
            }
            prop_assert!(faults.iter().map(|(field, _)| field).is_sorted());
        }
    }

    #[test]
    fn d9_valid_details_are_their_own_normal_form(typed in nearly_valid()) {
        if let Ok(details) = judge(&typed, "") {
            prop_assert_eq!(judge(&retyped(&details), ""), Ok(details));
        }
    }
}
