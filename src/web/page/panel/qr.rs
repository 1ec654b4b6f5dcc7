//! A picture that phones read, as a path of squares: no style of its own, so that the content
//! policy has nothing against it.

use std::fmt::Write as _;

use qrcode::types::QrError;
use qrcode::{Color, QrCode};

/// White squares around the picture, without which phones do not find it.
const QUIET: usize = 4;

/// Side length in squares, and the path of the dark ones.
///
/// # Errors
/// If there is more to say than such a picture can hold.
pub fn qr_path(text: &str) -> Result<(usize, String), QrError> {
    let code = QrCode::new(text)?;
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (at % width + QUIET, at / width + QUIET);
            // Writing to a string does not fail.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Ok((width + 2 * QUIET, path))
}
