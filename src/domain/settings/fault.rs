//! What can be wrong with a setting.

/// Why a value cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It has to be there.
    Needed,
    /// None of several was ticked.
    NeedOne,
    /// Longer than fits.
    TooLong {
        /// Most characters.
        max: usize,
    },
    /// Not a whole number in this range.
    Number {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
    },
    /// Not one of the choices.
    Choice,
    /// No phone number.
    Phone,
    /// No email address.
    Email,
    /// No amount of money.
    Price,
    /// Signs that an address cannot have.
    Slug,
    /// An address that the program uses itself.
    SlugReserved,
    /// Another has this address.
    SlugTaken,
    /// No time zone.
    Zone,
    /// No country.
    Country,
    /// No hours such as 9:00–17:00.
    Hours,
    /// No time of day.
    Time,
    /// No date.
    Date,
    /// The end comes before the beginning.
    Order,
    /// The person has another shift then, at these local hours.
    Overlap {
        /// The other shift, in words of its own: `Mon 9:00–17:00`.
        with: String,
    },
    /// Choices of the booking process that contradict each other, or are not there yet (C6).
    Process(crate::domain::confirmation::Fault),
    /// So many visits need it still.
    InUse {
        /// How many.
        visits: i64,
    },
}

/// Faults by name of field, in the order of the form.
pub type Faults = Vec<(String, Fault)>;
