//! From bytes to a [`Workbook`]: recognise, guard, read.

mod builder;
mod context;
mod decode;
mod delimited;
pub(crate) mod number;
mod ods;
mod ods_cell;
mod package;
mod sniff;
mod xlsx;
mod xlsx_sheet;
mod xlsx_strings;
mod xlsx_styles;
mod xml;
mod xml_reader;

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::read::context::Context;
use crate::read::package::Package;
use crate::read::sniff::Content;
use crate::{Limits, TabularError, Workbook};

/// A progress hook for whoever does not want to watch.
pub fn quietly(_done: u64, _total: u64) -> bool {
    true
}

/// Reads a table file, its format told by its content, whatever its name.
///
/// `progress(done, total)` is called now and then with bytes; `false` from it cancels.
///
/// # Errors
/// [`TabularError`] with the reason and what to do. Never panics, whatever the bytes.
pub fn open(
    path: &Path,
    limits: &Limits,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Workbook, TabularError> {
    open_bytes(&bytes_of(path, limits)?, limits, progress)
}

/// The bytes of a file, for who wants to know them apart from the table in them.
///
/// # Errors
/// [`TabularError::Unreadable`] and [`TabularError::TooLarge`].
pub fn bytes_of(path: &Path, limits: &Limits) -> Result<Vec<u8>, TabularError> {
    let reading = |e: std::io::Error| TabularError::reading(&e);
    let file = std::fs::File::open(path).map_err(reading)?;
    let size = file.metadata().map_err(reading)?.len();
    guard_size(size, limits)?;
    let mut bytes = Vec::with_capacity(size as usize);
    file.take(limits.bytes + 1).read_to_end(&mut bytes).map_err(reading)?;
    Ok(bytes)
}

/// The same from memory.
///
/// # Errors
/// As [`open`].
pub fn open_bytes(
    bytes: &[u8],
    limits: &Limits,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Workbook, TabularError> {
    guard_size(bytes.len() as u64, limits)?;
    // The archive and inflate libraries meet hostile bytes here; the last net below them.
    catch_unwind(AssertUnwindSafe(|| read(bytes, limits, progress)))
        .unwrap_or_else(|_| Err(TabularError::broken("isi tidak dapat diurai")))
}

fn read(bytes: &[u8], limits: &Limits, progress: &mut dyn FnMut(u64, u64) -> bool) -> Result<Workbook, TabularError> {
    let mut cx = Context::new(limits, progress);
    match sniff::content(bytes)? {
        Content::Text => {
            cx.expect(bytes.len() as u64);
            let (text, encoding) = decode::text(bytes)?;
            delimited::read(text, encoding, &mut cx)
        }
        Content::Zip => {
            let mut package = Package::open(bytes, limits)?;
            match sniff::package(&mut package, &mut cx)? {
                sniff::Office::Spreadsheet(workbook) => xlsx::read(&mut package, &workbook, &mut cx),
                sniff::Office::OpenDocument => ods::read(&mut package, &mut cx),
            }
        }
    }
}

fn guard_size(size: u64, limits: &Limits) -> Result<(), TabularError> {
    if size > limits.bytes {
        return Err(TabularError::TooLarge { limit_mb: limits.bytes / 1_000_000 });
    }
    Ok(())
}
