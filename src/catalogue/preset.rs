//! What is ticked at first when a clinic is set up: what nearly every clinic for pets does, and
//! nothing that needs a room or an apparatus of its own.

/// Keys of species.
pub const PRESET_SPECIES: [&str; 3] = ["dog", "cat", "rabbit"];

/// Keys of reasons.
pub const PRESET_REASONS: [&str; 28] = [
    "dog_combined",
    "dog_rabies",
    "cat_combined",
    "cat_rabies",
    "rabbit_vaccination",
    "annual_check",
    "parasite_prevention",
    "emergency",
    "sick_visit",
    "rabbit_rodent_sick",
    "vomiting_diarrhoea",
    "lameness",
    "wound",
    "skin",
    "ears",
    "eyes",
    "dental_check",
    "presurgery_check",
    "blood_test",
    "recheck",
    "suture_removal",
    "nail_trim",
    "nail_trim_small",
    "anal_glands",
    "microchip",
    "pet_passport",
    "puppy_first",
    "kitten_first",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::catalogue;

    #[test]
    fn p9_the_preset_is_of_the_list_and_needs_no_room() {
        let list = catalogue().unwrap();
        for key in PRESET_SPECIES {
            assert!(list.species.iter().any(|species| species.key == key), "{key}");
        }
        for key in PRESET_REASONS {
            let reason = list.reasons.iter().find(|reason| reason.key == key).unwrap();
            assert_eq!(reason.resource, None, "{key}");
            assert!(reason.species.iter().any(|kind| PRESET_SPECIES.contains(&kind.as_str())));
        }
    }
}
