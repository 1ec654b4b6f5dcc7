//! Turns given texts into values and gathers what is wrong on the way.

use super::faults::ConfigFaults;
use super::settings::Setting;
use super::sources::Sources;

/// Reads settings one by one; a faulty one is `None`, and is told at the end.
pub(super) struct Reader<'a> {
    sources: &'a Sources,
    faults: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        Self { sources, faults: sources.faults.clone() }
    }

    /// A setting without which nothing goes.
    pub(super) fn required<T>(
        &mut self,
        setting: &Setting,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        if self.sources.get(setting).is_none() {
            self.fault(format!(
                "{} is missing. Set it in the environment, or {} in the file of --config.",
                setting.env, setting.key
            ));
        }
        self.optional(setting, parse)
    }

    /// A setting with a value for when it is absent.
    pub(super) fn defaulted<T>(
        &mut self,
        setting: &Setting,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let (text, place) = self.sources.get(setting).unwrap_or((setting.default, setting.env));
        self.parse(text, place, parse)
    }

    /// A setting that may be absent; `None` also when it is faulty.
    pub(super) fn optional<T>(
        &mut self,
        setting: &Setting,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let (text, place) = self.sources.get(setting)?;
        self.parse(text, place, parse)
    }

    pub(super) fn is_given(&self, setting: &Setting) -> bool {
        self.sources.get(setting).is_some()
    }

    pub(super) fn fault(&mut self, fault: String) {
        self.faults.push(fault);
    }

    /// The whole configuration, or everything that stands in its way.
    pub(super) fn finish<T>(self, config: Option<T>) -> Result<T, ConfigFaults> {
        match config {
            Some(config) if self.faults.is_empty() => Ok(config),
            _ => Err(ConfigFaults(self.faults)),
        }
    }

    fn parse<T>(
        &mut self,
        text: &str,
        place: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        parse(text).map_err(|wanted| self.fault(format!("{place} {wanted}"))).ok()
    }
}
