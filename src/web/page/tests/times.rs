//! The step of the time, with sample contents.

use askama::Template;

use super::samples::{at, date, journey, layout, phone, polish, red_flags, slot};
use crate::i18n::{Tr, format};
use crate::web::page::{
    Chip, DayCell, DayTimes, FirstFree, Free, Month, Offer, Pager, PartOfDay, Picker, Sentence,
    Slot, StaffWish, TimePage, Wish,
};

/// The weeks of 23 November to 27 December, with made-up counts; 25 November is chosen.
fn month(t: Tr) -> Month {
    let counts = [
        0, 0, 9, 4, 2, 0, 0, 14, 11, 6, 12, 3, 1, 0, 15, 0, 13, 8, 5, 2, 0, 16, 14, 12, 16, 9, 4,
        0, 15, 13, 7, 0, 0, 0, 0,
    ];
    let mut days = date(11, 23).iter_days().zip(counts);
    let weeks = (0..5)
        .map(|_| std::array::from_fn(|_| days.next().map(|(day, count)| cell(t, day, count))))
        .collect();
    let weekdays = date(11, 23).iter_days().map(|day| chrono::Datelike::weekday(&day));
    let mut names =
        weekdays.map(|day| (format::weekday_short(t.0, day), format::weekday(t.0, day)));
    Month {
        title: format::capitalized(&format::month_heading(
            t.0,
            crate::domain::month::Month::of(date(11, 1)),
            Some(crate::domain::month::Month::of(date(12, 1))),
        )),
        earlier: None,
        later: Some(Pager {
            label: format::month_name(t.0, date(1, 1)).to_owned(),
            url: "/pod-lipami/book?month=2027-01".to_owned(),
        }),
        weekdays: std::array::from_fn(|_| names.next().unwrap()),
        weeks,
        empty: None,
    }
}

fn cell(t: Tr, day: chrono::NaiveDate, count: usize) -> DayCell {
    let words = format::long_date(t.0, day);
    let number = chrono::Datelike::day(&day);
    let mark = match number {
        1 => Some(format::month_short(t.0, day).to_owned()),
        24 if count == 0 && day == date(11, 24) => Some(t.today().to_owned()),
        _ => None,
    };
    DayCell {
        number,
        mark,
        spoken: if count > 0 { t.day_free(count, words) } else { t.day_none(words) },
        free: (count > 0).then(|| Free {
            count,
            level: Free::level_of(count),
            url: format!("/pod-lipami/book?day={day}"),
            chosen: day == date(11, 25),
        }),
    }
}

fn day(t: Tr) -> DayTimes {
    let chip = |label, count, current| Chip {
        label,
        count,
        url: "/pod-lipami/book?part=x".to_owned(),
        current,
    };
    let times = |staff: &[(u32, u32, &str, i64)]| -> Vec<Slot> {
        staff.iter().map(|(h, m, who, id)| slot(t, at(11, 25, *h, *m), who, *id)).collect()
    };
    let nearest = t.date_time(
        format::long_date(t.0, date(11, 30)),
        format::time(t.0, at(11, 30, 17, 40).time()),
    );
    let empty = t.filter_empty(nearest, t.part_evening());
    DayTimes {
        title: format::capitalized(&format::long_date(t.0, date(11, 25))),
        chips: vec![
            chip(t.part_day(), 7, true),
            chip(t.part_morning(), 4, false),
            chip(t.part_afternoon(), 3, false),
            chip(t.part_evening(), 0, false),
        ],
        parts: vec![
            PartOfDay {
                label: t.part_morning(),
                slots: times(&[
                    (9, 40, "Anna Nowak", 1),
                    (10, 20, "Piotr Zieliński", 2),
                    (11, 0, "Anna Nowak", 1),
                    (11, 20, "Maja Wójcik-Brzęczyszczykiewicz", 3),
                ]),
            },
            PartOfDay {
                label: t.part_afternoon(),
                slots: times(&[
                    (12, 20, "Piotr Zieliński", 2),
                    (13, 0, "Maja Wójcik-Brzęczyszczykiewicz", 3),
                    (16, 20, "Anna Nowak", 1),
                ]),
            },
        ],
        empty: Some(Sentence::plain(empty)),
    }
}

pub(super) fn hidden() -> Vec<(&'static str, String)> {
    vec![
        ("location", "podgorze".to_owned()),
        ("species", "cat".to_owned()),
        ("reason", "cat_combined".to_owned()),
    ]
}

pub(super) fn picker(t: Tr) -> Picker {
    let wish = |name: &str, current| Wish {
        name: name.to_owned(),
        url: "/pod-lipami/book?staff=1".to_owned(),
        current,
    };
    let when = format::when(t.0, date(11, 24), at(11, 25, 9, 40));
    Picker {
        offer: Offer::Post { action: "/pod-lipami/hold".to_owned(), hidden: hidden() },
        first: Some(FirstFree {
            when: format::capitalized(&when),
            detail: Some(t.first_free_with(20_u32, "lek. wet. Anna Nowak")),
            slot: slot(t, at(11, 25, 9, 40), "Anna Nowak", 1),
        }),
        staff: Some(StaffWish {
            wishes: vec![
                wish(t.anyone(), true),
                wish("lek. wet. Anna Nowak", false),
                wish("lek. wet. Piotr Zieliński", false),
            ],
        }),
        month: Some(month(t)),
        day: Some(day(t)),
        note: Some(t.hold_note(10_u32)),
        nothing: None,
    }
}

pub(super) fn time(t: Tr) -> TimePage {
    let mut journey = journey(t, 4, 3);
    journey.red_flags = Some(red_flags());
    TimePage {
        layout: layout(t, t.title_time()),
        journey,
        instructions: Some(polish(
            "Szczepimy tylko zdrowe koty. Prosimy zabrać książeczkę zdrowia.",
        )),
        picker: picker(t),
    }
}

pub(super) fn time_empty_month(t: Tr) -> TimePage {
    let mut page = time(t);
    let nearest = t.date_time(
        format::long_date(t.0, date(11, 25)),
        format::time(t.0, at(11, 25, 9, 40).time()),
    );
    let empty = t.month_none("Marzec 2027", nearest);
    if let Some(month) = &mut page.picker.month {
        for day in month.weeks.iter_mut().flatten().flatten() {
            day.free = None;
        }
        month.empty = Some(Sentence::plain(empty));
    }
    page.picker.day = None;
    page
}

pub(super) fn time_nothing(t: Tr) -> TimePage {
    let mut page = time(t);
    page.picker.first = None;
    page.picker.month = None;
    page.picker.day = None;
    page.picker.nothing = Some(phone(|number| t.nothing_free(number)));
    page
}

#[test]
fn the_bar_of_a_day_grows_with_its_free_times() {
    assert_eq!([1, 4, 5, 9, 10, 40].map(Free::level_of), [1, 1, 2, 2, 3, 3]);
}

#[test]
fn b7_each_person_offered_has_one_form() {
    let picker = picker(Tr(crate::i18n::Lang::En));
    let forms: Vec<_> = picker.forms();
    assert_eq!(forms.len(), 3);
    assert!(forms.contains(&("take-2".to_owned(), Some(2))));
    let html = time(Tr(crate::i18n::Lang::En)).render().unwrap();
    assert!(html.contains(r#"form="take-2" name="start" value="2026-11-25T10:20""#), "{html}");
}
