//! Tests of the engine as a whole.

mod arbitrary;
mod naive;
mod property;
