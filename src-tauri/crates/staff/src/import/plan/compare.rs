//! One draft against one stored record, field by field.

use abdi_kernel::{date, name};
use abdi_vault::rusqlite::types::ValueRef;
use abdi_vault::rusqlite::{self, Row};
use chrono::NaiveDate;

use super::Basis;
use crate::import::clean;
use crate::import::column::{Column, FileKind};
use crate::import::field::{Fact, Value};
use crate::import::read::{PersonDraft, education};
use crate::import::store::people as store;
use crate::import::units::Choice;

/// One field that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub fact: Fact,
    /// Before, as shown.
    pub old: String,
    /// After, as shown.
    pub new: String,
    /// The file empties it.
    pub erased: bool,
}

/// What a local list derives from the name of the post; only worth storing when the post itself changes.
const DERIVED: [Fact; 3] = [Fact::position_type, Fact::position_kind, Fact::jenjang];

/// Fields that no import empties.
const KEPT: [Fact; 5] = [Fact::name, Fact::birth_date, Fact::sex, Fact::kind, Fact::nip];

/// All facts but the unit.
pub fn facts(row: &Row<'_>, basis: &Basis<'_>, draft: &PersonDraft<'_>) -> rusqlite::Result<Vec<Difference>> {
    let local = basis.layout.kind == FileKind::Nominatif;
    let mut out = Vec::new();
    for fact in Fact::ALL.iter().copied().filter(|fact| !matches!(fact, Fact::nip | Fact::unit_id)) {
        let stored = store::stored(row, fact)?;
        match draft.values.get(fact) {
            Some(value) if !(same(stored, value, local) || local && says_less(stored, fact, value)) => {
                out.push(Difference {
                    fact,
                    old: shown(basis, fact, stored),
                    new: shown_new(basis, fact, value),
                    erased: false,
                })
            }
            None if basis.erase && stored != ValueRef::Null && is_emptied(basis, draft, fact) => {
                out.push(Difference { fact, old: shown(basis, fact, stored), new: String::new(), erased: true });
            }
            _ => {}
        }
    }
    let new_post = out.iter().any(|difference| difference.fact == Fact::position_name);
    if local && !new_post {
        out.retain(|difference| !DERIVED.contains(&difference.fact) || difference.old.is_empty());
    }
    for fact in outdated(row, draft, local, new_post)? {
        let old = shown(basis, fact, store::stored(row, fact)?);
        out.push(Difference { fact, old, new: String::new(), erased: true });
    }
    Ok(out)
}

/// Facts about the former post that the new one does not have: the level of a functional post, and, where
/// a list does not tell the kind, a kind that is no longer sure.
fn outdated(row: &Row<'_>, draft: &PersonDraft<'_>, local: bool, new_post: bool) -> rusqlite::Result<Vec<Fact>> {
    let mut out = Vec::new();
    let kind = draft.values.get(Fact::position_kind);
    let level = draft.values.get(Fact::jenjang);
    let unsure = local && new_post && kind.is_none();
    if level.is_none()
        && (unsure || (!local || new_post) && kind.is_some())
        && store::text(row, Fact::jenjang)?.is_some()
    {
        out.push(Fact::jenjang);
    }
    let stored = store::text(row, Fact::position_kind)?;
    if unsure && stored.is_some_and(|stored| stored != abdi_organisation::PositionKind::Pelaksana.code()) {
        out.extend([Fact::position_kind, Fact::position_type]);
    }
    Ok(out)
}

/// The unit.
pub fn unit(row: &Row<'_>, basis: &Basis<'_>, choice: &Choice) -> rusqlite::Result<Option<Difference>> {
    let stored = store::number(row, Fact::unit_id)?;
    let stays = |id: i64| stored.is_some_and(|unit| basis.directory.is_within(unit, id));
    let new = match choice {
        Choice::Keep => return Ok(None),
        Choice::Unit(id) if stored == Some(*id) => return Ok(None),
        Choice::Within(id) if stays(*id) => return Ok(None),
        Choice::Unit(id) | Choice::Within(id) => basis.directory.unit(*id).map(|unit| unit.name.clone()),
        Choice::New(_) => None,
    };
    let old = stored.and_then(|id| basis.directory.unit(id)).map(|unit| unit.name.clone()).unwrap_or_default();
    let new = new.unwrap_or_else(|| "unit baru".to_owned());
    Ok(Some(Difference { fact: Fact::unit_id, old, new, erased: false }))
}

/// Whether a stored value says the same. Local lists write texts in many ways.
fn same(stored: ValueRef<'_>, value: &Value<'_>, local: bool) -> bool {
    match (stored, value) {
        (ValueRef::Text(stored), Value::Text(text)) => {
            stored == text.as_bytes()
                || (local && std::str::from_utf8(stored).is_ok_and(|stored| name::fold(stored) == name::fold(text)))
        }
        (ValueRef::Text(stored), Value::Day(day)) => iso(stored) == Some(*day),
        (ValueRef::Integer(stored), Value::Number(number)) => stored == *number,
        _ => false,
    }
}

/// A local list that writes only the level of the diploma ("SD") where more is stored ("SEKOLAH DASAR").
fn says_less(stored: ValueRef<'_>, fact: Fact, value: &Value<'_>) -> bool {
    match (fact, stored, value) {
        (Fact::education_name, ValueRef::Text(stored), Value::Text(text)) => {
            let stored = String::from_utf8_lossy(stored);
            education::is_level_only(text) && education::level_of(text) == education::level_of(&stored)
        }
        _ => false,
    }
}

/// A day as it is stored.
pub fn iso(text: &[u8]) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.try_into().ok()?;
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0u32, |n, b| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0')))
    };
    NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?)
}

/// Whether the file has a column for the fact, and all such columns are empty in this row.
fn is_emptied(basis: &Basis<'_>, draft: &PersonDraft<'_>, fact: Fact) -> bool {
    let Some(row) = basis.sheet.row(draft.row).filter(|_| !KEPT.contains(&fact)) else { return false };
    let mut places = columns_of(fact).iter().filter_map(|column| basis.layout.column(*column)).peekable();
    places.peek().is_some() && places.all(|at| clean::is_nothing(row.text(at).trim()))
}

/// The columns a fact is read from; none for what is derived.
fn columns_of(fact: Fact) -> &'static [Column] {
    use Column as C;
    match fact {
        Fact::nip_old => &[C::OldNip],
        Fact::nik => &[C::Nik],
        Fact::npwp => &[C::Npwp],
        Fact::bpjs => &[C::Bpjs],
        Fact::siasn_id => &[C::PnsId],
        Fact::card_number => &[C::Card],
        Fact::title_front => &[C::FrontTitle],
        Fact::title_back => &[C::BackTitle],
        Fact::birth_place => &[C::BirthPlace],
        Fact::religion => &[C::ReligionId, C::Religion],
        Fact::marital => &[C::MaritalId, C::Marital],
        Fact::golongan => &[C::GolonganId, C::Golongan],
        Fact::tmt_golongan => &[C::TmtGolongan],
        Fact::mkg_years => &[C::MkYears],
        Fact::mkg_months => &[C::MkMonths],
        Fact::first_golongan => &[C::FirstGolonganId, C::FirstGolongan],
        Fact::tmt_cpns => &[C::TmtCpns],
        Fact::sk_cpns_number => &[C::CpnsDecree],
        Fact::sk_cpns_date => &[C::CpnsDecreeDate],
        Fact::tmt_pns => &[C::TmtPns],
        Fact::sk_pns_number => &[C::PnsDecree],
        Fact::sk_pns_date => &[C::PnsDecreeDate],
        Fact::position_name => &[C::Position],
        Fact::tmt_position => &[C::TmtPosition],
        Fact::education_name => &[C::Education],
        Fact::graduation_year => &[C::GraduationYear],
        Fact::school => &[C::School],
        Fact::phone => &[C::Phone],
        Fact::email => &[C::Email],
        Fact::email_office => &[C::OfficeEmail],
        Fact::address => &[C::Address],
        Fact::home_agency => &[C::HomeAgency],
        Fact::work_agency => &[C::WorkAgency],
        _ => &[],
    }
}

fn shown(basis: &Basis<'_>, fact: Fact, stored: ValueRef<'_>) -> String {
    match stored {
        ValueRef::Text(text) => match iso(text) {
            Some(day) => date::short(day),
            None => named(basis, fact, &String::from_utf8_lossy(text)),
        },
        ValueRef::Integer(number) => number.to_string(),
        _ => String::new(),
    }
}

fn shown_new(basis: &Basis<'_>, fact: Fact, value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => named(basis, fact, text),
        other => other.shown(),
    }
}

/// Codes with the names people know.
fn named(basis: &Basis<'_>, fact: Fact, text: &str) -> String {
    let book = basis.book;
    let name = match fact {
        Fact::religion => book.religion.name(text),
        Fact::marital => book.marital.name(text),
        Fact::education_level => book.education.name(text),
        Fact::legal_status => book.legal_status.name(text),
        Fact::employment_type => book.employment.name(text),
        Fact::position_type => book.position_type.name(text),
        Fact::eselon => book.eselon.name(text),
        Fact::position_kind => abdi_organisation::PositionKind::parse(text).map(abdi_organisation::PositionKind::word),
        _ => None,
    };
    name.unwrap_or(text).to_owned()
}
