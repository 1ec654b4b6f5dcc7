//! Whether a phone number can exist, by the numbering plans of the phonenumber crate.
//!
//! A number is accepted if the plan knows it, and also if only its length fits: plans grow, and a
//! clinic's program may be older than a client's number. But where a digit more or less would make
//! a known number, one is missing or too many, and the client is asked.
//!
//! Only the crate's data is used: its parser drops the first 8 of numbers such as +7 812 …, misreads
//! ten-digit Kazakh ones, and applies the default country's prefix to foreign numbers.

use phonenumber::Metadata;

use super::Fault;

/// Most digits of an E.164 number, country code included.
const MOST_DIGITS: usize = 15;

/// Fewest digits of one anywhere (Niue), country code included.
const FEWEST_DIGITS: usize = 7;

/// What is put behind a number to see whether it lacks digits.
const MORE_DIGITS: &str = "2345";

/// One reading of what was typed: a country code and the digits behind it.
pub struct Number {
    code: u16,
    /// Of all countries that share the code.
    plans: Vec<&'static Metadata>,
    national: String,
}

impl Number {
    /// The plans are those of the code.
    pub fn new(code: u16, plans: Vec<&'static Metadata>, national: &str) -> Self {
        Self { code, plans, national: national.to_owned() }
    }

    /// Plus, country code, number.
    pub fn e164(&self) -> String {
        format!("+{}{}", self.code, self.national)
    }

    /// Whether a plan has such a number, of a kind that a client can be reached at.
    pub fn is_known(&self) -> bool {
        self.e164().len() <= MOST_DIGITS + 1 && self.knows(&self.national)
    }

    /// Whether a plan has such a number, or else may have one of this length.
    ///
    /// # Errors
    /// `PhoneShort` if digits are missing, else `PhoneWrong`.
    pub fn check(&self) -> Result<(), Fault> {
        if self.is_known() {
            return Ok(());
        }
        let digits = self.e164().len() - 1;
        let lengths = self.possible_lengths();
        let least = lengths.iter().min().copied().unwrap_or_default();
        if digits < FEWEST_DIGITS || self.national.len() < least || self.lacks_digits() {
            return Err(Fault::PhoneShort);
        }
        let possible = digits <= MOST_DIGITS && lengths.contains(&self.national.len());
        if possible && !self.has_prefix() && !self.has_more_digits() && !self.charges_extra() {
            Ok(())
        } else {
            Err(Fault::PhoneWrong)
        }
    }

    fn knows(&self, national: &str) -> bool {
        self.plans.iter().any(|plan| {
            let kinds = plan.descriptors();
            [
                kinds.mobile(),
                kinds.fixed_line(),
                kinds.voip(),
                kinds.personal_number(),
                kinds.toll_free(),
                kinds.shared_cost(),
                kinds.uan(),
            ]
            .into_iter()
            .flatten()
            .any(|kind| kind.is_match(national))
        })
    }

    /// Begins as calls inside the country do, or with nothing but zeros.
    fn has_prefix(&self) -> bool {
        let prefix = self.plans.first().and_then(|plan| plan.national_prefix());
        prefix.is_some_and(|prefix| self.national.starts_with(prefix))
            || self.national.starts_with("000")
    }

    fn lacks_digits(&self) -> bool {
        (1..=MORE_DIGITS.len())
            .any(|more| self.knows(&format!("{}{}", self.national, &MORE_DIGITS[..more])))
    }

    fn has_more_digits(&self) -> bool {
        let most = self.national.len();
        (1..=3).any(|more| {
            self.national.get(..most.saturating_sub(more)).is_some_and(|n| self.knows(n))
        })
    }

    fn charges_extra(&self) -> bool {
        let premium = |plan: &&Metadata| {
            plan.descriptors().premium_rate().is_some_and(|kind| kind.is_match(&self.national))
        };
        self.plans.iter().any(premium)
    }

    /// How many digits landline and mobile numbers have behind the code.
    fn possible_lengths(&self) -> Vec<usize> {
        self.plans
            .iter()
            .flat_map(|plan| [plan.descriptors().fixed_line(), plan.descriptors().mobile()])
            .flatten()
            .flat_map(|kind| kind.possible_length().iter().map(|length| usize::from(*length)))
            .collect()
    }
}
