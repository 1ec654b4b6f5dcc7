//! The steps of a booking up to the reason, and the pages beside them, with sample contents.

use super::samples::{information, journey, layout, phone, polish};
use super::{details, reasons, times};
use crate::i18n::Tr;
use crate::web::page::{
    ClinicCard, ClinicsPage, Journey, LocationCard, LocationPage, Phone, PrivacyPage, SpeciesCard,
    SpeciesPage, StopPage,
};

pub(super) fn pages(t: Tr) -> Vec<(&'static str, String)> {
    let render = |page: &dyn askama::DynTemplate| page.dyn_render().unwrap();
    vec![
        ("clinics", render(&clinics(t))),
        ("location", render(&location(t))),
        ("species", render(&species(t))),
        ("reason", render(&reasons::reason(t))),
        ("reason_single", render(&reasons::reason_single(t))),
        ("time", render(&times::time(t))),
        ("time_empty_month", render(&times::time_empty_month(t))),
        ("time_nothing", render(&times::time_nothing(t))),
        ("details", render(&details::details(t))),
        ("details_faults", render(&details::details_faults(t))),
        ("hold_ended_free", render(&details::hold_ended_free(t))),
        ("slot_taken", render(&details::slot_taken(t))),
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
