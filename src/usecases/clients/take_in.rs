//! Somebody on the phone gives a name, a number and a pet: whoever is known is not made twice (P7).

use super::{By, fields};
use crate::domain::client::ClientChange;
use crate::domain::details::{Client, Pet};
use crate::domain::ids::{ClientId, PetId};
use crate::domain::matching::{Identity, Match};
use crate::i18n::Lang;
use crate::store::audit::Fields;
use crate::store::clients::{self, insert_client_log};
use crate::store::{Db, StoreError};
use crate::usecases::recognise::{self, Newcomer};

/// Finds the client and the pet, or makes them. None: several known clients fit; the desk chooses.
///
/// # Errors
/// The database's.
pub async fn take_in(
    db: &Db,
    by: By,
    client: Client,
    pet: Pet,
    language: Lang,
) -> Result<Option<(ClientId, Option<PetId>)>, StoreError> {
    db.clinic_tx(by.clinic_id, move |tx| {
        let species = pet.species.id;
        let typed = Identity::from(&client);
        let found = recognise::find(tx, &typed, (pet.name.as_str(), species))?;
        let new = Newcomer { client: &client, pet: &pet, species, language };
        let known = recognise::make_known(tx, &found, &new, by.now)?;
        let Some(id) = known.client else { return Ok(None) };
        if found.client == Match::None {
            let made = clients::find_client(tx.connection, tx.clinic_id, id)?;
            let after = made.as_ref().map(fields::of_client).unwrap_or_default();
            let change = ClientChange::Make;
            let fields = (&Fields::new(), &after);
            insert_client_log(tx, (id, None), change, fields, by.user_id, by.now)?;
        }
        Ok(Some((id, known.pet)))
    })
    .await
}
