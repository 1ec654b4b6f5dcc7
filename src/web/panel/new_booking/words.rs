//! Broken rules in the desk's words.

use crate::domain::free_times::{Collision, Refusal};
use crate::i18n::Tr;
use crate::web::page::panel::{Hidden, Trouble};

/// What stands against a time, rule by rule; the desk may insist.
pub fn breaks(t: Tr, rules: &[Refusal], staff: &str, insist: Hidden) -> Trouble {
    Trouble {
        title: t.new_booking_breaks().to_owned(),
        lines: rules.iter().filter_map(|rule| sentence(t, *rule, staff)).collect(),
        insist: Some(insist),
        waive: false,
    }
}

/// What it collides with; the desk may use up buffers, and nothing more.
pub fn collides(t: Tr, collision: Collision, has_extra: bool, insist: Hidden) -> Trouble {
    let (title, insist) = match collision {
        Collision::Buffers => (t.new_booking_buffers(), Some(insist)),
        Collision::Visit if has_extra => (t.new_booking_collides_extra(), None),
        Collision::Visit | Collision::NoStaff => (t.new_booking_collides(), None),
    };
    let waive = collision == Collision::Buffers;
    Trouble { title: title.to_owned(), lines: Vec::new(), insist, waive }
}

/// Something to be said about what was typed.
pub fn plain(words: &str) -> Trouble {
    Trouble { title: words.to_owned(), lines: Vec::new(), insist: None, waive: false }
}

fn sentence(t: Tr, rule: Refusal, staff: &str) -> Option<String> {
    Some(match rule {
        Refusal::Notice => t.rule_past().to_owned(),
        Refusal::Horizon => t.rule_far().to_owned(),
        Refusal::NoSuchLocalTime => t.new_booking_no_such_time().to_owned(),
        Refusal::OffGrid => t.rule_off_grid().to_owned(),
        Refusal::Closed => t.rule_closed().to_owned(),
        Refusal::DailyLimit => t.rule_daily_limit().to_owned(),
        Refusal::Resource => t.rule_resource().to_owned(),
        Refusal::WrongStaff => t.rule_wrong_staff(staff),
        Refusal::NoShift => t.rule_no_shift(staff),
        Refusal::ShiftNotOpen => t.rule_shift_not_open(staff),
        Refusal::Absent => t.rule_absent(staff),
        Refusal::Elsewhere => t.rule_elsewhere(staff),
        Refusal::Busy => t.new_booking_collides().to_owned(),
        Refusal::KeptBack => return None,
    })
}
