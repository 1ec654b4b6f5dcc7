//! Tests of the engine as a whole: by rule, by hand on days of clock changes, and against a naive
//! model on random clinics.

mod arbitrary;
mod around;
mod clock_changes;
mod insist;
mod kept_back;
mod make;
mod naive;
mod property;
mod schedule_rules;
mod visit_rules;
