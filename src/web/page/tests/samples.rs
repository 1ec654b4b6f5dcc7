//! Contents that the sample pages share.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::local_text::TextIn;
use crate::i18n::{Lang, Tr, format};
use crate::web::page::{
    Change, Choice, ClinicHead, Journey, Layout, Phone, RedFlags, Sentence, Slot, Subject, Trail,
};

pub(super) fn layout(t: Tr, title: &str) -> Layout {
    Layout {
        t,
        title: title.to_owned(),
        clinic: Some(ClinicHead {
            name: "Przychodnia Pod Lipami".to_owned(),
            home: "/pod-lipami".to_owned(),
            phone: Phone::new("+48125550140"),
            emergency: Some(Phone::new("+48125550142")),
            address: Some("ul. Lipowa 14, 30-702 Kraków".to_owned()),
            privacy: "/pod-lipami/privacy".to_owned(),
        }),
        here: "/pod-lipami/book?location=krakow".to_owned(),
        has_fault: false,
        indexed: false,
        script: true,
    }
}

/// The clinic's words, written in Polish only.
pub(super) fn polish(text: &str) -> TextIn {
    TextIn { text: text.to_owned(), lang: Lang::Pl }
}

pub(super) fn phone(message: impl FnOnce(&str) -> String) -> Sentence {
    Sentence::phone(&Phone::new("+48125550140"), message)
}

pub(super) fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub(super) fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    date(month, day).and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap())
}

pub(super) fn choice(subject: Subject, value: TextIn, more: &[TextIn], change: bool) -> Choice {
    let url = || Change::Link("/pod-lipami/book".to_owned());
    Choice { subject, value, more: more.to_vec(), change: change.then(url) }
}

pub(super) fn chosen(t: Tr, count: usize) -> Vec<Choice> {
    let terms = format!(
        "{}, {}",
        format::duration(t.0, 20),
        format::price(
            t.0,
            &crate::domain::money::Money { minor: 14_000, currency: "PLN".to_owned() }
        )
    );
    let all = [
        choice(Subject::Place, polish("Kraków, ul. Lipowa 14"), &[], true),
        choice(Subject::Species, polish("Kot"), &[], true),
        choice(
            Subject::Reason,
            polish("Szczepienie kota przeciw chorobom zakaźnym"),
            &[TextIn { text: terms, lang: t.0 }],
            true,
        ),
    ];
    all.into_iter().take(count).collect()
}

pub(super) fn journey(t: Tr, step: u32, count: usize) -> Journey {
    Journey {
        trail: Trail { step, steps: 6 },
        information: None,
        chosen: chosen(t, count),
        notices: Vec::new(),
        red_flags: None,
    }
}

pub(super) fn information() -> TextIn {
    polish(
        "Na wizytę prosimy przyjść pięć minut wcześniej. Koty zapraszamy w transporterach, psy \
         na smyczy.\nParking jest za budynkiem, wjazd od ul. Krótkiej.",
    )
}

/// From the catalogue, in Polish whatever the language: the page takes them as its own.
pub(super) fn red_flags() -> RedFlags {
    let signs = [
        "zwierzę ma trudności z oddychaniem albo sine lub białe dziąsła",
        "ma drgawki, upadło lub nie można go obudzić",
        "silnie krwawi lub ma głęboką ranę",
        "kot wielokrotnie próbuje oddać mocz i nic nie leci",
    ];
    RedFlags {
        title: "Prosimy natychmiast zadzwonić, jeśli…".to_owned(),
        text: "Przy którymkolwiek z tych objawów prosimy nie rezerwować przez internet, tylko \
               zadzwonić: powiemy, co robić, i przygotujemy się na przyjazd."
            .to_owned(),
        signs: signs.map(str::to_owned).to_vec(),
    }
}

pub(super) fn slot(t: Tr, start: NaiveDateTime, staff: &str, with: i64) -> Slot {
    Slot {
        start: start.format("%Y-%m-%dT%H:%M").to_string(),
        time: format::time(t.0, start.time()),
        day: None,
        staff: Some(staff.to_owned()),
        staff_title: Some(polish("lek. wet.")),
        with: Some(with),
        url: None,
    }
}

/// A time that stands among times of other days.
pub(super) fn dated(t: Tr, slot: Slot, start: NaiveDateTime) -> Slot {
    Slot { day: Some(format::long_date(t.0, start.date())), ..slot }
}
