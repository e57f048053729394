//! The post: kind, name, level, eselon, and the unit.

use abdi_kernel::name;
use abdi_organisation::PositionKind;
use std::borrow::Cow;

use super::UnitKey;
use super::codes_of::code;
use super::dates;
use super::line::Line;
use crate::import::column::Column;
use crate::import::field::{Fact, Values};
use crate::jenjang;

/// Kind, name, level, eselon and start of the post.
pub fn read<'a>(line: &mut Line<'a, '_>, values: &mut Values<'a>) {
    let title = line.free_text(Column::Position);
    let book = line.book;
    let eselon = eselon(line);
    let mut kind = code(line, Column::PositionTypeId, Column::PositionType, "Jenis jabatan", |id, word| {
        book.position_type.find(id, word).or_else(|| type_of(word)).map(str::to_owned)
    });
    if kind.is_none() && line.is_local() {
        kind = type_by_post(eselon.as_deref(), jenjang::of_position(&title).is_some()).map(str::to_owned);
    }
    if let Some(kind) = &kind {
        let post = PositionKind::from_siasn(kind, eselon.as_deref().unwrap_or("99"));
        values.set_some(Fact::position_kind, post.map(PositionKind::code));
        if post == Some(PositionKind::Fungsional) {
            values.set_some(Fact::jenjang, jenjang::of_position(&title));
        }
    }
    values.set_some(Fact::position_type, kind);
    values.set_some(Fact::eselon, eselon);
    values.set_text(Fact::position_name, title);
    let start = dates::read(line, Column::TmtPosition);
    values.set_some(Fact::tmt_position, start);
}

/// The code of the eselon; local lists write a dash or NON for none.
fn eselon(line: &mut Line<'_, '_>) -> Option<String> {
    let dash = line
        .cell(Column::Eselon)
        .is_some_and(|cell| matches!(cell.text.trim().to_uppercase().as_str(), "-" | "NON" | "NON ESELON" | "NE"));
    if dash && !line.has(Column::EselonId) {
        return Some("99".to_owned());
    }
    let book = line.book;
    code(line, Column::EselonId, Column::Eselon, "Eselon", |id, word| {
        let known = book.eselon.find(id, word).map(str::to_owned);
        known.or_else(|| word.to_uppercase().starts_with("NON").then(|| "99".to_owned()))
    })
}

/// SIASN's own names of the kinds begin with "Jabatan".
fn type_of(word: &str) -> Option<&'static str> {
    match name::fold(word).trim_start_matches("jabatan ") {
        "struktural" | "pimpinan tinggi" | "administrator" | "pengawas" => Some("1"),
        "fungsional tertentu" | "fungsional" | "jf" => Some("2"),
        "rangkap" => Some("3"),
        "fungsional umum" | "pelaksana" | "fungsional umum pelaksana" => Some("4"),
        _ => None,
    }
}

/// The kind where a list does not name it: an eselon makes it structural, a level functional.
fn type_by_post(eselon: Option<&str>, has_level: bool) -> Option<&'static str> {
    match eselon {
        Some(eselon) if eselon != "99" => Some("1"),
        _ if has_level => Some("2"),
        _ => None,
    }
}

/// The unit as the row names it.
pub fn unit<'a>(line: &mut Line<'a, '_>) -> UnitKey<'a> {
    let id = line.text(Column::UnitId);
    let name = line.text(Column::Unit);
    match (id.is_empty(), name.is_empty()) {
        (true, true) => UnitKey::None,
        (true, false) => UnitKey::Name(name),
        (false, _) => UnitKey::Siasn { id: upper(id), name },
    }
}

/// Ids are compared as SIASN writes them: in capitals.
fn upper(id: Cow<'_, str>) -> Cow<'_, str> {
    match id.bytes().any(|b| b.is_ascii_lowercase()) {
        true => Cow::Owned(id.to_ascii_uppercase()),
        false => id,
    }
}
