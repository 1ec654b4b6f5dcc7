//! The search by parts of names, phone, email and pets' names (P6): an index by the folded name for
//! beginnings, one by groups of three letters for what stands inside.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};

use crate::domain::client_search::{Findable, search_text};
use crate::domain::ids::{ClientId, ClinicId};
use crate::store::schema::{clients, pets};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// Greater than any folded text that begins with the same letters.
const LAST: char = '\u{10FFFF}';
/// So many rows are filled at once.
const BATCH: i64 = 500;
/// Letters that stand in the index together.
const GROUP: usize = 3;

/// What a search came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Those whose name begins so, in order of name, then the others.
    pub ids: Vec<ClientId>,
    /// There are more.
    pub has_more: bool,
}

/// Clients who have each of these folded words somewhere, at most `most`; merged ones are left out.
/// Without a word of three letters only those are found whose last name begins with the first.
///
/// # Errors
/// The database's.
pub fn search(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    words: &[String],
    most: usize,
) -> Result<Found, StoreError> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut ids = Vec::new();
    for word in words {
        for id in beginning_with(connection, clinic_id, word, words, limit)? {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    if ids.len() <= most && words.iter().any(|word| word.chars().count() >= GROUP) {
        for id in containing(connection, clinic_id, words, limit)? {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    let has_more = ids.len() > most;
    ids.truncate(most);
    Ok(Found { ids, has_more })
}

/// One page of all clients in order of name, and whether there is another; pages count from 0.
///
/// # Errors
/// The database's.
pub fn list_page(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    page: i64,
    size: i64,
) -> Result<Found, StoreError> {
    let ids: Vec<ClientId> = clients::table
        .filter(clients::clinic_id.eq(clinic_id.0))
        .filter(clients::search.gt(""))
        .order((clients::search, clients::id))
        .offset(page * size)
        .limit(size + 1)
        .select(clients::id)
        .load(connection)?;
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    Ok(Found { has_more: ids.len() > size, ids: ids.into_iter().take(size).collect() })
}

fn beginning_with(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    word: &str,
    all: &[String],
    limit: i64,
) -> QueryResult<Vec<ClientId>> {
    let mut query = clients::table
        .filter(clients::clinic_id.eq(clinic_id.0))
        .filter(clients::search.ge(word.to_owned()))
        .filter(clients::search.lt(format!("{word}{LAST}")))
        .into_boxed();
    for other in all.iter().filter(|other| other.as_str() != word) {
        query = query.filter(clients::search.like(pattern(other)).escape('\\'));
    }
    query.order((clients::search, clients::id)).limit(limit).select(clients::id).load(connection)
}

#[derive(QueryableByName)]
struct IdRow {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// In no order: a search that is too wide to be read to its end is cut short early.
fn containing(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    words: &[String],
    limit: i64,
) -> QueryResult<Vec<ClientId>> {
    let rows: Vec<IdRow> = match connection {
        AnyConnection::Postgres(connection) => {
            let tests: String =
                (0..words.len()).map(|at| format!(" AND search LIKE ${}", at + 3)).collect();
            let sql = format!("SELECT id FROM clients WHERE clinic_id = $1{tests} LIMIT $2");
            let query = diesel::sql_query(sql).into_boxed();
            let query = query.bind::<BigInt, _>(clinic_id.0).bind::<BigInt, _>(limit);
            let bound =
                words.iter().fold(query, |query, word| query.bind::<Text, _>(pattern(word)));
            bound.load(connection)?
        }
        AnyConnection::Sqlite(connection) => {
            let tests = " AND instr(clients.search, ?) > 0".repeat(words.len());
            // The index of letters is asked first, whatever the planner thinks.
            let sql = format!(
                "SELECT clients.id FROM client_trigrams CROSS JOIN clients
                 ON clients.id = client_trigrams.rowid
                 WHERE client_trigrams MATCH ? AND clients.clinic_id = ?{tests} LIMIT ?"
            );
            let query = diesel::sql_query(sql).into_boxed();
            let query = query.bind::<Text, _>(groups(words)).bind::<BigInt, _>(clinic_id.0);
            let bound = words.iter().fold(query, |query, word| query.bind::<Text, _>(word));
            bound.bind::<Integer, _>(i32::try_from(limit).unwrap_or(i32::MAX)).load(connection)?
        }
    };
    Ok(rows.into_iter().map(|row| ClientId(row.id)).collect())
}

/// For `LIKE`, with `\` before what would mean something there.
fn pattern(word: &str) -> String {
    let mut pattern = "%".to_owned();
    for c in word.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// Every group of three letters of the words, as FTS5 reads a question.
fn groups(words: &[String]) -> String {
    let mut groups: Vec<String> = Vec::new();
    for word in words {
        let letters: Vec<char> = word.chars().collect();
        groups.extend(letters.windows(GROUP).map(|group| {
            let group: String = group.iter().collect();
            format!("\"{}\"", group.replace('"', "\"\""))
        }));
    }
    groups.sort_unstable();
    groups.dedup();
    groups.join(" AND ")
}

/// Computes the searched text of a client anew; every change of names, phone, email, pets or of
/// what it is merged into ends with it.
///
/// # Errors
/// The database's.
pub fn refresh_search(tx: &mut ClinicTx<'_>, id: ClientId) -> Result<(), StoreError> {
    compute(tx.connection, tx.clinic_id.0, id.0)?;
    Ok(())
}

/// Computes the searched text of clients stored before there was one.
///
/// # Errors
/// The database's.
pub fn fill_search(connection: &mut AnyConnection) -> Result<(), StoreError> {
    loop {
        let unfilled: Vec<(i64, i64)> = clients::table
            .filter(clients::search.eq(""))
            .filter(clients::merged_into.is_null())
            .limit(BATCH)
            .select((clients::clinic_id, clients::id))
            .load(connection)?;
        if unfilled.is_empty() {
            return Ok(());
        }
        connection.write_transaction(|connection| {
            unfilled.iter().try_for_each(|(clinic, id)| compute(connection, *clinic, *id))
        })?;
    }
}

fn compute(connection: &mut AnyConnection, clinic: i64, id: i64) -> QueryResult<()> {
    let own = clients::table.filter(clients::clinic_id.eq(clinic)).filter(clients::id.eq(id));
    let (family, given, phone, email, merged): (String, String, String, String, Option<i64>) = own
        .select((
            clients::last_name,
            clients::first_name,
            clients::phone_e164,
            clients::email_key,
            clients::merged_into,
        ))
        .first(connection)?;
    let names: Vec<String> = pets::table
        .filter(pets::clinic_id.eq(clinic))
        .filter(pets::client_id.eq(id))
        .filter(pets::merged_into.is_null())
        .order(pets::id)
        .select(pets::name)
        .load(connection)?;
    let findable = Findable {
        family_name: &family,
        given_name: &given,
        phone_e164: &phone,
        email_key: &email,
    };
    let text = match merged {
        Some(_) => String::new(),
        None => search_text(findable, names.iter().map(String::as_str)),
    };
    diesel::update(own).set(clients::search.eq(text)).execute(connection)?;
    Ok(())
}
