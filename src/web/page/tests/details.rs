//! The held time with its form, and a time that is gone, with sample contents.

use super::samples::{at, chosen, date, dated, layout, polish, slot};
use super::times::hidden;
use crate::i18n::{Tr, format};
use crate::web::page::{
    Change, Choice, DetailsForm, DetailsPage, Field, Held, Sentence, SpeciesField, Subject,
    Suggestion, TimeGonePage, Trail,
};

pub(super) fn details(t: Tr) -> DetailsPage {
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

pub(super) fn details_faults(t: Tr) -> DetailsPage {
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

pub(super) fn hold_ended_free(t: Tr) -> TimeGonePage {
    let (date, time) =
        (format::long_date(t.0, date(11, 25)), format::time(t.0, at(11, 25, 9, 40).time()));
    gone(t, t.hold_expired_title(), t.hold_expired_free(date, time), true)
}

pub(super) fn slot_taken(t: Tr) -> TimeGonePage {
    gone(t, t.slot_taken_title(), t.slot_taken().to_owned(), false)
}
