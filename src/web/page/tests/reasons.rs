//! The step of the reason, with sample contents.

use super::samples::{information, journey, layout, phone, polish, red_flags};
use crate::domain::money::Money;
use crate::i18n::{Tr, format};
use crate::web::page::{Entry, Notice, Reason, ReasonGroup, ReasonPage, Sentence, Tone};

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

pub(super) fn reason(t: Tr) -> ReasonPage {
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

pub(super) fn reason_single(t: Tr) -> ReasonPage {
    let mut journey = journey(t, 2, 1);
    journey.red_flags = Some(red_flags());
    journey.information = Some(information());
    ReasonPage { layout: layout(t, t.title_reason()), journey, groups: vec![prevention(t)] }
}
