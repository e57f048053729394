//! Everything an import would do, worked out against the vault: by the preview to show it, by the commit
//! to do it.

use abdi_kernel::Failure;
use abdi_tabular::Workbook;
use abdi_vault::Reader;
use chrono::NaiveDate;

use super::codes::Book;
use super::column::FileKind;
use super::found::Found;
use super::layout::Layout;
use super::plan::{self, Basis};
use super::read::{self, People};
use super::units::{Chosen, Directory, choose};
use super::unor::{self, Units};

/// What the user decided.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// Whether units that are not in the tree are made; without a wish only while there is no tree.
    pub create_units: Option<bool>,
    /// Whether empty cells erase what is stored.
    pub erase: bool,
}

/// What an import would do.
pub struct Prepared<'a> {
    /// The code lists used.
    pub book: Book,
    /// The units of the vault.
    pub directory: Directory,
    /// By kind of file.
    pub content: Content<'a>,
}

/// What an import would do, by kind of file.
pub enum Content<'a> {
    /// Persons.
    People {
        /// Drafts and findings.
        people: People<'a>,
        /// Their units.
        chosen: Chosen,
        /// What happens to each.
        plan: plan::Plan,
    },
    /// Units.
    Units {
        /// Drafts and findings.
        units: Units<'a>,
        /// What happens to each.
        plan: unor::plan::Plan,
    },
}

/// Reads the rows and compares them with the vault. `tick(done, total)` is called now and then; `false`
/// from it stops.
///
/// # Errors
/// When the vault cannot be read, or the user stopped it.
pub fn prepare<'a>(
    db: &Reader<'_>,
    file: &'a Workbook,
    layout: &Layout,
    settings: Settings,
    today: NaiveDate,
    tick: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Prepared<'a>, Failure> {
    let book = Book::load(db, today)?;
    let directory = Directory::load(db)?;
    let sheet = &file.sheets[layout.header.sheet];
    let content = match layout.kind {
        FileKind::Hierarchy => {
            let stored = |id: &str| directory.by_siasn(id).is_some();
            let mut units = unor::units(sheet, layout, &book, today, stored, tick).ok_or_else(Failure::cancelled)?;
            let plan = unor::plan::units(db, &book, &directory, &mut units, settings.erase, today)?;
            in_order(&mut units.found);
            Content::Units { units, plan }
        }
        FileKind::Siasn | FileKind::Nominatif => {
            let mut people = read::people(sheet, layout, &book, today, tick).ok_or_else(Failure::cancelled)?;
            let chosen = choose(&mut people, &directory, settings.create_units);
            let basis = Basis { book: &book, directory: &directory, layout, sheet, erase: settings.erase, today };
            let plan = plan::people(db, &basis, &mut people, &chosen)?;
            in_order(&mut people.found);
            Content::People { people, chosen, plan }
        }
    };
    Ok(Prepared { book, directory, content })
}

fn in_order(found: &mut [Found]) {
    found.sort_by_key(|found| (found.row, found.column, found.level()));
}
