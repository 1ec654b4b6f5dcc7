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

    #[test]
    fn p11_a_start_has_a_reason_for_everybody_or_each_person_exactly_if_it_is_not_offered(
        case in case(),
    ) {
        let Case { plan, demand, busy, minus, date, now, .. } = case;
        let day = offers(&plan, &demand, &busy, minus, date..=date, now).remove(0);
        let first = local_time::start_of_day(plan.zone, date);
        let last = local_time::end_of_day(plan.zone, date);
        // Also what lies off the five-minute steps, and both passes of an hour shown twice.
        for start in (first..last).step_by(150) {
            let local = local_time::wall_clock(plan.zone, start);
            let is_shown = local_time::instant(plan.zone, local) == Some(start);
            let minute = local_time::minute_of_day(local);
            let on_step = start % 300 == 0 && is_shown;
            let judged = judge(&plan, &demand, &busy, minus, start, now);
            let assigned = assign(&plan, &demand, &busy, minus, start, None, now);
            prop_assert_eq!(judged.is_offered(), on_step && day.union.contains(minute));
            prop_assert_eq!(judged.is_offered(), assigned.is_ok());
            if judged.everybody.is_err() {
                prop_assert_eq!(judged.everybody.err(), assigned.err());
                continue;
            }
            let candidates = plan.staff.iter().map(|staff| staff.staff_id).filter(|id| {
                demand.staff.contains(id) && demand.wished_staff.is_none_or(|wish| wish == *id)
            });
            prop_assert!(judged.staff.iter().map(|(id, _)| *id).eq(candidates));
            for (id, judged) in judged.staff {
                let only = Demand { wished_staff: Some(id), ..demand.clone() };
                let assigned = assign(&plan, &only, &busy, minus, start, None, now);
                prop_assert_eq!(assigned.map(drop), judged);
                let Err(rule) = judged else { continue };
                let rows = in_the_way(
                    &plan, &demand, &busy, minus, (start, now), (Some(id), rule),
                );
                // A visit is named exactly where the rule is about one. Who has no calendar at all
                // is always busy.
                let has_calendar = plan.staff.iter().any(|staff| {
                    staff.staff_id == id && !staff.calendars.is_empty()
                });
                let is_about_visits = rule == Refusal::Elsewhere
                    || rule == Refusal::Busy && has_calendar;
                prop_assert_eq!(rows.is_empty(), !is_about_visits, "{:?}", rule);
            }
        }
    }
}
