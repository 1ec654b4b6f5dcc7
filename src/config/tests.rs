use std::fs;
use std::path::Path;

use super::*;

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

fn sources(file: &str, environment: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    sources.add_file("tassu.toml", file);
    sources.add_environment(
        environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    sources
}

fn minimal() -> Vec<(&'static str, &'static str)> {
    vec![("DATABASE_URL", "sqlite:tassu.db"), ("PUBLIC_URL", "https://booking.example.org")]
}

fn with(more: &[(&'static str, &'static str)]) -> Result<Config, ConfigFaults> {
    let mut environment = minimal();
    environment.extend(more);
    Config::load(&sources("", &environment))
}

fn faults(config: Result<Config, ConfigFaults>) -> String {
    config.unwrap_err().to_string()
}

#[test]
fn the_two_required_settings_are_enough() {
    let config = with(&[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.key, KeySource::File("data/installation.key".into()));
    assert_eq!(config.store.url, DatabaseUrl::of_file(Path::new("tassu.db")));
    assert_eq!(config.shutdown, Duration::from_secs(30));
    assert!(config.workers >= 1);
    assert!(config.trusted_proxies.is_empty());
}

#[test]
fn the_environment_wins_over_the_file_and_the_command_line_over_both() {
    let file = "listen = '127.0.0.1:1'\ndata = 'here'\nworkers = 3";
    let mut environment = minimal();
    environment.push(("TASSU_LISTEN", "127.0.0.1:2"));
    let mut sources = sources(file, &environment);
    let config = Config::load(&sources).unwrap();
    assert_eq!(config.listen.port(), 2);
    assert_eq!((config.data, config.workers), ("here".into(), 3));
    sources.set(&settings::LISTEN, "127.0.0.1:3");
    assert_eq!(Config::load(&sources).unwrap().listen.port(), 3);
}

#[test]
fn all_faults_are_told_together() {
    let file = "trusted_proxys = ['10.0.0.0/8']\nworkers = [1]\nlog_format = 'xml'";
    let told = faults(Config::load(&sources(
        file,
        &[("TASSU_LISTEN", "8080"), ("PUBLIC_URL", "http://clinic.example"), ("TASSU_KEY", "abc")],
    )));
    for part in [
        "trusted_proxys in tassu.toml is not a setting. Did you mean trusted_proxies?",
        "workers in tassu.toml must be a text",
        "log_format in tassu.toml must be text or json.",
        "DATABASE_URL is missing.",
        "TASSU_LISTEN must be an address and a port",
        "PUBLIC_URL must begin with https://",
        "TASSU_KEY must be 32 bytes in base64",
    ] {
        assert!(told.contains(part), "{part:?} is not in:\n{told}");
    }
    assert_eq!(told.lines().count(), 8, "{told}");
}

#[test]
fn names_of_other_settings_are_near_misses_or_none_of_our_business() {
    assert!(faults(with(&[("TASSU_LISTN", "x")])).contains("Did you mean TASSU_LISTEN?"));
    assert!(faults(with(&[("TASSU_DATABASE_URL", "x")])).contains("Did you mean DATABASE_URL?"));
    for other in ["TASSU_PORT", "TASSU_SERVICE_HOST", "TASSU_CONFIG", "TASSU_TEST_DATABASE"] {
        assert!(with(&[(other, "x")]).is_ok(), "{other}");
    }
    let told = faults(Config::load(&sources("colour = 'red'", &minimal())));
    assert!(told.ends_with("colour in tassu.toml is not a setting."), "{told}");
}

#[test]
fn a_file_that_is_not_toml_is_told_with_its_line_and_without_its_text() {
    let told = faults(Config::load(&sources("data = 'x'\nkey = secret", &minimal())));
    assert!(told.contains("tassu.toml, line 2:"), "{told}");
    assert!(!told.contains("secret"), "{told}");
}

#[test]
fn an_empty_variable_counts_as_absent() {
    assert_eq!(with(&[("TASSU_LISTEN", " ")]).unwrap().listen.port(), 8080);
    let told = faults(Config::load(&sources("", &[("DATABASE_URL", ""), minimal()[1]])));
    assert!(told.ends_with("DATABASE_URL is missing. Set it in the environment, or database_url in the file of --config."), "{told}");
}

#[test]
fn a_public_address_is_https_or_of_this_machine_or_allowed() {
    for good in [
        "https://a.example",
        "https://a.example:8443/",
        "http://localhost:8080",
        "http://127.0.0.1",
        "http://[::1]:80",
    ] {
        assert!(PublicUrl::parse(good, false).is_ok(), "{good}");
    }
    for bad in [
        "a.example",
        "http://a.example",
        "ftp://a.example",
        "https://a.example/book",
        "https://u@a.example",
        "https://a.example/?x=1",
        "http://localhost.a.example",
        "",
    ] {
        assert!(PublicUrl::parse(bad, false).is_err(), "{bad}");
    }
    assert!(PublicUrl::parse("http://a.example", true).is_ok());
    assert!(with(&[("PUBLIC_URL", "http://a.example"), ("TASSU_ALLOW_HTTP", "true")]).is_ok());
    let url = PublicUrl::parse("https://A.example:443", false).unwrap();
    assert_eq!(url.link("/b/x"), "https://a.example/b/x");
}

#[test]
fn a_database_is_chosen_by_its_scheme_alone() {
    let file = |url| DatabaseUrl::parse(url).unwrap().file();
    assert_eq!(file("sqlite:///x/y.db"), Some("/x/y.db".into()));
    assert_eq!(file("sqlite:y.db"), Some("y.db".into()));
    assert_eq!(file("postgresql://h/d"), None);
    for bad in ["tassu.db", "mysql://h/d", "sqlite:", "sqlite::memory:", "postgres://host", "x"] {
        assert!(DatabaseUrl::parse(bad).is_err(), "{bad}");
    }
    let shown = format!("{:?}", DatabaseUrl::parse("postgres://u:pass@h/d").unwrap());
    assert_eq!(shown, "postgres://h/d");
}

#[test]
fn metrics_are_closed_unless_a_token_is_set_or_nobody_else_can_reach_them() {
    assert_eq!(with(&[]).unwrap().metrics, MetricsAccess::Closed);
    let local = with(&[("PUBLIC_URL", "http://localhost:8080")]).unwrap();
    assert_eq!(local.metrics, MetricsAccess::ThisMachine);
    let open = with(&[("PUBLIC_URL", "http://localhost"), ("TASSU_LISTEN", "0.0.0.0:80")]).unwrap();
    assert_eq!(open.metrics, MetricsAccess::Closed);
    assert!(with(&[("TASSU_METRICS_TOKEN", "short")]).is_err());
    let token = with(&[("TASSU_METRICS_TOKEN", "0123456789abcdef")]).unwrap().metrics;
    assert_eq!(token, MetricsAccess::Token("0123456789abcdef".to_owned()));
    assert!(!format!("{token:?}").contains("0123"));
}

#[test]
fn networks_are_read_from_both_kinds_of_list() {
    let file = "trusted_proxies = ['10.0.0.0/8', '::1']";
    let config = Config::load(&sources(file, &minimal())).unwrap();
    assert_eq!(config.trusted_proxies.len(), 2);
    let config = with(&[("TASSU_TRUSTED_PROXIES", "127.0.0.1, fd00::/8")]).unwrap();
    assert_eq!(config.trusted_proxies[0].to_string(), "127.0.0.1/32");
    assert!(faults(with(&[("TASSU_TRUSTED_PROXIES", "10.0.0.0/33")])).contains("10.0.0.0/33"));
}

#[test]
fn a_key_is_made_once_for_its_owner_only() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("new/installation.key");
    let source = KeySource::File(path.clone());
    let key = source.load_or_make().unwrap();
    assert_eq!(source.load_or_make().unwrap(), key);
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    assert!(!format!("{key:?}").contains(char::is_numeric));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(source.load_or_make(), Err(KeyFault::Open(_))));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    }
    fs::write(&path, "c2hvcnQ=").unwrap();
    assert!(matches!(source.load_or_make(), Err(KeyFault::Content(_))));
}

#[test]
fn a_key_comes_from_one_place() {
    let given = with(&[("TASSU_KEY", KEY)]).unwrap();
    assert!(matches!(given.key, KeySource::Given(InstallationKey(bytes)) if bytes[31] == 31));
    let both = faults(with(&[("TASSU_KEY", KEY), ("TASSU_KEY_FILE", "k")]));
    assert!(both.contains("TASSU_KEY and TASSU_KEY_FILE are both set"), "{both}");
}

#[test]
fn each_default_of_the_table_is_valid_and_each_name_its_own() {
    assert!(with(&[]).is_ok());
    for (at, setting) in settings::ALL.iter().enumerate() {
        let name = setting.env.strip_prefix("TASSU_").unwrap_or(setting.env);
        assert_eq!(name.to_lowercase(), setting.key);
        assert!(settings::ALL[..at].iter().all(|other| other.key != setting.key));
        assert!(!setting.about.contains(['|', '\n']), "{}", setting.key);
    }
}

#[test]
fn the_settings_table_of_the_manual_is_the_one_of_the_code() {
    let manual = fs::read_to_string("docs/operating.md").unwrap();
    assert!(
        manual.contains(&settings::table()),
        "docs/operating.md must contain:\n{}",
        settings::table()
    );
}

#[test]
fn commands_on_the_database_need_only_the_database() {
    let (store, log) = StoreConfig::load(&sources("", &[("DATABASE_URL", "sqlite:x.db")])).unwrap();
    assert_eq!(store.url, DatabaseUrl::of_file(Path::new("x.db")));
    assert_eq!(log.format, LogFormat::Text);
    assert!(StoreConfig::load(&sources("", &[])).is_err());
}
