//! Which step an address leads to, by rule.

use super::*;
use crate::domain::clinic::{OfferRules, StaffMember, WeekHours};
use crate::domain::free_times::{OfferedStarts, Pattern, Shift};
use crate::domain::ids::{ClinicId, LocationId, ReasonGroupId, ReasonId, SpeciesId, StaffId};
use crate::domain::local_text::LocalText;
use crate::i18n::Lang;

fn name(slug: &str) -> LocalText {
    LocalText::of(Lang::En, slug)
}

fn location(id: i64, slug: &str) -> Location {
    Location {
        id: LocationId(id),
        slug: slug.to_owned(),
        name: slug.to_owned(),
        street: String::new(),
        postcode: String::new(),
        town: String::new(),
        phone: None,
        zone: chrono_tz::UTC,
        hours: WeekHours::default(),
        online: true,
        asks_species: true,
        information: None,
        rules: OfferRules {
            grid_minutes: 10,
            offered_starts: OfferedStarts::Grid,
            notice_minutes: 0,
            horizon_days: 30,
            move_deadline_minutes: 0,
            cancel_deadline_minutes: 0,
        },
        closed_days: Vec::new(),
        species: vec![SpeciesId(1), SpeciesId(2)],
    }
}

fn reason(id: i64, group: i64, slug: &str) -> Reason {
    Reason {
        id: ReasonId(id),
        group_id: ReasonGroupId(group),
        slug: slug.to_owned(),
        name: name(slug),
        summary: LocalText::default(),
        instructions: LocalText::default(),
        duration_minutes: 20,
        buffer_before: 0,
        buffer_after: 0,
        price_minor: None,
        online: OnlineBooking::Yes,
        existing_clients_only: false,
        notice_minutes: None,
        horizon_days: None,
        daily_limit: None,
        species: vec![SpeciesId(1), SpeciesId(2)],
        locations: vec![LocationId(1), LocationId(2)],
        staff: vec![StaffId(1), StaffId(2)],
        resource_kinds: Vec::new(),
    }
}

fn member(id: i64, works_at: i64) -> StaffMember {
    let first = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    StaffMember {
        id: StaffId(id),
        name: id.to_string(),
        title: String::new(),
        calendars: Vec::new(),
        shifts: vec![Shift {
            location_id: LocationId(works_at),
            pattern: Pattern::Once(first),
            start_minute: 540,
            length_minutes: 480,
            online: true,
            only_reasons: None,
        }],
        absences: Vec::new(),
    }
}

/// Two places with one member of staff each, dog and cat, two groups with a reason each.
fn clinic() -> Clinic {
    let species = |id, slug: &str| Species {
        id: SpeciesId(id),
        slug: slug.to_owned(),
        icon: slug.to_owned(),
        name: name(slug),
        hint: LocalText::default(),
    };
    let group = |id, slug: &str| ReasonGroup {
        id: ReasonGroupId(id),
        slug: slug.to_owned(),
        name: name(slug),
        hint: LocalText::default(),
        kept_back: 0,
    };
    Clinic {
        id: ClinicId(1),
        slug: "lipa".to_owned(),
        name: "Lipa".to_owned(),
        country: "PL".to_owned(),
        currency: "PLN".to_owned(),
        default_language: Lang::Pl,
        phone: String::new(),
        emergency_phone: None,
        email: None,
        information: LocalText::default(),
        privacy_notice: LocalText::default(),
        privacy_version: 1,
        required_fields: String::new(),
        show_duration: true,
        show_staff: true,
        show_price: true,
        choose_staff: true,
        hold_minutes: 10,
        travel_minutes: 0,
        max_moves: 3,
        process: crate::domain::confirmation::Process {
            mode: crate::domain::confirmation::Mode::Automatic,
            auto_cancel: crate::domain::confirmation::AutoCancel::Never,
            no_show_limit: None,
        },
        locations: vec![location(1, "town"), location(2, "wood")],
        species: vec![species(1, "dog"), species(2, "cat")],
        groups: vec![group(1, "prevention"), group(2, "teeth")],
        reasons: vec![reason(1, 1, "vaccination"), reason(2, 2, "scaling")],
        staff: vec![member(1, 1), member(2, 2)],
        resources: Vec::new(),
        rules: location(1, "").rules,
        removed: crate::domain::clinic::Removed::default(),
    }
}

/// With one place only.
fn one_place() -> Clinic {
    let mut clinic = clinic();
    clinic.locations.truncate(1);
    clinic
}

/// Reads `location=town&species=dog`.
fn asked(query: &str) -> Asked {
    let value = |name: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
    };
    Asked {
        location: value("location"),
        species: value("species"),
        group: value("group"),
        reason: value("reason"),
        staff: value("staff").and_then(|id| id.parse().ok()).map(StaffId),
        change: value("change").as_deref().and_then(Step::from_name),
    }
}

fn step(clinic: &Clinic, query: &str) -> Step {
    Journey::follow(clinic, &asked(query)).unwrap().step
}

fn steps(clinic: &Clinic, query: &str) -> Vec<Step> {
    Journey::follow(clinic, &asked(query)).unwrap().steps
}

/// What had to go, in a word each.
fn dropped(clinic: &Clinic, query: &str) -> Vec<String> {
    let journey = Journey::follow(clinic, &asked(query)).unwrap();
    let word = |dropped: &Dropped<'_>| match dropped {
        Dropped::Unknown => "unknown".to_owned(),
        Dropped::Location(location) => location.slug.clone(),
        Dropped::Species(species) => species.slug.clone(),
        Dropped::Reason(reason) => reason.slug.clone(),
        Dropped::Staff => "staff".to_owned(),
    };
    journey.dropped.iter().map(word).collect()
}

#[test]
fn b2_each_answer_leads_to_the_next_step() {
    let clinic = clinic();
    for (query, expected) in [
        ("", Step::Location),
        ("location=town", Step::Species),
        ("location=town&species=dog", Step::Reason),
        ("location=town&species=dog&group=teeth", Step::Reason),
        ("location=town&species=dog&reason=scaling", Step::Time),
        ("reason=scaling", Step::Location),
        ("species=dog&reason=scaling", Step::Location),
        ("location=town&reason=scaling", Step::Species),
    ] {
        assert_eq!(step(&clinic, query), expected, "{query}");
        assert!(dropped(&clinic, query).is_empty(), "{query}");
        let all = [Step::Location, Step::Species, Step::Reason, Step::Time];
        assert_eq!(steps(&clinic, query), all, "{query}");
    }
}

#[test]
fn r001_07_one_open_place_is_not_asked_for() {
    assert_eq!(steps(&one_place(), ""), [Step::Species, Step::Reason, Step::Time]);
    let mut clinic = clinic();
    clinic.locations[1].online = false;
    let journey = Journey::follow(&clinic, &asked("")).unwrap();
    assert_eq!(journey.step, Step::Species);
    assert_eq!(journey.location.unwrap().slug, "town");
}

#[test]
fn r001_07_a_place_with_nothing_to_book_is_not_open() {
    let mut clinic = clinic();
    clinic.reasons.iter_mut().for_each(|reason| reason.locations = vec![LocationId(1)]);
    assert_eq!(open_locations(&clinic).count(), 1);
    clinic.locations[0].species.clear();
    assert_eq!(open_locations(&clinic).count(), 0, "for nobody");
    assert!(Journey::follow(&clinic, &asked("reason=scaling")).is_none());
}

#[test]
fn b19_nowhere_open_is_no_journey() {
    let mut clinic = clinic();
    clinic.locations.iter_mut().for_each(|location| location.online = false);
    assert!(Journey::follow(&clinic, &asked("")).is_none());
    clinic = self::clinic();
    clinic.reasons.iter_mut().for_each(|reason| reason.online = OnlineBooking::No);
    assert!(Journey::follow(&clinic, &asked("")).is_none());
}

#[test]
fn r001_08_the_species_is_asked_where_the_place_asks_and_there_is_a_choice() {
    let mut clinic = one_place();
    clinic.locations[0].asks_species = false;
    assert_eq!(steps(&clinic, ""), [Step::Reason, Step::Time]);
    let journey = Journey::follow(&clinic, &asked("species=cat")).unwrap();
    assert!(journey.species.is_none(), "it is asked with the details");
    clinic = one_place();
    clinic.reasons.iter_mut().for_each(|reason| reason.species = vec![SpeciesId(2)]);
    let journey = Journey::follow(&clinic, &asked("")).unwrap();
    assert_eq!((journey.step, journey.species.unwrap().slug.as_str()), (Step::Reason, "cat"));
    assert_eq!(journey.steps, [Step::Reason, Step::Time]);
}

#[test]
fn b2_a_single_reason_is_passed_over_once_the_animal_is_known() {
    let mut clinic = one_place();
    clinic.reasons[1].species = vec![SpeciesId(1)];
    assert_eq!(step(&clinic, ""), Step::Species);
    assert_eq!(step(&clinic, "species=dog"), Step::Reason);
    assert_eq!(step(&clinic, "species=cat"), Step::Time);
    clinic.locations[0].asks_species = false;
    clinic.reasons.truncate(1);
    assert_eq!(steps(&clinic, ""), [Step::Time]);
}

#[test]
fn b15_what_the_reason_leaves_no_choice_in_is_chosen() {
    let mut clinic = clinic();
    clinic.reasons[0].locations = vec![LocationId(2)];
    clinic.reasons[0].species = vec![SpeciesId(2)];
    let journey = Journey::follow(&clinic, &asked("reason=vaccination")).unwrap();
    assert_eq!(journey.step, Step::Time);
    assert_eq!(journey.location.unwrap().slug, "wood");
    assert_eq!(journey.species.unwrap().slug, "cat");
    assert_eq!(journey.steps.len(), 4, "all of it can still be changed");
}

#[test]
fn b15_what_is_not_offered_is_dropped_and_said_and_asked_again() {
    let mut clinic = clinic();
    clinic.reasons[0].online = OnlineBooking::No;
    clinic.reasons.push(reason(3, 1, "check-up"));
    clinic.reasons[2].species = vec![SpeciesId(1)];
    clinic.locations[1].species = vec![SpeciesId(1)];
    for (query, gone, expected) in [
        ("location=moon", "unknown", Step::Location),
        ("location=town&species=yeti", "unknown", Step::Species),
        ("location=town&species=dog&reason=massage", "unknown", Step::Reason),
        ("location=town&species=dog&reason=vaccination", "vaccination", Step::Reason),
        ("location=town&species=cat&reason=check-up", "check-up", Step::Reason),
        ("location=wood&species=cat", "cat", Step::Species),
        ("location=town&species=dog&reason=scaling&staff=2", "staff", Step::Time),
        ("location=town&species=dog&reason=scaling&staff=7", "staff", Step::Time),
    ] {
        assert_eq!(dropped(&clinic, query), [gone], "{query}");
        assert_eq!(step(&clinic, query), expected, "{query}");
    }
}

#[test]
fn b15_nobody_is_led_on_with_what_they_did_not_choose() {
    let mut clinic = clinic();
    clinic.locations[1].online = false;
    let journey = Journey::follow(&clinic, &asked("location=wood&species=dog")).unwrap();
    assert_eq!(journey.step, Step::Location, "though only one is open");
    assert!(journey.steps.contains(&Step::Location));
    clinic = one_place();
    clinic.locations[0].species = vec![SpeciesId(1)];
    assert_eq!(step(&clinic, "species=cat"), Step::Species, "though only dogs are seen");
    clinic = one_place();
    clinic.reasons.truncate(1);
    assert_eq!(step(&clinic, "species=dog&reason=scaling"), Step::Reason);
    assert_eq!(step(&clinic, "species=dog"), Step::Time, "nothing else was asked for");
}

#[test]
fn b15_a_place_that_never_was_is_passed_over_where_there_is_only_one() {
    let clinic = one_place();
    let query = "location=moon&species=dog&reason=scaling";
    assert_eq!(step(&clinic, query), Step::Time);
    assert_eq!(dropped(&clinic, query), ["unknown"]);
}

#[test]
fn b15_an_earlier_choice_that_changes_drops_only_what_does_not_fit() {
    let mut clinic = clinic();
    clinic.reasons[1].locations = vec![LocationId(1)];
    let before = "location=town&species=cat&reason=scaling&staff=1";
    assert_eq!(step(&clinic, before), Step::Time);
    let after = "location=wood&species=cat&reason=scaling&staff=1";
    let journey = Journey::follow(&clinic, &asked(after)).unwrap();
    assert_eq!(journey.step, Step::Reason);
    assert_eq!(journey.species.unwrap().slug, "cat");
    assert_eq!(dropped(&clinic, after), ["scaling"]);
}

#[test]
fn b15_change_goes_back_to_a_step_that_there_is_and_never_ahead() {
    let clinic = clinic();
    let all = "location=town&species=dog&reason=scaling";
    for step_name in ["location", "species", "reason", "time"] {
        let wanted = Step::from_name(step_name).unwrap();
        assert_eq!(step(&clinic, &format!("{all}&change={step_name}")), wanted);
    }
    assert_eq!(step(&clinic, "location=town&change=time"), Step::Species);
    assert_eq!(step(&one_place(), "species=dog&reason=scaling&change=location"), Step::Time);
}

#[test]
fn b7_a_wish_counts_where_clients_may_have_one() {
    let mut clinic = clinic();
    let query = "location=wood&species=dog&reason=scaling&staff=2";
    assert_eq!(Journey::follow(&clinic, &asked(query)).unwrap().staff, Some(StaffId(2)));
    clinic.choose_staff = false;
    let journey = Journey::follow(&clinic, &asked(query)).unwrap();
    assert!(journey.staff.is_none() && journey.dropped.is_empty());
}

#[test]
fn b21_a_reason_by_phone_only_is_chosen_but_leads_to_no_times() {
    let mut clinic = one_place();
    clinic.reasons[1].online = OnlineBooking::PhoneOnly;
    let journey = Journey::follow(&clinic, &asked("species=dog&reason=scaling")).unwrap();
    assert_eq!((journey.step, journey.reason.unwrap().slug.as_str()), (Step::Reason, "scaling"));
    assert_eq!(journey.reasons(&clinic).count(), 2, "clients see it");
}

#[test]
fn r001_09_a_named_group_is_opened() {
    let journey = |query: &str| {
        let clinic = clinic();
        let journey = Journey::follow(&clinic, &asked(query)).unwrap();
        journey.open_group.map(|group| group.slug.clone())
    };
    assert_eq!(journey("location=town&species=dog&group=teeth").as_deref(), Some("teeth"));
    assert_eq!(journey("location=town&species=dog&group=moon"), None);
}
