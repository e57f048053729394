//! Columns that hold a code of a list, with its name beside it.

use super::line::Line;
use crate::import::column::Column;
use crate::import::field::{Fact, Values};
use crate::import::problem::Problem;

/// The code of two cells, id and name; an unknown one is reported and left out.
pub fn code(
    line: &mut Line<'_, '_>,
    id: Column,
    word: Column,
    what: &'static str,
    find: impl FnOnce(&str, &str) -> Option<String>,
) -> Option<String> {
    let code = line.text(id);
    let name = line.text(word);
    if code.is_empty() && name.is_empty() {
        return None;
    }
    let found = find(&code, &name);
    if found.is_none() {
        line.report(if code.is_empty() { word } else { id }, Problem::CodeUnknown(what));
    }
    found
}

/// Religion, marital state, legal status, kind of employment.
pub fn read(line: &mut Line<'_, '_>, values: &mut Values<'_>) {
    let book = line.book;
    let columns = [
        (Column::ReligionId, Column::Religion, "Agama", Fact::religion, &book.religion),
        (Column::MaritalId, Column::Marital, "Status kawin", Fact::marital, &book.marital),
        (Column::LegalStatusId, Column::LegalStatus, "Kedudukan hukum", Fact::legal_status, &book.legal_status),
        (Column::EmploymentTypeId, Column::EmploymentType, "Jenis pegawai", Fact::employment_type, &book.employment),
    ];
    for (id, word, what, fact, list) in columns {
        let found = code(line, id, word, what, |id, word| list.find(id, word).map(str::to_owned));
        values.set_some(fact, found);
    }
}
