//! What is wrong with a setting, in words.

use super::process::contradiction;
use crate::domain::settings::Fault;
use crate::i18n::Tr;

/// Says it to the manager.
pub fn words(t: Tr, fault: &Fault) -> String {
    match fault {
        Fault::Needed => t.set_fault_needed().to_owned(),
        Fault::NeedOne => t.set_fault_need_one().to_owned(),
        Fault::TooLong { max } => t.set_fault_long(*max),
        Fault::Number { min, max } => t.set_fault_number(*max, *min),
        Fault::Choice => t.set_fault_choice().to_owned(),
        Fault::Phone => t.set_fault_phone().to_owned(),
        Fault::Email => t.set_fault_email().to_owned(),
        Fault::Price => t.set_fault_price().to_owned(),
        Fault::Slug => t.set_fault_slug().to_owned(),
        Fault::SlugReserved => t.set_fault_slug_reserved().to_owned(),
        Fault::SlugTaken => t.set_fault_slug_taken().to_owned(),
        Fault::Zone => t.set_fault_zone().to_owned(),
        Fault::Country => t.set_fault_country().to_owned(),
        Fault::Hours => t.set_fault_hours().to_owned(),
        Fault::Time => t.set_fault_time().to_owned(),
        Fault::Date => t.set_fault_date().to_owned(),
        Fault::Order => t.set_fault_order().to_owned(),
        Fault::Overlap { with } => t.set_fault_overlap(with),
        Fault::Process(fault) => contradiction(t, *fault).to_owned(),
        Fault::InUse { visits } => t.set_fault_in_use(*visits),
    }
}
