//! The clinic's own row and its slugs.

use diesel::prelude::*;

use crate::domain::confirmation::Process;
use crate::domain::ids::ClinicId;
use crate::domain::local_text::LocalText;
use crate::domain::settings::ClinicSettings;
use crate::store::schema::{clinic_slugs, clinics};
use crate::store::{AnyConnection, ClinicTx, StoreError};

/// Whether another clinic has or had this slug.
///
/// # Errors
/// The database's.
pub fn is_slug_taken(
    connection: &mut AnyConnection,
    clinic_id: ClinicId,
    slug: &str,
) -> Result<bool, StoreError> {
    let owner: Option<i64> = clinic_slugs::table
        .find(slug)
        .select(clinic_slugs::clinic_id)
        .first(connection)
        .optional()?;
    Ok(owner.is_some_and(|owner| owner != clinic_id.0))
}

/// Writes the clinic's row, and makes the slug its current one; older ones keep redirecting.
///
/// # Errors
/// `Duplicate` if another clinic has the slug; the database's.
pub fn update(tx: &mut ClinicTx<'_>, settings: &ClinicSettings) -> Result<(), StoreError> {
    let rules = &settings.rules;
    diesel::update(clinics::table.find(tx.clinic_id.0))
        .set((
            clinics::name.eq(&settings.name),
            clinics::country.eq(&settings.country),
            clinics::currency.eq(&settings.currency),
            clinics::default_language.eq(settings.default_language.tag()),
            clinics::phone.eq(&settings.phone),
            clinics::emergency_phone.eq(&settings.emergency_phone),
            clinics::email.eq(&settings.email),
            clinics::information.eq(settings.information.to_json()),
            clinics::required_fields.eq(settings.required.to_string()),
        ))
        .execute(tx.connection)?;
    diesel::update(clinics::table.find(tx.clinic_id.0))
        .set((
            clinics::show_duration.eq(settings.show_duration),
            clinics::show_staff.eq(settings.show_staff),
            clinics::show_price.eq(settings.show_price),
            clinics::choose_staff.eq(settings.choose_staff),
            clinics::hold_minutes.eq(settings.hold_minutes),
            clinics::travel_minutes.eq(settings.travel_minutes),
            clinics::max_moves.eq(settings.max_moves),
            clinics::grid_minutes.eq(i32::from(rules.grid_minutes)),
            clinics::offered_starts.eq(rules.offered_starts.as_str()),
            clinics::notice_minutes.eq(rules.notice_minutes),
            clinics::horizon_days.eq(rules.horizon_days),
            clinics::move_deadline_minutes.eq(rules.move_deadline_minutes),
            clinics::cancel_deadline_minutes.eq(rules.cancel_deadline_minutes),
        ))
        .execute(tx.connection)?;
    make_current(tx, &settings.slug)
}

fn make_current(tx: &mut ClinicTx<'_>, slug: &str) -> Result<(), StoreError> {
    let own = clinic_slugs::clinic_id.eq(tx.clinic_id.0);
    // First the old one: two current slugs cannot be stored.
    diesel::update(clinic_slugs::table.filter(own).filter(clinic_slugs::slug.ne(slug)))
        .set(clinic_slugs::is_current.eq(false))
        .execute(tx.connection)?;
    let rows = diesel::update(clinic_slugs::table.filter(own).filter(clinic_slugs::slug.eq(slug)))
        .set(clinic_slugs::is_current.eq(true))
        .execute(tx.connection)?;
    if rows == 0 {
        diesel::insert_into(clinic_slugs::table)
            .values((
                clinic_slugs::slug.eq(slug),
                clinic_slugs::clinic_id.eq(tx.clinic_id.0),
                clinic_slugs::is_current.eq(true),
            ))
            .execute(tx.connection)?;
    }
    Ok(())
}

/// Writes the clinic's privacy notice and counts its version up (B21).
///
/// # Errors
/// The database's.
pub fn update_privacy_notice(tx: &mut ClinicTx<'_>, text: &LocalText) -> Result<(), StoreError> {
    diesel::update(clinics::table.find(tx.clinic_id.0))
        .set((
            clinics::privacy_notice.eq(text.to_json()),
            clinics::privacy_version.eq(clinics::privacy_version + 1),
        ))
        .execute(tx.connection)?;
    Ok(())
}

/// Writes how the clinic's bookings are confirmed.
///
/// # Errors
/// The database's.
pub fn update_process(tx: &mut ClinicTx<'_>, process: &Process) -> Result<(), StoreError> {
    diesel::update(clinics::table.find(tx.clinic_id.0))
        .set((
            clinics::confirmation.eq(process.mode.as_str()),
            clinics::auto_cancel_minutes.eq(process.auto_cancel.minutes()),
            clinics::no_show_limit.eq(process.no_show_limit.map(i32::from)),
        ))
        .execute(tx.connection)?;
    Ok(())
}
