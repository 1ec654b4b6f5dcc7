//! The command line and what the program says, as an operator sees it.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use serde_json::Value;

use tassu::clock::Clock;

use crate::app::{KEY_BASE64, NOW, TestApp};
use crate::database::TestDatabase;
use crate::make::Clinic;
use crate::program::Program;
use crate::visitor::Visitor;

/// A command of the program with nothing but these settings, in a directory of its own.
fn tassu(directory: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tassu"));
    command.current_dir(directory).args(arguments).env_clear().envs(settings.iter().copied());
    command
}

fn finish(command: &mut Command) -> Output {
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn all_faults_of_the_settings_are_told_at_once_and_nothing_is_begun() {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("t.toml"), "listn = '127.0.0.1:1'").unwrap();
    let settings = [("PUBLIC_URL", "http://clinic.example"), ("TASSU_WORKERS", "many")];
    let output = finish(&mut tassu(directory.path(), &["serve", "--config", "t.toml"], &settings));
    let told = said(&output);
    assert!(!output.status.success());
    for part in
        ["DATABASE_URL is missing", "PUBLIC_URL must", "TASSU_WORKERS must", "Did you mean listen?"]
    {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    assert_eq!(std::fs::read_dir(directory.path()).unwrap().count(), 1, "no file was made");
}

#[test]
fn a_database_is_made_by_migrate_only_and_for_its_owner_only() {
    let directory = tempfile::tempdir().unwrap();
    let settings = [("DATABASE_URL", "sqlite:new/t.db"), ("PUBLIC_URL", "http://localhost")];
    for command in ["serve", "check"] {
        let output = finish(&mut tassu(directory.path(), &[command], &settings));
        assert!(!output.status.success());
        assert!(said(&output).contains("tassu migrate"), "{}", said(&output));
        assert!(!directory.path().join("new").exists(), "{command} made a database");
    }
    assert!(finish(&mut tassu(directory.path(), &["migrate"], &settings)).status.success());
    assert!(finish(&mut tassu(directory.path(), &["check"], &settings)).status.success());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let file = std::fs::metadata(directory.path().join("new/t.db")).unwrap();
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_database_serves_no_other_key_than_its_own() {
    let database = Arc::new(TestDatabase::fresh());
    drop(Program::serve(&database, &[]));
    let directory = tempfile::tempdir().unwrap();
    let url = database.url();
    let settings = [("DATABASE_URL", url.as_str()), ("PUBLIC_URL", "http://localhost")];
    let output = finish(&mut tassu(directory.path(), &["serve"], &settings));
    assert!(!output.status.success());
    assert!(said(&output).contains("another installation key"), "{}", said(&output));
}

#[actix_web::test]
async fn each_request_has_one_line_in_the_log_with_nothing_personal() {
    let mut program = Program::serve(&Arc::new(TestDatabase::fresh()), &[]);
    let visitor = Visitor::new(&program.address).at_address("203.0.113.77");
    let visitor = visitor.sending("cookie", "anna=1").sending("user-agent", "anna");
    for path in ["/health/live?anna=1", "/b/anna-lis-token", "/anna/lis/nowhere"] {
        visitor.get(path).await;
    }
    visitor.post("/anna/hold", &[("start", "anna")]).await;
    program.terminate();
    program.stopped().await;
    let said = program.said();
    let lines = said.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let requests: Vec<Value> = lines.filter(|line| line["message"] == "request").collect();
    let routes: Vec<_> = requests.iter().map(|line| line["route"].as_str().unwrap()).collect();
    assert_eq!(routes, ["/health/live", "/b/{token}", "-", "/{clinic}/hold"]);
    for line in &requests {
        assert!(
            line["status"].is_u64() && line["ms"].is_f64() && line["method"].is_string(),
            "{line}"
        );
        assert_eq!(line["id"].as_str().unwrap().len(), 10);
    }
    assert!(!said.contains("anna") && !said.contains("203.0.113"), "{said}");
}

#[test]
fn the_demo_stays_on_this_machine_unless_told_otherwise() {
    let directory = tempfile::tempdir().unwrap();
    let arguments = ["demo", "--listen", "0.0.0.0:0"];
    let output = finish(&mut tassu(directory.path(), &arguments, &[]));
    assert!(!output.status.success());
    assert!(said(&output).contains("--public-demo"), "{}", said(&output));
}

/// Starts the demo, waits until it runs, and stops it; or what it said when it would not run.
fn demo_once(directory: &Path) -> Result<(), String> {
    use std::io::{BufRead as _, BufReader};
    use std::process::Stdio;
    let arguments = ["demo", "--data", "d", "--listen", "127.0.0.1:0"];
    let mut command = tassu(directory, &arguments, &[]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let runs = lines.map_while(Result::ok).any(|line| line.contains("The demo is running"));
    if runs {
        child.kill().unwrap();
    }
    let ended = child.wait_with_output().unwrap();
    if runs { Ok(()) } else { Err(said(&ended)) }
}

#[test]
fn the_demo_serves_no_other_key_than_its_databases_own() {
    let directory = tempfile::tempdir().unwrap();
    demo_once(directory.path()).unwrap();
    demo_once(directory.path()).unwrap();
    let key = directory.path().join("d/installation.key");
    let kept = std::fs::read(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    let told = demo_once(directory.path()).unwrap_err();
    for part in ["another installation key", "Put that key back", "delete d/demo.db"] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    std::fs::write(&key, kept).unwrap();
    demo_once(directory.path()).unwrap();
}

/// A database with one clinic, `lis`, and the settings of its commands.
fn installation() -> (Arc<TestDatabase>, [(&'static str, String); 3]) {
    let database = Arc::new(TestDatabase::fresh());
    let app = TestApp::on(Arc::clone(&database), Clock::fixed(NOW), &[]);
    Clinic::new(1, "lis").store(&app);
    let settings = [
        ("DATABASE_URL", database.url()),
        ("PUBLIC_URL", "https://lis.example".to_owned()),
        ("TASSU_KEY", KEY_BASE64.to_owned()),
    ];
    (database, settings)
}

fn user(settings: &[(&'static str, String); 3], arguments: &str) -> Output {
    let directory = tempfile::tempdir().unwrap();
    let settings = settings.each_ref().map(|(name, value)| (*name, value.as_str()));
    let arguments: Vec<&str> = ["user"].into_iter().chain(arguments.split(' ')).collect();
    finish(&mut tassu(directory.path(), &arguments, &settings))
}

fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", said(output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[actix_web::test]
async fn p1_an_operator_invites_lists_resets_and_removes_people() {
    let (database, settings) = installation();
    let add = "add Anna@lis.example --clinic lis --role manager --name Anna";
    let told = printed(&user(&settings, add));
    let link = told.lines().find_map(|line| line.trim().strip_prefix("https://lis.example"));
    let link = link.unwrap_or_else(|| panic!("no link in {told}"));
    let app = TestApp::on(Arc::clone(&database), Clock::System, &[]);
    let visitor = app.visitor();
    let typed = [("password", "four geese cross a frozen pond")];
    visitor.post(link, &typed).await.expect(303);
    let list = printed(&user(&settings, "list"));
    assert!(list.contains("manager  Anna@lis.example"), "{list}");
    assert!(!list.contains("invited"), "{list}");
    let told = printed(&user(&settings, "add anna@LIS.example --clinic lis --role staff"));
    assert!(!told.contains("https://"), "they have a password: {told}");
    assert!(printed(&user(&settings, "list")).contains("staff    Anna@lis.example"));
    visitor.get("/panel/account").await.expect(200);
    assert!(printed(&user(&settings, "end-sessions anna@lis.example")).contains("1 sessions"));
    visitor.get("/panel/account").await.expect(303);
    assert!(printed(&user(&settings, "reset anna@lis.example")).contains("/panel/link/"));
    let told = printed(&user(&settings, "remove anna@lis.example --clinic lis"));
    assert!(told.contains("no manager now"), "{told}");
    assert_eq!(app.count("memberships"), 0);
}

#[test]
fn p1_an_operators_slips_are_told_in_words() {
    let (_database, settings) = installation();
    for (arguments, words) in [
        ("add anna --clinic lis --role staff --name Anna", "no email address"),
        ("add anna@lis.example --clinic lis --role staff", "--name"),
        ("add anna@lis.example --clinic kot --role staff --name Anna", "no clinic kot"),
        ("add anna@lis.example --clinic lis --role staff --name Anna --language xx", "none of en"),
        ("reset nobody@lis.example", "has no account"),
        ("drop-second-factor nobody@lis.example", "has no account"),
    ] {
        let output = user(&settings, arguments);
        assert!(!output.status.success(), "{arguments}");
        assert!(said(&output).contains(words), "{arguments}: {}", said(&output));
    }
}

#[actix_web::test]
async fn p9_the_first_start_says_where_to_set_the_clinic_up_and_later_ones_do_not() {
    let database = Arc::new(TestDatabase::fresh());
    let program = Program::serve(&database, &[]);
    let link = |said: String| {
        let lines = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        lines.filter_map(|line| Some(line["link"].as_str()?.to_owned())).next()
    };
    let told = loop {
        if let Some(link) = link(program.said()) {
            break link;
        }
        actix_web::rt::time::sleep(std::time::Duration::from_millis(20)).await;
    };
    let path = told.strip_prefix("http://localhost").unwrap();
    Visitor::new(&program.address).get(path).await.expect(200);
    drop(program);
    let app = TestApp::on(Arc::clone(&database), Clock::fixed(NOW), &[]);
    Clinic::new(1, "lis").store(&app);
    let program = Program::serve(&database, &[]);
    Visitor::new(&program.address).get("/health/live").await.expect(200);
    assert_eq!(link(program.said()), None);
    Visitor::new(&program.address).get(path).await.expect(404);
}
