//! Who changed which setting, when, from what to what (P5).

use diesel::prelude::*;
use serde_json::{Map, Value};

use super::schema::audit_log;
use super::{ClinicTx, StoreError};
use crate::domain::ids::UserId;

/// A setting's values by name of field.
pub type Fields = Map<String, Value>;

/// Writes a line of the log: what is different between the fields before and after, and nothing
/// if nothing is. No fields before: something was added; none after: it was removed.
///
/// `subject` names the table or page (`clinic`, `reason`, `process`), `id` the row.
///
/// # Errors
/// The database's.
pub fn record(
    tx: &mut ClinicTx<'_>,
    user: UserId,
    (subject, id): (&str, Option<i64>),
    before: &Fields,
    after: &Fields,
    now: i64,
) -> Result<(), StoreError> {
    if before == after {
        return Ok(());
    }
    let action = match (before.is_empty(), after.is_empty()) {
        (true, _) => "add",
        (_, true) => "remove",
        _ => "change",
    };
    diesel::insert_into(audit_log::table)
        .values((
            audit_log::clinic_id.eq(tx.clinic_id.0),
            audit_log::at.eq(now),
            audit_log::user_id.eq(user.0),
            audit_log::subject.eq(subject),
            audit_log::subject_id.eq(id),
            audit_log::action.eq(action),
            audit_log::before.eq(different(before, after)),
            audit_log::after.eq(different(after, before)),
        ))
        .execute(tx.connection)?;
    Ok(())
}

/// The fields that are not the same in the other, as a JSON object.
pub(super) fn different(these: &Fields, others: &Fields) -> String {
    let changed = these.iter().filter(|(name, value)| others.get(*name) != Some(value));
    Value::Object(changed.map(|(name, value)| (name.clone(), value.clone())).collect()).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fields(value: &Value) -> Fields {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn p5_only_what_changed_is_kept() {
        let before = fields(&json!({ "name": "Lis", "phone": "1", "gone": 5 }));
        let after = fields(&json!({ "name": "Lis", "phone": "2" }));
        assert_eq!(different(&before, &after), r#"{"gone":5,"phone":"1"}"#);
        assert_eq!(different(&after, &before), r#"{"phone":"2"}"#);
    }
}
