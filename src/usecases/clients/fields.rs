//! What the log of a client's record keeps of it.

use serde_json::json;

use crate::domain::client::{ClientRecord, PetRecord};
use crate::store::audit::Fields;

/// Every field of a client that can be changed.
pub(super) fn of_client(client: &ClientRecord) -> Fields {
    fields(json!({
        "given_name": client.given_name,
        "family_name": client.family_name,
        "phone": client.phone,
        "email": client.email,
        "street": client.street,
        "postcode": client.postcode,
        "town": client.town,
        "language": client.language.tag(),
        "note": client.note,
        "blocked": client.blocked,
        "no_shows_lifted_at": client.no_shows_lifted_at,
    }))
}

/// Every field of a pet that can be changed.
pub(super) fn of_pet(pet: &PetRecord) -> Fields {
    fields(json!({
        "pet": pet.name,
        "species": pet.species_id.0,
        "breed": pet.breed,
        "sex": pet.sex,
        "born": pet.born,
        "weight": pet.weight_grams,
        "note": pet.note,
        "gone_at": pet.gone_at,
    }))
}

/// One field.
pub(super) fn of_tags(tags: &[String]) -> Fields {
    fields(json!({ "tags": tags.join(", ") }))
}

fn fields(value: serde_json::Value) -> Fields {
    match value {
        serde_json::Value::Object(fields) => fields,
        _ => Fields::new(),
    }
}
