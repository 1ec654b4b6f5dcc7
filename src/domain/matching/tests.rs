use proptest::prelude::*;

use super::*;

const LIISA: Identity<'static> = Identity {
    given_name: "Liisa",
    family_name: "Mäkelä",
    phone_e164: "+358401234567",
    email_key: "liisa@example.fi",
    street: "Hatanpään valtatie 8",
    postcode: "33100",
    town: "Tampere",
};

/// The same person with no way to reach her.
const NAME_ONLY: Identity<'static> =
    Identity { phone_e164: "", email_key: "", street: "", postcode: "", town: "", ..LIISA };

const CAT: SpeciesId = SpeciesId(1);
const DOG: SpeciesId = SpeciesId(2);

fn client(id: i64, identity: Identity<'_>) -> KnownClient<'_> {
    KnownClient { id: ClientId(id), identity }
}

fn matched(typed: Identity<'_>, known: Identity<'_>) -> Match<ClientId> {
    match_client(&typed, &[client(7, known)])
}

fn pet(id: i64, client_id: i64, name: &str, species_id: SpeciesId) -> KnownPet<'_> {
    KnownPet { id: PetId(id), client_id: ClientId(client_id), name, species_id }
}

const FOUND: Match<ClientId> = Match::One(ClientId(7));

#[test]
fn p7_001_33_first_name_must_match_exactly() {
    assert_eq!(matched(LIISA, LIISA), FOUND);
    for other in ["Lisa", "liisa", "LIISA", "Liisa M.", "Lii sa", ""] {
        assert_eq!(matched(Identity { given_name: other, ..LIISA }, LIISA), Match::None, "{other}");
    }
}

#[test]
fn p7_001_34_last_name_must_match_exactly() {
    for other in ["Makela", "mäkelä", "Mäkelä-Virta", "Mäkela", ""] {
        assert_eq!(
            matched(Identity { family_name: other, ..LIISA }, LIISA),
            Match::None,
            "{other}"
        );
    }
}

#[test]
fn p7_001_35_one_of_phone_email_and_address_is_enough() {
    let Identity { phone_e164, email_key, street, postcode, town, .. } = LIISA;
    assert_eq!(matched(Identity { phone_e164, ..NAME_ONLY }, LIISA), FOUND);
    assert_eq!(matched(Identity { email_key, ..NAME_ONLY }, LIISA), FOUND);
    assert_eq!(matched(Identity { street, postcode, town, ..NAME_ONLY }, LIISA), FOUND);
    assert_eq!(matched(NAME_ONLY, LIISA), Match::None);
}

#[test]
fn p7_001_36_a_different_or_missing_email_does_not_prevent_a_match_by_phone() {
    for email_key in ["", "other@example.fi"] {
        assert_eq!(matched(LIISA, Identity { email_key, ..LIISA }), FOUND);
        assert_eq!(matched(Identity { email_key, ..LIISA }, LIISA), FOUND);
    }
}

#[test]
fn p7_001_38_duplicates_fail_even_where_one_agrees_in_more() {
    let by_phone = client(7, Identity { phone_e164: LIISA.phone_e164, ..NAME_ONLY });
    let by_email = client(8, Identity { email_key: LIISA.email_key, ..NAME_ONLY });
    assert_eq!(match_client(&LIISA, &[by_phone, by_email]), Match::Several);
    assert_eq!(match_client(&LIISA, &[client(9, LIISA), by_phone]), Match::Several);
}

#[test]
fn p7_001_39_without_a_matched_client_no_pet_is_matched() {
    let pets = [pet(1, 7, "Misu", CAT)];
    assert_eq!(match_pet(Match::None, "Misu", CAT, &pets), Match::None);
    assert_eq!(match_pet(Match::Several, "Misu", CAT, &pets), Match::None);
    assert_eq!(match_pet(Match::One(ClientId(8)), "Misu", CAT, &pets), Match::None);
    assert_eq!(match_pet(FOUND, "Misu", CAT, &pets), Match::One(PetId(1)));
}

#[test]
fn p7_001_40_the_pets_name_must_match_exactly() {
    for other in ["misu", "Misú", "Misu II", ""] {
        assert_eq!(match_pet(FOUND, other, CAT, &[pet(1, 7, "Misu", CAT)]), Match::None, "{other}");
    }
}

#[test]
fn p7_001_41_the_species_must_match_exactly() {
    let pets = [pet(1, 7, "Misu", CAT), pet(2, 7, "Misu", DOG)];
    assert_eq!(match_pet(FOUND, "Misu", DOG, &pets), Match::One(PetId(2)));
    assert_eq!(match_pet(FOUND, "Misu", SpeciesId(3), &pets), Match::None);
}

#[test]
fn p7_001_42_twin_pets_fail() {
    let pets = [pet(1, 7, "Misu", CAT), pet(2, 7, " Misu ", CAT)];
    assert_eq!(match_pet(FOUND, "Misu", CAT, &pets), Match::Several);
}

#[test]
fn d9_spaces_and_the_encoding_of_letters_make_no_difference() {
    let known =
        Identity { given_name: " Liisa\u{a0}", family_name: "Ma\u{308}kela\u{308}", ..LIISA };
    assert_eq!(matched(LIISA, known), FOUND);
    assert_eq!(
        match_pet(FOUND, "Herra  Misu", CAT, &[pet(1, 7, "Herra Misu ", CAT)]),
        Match::One(PetId(1))
    );
}

#[test]
fn d11_an_address_matches_only_as_a_whole() {
    let by_address = Identity { phone_e164: "", email_key: "", ..LIISA };
    assert_eq!(matched(by_address, by_address), FOUND);
    for typed in [
        Identity { street: "Hatanpään valtatie 9", ..by_address },
        Identity { postcode: "33101", ..by_address },
        Identity { town: "tampere", ..by_address },
        Identity { street: "", ..by_address },
    ] {
        assert_eq!(matched(typed, by_address), Match::None);
    }
    let no_street = Identity { street: "", ..by_address };
    assert_eq!(matched(no_street, no_street), Match::None);
}

#[test]
fn d11_empty_contacts_match_nothing() {
    assert_eq!(matched(NAME_ONLY, NAME_ONLY), Match::None);
}

#[derive(Debug, Clone)]
struct Someone([String; 7]);

impl Someone {
    fn identity(&self) -> Identity<'_> {
        let [given_name, family_name, phone_e164, email_key, street, postcode, town] = &self.0;
        Identity { given_name, family_name, phone_e164, email_key, street, postcode, town }
    }
}

/// Few values, so that people often agree.
fn someone() -> impl Strategy<Value = Someone> {
    let contact = || prop_oneof![Just(String::new()), Just(" ".to_owned()), "[ab]"];
    ("[AB]", "[AB]", contact(), contact(), contact(), contact(), contact())
        .prop_map(|(a, b, c, d, e, f, g)| Someone([a, b, c, d, e, f, g]))
}

proptest! {
    #[test]
    fn p7_the_order_of_candidates_is_irrelevant(
        typed in someone(),
        known in prop::collection::vec(someone(), 0..6).prop_shuffle(),
    ) {
        let mut clients: Vec<KnownClient<'_>> =
            (1..).zip(&known).map(|(id, known)| client(id, known.identity())).collect();
        let forwards = match_client(&typed.identity(), &clients);
        clients.reverse();
        prop_assert_eq!(match_client(&typed.identity(), &clients), forwards);
        clients.rotate_left(known.len() / 2);
        prop_assert_eq!(match_client(&typed.identity(), &clients), forwards);
    }

    #[test]
    fn d11_nobody_is_matched_by_empty_contacts(
        given in "[AB]", family in "[AB]", known in prop::collection::vec(someone(), 0..6),
    ) {
        let typed = Identity { given_name: &given, family_name: &family, ..NAME_ONLY };
        let clients: Vec<KnownClient<'_>> =
            (1..).zip(&known).map(|(id, known)| client(id, known.identity())).collect();
        prop_assert_eq!(match_client(&typed, &clients), Match::None);
    }

    #[test]
    fn p7_one_match_agrees_in_names_and_a_contact(
        typed in someone(), known in prop::collection::vec(someone(), 0..6),
    ) {
        let clients: Vec<KnownClient<'_>> =
            (0..).zip(&known).map(|(id, known)| client(id, known.identity())).collect();
        let agree = |a: &Someone, b: &Someone| {
            let both = |at: usize| a.0[at] == b.0[at] && !a.0[at].trim().is_empty();
            both(0) && both(1) && (both(2) || both(3) || (both(4) && both(5) && both(6)))
        };
        let expected = known.iter().filter(|known| agree(&typed, known)).count();
        let found = match match_client(&typed.identity(), &clients) {
            Match::None => 0,
            Match::One(_) => 1,
            Match::Several => 2,
        };
        prop_assert_eq!(found, expected.min(2));
    }
}
