//! Clients at the desk: the search, a client's page, and what is changed there (P6, P7, P10).

use tassu::domain::account::Role;
use tassu::domain::ids::{ClientId, ClinicId, PetId};
use tassu::store::bulk::{ClientRow, PetRow};

use crate::app::{NOW, TestApp};
use crate::make::Clinic;
use crate::visitor::Visitor;

/// A client with pets, in the first clinic unless said otherwise.
pub fn client(id: i64, names: (&str, &str), phone: &str) -> ClientRow {
    ClientRow {
        id: ClientId(id),
        clinic_id: ClinicId(1),
        first_name: names.0.to_owned(),
        last_name: names.1.to_owned(),
        phone: phone.to_owned(),
        phone_e164: phone.to_owned(),
        email: String::new(),
        email_key: String::new(),
        street: String::new(),
        postcode: String::new(),
        town: String::new(),
        language: "pl",
        created_at: NOW,
        search: String::new(),
    }
}

/// A pet of that client, of the clinic's first species.
pub fn pet(id: i64, client: &ClientRow, name: &str) -> PetRow {
    PetRow {
        id: PetId(id),
        clinic_id: client.clinic_id,
        client_id: client.id,
        species_id: tassu::domain::ids::SpeciesId(client.clinic_id.0 * 100 + 1),
        name: name.to_owned(),
        breed: String::new(),
        sex: None,
        born: String::new(),
        weight_grams: None,
        created_at: NOW,
    }
}

/// Clients 1 to 3 of clinic 1, and one of clinic 2.
pub fn store_clients(app: &TestApp) -> Clinic {
    let clinic = Clinic::new(1, "lis").with(|rows| {
        let lecka = client(1, ("Anna", "Łęcka-Żółć"), "+48512345678");
        let virtanen = client(2, ("Søren", "Virtanen"), "+358412345678");
        let lewa = client(3, ("Olga", "Lewa"), "");
        rows.pets.push(pet(1, &lecka, "Ёжик"));
        rows.pets.push(pet(2, &virtanen, "Misu"));
        rows.pets.push(pet(3, &virtanen, "Musti"));
        rows.clients.extend([lecka, virtanen, lewa]);
    });
    Clinic::new(2, "kot")
        .with(|rows| {
            rows.clients.push(ClientRow {
                clinic_id: ClinicId(2),
                ..client(4, ("Anna", "Lecka"), "+48512345678")
            });
        })
        .store(app);
    clinic.store(app)
}

async fn desk(app: &TestApp) -> Visitor {
    store_clients(app);
    app.signed_in(ClinicId(1), Role::Staff).await
}

#[actix_web::test]
async fn p6_a_client_is_found_by_parts_of_names_phone_and_pet_with_letters_folded() {
    let app = TestApp::start();
    let visitor = desk(&app).await;
    for (typed, found) in [
        ("lecka", "Anna Łęcka-Żółć"),
        ("ŁĘC", "Anna Łęcka-Żółć"),
        ("zolc", "Anna Łęcka-Żółć"),
        ("ann zol", "Anna Łęcka-Żółć"),
        ("ежик", "Anna Łęcka-Żółć"),
        ("345 678 zolc", "Anna Łęcka-Żółć"),
        ("+48 512-345", "Anna Łęcka-Żółć"),
        ("soren", "Søren Virtanen"),
        ("041 2345678", "Søren Virtanen"),
        ("usti", "Søren Virtanen"),
        ("v", "Søren Virtanen"),
        ("ewa", "Olga Lewa"),
    ] {
        let page = visitor.get("/panel/lis/clients").await.expect(200);
        let page = visitor.press(&page, "form.seek button", &[("q", typed)]).await.expect(200);
        assert_eq!(page.texts(".folk b"), [found], "{typed}");
        assert_eq!(page.attributes("#q", "value"), [typed]);
    }
    for typed in ["kowalski", "%", "_", "anna virtanen", "x' OR 1=1", "\"", "*", "512345679", "ska"]
    {
        let page = visitor.get("/panel/lis/clients").await.expect(200);
        let page = visitor.press(&page, "form.seek button", &[("q", typed)]).await.expect(200);
        assert_eq!(page.texts(".folk b"), [""; 0], "{typed}");
    }
}

#[actix_web::test]
async fn p6_all_clients_are_listed_by_name_and_none_of_another_clinic() {
    let app = TestApp::start();
    let visitor = desk(&app).await;
    let page = visitor.get("/panel/lis/clients").await.expect(200);
    let names = ["Anna Łęcka-Żółć", "Olga Lewa", "Søren Virtanen"];
    assert_eq!(page.texts(".folk b"), names);
    assert_eq!(page.texts(".folk .pets"), ["Ёжик", "", "Misu, Musti"]);
    visitor.get("/panel/lis/clients/4").await.expect(404);
    visitor.get("/panel/lis/clients/4/edit").await.expect(404);
    visitor.get("/panel/lis/clients/2/pets/1").await.expect(404);
}

#[actix_web::test]
async fn p6_a_long_list_comes_in_pages() {
    let app = TestApp::start();
    Clinic::new(1, "lis")
        .with(|rows| {
            for id in 1..=120 {
                let name = format!("Nowak{id:03}");
                rows.clients.push(client(id, ("Ewa", &name), ""));
            }
        })
        .store(&app);
    let visitor = app.signed_in(ClinicId(1), Role::Staff).await;
    let page = visitor.get("/panel/lis/clients?page=3").await.expect(200);
    assert_eq!(page.texts(".folk b").len(), 20);
    assert_eq!(page.texts(".folk b")[0], "Ewa Nowak101");
    assert_eq!(page.texts("#found p a").len(), 1);
    let page = visitor.get("/panel/lis/clients?q=now").await.expect(200);
    assert_eq!(page.texts(".folk b").len(), 50);
    assert!(page.text("#found > p").contains("There are more"));
    for odd in ["0", "-1", "x", "999999999999999999999"] {
        visitor.get(&format!("/panel/lis/clients?page={odd}")).await.expect(200);
    }
}

#[actix_web::test]
async fn p6_what_the_desk_changes_is_stored_found_and_logged() {
    let app = TestApp::start();
    let visitor = desk(&app).await;
    let page = visitor.get("/panel/lis/clients/3/edit").await.expect(200);
    let typed = [("family_name", "Zaręba"), ("tel", "600 700 800"), ("note", "Pays in cash")];
    let page = visitor.press(&page, "main form .btn--go", &typed).await.expect(303);
    let page = visitor.follow(page).await.expect(200);
    assert_eq!(page.text("h1"), "Olga Zaręba");
    assert_eq!(page.text(".notice--done"), "Saved.");
    assert!(page.text(".facts-2").contains("Pays in cash"));
    let log = page.text(".log");
    assert!(log.contains("Lewa → Zaręba") && log.contains("staff1"), "{log}");
    assert!(!log.contains("Olga"), "what did not change is not logged: {log}");
    let page = visitor.get("/panel/lis/clients?q=zareba").await.expect(200);
    assert_eq!(page.texts(".folk b"), ["Olga Zaręba"]);
    let page = visitor.get("/panel/lis/clients?q=lewa").await.expect(200);
    assert_eq!(page.texts(".folk b"), [""; 0]);
}

#[actix_web::test]
async fn p6_a_faulty_form_comes_back_as_typed() {
    let app = TestApp::start();
    let visitor = desk(&app).await;
    let page = visitor.get("/panel/lis/clients/new").await.expect(200);
    let typed = [("given_name", "Ewa"), ("tel", "12"), ("note", "kind")];
    let page = visitor.press(&page, "main form .btn--go", &typed).await.expect(422);
    assert_eq!(page.attributes(".errors a", "href"), ["#family_name", "#tel"]);
    assert_eq!(page.attributes("#given_name", "value"), ["Ewa"]);
    assert_eq!(page.attributes("#tel", "value"), ["12"]);
    assert_eq!(app.count("clients"), 4);
    let typed = [("family_name", "Sowa"), ("tel", "512 345 600")];
    let page = visitor.press(&page, "main form .btn--go", &typed).await.expect(303);
    let page = visitor.follow(page).await.expect(200);
    assert_eq!(page.text("h1"), "Ewa Sowa");
    assert!(page.text(".log").contains("Record made"));
}

#[actix_web::test]
async fn p6_pets_are_added_changed_and_marked_as_gone() {
    let app = TestApp::start();
    let visitor = desk(&app).await;
    let page = visitor.get("/panel/lis/clients/3/pets/new").await.expect(200);
    let typed =
        [("pet_name", "Burek"), ("species", "cat"), ("born", "14/5/2021"), ("weight", "17.4")];
    let page = visitor.press(&page, "main form .btn--go", &typed).await.expect(303);
    let page = visitor.follow(page).await.expect(200);
    let line = page.text(".pets-list li div:first-child");
    assert!(line.contains("Burek cat · 14/5/2021 · 17.4 kg"), "{line}");
    let url = page.attributes(".pets-list a", "href").remove(0);
    let edit = visitor.get(&url).await.expect(200);
    assert_eq!(edit.attributes("#born", "value"), ["14/5/2021"]);
    assert_eq!(edit.attributes("#weight", "value"), ["17.4"]);
    let edit =
        visitor.press(&edit, "main form .btn--go", &[("pet_name", "Azor")]).await.expect(303);
    let page = visitor.follow(edit).await.expect(200);
    let found = visitor.get("/panel/lis/clients?q=azor").await.expect(200);
    assert_eq!(found.texts(".folk b"), ["Olga Lewa"]);
    let page = visitor.press(&page, ".pets-list form button", &[]).await.expect(303);
    let page = visitor.follow(page).await.expect(200);
    assert!(page.has(".pets-list .gone"));
    assert!(page.text(".pets-list li div:first-child").contains("Died or left"));
    let page = visitor.press(&page, ".pets-list form button", &[]).await.expect(303);
    let page = visitor.follow(page).await.expect(200);
    assert!(!page.has(".pets-list .gone"));
}

#[actix_web::test]
async fn p10_tags_block_and_lifted_no_shows() {
    let app = TestApp::start();
    let visitor = desk(&app).await;
    let page = visitor.get("/panel/lis/clients/1").await.expect(200);
    let typed = [("tags", "nervous, vip ,vip")];
    let page = visitor.press(&page, "form[action$='/tags'] button", &typed).await.expect(303);
    let page = visitor.follow(page).await.expect(200);
    assert_eq!(page.texts("h1 ~ .tag"), ["nervous", "vip"]);
    let page = visitor.press(&page, "form[action$='/block'] button", &[]).await.expect(303);
    let page = visitor.follow(page).await.expect(200);
    assert_eq!(app.number("SELECT COUNT(*) FROM clients WHERE blocked AND id = 1"), 1);
    assert_eq!(page.texts("h1 ~ .tag")[0], "Blocked from online booking");
    let page = visitor.press(&page, "form[action$='/block'] button", &[]).await.expect(303);
    visitor.follow(page).await.expect(200);
    assert_eq!(app.number("SELECT COUNT(*) FROM clients WHERE blocked"), 0);
    assert_eq!(app.count("client_log"), 3);
    let page = visitor.get("/panel/lis/clients/1").await.expect(200);
    let long = "x".repeat(41);
    let typed = [("tags", long.as_str())];
    let page = visitor.press(&page, "form[action$='/tags'] button", &typed).await.expect(422);
    assert_eq!(page.attributes("#tags", "value"), [long]);
}

#[actix_web::test]
async fn p6_who_books_online_is_found_at_the_desk() {
    let app = TestApp::start();
    let clinic = store_clients(&app);
    let visitor = app.signed_in(ClinicId(1), Role::Staff).await;
    crate::journey::book(&app.visitor(), &clinic).await.expect(200);
    let page = visitor.get("/panel/lis/clients").await.expect(200);
    assert_eq!(page.texts(".folk b").len(), 4, "{}", page.body);
}
