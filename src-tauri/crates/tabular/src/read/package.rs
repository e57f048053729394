//! The archive of an office file, with its size checked before and while it unpacks.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::read::context::Context;
use crate::read::decode;
use crate::{Limits, TabularError};

/// More parts than any office file has.
const MAX_PARTS: usize = 20_000;
/// Below this unpacked size a high ratio is no threat (blank sheets compress well).
const BOMB_FROM: u64 = 10_000_000;

/// The parts of an archive in memory.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Index by name: lower case, forward slashes, none in front.
    names: HashMap<String, usize>,
    left: u64,
    limit_mb: u64,
}

impl<'a> Package<'a> {
    /// Reads the directory and refuses what claims to be too much.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, TabularError> {
        let mut archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| TabularError::broken("arsip tidak lengkap"))?;
        let limit_mb = limits.bytes / 1_000_000;
        if archive.len() > MAX_PARTS {
            return Err(TabularError::Bomb);
        }
        let mut names = HashMap::with_capacity(archive.len());
        let mut claimed: u64 = 0;
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(damaged)?;
            claimed = claimed.saturating_add(part.size());
            let ratio = part.size() / part.compressed_size().max(1);
            if part.size() > BOMB_FROM && ratio >= limits.ratio {
                return Err(TabularError::Bomb);
            }
            if part.encrypted() {
                return Err(TabularError::Protected);
            }
            let name = String::from_utf8_lossy(part.name_raw()).into_owned();
            names.insert(normal(&name), index);
        }
        if claimed > limits.bytes {
            return Err(TabularError::TooLarge { limit_mb });
        }
        Ok(Package { archive, names, left: limits.bytes, limit_mb })
    }

    /// True if there is such a part, upper and lower case alike.
    pub fn holds(&self, name: &str) -> bool {
        self.names.contains_key(&normal(name))
    }

    /// The unpacked size a part claims to have; 0 if it is missing.
    pub fn size(&mut self, name: &str) -> u64 {
        let Some(index) = self.names.get(&normal(name)) else {
            return 0;
        };
        self.archive.by_index_raw(*index).map_or(0, |part| part.size())
    }

    /// Unpacks a part as text. What really comes out counts, not what was claimed.
    pub fn text(&mut self, name: &str, cx: &mut Context<'_>) -> Result<String, TabularError> {
        cx.at(0)?;
        let index = *self
            .names
            .get(&normal(name))
            .ok_or_else(|| TabularError::broken(format!("bagian {} tidak ada", short(name))))?;
        let part = self.archive.by_index(index).map_err(damaged)?;
        let mut bytes = Vec::with_capacity(part.size().min(self.left) as usize);
        part.take(self.left + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| TabularError::broken(format!("bagian {} rusak", short(name))))?;
        self.left = match self.left.checked_sub(bytes.len() as u64) {
            Some(left) => left,
            None => {
                return Err(TabularError::TooLarge { limit_mb: self.limit_mb });
            }
        };
        Ok(decode::xml(bytes))
    }
}

fn normal(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/").to_ascii_lowercase()
}

/// A part name fit for a message, whatever a hostile archive calls it.
fn short(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '[' | ']'))
        .take(60)
        .collect()
}

fn damaged(error: ZipError) -> TabularError {
    match error {
        ZipError::UnsupportedArchive(text) if text.contains("assword") => TabularError::Protected,
        ZipError::UnsupportedArchive(_) => TabularError::broken("cara kompresi tidak dikenal"),
        _ => TabularError::broken("arsip tidak lengkap"),
    }
}
