//! The month and the day: what is marked, what is offered by which setting, and to whom.

use super::{starts, starts_on, step};
use crate::app::{NOW, TestApp};
use crate::make::Clinic;
use crate::page::Page;

const QUERY: &str = "species=dog&reason=vaccination";
const DAY: i64 = 86_400;

/// The filters of the day with their counts.
fn chips(page: &Page) -> Vec<String> {
    page.texts("nav.chips a.chip")
}

fn clock_of(starts: &[String]) -> Vec<&str> {
    starts.iter().map(|start| &start[11..]).collect()
}

#[actix_web::test]
async fn b4_r001_12_free_days_are_links_that_say_how_free_they_are_and_others_are_none() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let page = step(&app.visitor(), &clinic, QUERY).await;
    let free = page.attributes("table.month a.day-n", "href");
    assert!(free.iter().any(|url| url.contains("day=2026-11-25")), "{free:?}");
    assert!(!free.iter().any(|url| url.contains("day=2026-11-22")), "Sunday: {free:?}");
    let spoken = page.texts("table.month a.day-n .hide");
    assert!(spoken.contains(&"Wednesday 25 November, 47 free times".to_owned()), "{spoken:?}");
    let not_free = page.texts("table.month span.day-n .hide");
    assert!(not_free.contains(&"Sunday 29 November, no free times".to_owned()), "{not_free:?}");
    assert_eq!(page.attributes("table.month a.day-n", "class").len(), free.len());
    assert!(page.has("ul.key"), "a key explains the marks");
}

#[actix_web::test]
async fn b4_months_are_paged_within_the_horizon_and_no_further() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").with(|rows| rows.clinics[0].horizon_days = 60);
    let clinic = clinic.store(&app);
    let visitor = app.visitor();
    let mut page = step(&visitor, &clinic, QUERY).await;
    let mut days = page.attributes("table.month a.day-n", "href");
    let mut months = 1;
    while let Some(later) = page.attributes("a.pager", "href").pop() {
        if !page.attributes("a.pager", "aria-label").pop().unwrap().starts_with("Later") {
            break;
        }
        page = visitor.get(later.split('#').next().unwrap()).await.expect(200);
        days.extend(page.attributes("table.month a.day-n", "href"));
        months += 1;
    }
    assert!((2..=3).contains(&months), "{months}");
    let last = days.iter().filter_map(|url| url.split("day=").nth(1)?.get(..10)).max();
    assert_eq!(last, Some("2027-01-21"), "60 days from 22 November");
    for day in ["2026-11-23", "2027-01-21"] {
        assert!(!starts_on(&app, &clinic, day).await.is_empty(), "{day}");
    }
    assert!(starts_on(&app, &clinic, "2027-01-22").await.is_empty());
}

#[actix_web::test]
async fn b4_the_first_free_time_stands_above_every_month_also_one_without_any() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .with(|rows| {
            for shift in &mut rows.shifts {
                shift.first_date = chrono::NaiveDate::from_ymd_opt(2027, 1, 11).unwrap();
            }
        })
        .store(&app);
    let page = step(&app.visitor(), &clinic, QUERY).await;
    assert!(page.text("section.first").contains("11 January"), "{}", page.body);
    assert!(page.text("h2#h-month").contains("January"), "the month of the first free time");
    let empty = step(&app.visitor(), &clinic, &format!("{QUERY}&month=2026-12")).await;
    assert!(empty.text("section.first").contains("11 January"), "{}", empty.body);
    assert!(empty.text("main").contains("no free times. The first free time after that"));
    let later = step(&app.visitor(), &clinic, &format!("{QUERY}&month=2027-02")).await;
    assert!(later.text("section.first").contains("11 January"), "{}", later.body);
    let none = Clinic::new(2, "wrony").with(|rows| rows.shifts.clear()).store(&app);
    let page = step(&app.visitor(), &none, QUERY).await;
    assert!(page.text("main").contains("There are no free times online"), "{}", page.body);
    assert!(page.has("main a[href='tel:+48125550140']"));
}

#[actix_web::test]
async fn b4_the_first_free_time_can_be_selected_at_once() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = step(&visitor, &clinic, QUERY).await;
    let held = visitor.press(&page, "section.first button", &[]).await.expect(303);
    let details = visitor.follow(held).await.expect(200);
    assert!(details.text("dl.chosen").contains("23 November, 9:00"), "{}", details.body);
}

#[actix_web::test]
async fn b5_r001_16_filters_have_counts_and_part_the_day_at_12_and_17() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .with(|rows| rows.shifts.iter_mut().for_each(|shift| shift.length_minutes = 10 * 60))
        .store(&app);
    let all = step(&app.visitor(), &clinic, &format!("{QUERY}&day=2026-11-25")).await;
    assert_eq!(chips(&all), ["Whole day 59", "Morning 18", "Afternoon 30", "Evening 11"]);
    let first_and_last = |page: &Page| {
        let starts = starts(page);
        let clock = clock_of(&starts);
        format!("{} {}", clock[0], clock[clock.len() - 1])
    };
    assert_eq!(first_and_last(&all), "09:00 18:40");
    for (part, expected) in
        [("morning", "09:00 11:50"), ("afternoon", "12:00 16:50"), ("evening", "17:00 18:40")]
    {
        let query = format!("{QUERY}&day=2026-11-25&part={part}");
        let page = step(&app.visitor(), &clinic, &query).await;
        assert_eq!(first_and_last(&page), expected);
        assert_eq!(page.texts("nav.chips a[aria-current=true]").len(), 1);
        assert_eq!(chips(&page), chips(&all));
        let days = page.attributes("table.month a.day-n", "href");
        assert!(days.iter().all(|url| url.contains(part)), "the filter stays: {days:?}");
    }
}

#[actix_web::test]
async fn b5_the_parts_are_of_the_locations_own_time() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .change_location("centrum", |place| place.zone = "America/New_York")
        .store(&app);
    let page = step(&app.visitor(), &clinic, &format!("{QUERY}&day=2026-11-25")).await;
    assert_eq!(chips(&page), ["Whole day 47", "Morning 18", "Afternoon 29", "Evening 0"]);
}

#[actix_web::test]
async fn b5_an_empty_filter_says_so_stays_and_leads_to_the_nearest_time_of_its_kind() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki");
    let clinic = clinic
        .with(|rows| {
            // Evenings only on Fridays from the end of January.
            let mut evening = rows.shifts[4].clone();
            evening.id += 50;
            evening.start_minute = 18 * 60;
            evening.length_minutes = 60;
            evening.first_date = chrono::NaiveDate::from_ymd_opt(2027, 1, 29).unwrap();
            rows.shifts.push(evening);
        })
        .store(&app);
    let visitor = app.visitor();
    let page = step(&visitor, &clinic, &format!("{QUERY}&day=2026-11-25&part=evening")).await;
    assert!(starts(&page).is_empty());
    assert_eq!(page.texts("nav.chips a[aria-current=true]"), ["Evening 0"]);
    let rest = page.text("section[aria-labelledby=h-day] .rest");
    assert!(rest.starts_with("Evening: no free times on this day."), "{rest}");
    let nearest = page.attributes("section[aria-labelledby=h-day] .rest a", "href").remove(0);
    let page = visitor.get(&nearest).await.expect(200);
    assert_eq!(starts(&page).first().map(String::as_str), Some("2027-01-29T18:00"));
    let after = step(&visitor, &clinic, &format!("{QUERY}&day=2027-02-20&part=evening")).await;
    let back = after.attributes("section[aria-labelledby=h-day] .rest a", "href").remove(0);
    let page = visitor.get(&back).await.expect(200);
    assert_eq!(starts(&page).first().map(String::as_str), Some("2027-02-19T18:00"));
}

#[actix_web::test]
async fn b5_where_no_day_has_such_times_the_nearest_of_any_kind_is_offered() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let visitor = app.visitor();
    let page = step(&visitor, &clinic, &format!("{QUERY}&day=2026-11-25&part=evening")).await;
    let nearest = page.attributes("section[aria-labelledby=h-day] .rest a", "href").remove(0);
    let page = visitor.get(&nearest).await.expect(200);
    assert_eq!(starts(&page).first().map(String::as_str), Some("2026-11-25T09:00"));
}

#[actix_web::test]
async fn b6_r001_15_available_slots_are_the_grid_half_hours_or_full_hours() {
    let app = TestApp::start();
    for (number, slug, grid, offered, expected) in [
        (1, "kazdy", 15, "grid", "09:00 09:15 09:30"),
        (2, "pol", 15, "half_hours", "09:00 09:30 10:00"),
        (3, "pelne", 15, "full_hours", "09:00 10:00 11:00"),
        (4, "gesto", 5, "grid", "09:00 09:05 09:10"),
        (5, "rzadko", 20, "half_hours", "09:00 10:00 11:00"),
    ] {
        let clinic = Clinic::new(number, slug)
            .with(|rows| {
                rows.clinics[0].grid_minutes = grid;
                rows.clinics[0].offered_starts = offered;
            })
            .store(&app);
        let starts = starts_on(&app, &clinic, "2026-11-25").await;
        assert_eq!(clock_of(&starts)[..3].join(" "), expected, "{slug}");
    }
}

#[actix_web::test]
async fn b6_notice_removes_early_starts_and_a_reasons_own_beats_the_locations() {
    let app = TestApp::start();
    // Monday, 23 November, 9:25 in Warsaw.
    app.clock.set(NOW + DAY - 35 * 60);
    let monday = "2026-11-23";
    let clinic = Clinic::new(1, "szpaki")
        .change_reason("check-up", |reason| reason.notice_minutes = Some(0))
        .store(&app);
    let starts = starts_on(&app, &clinic, monday).await;
    assert_eq!(clock_of(&starts)[0], "10:30", "an hour's notice, then the next of the grid");
    let query = format!("species=dog&reason=check-up&day={monday}");
    let own = step(&app.visitor(), &clinic, &query).await;
    assert_eq!(clock_of(&super::starts(&own))[0], "09:30");
    app.wait_minutes(5);
    assert_eq!(clock_of(&starts_on(&app, &clinic, monday).await)[0], "10:30", "to the minute");
    app.wait_minutes(1);
    assert_eq!(clock_of(&starts_on(&app, &clinic, monday).await)[0], "10:40");
}

#[actix_web::test]
async fn b6_a_reasons_own_horizon_beats_the_locations() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki")
        .with(|rows| rows.clinics[0].horizon_days = 5)
        .change_reason("check-up", |reason| reason.horizon_days = Some(12))
        .store(&app);
    assert!(!starts_on(&app, &clinic, "2026-11-27").await.is_empty());
    let page = step(&app.visitor(), &clinic, "species=dog&reason=check-up&day=2026-12-04").await;
    assert_eq!(clock_of(&starts(&page))[0], "09:00");
    let refused = step(&app.visitor(), &clinic, &format!("{QUERY}&day=2026-11-28")).await;
    assert!(starts(&refused).iter().all(|start| start.as_str() < "2026-11-28"));
}

#[actix_web::test]
async fn d19_what_a_location_sets_beats_the_clinics() {
    let app = TestApp::start();
    app.clock.set(NOW + DAY);
    let clinic = Clinic::new(1, "szpaki")
        .location("rynek", "Europe/Warsaw")
        .staff("Ewa Mak")
        .everywhere()
        .change_location("rynek", |place| {
            place.grid_minutes = Some(30);
            place.offered_starts = Some("full_hours");
            place.notice_minutes = Some(180);
            place.horizon_days = Some(2);
        })
        .store(&app);
    let page = |place: &str, day: &str| {
        let query = format!("location={place}&{QUERY}&day=2026-11-{day}");
        let (visitor, clinic) = (app.visitor(), &clinic);
        async move { starts(&step(&visitor, clinic, &query).await) }
    };
    let (own, general) = (page("rynek", "23").await, page("centrum", "23").await);
    assert_eq!(clock_of(&own)[..2], ["13:00", "14:00"]);
    assert_eq!(clock_of(&general)[..2], ["11:00", "11:10"]);
    assert!(page("rynek", "25").await[0].starts_with("2026-11-25"));
    assert!(!page("rynek", "26").await.iter().any(|start| start.starts_with("2026-11-26")));
    assert!(page("centrum", "26").await[0].starts_with("2026-11-26"));
}

#[actix_web::test]
async fn b7_r001_17_every_time_has_a_button_of_its_own_with_the_staff_member_by_setting() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").store(&app);
    let page = step(&app.visitor(), &clinic, &format!("{QUERY}&day=2026-11-25")).await;
    let buttons = page.texts("ol.slots button.slot");
    assert_eq!(buttons.len(), 47);
    assert!(buttons.iter().all(|button| button.contains("Anna Lis") && button.contains("Select")));
    app.set(clinic.id, "UPDATE clinics SET show_staff = FALSE");
    let page = step(&app.visitor(), &clinic, &format!("{QUERY}&day=2026-11-25")).await;
    assert_eq!(page.texts("ol.slots button.slot").len(), 47);
    assert!(!page.body.contains("Anna"), "{}", page.body);
}

#[actix_web::test]
async fn b7_a_client_can_ask_for_one_person_or_for_anyone() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").staff("Ewa Mak");
    let ewa = clinic.staff_id("Ewa Mak");
    let clinic = clinic
        .with(|rows| {
            for shift in rows.shifts.iter_mut().filter(|shift| shift.staff_id == ewa) {
                shift.start_minute = 13 * 60;
            }
        })
        .store(&app);
    let visitor = app.visitor();
    let page = step(&visitor, &clinic, &format!("{QUERY}&day=2026-11-25")).await;
    assert_eq!(page.texts("details.wish a"), ["Anyone who is free", "Anna Lis", "Ewa Mak"]);
    let wish = page.attributes("details.wish a", "href").remove(2);
    let page = visitor.get(&format!("{wish}&day=2026-11-25")).await.expect(200);
    assert_eq!(clock_of(&starts(&page))[0], "13:00");
    assert!(page.texts("ol.slots button.slot").iter().all(|button| button.contains("Ewa Mak")));
    let details = super::take(&visitor, &page, "2026-11-25T13:00").await;
    assert!(details.text("dl.chosen").contains("Ewa Mak"), "{}", details.body);
    assert_eq!(app.number("SELECT staff_id FROM holds"), ewa.0);
    app.set(clinic.id, "UPDATE clinics SET choose_staff = FALSE");
    let page = step(&visitor, &clinic, &format!("{QUERY}&day=2026-11-25&staff={ewa}")).await;
    assert!(!page.has("details.wish"));
    assert_eq!(clock_of(&starts(&page))[0], "09:00", "a wish in the address counts for nothing");
}

#[actix_web::test]
async fn b7_the_person_shown_beside_a_time_is_the_one_who_gets_it() {
    let app = TestApp::start();
    let clinic = Clinic::new(1, "szpaki").staff("Ewa Mak").store(&app);
    let first = app.visitor();
    let page = step(&first, &clinic, &format!("{QUERY}&day=2026-11-25")).await;
    let shown = page.texts("ol.slots button.slot").remove(0);
    let name = if shown.contains("Anna Lis") { "Anna Lis" } else { "Ewa Mak" };
    super::take(&first, &page, "2026-11-25T09:00").await;
    assert_eq!(app.number("SELECT staff_id FROM holds"), clinic.staff_id(name).0);
    // The other one still has that time, and it goes to them though another name was shown.
    let second = app.visitor();
    super::take(&second, &page, "2026-11-25T09:00").await;
    assert_eq!(app.number("SELECT COUNT(DISTINCT staff_id) FROM holds"), 2);
    assert_eq!(clock_of(&starts_on(&app, &clinic, "2026-11-25").await)[0], "09:20");
}
