//! Which settings of the booking process contradict each other (C4–C6, D13): one function for the
//! page, the server and the modes to come.

use super::{AutoCancel, Mode, Process};
use crate::domain::details::RequiredFields;

/// What this installation and clinic have at their disposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Installation<'a> {
    /// The ways that work in this version.
    pub modes: &'a [Mode],
    /// Something that delivers SMS (D13).
    pub sms_gateway: bool,
    /// Something that delivers email.
    pub mail_gateway: bool,
    /// The captcha's keys are there, or its provider needs none (C4).
    pub captcha_keys: bool,
}

impl Installation<'_> {
    /// This version: what a code or a judge needs comes with the messages.
    pub const NOW: Installation<'static> = Installation {
        modes: &[Mode::Automatic, Mode::Manual],
        sms_gateway: false,
        mail_gateway: false,
        captcha_keys: false,
    };
}

/// Why settings cannot be saved as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// This way is not there yet.
    NotYet,
    /// *Immediately* would cancel a booking before anybody could confirm it (C6).
    ImmediatelyTooSoon,
    /// *Never* would let false bookings pile up in the code modes (C5).
    NeverWithCode,
    /// A code by SMS needs the phone to be required (C6).
    PhoneNotRequired,
    /// A code by email needs the address to be required (C6).
    EmailNotRequired,
    /// Nothing delivers SMS (D13).
    NoSmsGateway,
    /// Nothing delivers email.
    NoMailGateway,
    /// The captcha has no keys (C4).
    NoCaptchaKeys,
}

/// Everything that is wrong with a booking process; nothing: it can be saved.
pub fn faults(
    process: &Process,
    required: &RequiredFields,
    installation: &Installation<'_>,
) -> Vec<Fault> {
    let mode = process.mode;
    let waits = mode.sends_code() || mode == Mode::Manual;
    let found = [
        (!installation.modes.contains(&mode), Fault::NotYet),
        (waits && process.auto_cancel == AutoCancel::Immediately, Fault::ImmediatelyTooSoon),
        (mode.sends_code() && process.auto_cancel == AutoCancel::Never, Fault::NeverWithCode),
        (mode == Mode::SmsCode && !required.phone, Fault::PhoneNotRequired),
        (mode == Mode::EmailCode && !required.email, Fault::EmailNotRequired),
        (mode == Mode::SmsCode && !installation.sms_gateway, Fault::NoSmsGateway),
        (mode == Mode::EmailCode && !installation.mail_gateway, Fault::NoMailGateway),
        (mode == Mode::Captcha && !installation.captcha_keys, Fault::NoCaptchaKeys),
    ];
    found.into_iter().filter_map(|(is_wrong, fault)| is_wrong.then_some(fault)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything there is, so that only the settings themselves can be wrong.
    const ALL: Installation<'static> = Installation {
        modes: &Mode::ALL,
        sms_gateway: true,
        mail_gateway: true,
        captcha_keys: true,
    };

    fn judge(mode: Mode, auto_cancel: AutoCancel, required: &str) -> Vec<Fault> {
        let process = Process { mode, auto_cancel, no_show_limit: None };
        faults(&process, &required.parse().unwrap(), &ALL)
    }

    #[test]
    fn c6_r000_16_r000_22_r000_23_immediately_is_refused_wherever_somebody_must_act() {
        for mode in Mode::ALL {
            let found = judge(mode, AutoCancel::Immediately, "phone,email");
            let waits = [Mode::SmsCode, Mode::EmailCode, Mode::Manual].contains(&mode);
            assert_eq!(found, if waits { vec![Fault::ImmediatelyTooSoon] } else { vec![] });
        }
    }

    #[test]
    fn c5_never_is_refused_in_the_code_modes_alone() {
        for mode in Mode::ALL {
            let found = judge(mode, AutoCancel::Never, "phone,email");
            assert_eq!(found.contains(&Fault::NeverWithCode), mode.sends_code(), "{mode:?}");
        }
    }

    #[test]
    fn c6_a_code_needs_its_field_to_be_required() {
        let after = AutoCancel::After { hours: 1 };
        assert_eq!(judge(Mode::SmsCode, after, "email"), [Fault::PhoneNotRequired]);
        assert_eq!(judge(Mode::EmailCode, after, "phone"), [Fault::EmailNotRequired]);
        assert_eq!(judge(Mode::SmsCode, after, "phone"), []);
        assert_eq!(judge(Mode::Manual, after, ""), []);
    }

    #[test]
    fn c4_d13_what_a_mode_needs_must_be_there() {
        let bare =
            Installation { sms_gateway: false, mail_gateway: false, captcha_keys: false, ..ALL };
        let required = "phone,email".parse().unwrap();
        let judge = |mode| {
            let auto_cancel = AutoCancel::After { hours: 1 };
            faults(&Process { mode, auto_cancel, no_show_limit: None }, &required, &bare)
        };
        assert_eq!(judge(Mode::SmsCode), [Fault::NoSmsGateway]);
        assert_eq!(judge(Mode::EmailCode), [Fault::NoMailGateway]);
        assert_eq!(judge(Mode::Captcha), [Fault::NoCaptchaKeys]);
        assert_eq!(judge(Mode::Automatic), []);
        assert_eq!(judge(Mode::Manual), []);
    }

    #[test]
    fn c4_this_version_has_two_ways() {
        let required = RequiredFields::default();
        for mode in Mode::ALL {
            let auto_cancel = AutoCancel::After { hours: 24 };
            let process = Process { mode, auto_cancel, no_show_limit: None };
            let works = [Mode::Automatic, Mode::Manual].contains(&mode);
            assert_eq!(faults(&process, &required, &Installation::NOW).is_empty(), works);
        }
    }
}
