//! Chromium with its driver, as one reader after another uses it.

use std::fmt::Debug;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use base64::Engine as _;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use reqwest::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// What a page is looked at with.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    pub name: &'static str,
    pub width: u32,
    pub height: u32,
    pub is_phone: bool,
    pub is_dark: bool,
}

/// The narrowest telephone that counts.
pub const PHONE: Screen =
    Screen { name: "phone", width: 360, height: 740, is_phone: true, is_dark: false };
pub const DESK: Screen =
    Screen { name: "desk", width: 1280, height: 900, is_phone: false, is_dark: false };

impl Screen {
    pub const fn dark(mut self) -> Self {
        self.is_dark = true;
        self
    }

    /// For names of screenshots.
    pub fn title(self) -> String {
        format!("{}-{}", self.name, if self.is_dark { "dark" } else { "light" })
    }
}

/// A browser with a profile of its own. `close` it: a test that fails leaves that to `Drop`.
pub struct Browser {
    pub client: Client,
    driver: Child,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// For a reader of this language.
    pub async fn open(language: &str) -> Self {
        let (driver, address) = start_driver();
        let profile = tempfile::tempdir().unwrap();
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--hide-scrollbars",
        ];
        let mut arguments: Vec<String> = arguments.map(str::to_owned).into();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        arguments.push(format!("--accept-lang={language}"));
        let capabilities = json!({
            "goog:chromeOptions": { "args": arguments, "prefs": { "intl.accept_languages": language } },
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&address)
            .await
            .unwrap();
        Self { client, driver, _profile: profile }
    }

    pub async fn close(self) {
        self.client.clone().close().await.unwrap();
    }

    /// Looks at pages on this screen from now on.
    pub async fn look_on(&self, screen: Screen) {
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": screen.width, "height": screen.height, "mobile": screen.is_phone,
                "deviceScaleFactor": 1 }),
        )
        .await;
        let scheme = if screen.is_dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Forgets every file, as on a first visit.
    pub async fn empty_cache(&self) {
        self.devtools("Network.clearBrowserCache", json!({})).await;
    }

    pub async fn goto(&self, url: &str) {
        self.client.goto(url).await.unwrap();
    }

    /// Presses the first thing that this CSS finds.
    pub async fn press(&self, css: &str) {
        let element = self.client.wait().at_most(Duration::from_secs(5));
        let element = element.for_element(Locator::Css(css)).await;
        let element = element.unwrap_or_else(|error| panic!("no {css}: {error}"));
        element.click().await.unwrap();
    }

    /// Presses a link and waits for what it shows, be that another page or this one changed.
    pub async fn follow(&self, css: &str) {
        self.changed_by(async {
            self.press(css).await;
            Ok::<(), CmdError>(())
        })
        .await;
    }

    /// Waits until something has put another main part into the page.
    pub async fn changed_by(&self, something: impl Future<Output = Result<(), CmdError>>) {
        self.run("window.seen = document.querySelector('main')").await;
        something.await.unwrap();
        let changed = "const main = document.querySelector('main');
            return main !== null && main !== window.seen && document.readyState === 'complete'";
        for _ in 0..100 {
            if self.run(changed).await == true {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{} did not change", self.client.current_url().await.unwrap());
    }

    /// Types into the field of this name.
    pub async fn type_into(&self, name: &str, text: &str) {
        let field = self.client.find(Locator::Css(&format!("[name={name}]"))).await.unwrap();
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// The words of the first thing that this CSS finds.
    pub async fn text(&self, css: &str) -> String {
        let element = self.client.wait().at_most(Duration::from_secs(5));
        element.for_element(Locator::Css(css)).await.unwrap().text().await.unwrap()
    }

    /// Waits until the page's path begins with this.
    pub async fn arrive(&self, path: &str) {
        for _ in 0..100 {
            if self.client.current_url().await.unwrap().path().starts_with(path) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{path} did not come, but {}", self.client.current_url().await.unwrap());
    }

    /// What a script returns.
    pub async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// What axe-core finds wrong on the page: each rule with the places.
    pub async fn accessibility_faults(&self) -> Vec<String> {
        let axe = std::fs::read_to_string("target/axe/node_modules/axe-core/axe.min.js")
            .expect("scripts/test installs axe-core");
        self.run(&axe).await;
        let found = self
            .client
            .execute_async(
                "const done = arguments[arguments.length - 1];
                 axe.run({ resultTypes: ['violations'] }).then(result => done(result.violations
                   .map(fault => fault.id + ': ' + fault.nodes.map(node => node.html).join(' | '))),
                   error => done(['axe failed: ' + error]))",
                Vec::new(),
            )
            .await
            .unwrap();
        serde_json::from_value(found).unwrap()
    }

    /// Warnings and errors of the console since the last look, refusals of the content policy
    /// among them.
    pub async fn console(&self) -> Vec<String> {
        let entries = self.client.issue_cmd(DriverCommand::log()).await.unwrap();
        let entries = entries.as_array().cloned().unwrap_or_default();
        let faults = entries.iter().filter(|entry| entry["level"] != "INFO");
        faults.map(|entry| entry["message"].to_string()).collect()
    }

    /// The whole page, also what lies below the screen.
    pub async fn screenshot(&self, path: &str) {
        let options = json!({ "format": "png", "captureBeyondViewport": true });
        let picture = self.devtools("Page.captureScreenshot", options).await;
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(picture["data"].as_str().unwrap())
            .unwrap();
        let path = std::path::Path::new(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let command = DriverCommand {
            path: "goog/cdp/execute",
            body: json!({ "cmd": command, "params": parameters }),
        };
        self.client.issue_cmd(command).await.unwrap()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver takes its browser along.
        let _ = Command::new("kill").arg(self.driver.id().to_string()).status();
        let _ = self.driver.wait();
    }
}

/// Starts the driver on a free port and says where it listens.
fn start_driver() -> (Child, String) {
    let mut driver = Command::new("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("scripts/test installs chromedriver");
    let lines = BufReader::new(driver.stdout.take().unwrap()).lines();
    for line in lines {
        let line = line.unwrap();
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return (driver, format!("http://127.0.0.1:{}", port.trim_end_matches('.')));
        }
    }
    panic!("chromedriver ended at once");
}

/// A command of chromedriver beyond the WebDriver standard.
#[derive(Debug)]
struct DriverCommand {
    path: &'static str,
    body: Value,
}

impl DriverCommand {
    fn log() -> Self {
        Self { path: "se/log", body: json!({ "type": "browser" }) }
    }
}

impl WebDriverCompatibleCommand for DriverCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
