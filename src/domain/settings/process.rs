//! How bookings are confirmed, and what becomes of those that are not (C, P10).

use super::{Check, Fault, Faults, Fields};
use crate::domain::confirmation::{
    AutoCancel, Fault as Contradiction, Installation, Mode, Process, faults,
};
use crate::domain::details::RequiredFields;

/// Hours proposed where none are stored (C5).
const HOURS: u16 = 24;

/// What the page *Booking process* sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProcessSettings(pub Process);

impl ProcessSettings {
    /// Reads the form. Contradictions are told beside the field that would mend them (C6).
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(fields: &Fields, required: &RequiredFields) -> Result<Self, Faults> {
        let mut check = Check::new(fields);
        let mode = check.choice("confirmation", Mode::from_stored, Mode::Automatic);
        let auto_cancel = match fields.one("auto_cancel") {
            "never" => AutoCancel::Never,
            "immediately" => AutoCancel::Immediately,
            "after" => AutoCancel::After {
                hours: check.number("auto_cancel_hours", 1..=i64::from(*AutoCancel::HOURS.end())),
            },
            _ => {
                check.fault("auto_cancel", Fault::Choice);
                AutoCancel::Never
            }
        };
        let no_show_limit = check.optional_number("no_show_limit", 1..=100);
        let process = Process { mode, auto_cancel, no_show_limit };
        for fault in faults(&process, required, &Installation::NOW) {
            let field = match fault {
                Contradiction::ImmediatelyTooSoon | Contradiction::NeverWithCode => "auto_cancel",
                _ => "confirmation",
            };
            check.fault(field, Fault::Process(fault));
        }
        check.done(Self(process))
    }

    /// As the form would be typed.
    pub fn fields(&self) -> Fields {
        let (choice, hours) = match self.0.auto_cancel {
            AutoCancel::Never => ("never", HOURS),
            AutoCancel::Immediately => ("immediately", HOURS),
            AutoCancel::After { hours } => ("after", hours),
        };
        Fields::default()
            .with("confirmation", self.0.mode.as_str())
            .with("auto_cancel", choice)
            .with("auto_cancel_hours", hours)
            .with_optional("no_show_limit", self.0.no_show_limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mode: &str, auto_cancel: &str, hours: &str) -> Result<ProcessSettings, Faults> {
        let fields = Fields::default()
            .with("confirmation", mode)
            .with("auto_cancel", auto_cancel)
            .with("auto_cancel_hours", hours);
        ProcessSettings::read(&fields, &RequiredFields::default())
    }

    #[test]
    fn c5_hours_are_from_1_to_720_and_asked_only_where_they_count() {
        for hours in ["1", "720"] {
            let read = read("manual", "after", hours).unwrap();
            assert_eq!(read.fields().one("auto_cancel_hours"), hours);
        }
        for wrong in ["0", "721", "", "x"] {
            assert!(read("manual", "after", wrong).is_err(), "{wrong}");
            assert!(read("manual", "never", wrong).is_ok(), "{wrong}");
        }
    }

    #[test]
    fn c6_r000_22_manual_and_immediately_are_refused_whichever_was_chosen_first() {
        let faults = read("manual", "immediately", "").unwrap_err();
        let fault = Fault::Process(Contradiction::ImmediatelyTooSoon);
        assert_eq!(faults, [("auto_cancel".to_owned(), fault)]);
        assert!(read("automatic", "immediately", "").is_ok());
    }
}
