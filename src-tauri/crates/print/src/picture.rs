//! Pictures that go onto a sheet: logo, photo.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use crate::PrintError;

const MAX_BYTES: usize = 5 * 1024 * 1024;
const MAX_DOTS: u64 = 25_000_000;

/// A checked PNG or JPEG under a fixed name. Cheap to clone: make the logo once and give the
/// same value to every sheet of a batch.
#[derive(Clone)]
pub struct Picture {
    pub(crate) name: &'static str,
    pub(crate) bytes: Bytes,
}

impl Picture {
    /// Checks the bytes and keeps them under `name` (`logo`, `photo`). Names are fixed words of
    /// the templates, never data.
    ///
    /// # Errors
    /// [`PrintError::Picture`] if it is neither PNG nor JPEG or cannot be decoded,
    /// [`PrintError::PictureTooLarge`] above 5 MB or 25 megapixels.
    pub fn new(name: &'static str, bytes: Vec<u8>) -> Result<Self, PrintError> {
        let large = || PrintError::PictureTooLarge {
            name,
            megabytes: MAX_BYTES / (1024 * 1024),
            megapixels: MAX_DOTS / 1_000_000,
        };
        let format = match ExchangeFormat::detect(&bytes) {
            Some(format @ (ExchangeFormat::Png | ExchangeFormat::Jpg)) => format,
            _ => return Err(PrintError::Picture { name }),
        };
        if bytes.len() > MAX_BYTES || dots(&bytes, format).is_some_and(|dots| dots > MAX_DOTS) {
            return Err(large());
        }
        let bytes = Bytes::new(bytes);
        RasterImage::plain(bytes.clone(), format).map_err(|_| PrintError::Picture { name })?;
        Ok(Self { name, bytes })
    }
}

/// Width times height as the header states it, read before anything is unpacked: a few bytes
/// can claim a picture that fills the memory. `None` if the header is not understood.
fn dots(bytes: &[u8], format: ExchangeFormat) -> Option<u64> {
    match format {
        ExchangeFormat::Png => {
            let side = |at: usize| -> Option<u64> {
                let field: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
                Some(u64::from(u32::from_be_bytes(field)))
            };
            side(16)?.checked_mul(side(20)?)
        }
        ExchangeFormat::Jpg => jpeg_dots(bytes),
        _ => None,
    }
}

/// Walks the JPEG segments up to the frame header (SOF0 to SOF15 without the tables among them).
fn jpeg_dots(bytes: &[u8]) -> Option<u64> {
    let word = |at: usize| -> Option<u64> {
        let field: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(u64::from(u16::from_be_bytes(field)))
    };
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        match *bytes.get(at + 1)? {
            0xFF => at += 1,
            0xC4 | 0xC8 | 0xCC => at += 2 + word(at + 2)? as usize,
            0xC0..=0xCF => return Some(word(at + 5)? * word(at + 7)?),
            0x01 | 0xD0..=0xD8 => at += 2,
            0xD9 | 0xDA => return None,
            _ => at += 2 + word(at + 2)? as usize,
        }
    }
}
