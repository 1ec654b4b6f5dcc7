use proptest::prelude::*;

use super::*;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn ninety_days(wanted: &str, today: NaiveDate) -> MonthView {
    MonthView::of(month(wanted), today, plus_days(today, 90))
}

fn days(view: &MonthView) -> Vec<Day> {
    view.weeks.iter().flatten().copied().collect()
}

#[test]
fn months_are_read_and_written_as_in_addresses() {
    assert_eq!(month("2026-12").to_string(), "2026-12");
    assert_eq!(month("2024-02").last_day(), date(2024, 2, 29));
    assert_eq!(month("2026-12").next(), month("2027-01"));
    assert_eq!(month("2027-01").previous(), month("2026-12"));
    for wrong in
        ["", "2026", "2026-13", "2026-00", "2026-1", "2026-12-01", "+026-01", "２０２６-01"]
    {
        assert_eq!(wrong.parse::<Month>(), Err(NotAMonth), "{wrong}");
    }
}

#[test]
fn b4_the_current_month_begins_with_the_current_week() {
    let view = ninety_days("2026-11", date(2026, 11, 10));
    assert_eq!(view.first_day(), date(2026, 11, 9));
    assert_eq!(view.last_day(), date(2026, 12, 6));
    assert_eq!((view.second, view.previous, view.next), (None, None, Some(month("2026-12"))));
}

#[test]
fn b4_with_less_than_three_weeks_left_it_runs_on_into_the_next_month() {
    let view = ninety_days("2026-11", date(2026, 11, 24));
    assert_eq!(view.second, Some(month("2026-12")));
    assert_eq!((view.first_day(), view.last_day()), (date(2026, 11, 23), date(2026, 12, 27)));
    assert_eq!(view.next, Some(month("2027-01")));
    assert_eq!(ninety_days("2027-01", date(2026, 11, 24)).first_day(), date(2026, 12, 28));
    assert_eq!(ninety_days("2026-11", date(2026, 11, 11)).second, Some(month("2026-12")));
}

#[test]
fn b4_the_calendar_after_one_that_runs_on_leads_back_to_it() {
    let today = date(2026, 11, 24);
    assert_eq!(ninety_days("2027-01", today).previous, Some(month("2026-11")));
    assert_eq!(ninety_days("2026-12", today).previous, Some(month("2026-11")));
    assert_eq!(ninety_days("2027-02", today).previous, Some(month("2027-01")));
}

#[test]
fn b4_days_stand_past_open_or_beyond() {
    let view = MonthView::of(month("2026-11"), date(2026, 11, 10), date(2026, 11, 12));
    let standings: Vec<Standing> = days(&view).iter().map(|day| day.standing).collect();
    assert_eq!(standings[..2], [Standing::Past, Standing::Open]);
    assert_eq!(
        standings[2..],
        [Standing::Open, Standing::Open, Standing::Beyond, Standing::Beyond, Standing::Beyond]
    );
    assert_eq!(view.next, None);
}

#[test]
fn b4_the_first_names_its_month() {
    let named = |view: MonthView| -> Vec<NaiveDate> {
        days(&view).iter().filter(|day| day.names_month).map(|day| day.date).collect()
    };
    assert_eq!(named(ninety_days("2026-11", date(2026, 11, 24))), [date(2026, 12, 1)]);
    assert_eq!(
        named(ninety_days("2027-01", date(2026, 11, 24))),
        [date(2026, 12, 28), date(2027, 1, 1)]
    );
}

#[test]
fn b6_months_outside_the_horizon_give_the_nearest_inside() {
    let today = date(2026, 11, 24);
    assert_eq!(ninety_days("2020-01", today).month, month("2026-11"));
    assert_eq!(ninety_days("2031-01", today).month, month("2027-02"));
    let none_left = MonthView::of(month("2026-11"), today, date(2026, 1, 1));
    assert_eq!(none_left.weeks.len(), 1);
}

#[test]
fn b15_a_linked_day_is_shown_where_it_stands() {
    let today = date(2026, 11, 24);
    let showing = |day| MonthView::showing(day, today, plus_days(today, 90)).month;
    assert_eq!(showing(date(2026, 12, 27)), month("2026-11"));
    assert_eq!(showing(date(2026, 12, 28)), month("2026-12"));
    assert_eq!(showing(date(2027, 1, 15)), month("2027-01"));
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    (0u64..20_000).prop_map(|days| plus_days(date(2000, 1, 1), days))
}

proptest! {
    #[test]
    fn b4_weeks_are_whole_contiguous_and_none_is_wholly_past_or_beyond(
        today in any_date(), horizon in 0u64..730, ahead in 0u64..800,
    ) {
        let last = plus_days(today, horizon);
        let view = MonthView::of(Month::of(plus_days(today, ahead)), today, last);
        let days = days(&view);
        prop_assert_eq!(view.first_day().weekday(), Weekday::Mon);
        prop_assert!(days.windows(2).all(|pair| plus_days(pair[0].date, 1) == pair[1].date));
        // At most: four weeks touched by twenty days, and the five that begin in the next month.
        prop_assert!((1..=9).contains(&view.weeks.len()));
        for week in &view.weeks {
            prop_assert!(week.iter().any(|day| day.standing == Standing::Open));
        }
        prop_assert!(days.iter().all(|day| (day.standing == Standing::Open)
            == (today <= day.date && day.date <= last)));
    }

    #[test]
    fn b4_paging_forward_from_today_meets_every_bookable_day_and_back_again(
        today in any_date(), horizon in 0u64..730,
    ) {
        let last = plus_days(today, horizon);
        let mut view = MonthView::of(Month::of(today), today, last);
        prop_assert!(view.shows(today));
        prop_assert_eq!(view.previous, None);
        let mut pages = 1;
        while let Some(next) = view.next {
            let following = MonthView::of(next, today, last);
            prop_assert!(following.first_day() <= plus_days(view.last_day(), 1));
            prop_assert!(following.last_day() > view.last_day());
            prop_assert_eq!(following.previous, Some(view.month));
            view = following;
            pages += 1;
        }
        prop_assert!(view.shows(last));
        prop_assert!(pages <= 26);
    }

    #[test]
    fn b15_every_bookable_day_has_a_calendar_that_shows_it(
        today in any_date(), horizon in 0u64..730, ahead in 0u64..730,
    ) {
        let day = plus_days(today, ahead.min(horizon));
        prop_assert!(MonthView::showing(day, today, plus_days(today, horizon)).shows(day));
    }
}
