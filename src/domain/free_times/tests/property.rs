//! The engine against the naive model, on random clinics.

use proptest::prelude::*;

use super::super::*;
use super::arbitrary::{Case, case};
use super::naive::Naive;
use crate::domain::ids::StaffId;
use crate::domain::local_time;

/// Few cases by default; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: cases.unwrap_or(24), failure_persistence: None, ..Default::default() }
}

fn starts_of(offers: &DayOffers) -> Vec<(StaffId, Vec<u16>)> {
    offers.staff.iter().map(|(id, starts)| (*id, starts.iter().collect())).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn days_offer_what_the_naive_model_offers(case in case()) {
        let Case { plan, demand, busy, minus, date, last, now, .. } = case;
        let dates = date..=last;
        let days = offers(&plan, &demand, &busy, minus, dates.clone(), now);
        let needed = busy_range(plan.zone, plan.travel_minutes, &demand, &dates);
        let touches = |row: &&Busy| row.span.from < needed.to && needed.from < row.span.to;
        let near: Vec<_> = busy.iter().filter(touches).cloned().collect();
        prop_assert_eq!(&days, &offers(&plan, &demand, &near, minus, dates, now));
        let expected = date.iter_days().take_while(|date| *date <= last);
        prop_assert!(days.iter().map(|day| day.date).eq(expected));
        for day in days {
            let naive = Naive::new(&plan, &demand, &busy, minus, day.date, now);
            let expected = naive.day();
            prop_assert_eq!(starts_of(&day), expected.clone(), "{}", day.date);
            let mut union: Vec<u16> = expected.into_iter().flat_map(|(_, starts)| starts).collect();
            union.sort_unstable();
            union.dedup();
            prop_assert_eq!(day.union.len(), union.len());
            prop_assert_eq!(day.union.iter().collect::<Vec<_>>(), union);
        }
    }

    #[test]
    fn a_start_is_assigned_exactly_if_it_is_offered(case in case()) {
        let Case { plan, demand, busy, minus, date, now, preferred, .. } = case;
        let naive = Naive::new(&plan, &demand, &busy, minus, date, now);
        let day = offers(&plan, &demand, &busy, minus, date..=date, now).remove(0);
        for minute in (0..1440).step_by(5) {
            let (hour, rest) = (u32::from(minute) / 60, u32::from(minute) % 60);
            let local = date.and_hms_opt(hour, rest, 0).unwrap();
            let Some(start) = local_time::instant(plan.zone, local) else {
                prop_assert!(!day.union.contains(minute));
                continue;
            };
            let assigned = assign(&plan, &demand, &busy, minus, start, None, now);
            prop_assert_eq!(&assigned, &naive.assign(minute, None), "{} {}", minute, start);
            prop_assert_eq!(assigned.ok().map(|a| a.staff_id), day.staff_at(minute));
            if !day.union.contains(minute) {
                continue;
            }
            let assigned = assign(&plan, &demand, &busy, minus, start, preferred, now);
            prop_assert_eq!(&assigned, &naive.assign(minute, preferred), "{} {:?}", minute, preferred);
        }
    }
}
