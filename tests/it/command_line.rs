//! The command line and what the program says, as an operator sees it.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use serde_json::Value;

use crate::database::TestDatabase;
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
