//! The steps of a booking, with sample contents.

use askama::Template;

use super::samples::{
    at, chosen, date, dated, information, journey, layout, phone, polish, red_flags, slot,
};
use crate::domain::money::Money;
use crate::i18n::{Tr, format};
use crate::web::page::{
    Change, Chip, Choice, ClinicCard, ClinicsPage, DayCell, DayTimes, DetailsForm, DetailsPage,
    Entry, Field, FirstFree, Free, Held, Journey, LocationCard, LocationPage, Month, Notice, Offer,
    Pager, PartOfDay, Phone, Picker, PrivacyPage, Reason, ReasonGroup, ReasonPage, Sentence, Slot,
    SpeciesCard, SpeciesField, SpeciesPage, StaffWish, StopPage, Subject, Suggestion, TimeGonePage,
    TimePage, Tone, Trail, Wish,
};

pub(super) fn pages(t: Tr) -> Vec<(&'static str, String)> {
    let render = |page: &dyn askama::DynTemplate| page.dyn_render().unwrap();
    vec![
        ("clinics", render(&clinics(t))),
        ("location", render(&location(t))),
        ("species", render(&species(t))),
        ("reason", render(&reason(t))),
        ("reason_single", render(&reason_single(t))),
        ("time", render(&time(t))),
        ("time_empty_month", render(&time_empty_month(t))),
        ("time_nothing", render(&time_nothing(t))),
        ("details", render(&details(t))),
        ("details_faults", render(&details_faults(t))),
        ("hold_ended_free", render(&hold_ended_free(t))),
        ("slot_taken", render(&slot_taken(t))),
        ("paused", render(&paused(t))),
        ("privacy", render(&privacy(t, true))),
        ("privacy_ours", render(&privacy(t, false))),
    ]
}

fn clinics(t: Tr) -> ClinicsPage {
    let card = |name: &str, town: &str, slug: &str| ClinicCard {
        name: name.to_owned(),
        town: town.to_owned(),
        url: format!("/{slug}"),
    };
    let mut layout = layout(t, t.title_clinics());
    layout.clinic = None;
    layout.here = "/".to_owned();
    layout.indexed = true;
    ClinicsPage {
        layout,
        clinics: vec![
            card("Clinica Veterinaria San Rocco", "Bologna", "san-rocco"),
            card("Eläinlääkäriasema Koivuranta", "Tampere", "koivuranta"),
            card("Przychodnia Weterynaryjna Jeż i Wrona", "Poznań", "jez-i-wrona"),
            card("Ветклиника «Тихая гавань»", "Алматы", "tikhaya-gavan"),
        ],
    }
}

fn location(t: Tr) -> LocationPage {
    let card = |name: &str, address: &str, hours: String, url: Option<&str>| LocationCard {
        name: name.to_owned(),
        address: address.to_owned(),
        hours: Some(hours),
        phone: Phone::new("+48125550150"),
        url: url.map(str::to_owned),
    };
    let mut layout = layout(t, t.title_location());
    layout.indexed = true;
    LocationPage {
        layout,
        journey: Journey { information: Some(information()), ..journey(t, 1, 0) },
        locations: vec![
            card(
                "Pod Lipami, Podgórze",
                "ul. Lipowa 14, 30-702 Kraków",
                t.hours_today("8:00–20:00"),
                Some("/pod-lipami/book?location=podgorze"),
            ),
            card(
                "Pod Lipami, Krowodrza",
                "ul. Bajkowej Wydry 21, 30-001 Kraków",
                t.closed_today().to_owned(),
                Some("/pod-lipami/book?location=krowodrza"),
            ),
            card(
                "Pod Lipami, Nowa Huta",
                "os. Zmyślone 3, 31-001 Kraków",
                t.hours_today("9:00–18:00"),
                None,
            ),
        ],
    }
}

fn species(t: Tr) -> SpeciesPage {
    let all = [
        ("dog", "Pies", ""),
        ("cat", "Kot", ""),
        ("rabbit", "Królik", "Króliki domowe, także miniaturowe"),
        ("guinea_pig", "Świnka morska", ""),
        ("rodent", "Mały gryzoń", "Chomik, myszoskoczek, mysz, szczur"),
        ("ferret", "Fretka", ""),
        ("hedgehog", "Jeż", "Jeże domowe; w sprawie rannego dzikiego jeża prosimy o telefon"),
        ("bird", "Ptak ozdobny", "Papuga, papużka, kanarek, zeberka, gołąb"),
        ("poultry", "Drób", "Kury, kaczki, gęsi, indyki, przepiórki"),
        ("reptile", "Gad lub płaz", "Żółw, jaszczurka, wąż, żaba"),
        ("fish", "Ryba", "Ryby akwariowe i stawowe"),
        ("horse", "Koń", "Także kuce, osły i muły"),
        ("cattle", "Bydło", "Krowy, cielęta, buhaje"),
        ("sheep_goat", "Owca lub koza", ""),
        ("pig", "Świnia", "Trzoda chlewna i świnki miniaturowe"),
        ("camelid", "Alpaka lub lama", ""),
        ("other", "Inne zwierzę", "Gatunek prosimy podać przy rezerwacji"),
    ];
    SpeciesPage {
        layout: layout(t, t.title_species()),
        journey: Journey { information: Some(information()), ..journey(t, 2, 1) },
        species: all
            .map(|(art, name, hint)| SpeciesCard {
                name: polish(name),
                hint: (!hint.is_empty()).then(|| polish(hint)),
                art,
                url: format!("/pod-lipami/book?species={art}"),
            })
            .to_vec(),
    }
}

fn reason_of(t: Tr, name: &str, summary: &str, instructions: &str, minutes: u16) -> Reason {
    let words = |text: &str| (!text.is_empty()).then(|| polish(text));
    let price = Money { minor: i64::from(minutes) * 700, currency: "PLN".to_owned() };
    Reason {
        name: polish(name),
        summary: words(summary),
        instructions: words(instructions),
        duration: Some(format::duration(t.0, minutes)),
        price: Some(format::price(t.0, &price)),
        entry: Entry::Book("/pod-lipami/book?reason=cat_combined".to_owned()),
    }
}

fn prevention(t: Tr) -> ReasonGroup {
    ReasonGroup {
        slug: "prevention".to_owned(),
        name: polish("Szczepienia i profilaktyka"),
        hint: Some(polish("Dla zdrowych zwierząt: szczepienia, pasożyty, przegląd roczny")),
        open: true,
        reasons: vec![
            reason_of(
                t,
                "Szczepienie kota przeciw chorobom zakaźnym",
                "Panleukopenia, herpeswirus, kaliciwirus",
                "Szczepimy tylko zdrowe koty. Prosimy zabrać książeczkę zdrowia.",
                20,
            ),
            reason_of(
                t,
                "Przegląd zdrowia",
                "Badanie od nosa po ogon, waga, zęby",
                "Warto przynieść próbkę kału z ostatniej doby. Przy badaniu krwi kot powinien \
                 być na czczo od 8 godzin, wodę może pić.",
                30,
            ),
            reason_of(t, "Wszczepienie mikroczipa", "", "", 15),
        ],
    }
}

fn reason(t: Tr) -> ReasonPage {
    let farewell = Reason {
        entry: Entry::Phone(phone(|number| t.phone_only_reason(number))),
        price: None,
        ..reason_of(t, "Pożegnanie", "Spokojna wizyta bez pośpiechu, u nas albo w domu", "", 60)
    };
    let senior = ReasonGroup {
        slug: "senior".to_owned(),
        name: polish("Starsze zwierzęta i pożegnanie"),
        hint: None,
        open: false,
        reasons: vec![
            reason_of(t, "Przegląd seniora", "", "Kot na czczo od 8 godzin.", 40),
            farewell,
        ],
    };
    let illness = ReasonGroup {
        slug: "illness".to_owned(),
        name: polish("Choroba lub uraz"),
        hint: Some(polish("Coś dolega zwierzęciu; w pilnych sprawach prosimy o telefon")),
        open: false,
        reasons: vec![reason_of(t, "Konsultacja", "", "", 30)],
    };
    let mut journey = journey(t, 3, 2);
    journey.red_flags = Some(red_flags());
    journey
        .notices
        .push(Notice { tone: Tone::Info, text: Sentence::plain(t.link_stale("Szczepienie psa")) });
    let groups = vec![prevention(t), illness, senior];
    ReasonPage { layout: layout(t, t.title_group()), journey, groups }
}

fn reason_single(t: Tr) -> ReasonPage {
    let mut journey = journey(t, 2, 1);
    journey.red_flags = Some(red_flags());
    journey.information = Some(information());
    ReasonPage { layout: layout(t, t.title_reason()), journey, groups: vec![prevention(t)] }
}

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

fn hidden() -> Vec<(&'static str, String)> {
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

fn time(t: Tr) -> TimePage {
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

fn time_empty_month(t: Tr) -> TimePage {
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

fn time_nothing(t: Tr) -> TimePage {
    let mut page = time(t);
    page.picker.first = None;
    page.picker.month = None;
    page.picker.day = None;
    page.picker.nothing = Some(phone(|number| t.nothing_free(number)));
    page
}

fn details(t: Tr) -> DetailsPage {
    let needed = || Field { required: true, ..Field::default() };
    let hinted = |hint: &str| Field { hint: Some(hint.to_owned()), ..Field::default() };
    let when = format!(
        "{}, {}",
        format::long_date(t.0, date(11, 25)),
        format::time(t.0, at(11, 25, 9, 40).time())
    );
    let time = Choice {
        subject: Subject::Time,
        value: crate::domain::local_text::TextIn { text: when, lang: t.0 },
        more: Vec::new(),
        change: Some(Change::Submit("/pod-lipami/hold/abc/change".to_owned())),
    };
    let notice = Sentence::link("/pod-lipami/privacy", t.privacy_link(), |n| t.privacy_line(n));
    DetailsPage {
        layout: layout(t, t.title_details()),
        trail: Trail { step: 5, steps: 6 },
        held: Held { until: "14:32".to_owned(), left_seconds: 504, total_seconds: 600 },
        chosen: std::iter::once(time).chain(chosen(t, 3)).collect(),
        action: "/pod-lipami/hold/abc".to_owned(),
        faults: Vec::new(),
        form: DetailsForm {
            given_name: needed(),
            family_name: needed(),
            tel: needed(),
            pet_name: needed(),
            born: hinted(t.birth_hint()),
            weight: hinted(t.weight_hint()),
            note: hinted(t.free_text_hint()),
            ..DetailsForm::default()
        },
        forget: None,
        privacy: notice,
        privacy_version: 3,
        button: t.confirm_appointment(),
        deadline: Some(t.deadline_both(format::deadline(t.0, at(11, 24, 9, 40)))),
        forgotten: false,
    }
}

fn details_faults(t: Tr) -> DetailsPage {
    let typed = |value: &str| Field { value: value.to_owned(), ..Field::default() };
    let mut page = details(t);
    page.layout.has_fault = true;
    page.forget = Some("/pod-lipami/forget".to_owned());
    page.form.remember = true;
    page.form.given_name.value = "Zażółć".to_owned();
    page.form.family_name.value = "<script>alert(1)</script>".to_owned();
    page.form.tel.value = "12 555 01".to_owned();
    page.form.tel.fault = Some(t.phone_short().to_owned());
    page.form.email = Field {
        fault: Some(t.email_wrong("anna@example.pl")),
        suggestion: Some(Suggestion {
            text: t.email_typo("zazolc@gmail.com"),
            value: "zazolc@gmail.com".to_owned(),
        }),
        ..typed("zazolc@gmial.com")
    };
    page.form.pet_name.fault = Some(t.need_pet_name().to_owned());
    page.form.sex =
        Field { fault: Some(t.need_sex().to_owned()), required: true, ..Field::default() };
    page.form.species = Some(SpeciesField {
        field: Field { value: "cat".to_owned(), required: true, ..Field::default() },
        options: vec![("dog".to_owned(), polish("Pies")), ("cat".to_owned(), polish("Kot"))],
    });
    page.form.note.value = "Boi się „<script>alert(2)</script>” i odkurzacza.\nBardzo.".to_owned();
    page.faults = vec![
        ("tel", t.phone_short().to_owned()),
        ("email", t.email_wrong("anna@example.pl")),
        ("pet_name", t.need_pet_name().to_owned()),
        ("sex", t.need_sex().to_owned()),
    ];
    page
}

fn gone(t: Tr, title: &str, text: String, again: bool) -> TimeGonePage {
    let same = at(11, 25, 9, 40);
    let near = |start, staff, id| dated(t, slot(t, start, staff, id), start);
    TimeGonePage {
        layout: layout(t, title),
        trail: Trail { step: 5, steps: 6 },
        text,
        action: "/pod-lipami/hold".to_owned(),
        hidden: hidden(),
        again: again.then(|| near(same, "Anna Nowak", 1)),
        nearest: vec![
            near(at(11, 25, 9, 50), "Piotr Zieliński", 2),
            near(at(11, 25, 10, 20), "Anna Nowak", 1),
            near(at(11, 26, 9, 40), "Anna Nowak", 1),
        ],
        all_days: "/pod-lipami/book?reason=cat_combined".to_owned(),
        kept: chosen(t, 3),
    }
}

fn hold_ended_free(t: Tr) -> TimeGonePage {
    let (date, time) =
        (format::long_date(t.0, date(11, 25)), format::time(t.0, at(11, 25, 9, 40).time()));
    gone(t, t.hold_expired_title(), t.hold_expired_free(date, time), true)
}

fn slot_taken(t: Tr) -> TimeGonePage {
    gone(t, t.slot_taken_title(), t.slot_taken().to_owned(), false)
}

fn paused(t: Tr) -> StopPage {
    StopPage {
        layout: layout(t, t.title_stop()),
        journey: journey(t, 1, 0),
        text: phone(|number| t.paused(number, "15:00")),
        back: None,
    }
}

fn privacy(t: Tr, own: bool) -> PrivacyPage {
    let words = "Administratorem danych jest Przychodnia.\n\nDane <script>alert(3)</script> \
                 przechowujemy przez pięć lat.";
    PrivacyPage {
        layout: layout(t, t.privacy_link()),
        text: own.then(|| polish(words)),
        version: 3,
    }
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
