//! The logo: checked by content, not by name.

use crate::AgencyError;

/// Largest logo taken, in bytes.
const LIMIT: usize = 1_000_000;

/// The media type of a PNG or JPEG.
pub(crate) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        Some("image/jpeg")
    } else {
        None
    }
}

/// Accepts a PNG or JPEG below the limit.
pub(crate) fn check(bytes: &[u8]) -> Result<(), AgencyError> {
    if bytes.len() > LIMIT {
        return Err(AgencyError::Picture("Gambar lebih besar dari 1 MB. Perkecil dahulu, lalu pilih lagi."));
    }
    if media_type(bytes).is_none() {
        return Err(AgencyError::Picture(
            "Berkas ini bukan gambar PNG atau JPEG. Simpan ulang sebagai PNG, lalu pilih lagi.",
        ));
    }
    Ok(())
}
