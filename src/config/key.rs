//! The installation key: where it comes from, and making one at the first start. It never enters
//! the database: whoever steals a copy of that cannot make links or read secrets with it.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::reader::Reader;
use super::{settings, values};

/// The key's file in the data directory, where no other is named.
const FILE_NAME: &str = "installation.key";

/// 32 random bytes on which every link, code and cookie of the installation rests.
#[derive(Clone, PartialEq, Eq)]
pub struct InstallationKey(pub [u8; 32]);

/// Where the key comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeySource {
    /// Given in the settings.
    Given(InstallationKey),
    /// In a file; made at the first start.
    File(PathBuf),
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// The file or its directory cannot be read or written.
    #[error("the key file {0} cannot be read or made: {1}")]
    File(PathBuf, #[source] io::Error),
    /// Something else is in the file.
    #[error("the key file {0} must hold 32 bytes in base64 and nothing else")]
    Content(PathBuf),
    /// Everybody on the machine can read the file.
    #[error("the key file {0} can be read by everybody on this machine: chmod 600 it")]
    Open(PathBuf),
}

impl InstallationKey {
    /// Reads 32 bytes in base64; none if it is anything else.
    pub fn from_base64(text: &str) -> Option<Self> {
        STANDARD.decode(text.trim()).ok()?.try_into().ok().map(Self)
    }
}

impl KeySource {
    pub(super) fn read(reader: &mut Reader<'_>, data: &Path) -> Option<Self> {
        if reader.is_given(&settings::KEY) && reader.is_given(&settings::KEY_FILE) {
            reader.fault(format!(
                "{} and {} are both set, and only one of them can count.",
                settings::KEY.env,
                settings::KEY_FILE.env
            ));
        }
        if reader.is_given(&settings::KEY) {
            let key = |text: &str| {
                InstallationKey::from_base64(text).ok_or_else(|| {
                    "must be 32 bytes in base64 (openssl rand -base64 32).".to_owned()
                })
            };
            return reader.optional(&settings::KEY, key).map(Self::Given);
        }
        if reader.is_given(&settings::KEY_FILE) {
            return reader.optional(&settings::KEY_FILE, values::path).map(Self::File);
        }
        Some(Self::File(data.join(FILE_NAME)))
    }

    /// The key; where the file is missing, a new one is made, for the owner's eyes only.
    ///
    /// # Errors
    /// The file cannot be used.
    pub fn load_or_make(&self) -> Result<InstallationKey, KeyFault> {
        match self {
            Self::Given(key) => Ok(key.clone()),
            Self::File(path) => {
                let fault = |error| KeyFault::File(path.clone(), error);
                if !path.try_exists().map_err(fault)? {
                    make(path).map_err(fault)?;
                }
                load(path)
            }
        }
    }
}

fn load(path: &Path) -> Result<InstallationKey, KeyFault> {
    let fault = |error| KeyFault::File(path.to_owned(), error);
    if is_open_to_all(&fs::metadata(path).map_err(fault)?) {
        return Err(KeyFault::Open(path.to_owned()));
    }
    let text = fs::read_to_string(path).map_err(fault)?;
    InstallationKey::from_base64(&text).ok_or_else(|| KeyFault::Content(path.to_owned()))
}

/// Writes a new key beside its place and links it there in one step, so that of two processes
/// that start together both read the same whole key.
fn make(path: &Path) -> io::Result<()> {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let directory = directory.unwrap_or(Path::new("."));
    fs::create_dir_all(directory)?;
    let draft = directory.join(format!(".key-{:016x}", rand::random::<u64>()));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    let written = writeln!(file, "{}", STANDARD.encode(rand::random::<[u8; 32]>()))
        .and_then(|()| file.sync_all())
        .and_then(|()| match fs::hard_link(&draft, path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            linked => linked,
        });
    fs::remove_file(&draft)?;
    written
}

#[cfg(unix)]
fn is_open_to_all(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    metadata.permissions().mode() & 0o007 != 0
}

#[cfg(not(unix))]
fn is_open_to_all(_: &fs::Metadata) -> bool {
    false
}

impl fmt::Debug for InstallationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InstallationKey(…)")
    }
}
