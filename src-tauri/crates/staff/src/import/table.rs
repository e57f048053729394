//! The table of a file with the mapping that will be used: recognised, then as remembered, then as the
//! user says.

use abdi_kernel::Failure;
use abdi_tabular::Workbook;
use abdi_vault::Reader;

use super::column::Column;
use super::layout::{Layout, Wish, recognise};
use super::store::mappings::{self, Places};
use super::words;

/// A table and where its mapping comes from.
#[derive(Debug)]
pub struct Table {
    /// The table.
    pub layout: Layout,
    /// The mapping was used before for this shape of file.
    pub remembered: bool,
    /// The user moved columns.
    pub changed: bool,
}

/// The table; none when nothing is recognised.
///
/// # Errors
/// When the vault cannot be read.
pub fn table(
    db: &Reader<'_>,
    book: &Workbook,
    wish: &Wish,
    mapping: Option<&[(String, Option<usize>)]>,
) -> Result<Option<Table>, Failure> {
    let Some(mut layout) = recognise(book, wish) else { return Ok(None) };
    let stored = mappings::find(db, &layout.signature(), layout.kind)?;
    let remembered = stored.is_some();
    if let Some(places) = stored {
        for known in words::columns(layout.kind) {
            layout.assign(known.column, None);
        }
        for (id, at) in places {
            if let Some(column) = column_of(&layout, &id) {
                layout.assign(column, Some(at));
            }
        }
    }
    for (id, at) in mapping.unwrap_or_default() {
        if let Some(column) = column_of(&layout, id) {
            layout.assign(column, *at);
        }
    }
    Ok(Some(Table { layout, remembered, changed: mapping.is_some() }))
}

fn column_of(layout: &Layout, id: &str) -> Option<Column> {
    words::columns(layout.kind).iter().find(|known| known.id == id).map(|known| known.column)
}

/// The mapping as it is remembered.
pub fn places(layout: &Layout) -> Places {
    layout.pairs().into_iter().map(|(id, at)| (id.to_owned(), at)).collect()
}
