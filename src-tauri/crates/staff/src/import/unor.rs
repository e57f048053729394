//! The hierarchy of units: rows, the tree they make, and what would change.

pub mod plan;
pub mod tree;

use abdi_kernel::Nip;
use abdi_tabular::Sheet;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::BTreeSet;

use super::clean;
use super::codes::Book;
use super::column::Column;
use super::found::Found;
use super::layout::Layout;
use super::level::StaffImportLevel as Level;
use super::problem::Problem;
use super::read::codes_of::code;
use super::read::line::Line;
use super::read::rows::{self, RowClass};

/// One unit as a row describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnorDraft<'a> {
    /// Row of the file.
    pub row: u32,
    /// Id in SIASN, in capitals.
    pub id: Cow<'a, str>,
    /// Name.
    pub name: Cow<'a, str>,
    /// Id of the unit above; empty for the top.
    pub parent: Cow<'a, str>,
    /// Code of the eselon, if the file says.
    pub eselon: Option<String>,
    /// Title of the head post; empty when the file is silent.
    pub head_title: Cow<'a, str>,
    /// Who heads it.
    pub head: Head,
}

/// Who heads a unit, by the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// The file has no such column, or what it says is wrong.
    Unknown,
    /// The cell is empty.
    Vacant,
    /// This one.
    Person(Nip),
}

/// All rows of a hierarchy.
#[derive(Debug, Default)]
pub struct Units<'a> {
    /// Units, each behind the one above it.
    pub drafts: Vec<UnorDraft<'a>>,
    /// What was found.
    pub found: Vec<Found>,
    /// Rows that hold a unit.
    pub rows: usize,
    /// Rows without a unit.
    pub skipped: Vec<u32>,
    /// Rows that cannot be taken.
    pub refused: BTreeSet<u32>,
    /// Rows that repeat another one exactly.
    pub repeated: usize,
    /// Ids with their rows, for those whose row is refused.
    pub(crate) ids: Vec<(String, u32)>,
}

/// Reads all units of a sheet; `stored` says whether the vault has a unit with that id. None when `tick`
/// said stop.
pub fn units<'a>(
    sheet: &'a Sheet,
    layout: &Layout,
    book: &Book,
    today: NaiveDate,
    stored: impl Fn(&str) -> bool,
    tick: &mut dyn FnMut(usize, usize) -> bool,
) -> Option<Units<'a>> {
    let mut out = Units::default();
    let mut drafts = Vec::new();
    let from = layout.header.first_data_row;
    let total = sheet.last_row().saturating_sub(from) as usize + 1;
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
        let draft = read(&mut Line { row, layout, sheet, book, today, found: &mut out.found });
        let refused = out.found[before..].iter().any(|found| found.level() == Level::Galat);
        match draft.filter(|_| !refused) {
            Some(draft) => drafts.push(draft),
            None => {
                out.refused.insert(row.number);
                let id = layout.column(Column::UnorId).map_or("", |at| row.text(at).trim());
                out.ids.push((id.to_ascii_uppercase(), row.number));
            }
        }
    }
    if !tick(total, total) {
        return None;
    }
    tree::arrange(drafts, stored, &mut out);
    Some(out)
}

fn read<'a>(line: &mut Line<'a, '_>) -> Option<UnorDraft<'a>> {
    let id = upper(line.needed_text(Column::UnorId, true));
    let name = line.free_text(Column::UnorName);
    if id.is_empty() {
        line.report(Column::UnorId, Problem::UnorIdEmpty);
    }
    if name.is_empty() {
        line.report(Column::UnorName, Problem::UnorNameEmpty);
    }
    let parent = upper(line.needed_text(Column::UnorParent, true));
    let book = line.book;
    let eselon = code(line, Column::UnorEselon, Column::UnorEselonName, "Eselon", |id, word| {
        let none = word.to_uppercase().starts_with("NON").then_some("99");
        book.eselon.find(id, word).or(none).map(str::to_owned)
    });
    let head_title = line.free_text(Column::UnorHeadTitle);
    let head = head(line);
    (!id.is_empty() && !name.is_empty()).then_some(UnorDraft {
        row: line.row.number,
        id,
        name,
        parent,
        eselon,
        head_title,
        head,
    })
}

fn head(line: &mut Line<'_, '_>) -> Head {
    let Some(cell) = line.cell(Column::UnorHeadNip) else { return Head::Unknown };
    let text = cell.text.trim();
    if clean::is_nothing(text) || text == "0" {
        return Head::Vacant;
    }
    if cell.looks_like_damaged_number() {
        line.report(Column::UnorHeadNip, Problem::HeadNip);
        return Head::Unknown;
    }
    match Nip::parse(text) {
        Ok(nip) => Head::Person(nip),
        Err(_) => {
            line.report(Column::UnorHeadNip, Problem::HeadNip);
            Head::Unknown
        }
    }
}

fn upper(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.bytes().any(|b| b.is_ascii_lowercase()) {
        true => Cow::Owned(text.to_ascii_uppercase()),
        false => text,
    }
}
