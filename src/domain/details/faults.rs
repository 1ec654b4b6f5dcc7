//! What is wrong with the details form: one fault a field at most, in the order of the page.

use super::Field;

/// Why a field was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A required field is empty, or the choice is none of those offered.
    Missing,
    /// Neither phone nor email was given; stands at both (B10).
    NeedOneContact,
    /// Longer than fits.
    TooLong {
        /// Most characters that fit.
        max: usize,
        /// How many there are.
        count: usize,
    },
    /// A name that holds a web or email address (N17).
    NameAddress,
    /// A name that holds `@` or `/` (N17).
    NameSign {
        /// Which.
        sign: char,
    },
    /// A phone number that lacks digits.
    PhoneShort,
    /// No phone number.
    PhoneWrong,
    /// No email address.
    EmailWrong,
    /// A likely slip in the domain of the address.
    EmailTypo {
        /// The whole address, mended.
        suggestion: String,
    },
    /// No postcode of the country.
    PostcodeWrong,
    /// No date, or one that does not exist.
    DateWrong,
    /// Born after today.
    DateFuture,
    /// Born more than 120 years ago.
    DateOld,
    /// No weight from a gram to two tonnes.
    WeightWrong,
}

/// The faults of a form, in the order of the page; never empty where `validate` hands it out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(Vec<(Field, Fault)>);

impl Faults {
    pub(super) fn add(&mut self, field: Field, fault: Fault) {
        self.0.push((field, fault));
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fault of a field.
    pub fn of(&self, field: Field) -> Option<&Fault> {
        self.0.iter().find(|(at, _)| *at == field).map(|(_, fault)| fault)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &Fault)> {
        self.0.iter().map(|(field, fault)| (*field, fault))
    }

    /// Those for the summary above the form: *one of two* is one thing to check, not two.
    pub fn summary(&self) -> impl Iterator<Item = (Field, &Fault)> {
        let both = self.of(Field::Tel) == Some(&Fault::NeedOneContact);
        self.iter().filter(move |(field, fault)| {
            !(both && *field == Field::Email && **fault == Fault::NeedOneContact)
        })
    }
}
