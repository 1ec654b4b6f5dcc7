//! The text by which clients are searched, for rows that are stored at once.

use std::collections::HashMap;

use super::{ClientRow, Rows};
use crate::domain::client_search::{Findable, search_text};

/// The clients among the rows with the text that finds them by their own names and their pets'.
pub(super) fn searchable(rows: &Rows) -> Vec<ClientRow> {
    let mut pets: HashMap<i64, Vec<&str>> = HashMap::new();
    for pet in &rows.pets {
        pets.entry(pet.client_id.0).or_default().push(&pet.name);
    }
    let clients = rows.clients.iter().cloned();
    clients
        .map(|client| {
            let findable = Findable {
                family_name: &client.last_name,
                given_name: &client.first_name,
                phone_e164: &client.phone_e164,
                email_key: &client.email_key,
            };
            let own = pets.get(&client.id.0).into_iter().flatten().copied();
            let search = search_text(findable, own);
            ClientRow { search, ..client }
        })
        .collect()
}
