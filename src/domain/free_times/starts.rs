//! A set of starts within one local day, one bit for every fifth minute.

use std::ops::Range;

/// Minutes between two bits: the finest grid, of which all others are multiples.
pub(super) const STEP_MINUTES: u16 = 5;
/// Bits in use.
pub(super) const STEPS: usize = 288;
const WORDS: usize = STEPS.div_ceil(64);

/// Part of the day by which clients filter (B5); no part: the whole day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// Before 12:00.
    Morning,
    /// From 12:00, before 17:00.
    Afternoon,
    /// From 17:00.
    Evening,
}

impl PartOfDay {
    /// Local minutes of the day at which it begins and before which it ends.
    const fn minutes(self) -> (u16, u16) {
        match self {
            Self::Morning => (0, 12 * 60),
            Self::Afternoon => (12 * 60, 17 * 60),
            Self::Evening => (17 * 60, 24 * 60),
        }
    }
}

/// Starts of one local day, as local minutes 0–1435 in steps of five.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Starts([u64; WORDS]);

impl Starts {
    /// No start.
    pub const NONE: Self = Self([0; WORDS]);

    /// Every start of a day.
    pub(super) const ALL: Self = Self([u64::MAX, u64::MAX, u64::MAX, u64::MAX, u64::MAX >> 32]);

    /// How many.
    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Whether the local minute (0–1439) is among them.
    pub fn contains(&self, minute: u16) -> bool {
        let step = usize::from(minute / STEP_MINUTES);
        minute.is_multiple_of(STEP_MINUTES)
            && self.0.get(step / 64).is_some_and(|word| word >> (step % 64) & 1 == 1)
    }

    /// The earliest, as local minute.
    pub fn first(&self) -> Option<u16> {
        self.iter().next()
    }

    /// The latest, as local minute.
    pub fn last(&self) -> Option<u16> {
        let (at, word) = self.0.iter().enumerate().rfind(|(_, word)| **word != 0)?;
        let step = at * 64 + word.ilog2() as usize;
        u16::try_from(step).ok().map(|step| step * STEP_MINUTES)
    }

    /// All of them in order, as local minutes.
    pub fn iter(&self) -> impl Iterator<Item = u16> + use<> {
        let mut words = self.0;
        let mut at = 0;
        std::iter::from_fn(move || {
            while let Some(word) = words.get_mut(at) {
                if *word != 0 {
                    let bit = word.trailing_zeros() as usize;
                    *word &= *word - 1;
                    return u16::try_from(at * 64 + bit).ok().map(|step| step * STEP_MINUTES);
                }
                at += 1;
            }
            None
        })
    }

    /// Those in a part of the day (B5).
    #[must_use]
    pub fn in_part(&self, part: PartOfDay) -> Self {
        let (from, to) = part.minutes();
        let mut before = *self;
        before.remove_steps(usize::from(to / STEP_MINUTES)..STEPS);
        before.not_before(from)
    }

    /// Those at the local minute or later.
    #[must_use]
    pub fn not_before(&self, minute: u16) -> Self {
        let mut rest = *self;
        rest.remove_steps(0..usize::from(minute.div_ceil(STEP_MINUTES)));
        rest
    }

    /// Takes one start away.
    pub(super) fn remove(&mut self, minute: u16) {
        let step = usize::from(minute / STEP_MINUTES);
        self.remove_steps(step..step + 1);
    }

    /// Adds all steps of the range; those beyond the day are left out.
    pub(super) fn insert_steps(&mut self, steps: Range<usize>) {
        for (index, word) in self.0.iter_mut().enumerate() {
            *word |= word_mask(index, &steps);
        }
    }

    /// Takes all steps of the range away.
    pub(super) fn remove_steps(&mut self, steps: Range<usize>) {
        for (index, word) in self.0.iter_mut().enumerate() {
            *word &= !word_mask(index, &steps);
        }
    }
}

/// The bits of one word that lie in the range of steps.
fn word_mask(index: usize, steps: &Range<usize>) -> u64 {
    let first = index * 64;
    let from = steps.start.max(first);
    let to = steps.end.min(first + 64).min(STEPS);
    if from >= to {
        return 0;
    }
    (u64::MAX >> (64 - (to - from))) << (from - first)
}

/// From local minutes; those that are no multiple of five, or beyond the day, are left out.
impl FromIterator<u16> for Starts {
    fn from_iter<I: IntoIterator<Item = u16>>(minutes: I) -> Self {
        let mut starts = Self::NONE;
        for minute in minutes.into_iter().filter(|minute| minute.is_multiple_of(STEP_MINUTES)) {
            let step = usize::from(minute / STEP_MINUTES);
            starts.insert_steps(step..step + 1);
        }
        starts
    }
}

impl std::ops::BitAnd for Starts {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & other.0[i]))
    }
}

impl std::ops::BitOr for Starts {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] | other.0[i]))
    }
}

impl std::ops::Sub for Starts {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] & !other.0[i]))
    }
}

impl std::fmt::Debug for Starts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.iter().map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60)))
            .finish()
    }
}
