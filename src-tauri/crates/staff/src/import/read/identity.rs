//! Who a person is: NIP, name and titles, birth, sex, NIK, kind of employment.

use abdi_kernel::date::DateError;
use abdi_kernel::nik::{self, Nik, NikError};
use abdi_kernel::nip::{self, NipError, NipFacts, NipKind, Sex};
use abdi_kernel::{Level, Nip, name};
use abdi_tabular::Kind;
use chrono::{Datelike, NaiveDate};
use std::borrow::Cow;

use super::dates::{self, Shape};
use super::line::Line;
use crate::import::clean;
use crate::import::column::Column;
use crate::import::field::{Fact, Values};
use crate::import::problem::Problem;

/// The NIP; without one the row is no person.
pub fn nip(line: &mut Line<'_, '_>) -> Option<Nip> {
    if !line.has(Column::Nip) {
        return name_and_nip(line).and_then(|(_, digits)| parse_nip(line, Column::NameAndNip, &digits));
    }
    let cell = line.cell(Column::Nip)?;
    if cell.kind == Kind::Error {
        line.report(Column::Nip, Problem::CellError { blocks: true });
        return None;
    }
    if cell.looks_like_damaged_number() {
        line.report(Column::Nip, Problem::NipDamaged);
        return None;
    }
    if cell.formula {
        line.report(Column::Nip, Problem::Formula);
    }
    let nip = parse_nip(line, Column::Nip, cell.text)?;
    if !line.is_local() && cell.text.len() != 18 {
        line.report(Column::Nip, Problem::NipSpaced);
    }
    Some(nip)
}

fn parse_nip(line: &mut Line<'_, '_>, column: Column, text: &str) -> Option<Nip> {
    let nothing = clean::is_nothing(text.trim()) || text.trim() == "0";
    match Nip::parse(text) {
        Ok(nip) => Some(nip),
        Err(_) if nothing => {
            line.report(column, Problem::NipEmpty);
            None
        }
        Err(error) => {
            line.report(
                column,
                match error {
                    NipError::Empty => Problem::NipEmpty,
                    NipError::Damaged(_) => Problem::NipDamaged,
                    other => Problem::NipWrong(other),
                },
            );
            None
        }
    }
}

/// A cell with the name and, behind or below it, the NIP: the two parts.
fn name_and_nip<'a>(line: &mut Line<'a, '_>) -> Option<(Cow<'a, str>, String)> {
    let text = line.text(Column::NameAndNip);
    let start = text.char_indices().find(|(at, c)| c.is_ascii_digit() && digits_from(&text[*at..]) >= 9)?.0;
    let digits = text[start..].to_owned();
    let head = text[..start].trim_end();
    let head = head.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '.'));
    let upper = head.to_uppercase();
    let label = ["NI PPPK", "NIPPPK", "NIP.", "NIP"].into_iter().find(|label| upper.ends_with(label));
    let head = label.map_or(head, |label| head.get(..head.len() - label.len()).unwrap_or(head));
    let head = head.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | ':' | ','));
    Some((Cow::Owned(head.to_owned()), digits))
}

fn digits_from(text: &str) -> usize {
    text.chars().take_while(|c| c.is_ascii_digit() || c.is_whitespace()).filter(char::is_ascii_digit).count()
}

/// Name and titles.
pub fn names<'a>(line: &mut Line<'a, '_>, values: &mut Values<'a>) {
    let (column, text) = match line.has(Column::Name) {
        true => (Column::Name, Cow::Borrowed(line.literal(Column::Name, true))),
        false => (Column::NameAndNip, name_and_nip(line).map_or(Cow::Borrowed(""), |(head, _)| head)),
    };
    if text.is_empty() {
        if !line.cell(column).is_some_and(|cell| cell.kind == Kind::Error) {
            line.report(column, Problem::NameEmpty);
        }
        return;
    }
    let problem = clean::name_problem(&text);
    let plain = matches!(problem, None | Some(Problem::TextAccent));
    if let Some(problem) = problem {
        line.report(column, problem);
    }
    let separate = line.has(Column::FrontTitle) || line.has(Column::BackTitle);
    if line.is_local() && !separate && plain {
        let (front, name, back) = name::split_titles(&text);
        if !name.is_empty() {
            values.set_text(Fact::title_front, Cow::Owned(front));
            values.set_text(Fact::title_back, Cow::Owned(back));
            values.set(Fact::name, name);
            return;
        }
    }
    values.set(Fact::name, text);
    for (column, fact) in [(Column::FrontTitle, Fact::title_front), (Column::BackTitle, Fact::title_back)] {
        let title = line.literal_checked(column);
        values.set_text(fact, Cow::Borrowed(title));
    }
}

/// Birth place and date.
pub fn birth<'a>(line: &mut Line<'a, '_>, nip: &Nip, values: &mut Values<'a>) {
    if line.has(Column::Birth) && !line.has(Column::BirthDate) {
        combined_birth(line, nip, values);
        return;
    }
    let place = line.free_text(Column::BirthPlace);
    values.set_text(Fact::birth_place, place);
    let errors_before = line.found.len();
    match dates::parse_cell(line, Column::BirthDate) {
        None if line.found.len() > errors_before => {}
        None => {
            if line.has(Column::BirthDate) {
                line.report(Column::BirthDate, Problem::BirthFromNip(nip.birth_date()));
            }
            values.set(Fact::birth_date, nip.birth_date());
        }
        Some(read) => {
            let text = line.cell(Column::BirthDate).map_or("", |cell| cell.text);
            if let Some(date) = judge_birth(line, Column::BirthDate, nip, read, text) {
                values.set(Fact::birth_date, date);
            }
        }
    }
}

/// `Sawahlunto, 04-07-1969`, `Sawahlunto / 20 Desember 1970`.
fn combined_birth<'a>(line: &mut Line<'a, '_>, nip: &Nip, values: &mut Values<'a>) {
    let text = line.needed_text(Column::Birth, true);
    let split = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    let place = text[..split].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | ';' | '-' | '.'));
    if !place.is_empty() {
        values.set(Fact::birth_place, place.to_owned());
    }
    let written = &text[split..];
    if written.is_empty() {
        line.report(Column::Birth, Problem::BirthFromNip(nip.birth_date()));
        values.set(Fact::birth_date, nip.birth_date());
        return;
    }
    let read = dates::parse(written, line.sheet);
    if let Some(date) = judge_birth(line, Column::Birth, nip, read, written) {
        values.set(Fact::birth_date, date);
    }
}

fn judge_birth(
    line: &mut Line<'_, '_>,
    column: Column,
    nip: &Nip,
    read: Result<(NaiveDate, Shape), DateError>,
    written: &str,
) -> Option<NaiveDate> {
    let born = nip.birth_date();
    match read {
        Ok((date, _)) if date != born => {
            line.report(column, Problem::NipBirthDate { cell: date, nip: born });
            None
        }
        Ok((date, shape)) => {
            match shape {
                Shape::Serial if !line.is_local() => line.report(column, Problem::DateSerial(date)),
                Shape::Iso if !line.is_local() => line.report(column, Problem::DateIso(date)),
                _ => {}
            }
            Some(date)
        }
        Err(DateError::ShortYear(_))
            if dates::short_year(written) == Some((born.day(), born.month(), born.year() % 100)) =>
        {
            line.report(column, Problem::DateShortYear(born));
            Some(born)
        }
        Err(error) => {
            line.report(column, Problem::DateWrong { birth: true, error });
            None
        }
    }
}

/// Sex; the NIP says it too.
pub fn sex(line: &mut Line<'_, '_>, nip: &Nip, values: &mut Values<'_>) {
    let text = line.text(Column::Sex);
    match Sex::parse(&text) {
        Some(sex) if sex != nip.sex() => {
            line.report(Column::Sex, Problem::NipSex { cell: sex.word(), nip: nip.sex().word() });
        }
        None if !text.is_empty() => line.report(Column::Sex, Problem::SexUnknown(nip.sex().word())),
        _ => {}
    }
    values.set(Fact::sex, nip.sex().code());
}

/// PNS, CPNS or PPPK, by STATUS CPNS PNS and the digits of the NIP. Unknown stays empty: the status column
/// is missing, and a NIP of PNS form belongs to PNS and CPNS alike.
pub fn kind(line: &mut Line<'_, '_>, nip: &Nip, values: &mut Values<'_>) {
    let text = line.text(Column::Status);
    let status = match name::fold(&text).as_str() {
        "c" | "cpns" | "calon pns" | "calon pegawai negeri sipil" => Some("CPNS"),
        "p" | "pns" | "pegawai negeri sipil" => Some("PNS"),
        word if word.starts_with("pppk") || word.starts_with("p3k") => Some("PPPK"),
        "" => None,
        _ => {
            line.report(Column::Status, Problem::CodeUnknown("Status"));
            None
        }
    };
    let by_nip = nip.kind();
    match (status, by_nip) {
        (Some(status), NipKind::Pppk) if status != "PPPK" => {
            line.report(Column::Status, Problem::NipStatus { status, nip: "PPPK" });
        }
        (Some("PPPK"), NipKind::Pns) => {
            line.report(Column::Status, Problem::NipStatus { status: "PPPK", nip: "PNS" });
        }
        (_, NipKind::Pppk) => values.set(Fact::kind, "PPPK"),
        (status, NipKind::Pns) => values.set_some(Fact::kind, status),
    }
}

/// What else the NIP tells: age at appointment, start of service, serial number.
pub fn nip_against_facts(line: &mut Line<'_, '_>, nip: &Nip, values: &Values<'_>) {
    let facts = NipFacts { tmt_cpns: values.day(Fact::tmt_cpns), ..NipFacts::default() };
    for finding in nip::check(nip, &facts) {
        let column = if finding.field == "tmtCpns" { Column::TmtCpns } else { Column::Nip };
        let blocks = finding.level == Level::Galat;
        line.report(column, Problem::NipOther { blocks, text: finding.message });
    }
}

/// NIK; a wrong one is left out.
pub fn nik(line: &mut Line<'_, '_>, nip: &Nip, values: &mut Values<'_>) {
    let damaged = line.is_damaged(Column::Nik);
    let text = line.number_text(Column::Nik);
    if text.is_empty() || text == "0" {
        return;
    }
    let parsed = match damaged {
        true => Err(NikError::Damaged(text.into_owned())),
        false => Nik::parse(&text),
    };
    match parsed {
        Err(NikError::Empty) => {}
        Err(error) => line.report(Column::Nik, Problem::NikWrong(error)),
        Ok(number) => {
            for finding in nik::check(&number, Some(nip.birth_date()), Some(nip.sex())) {
                line.report(Column::Nik, Problem::NikDiffers(finding.message));
            }
            values.set(Fact::nik, number.digits());
        }
    }
}

/// NIP of nine digits.
pub fn old_nip(line: &mut Line<'_, '_>, values: &mut Values<'_>) {
    let text = line.number_text(Column::OldNip);
    if text.is_empty() {
        return;
    }
    match nip::parse_old(&text) {
        Some(digits) => values.set(Fact::nip_old, digits),
        None => line.report(Column::OldNip, Problem::OldNip),
    }
}
