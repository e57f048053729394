//! From rows of a file to drafts of staff records, with everything that is wrong on the way.

pub mod codes_of;
pub mod contact;
pub mod dates;
pub mod education;
pub mod golongan;
pub mod identity;
pub mod line;
pub mod person;
pub mod position;
pub mod rows;
pub mod twins;

use abdi_kernel::Nip;
use abdi_tabular::Sheet;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::BTreeSet;

use super::codes::Book;
use super::field::Values;
use super::found::Found;
use super::layout::Layout;
use super::level::StaffImportLevel as Level;
use line::Line;
use rows::RowClass;

/// Which unit a row names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitKey<'a> {
    /// None.
    None,
    /// By the id of SIASN, with the name beside it.
    Siasn {
        /// The id.
        id: Cow<'a, str>,
        /// The name.
        name: Cow<'a, str>,
    },
    /// By name alone.
    Name(Cow<'a, str>),
}

/// One person as a row describes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonDraft<'a> {
    /// Row of the file.
    pub row: u32,
    /// The key.
    pub nip: Nip,
    /// Facts; NIP and unit are not among them.
    pub values: Values<'a>,
    /// The unit.
    pub unit: UnitKey<'a>,
    /// Columns without a place in the record, as JSON; empty when there are none.
    pub extra: String,
}

/// All rows of a file.
#[derive(Debug, Default)]
pub struct People<'a> {
    /// Persons in the order of the file, refused ones left out.
    pub drafts: Vec<PersonDraft<'a>>,
    /// What was found.
    pub found: Vec<Found>,
    /// Rows that hold a person, well or badly.
    pub rows: usize,
    /// Rows without a person: totals, headings of groups, signatures.
    pub skipped: Vec<u32>,
    /// Rows that cannot be taken.
    pub refused: BTreeSet<u32>,
    /// Rows that repeat another one exactly.
    pub repeated: usize,
}

/// Reads all persons of a sheet. `tick(done, total)` is called now and then; `false` from it stops.
pub fn people<'a>(
    sheet: &'a Sheet,
    layout: &Layout,
    book: &Book,
    today: NaiveDate,
    tick: &mut dyn FnMut(usize, usize) -> bool,
) -> Option<People<'a>> {
    let mut out = People::default();
    let from = layout.header.first_data_row;
    let total = sheet.last_row().saturating_sub(from) as usize + 1;
    let mut keys = twins::Keys::default();
    for (at, row) in sheet.rows_from(from).enumerate() {
        if at % 200 == 0 && !tick(at, total) {
            return None;
        }
        match rows::class(&row, layout) {
            RowClass::Blank => continue,
            RowClass::Note => {
                out.skipped.push(row.number);
                continue;
            }
            RowClass::Person => out.rows += 1,
        }
        let before = out.found.len();
        let mut line = Line { row, layout, sheet, book, today, found: &mut out.found };
        let draft = person::read(&mut line);
        if let Some(draft) = draft {
            keys.add(draft.nip, row.number);
            out.drafts.push(draft);
        }
        if out.found[before..].iter().any(|found| found.level() == Level::Galat) {
            out.refused.insert(row.number);
        }
    }
    if !tick(total, total) {
        return None;
    }
    let repeated = twins::find(sheet, layout, &keys, &mut out);
    out.repeated = repeated.len();
    out.drafts.retain(|draft| !out.refused.contains(&draft.row) && !repeated.contains(&draft.row));
    Some(out)
}
