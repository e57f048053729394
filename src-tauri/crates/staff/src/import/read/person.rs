//! One row, one person.

use abdi_kernel::Nip;
use std::sync::LazyLock;

use super::line::Line;
use super::{PersonDraft, codes_of, contact, dates, education, golongan, identity, position};
use crate::import::column::{Column, FileKind, Use};
use crate::import::field::{Fact, Values};
use crate::import::problem::Problem;
use crate::import::words;

/// Reads a row. None when it has no usable NIP; other findings may refuse the draft later.
pub fn read<'a>(line: &mut Line<'a, '_>) -> Option<PersonDraft<'a>> {
    if line.row.fields > line.layout.header.fields && line.layout.header.fields > 1 {
        let (row, header) = (line.row.fields, line.layout.header.fields);
        line.report_row(Problem::TooManyFields { row, header });
        return None;
    }
    let nip = identity::nip(line);
    let mut values = Values::default();
    identity::names(line, &mut values);
    let nip = nip?;
    facts(line, &nip, &mut values);
    let unit = position::unit(line);
    let extra = extra(line);
    Some(PersonDraft { row: line.row.number, nip, values, unit, extra })
}

fn facts<'a>(line: &mut Line<'a, '_>, nip: &Nip, values: &mut Values<'a>) {
    let id = line.text(Column::PnsId);
    values.set_text(Fact::siasn_id, id);
    identity::old_nip(line, values);
    identity::birth(line, nip, values);
    identity::sex(line, nip, values);
    identity::kind(line, nip, values);
    identity::nik(line, nip, values);
    codes_of::read(line, values);
    contact::read(line, values);
    appointment(line, values);
    identity::nip_against_facts(line, nip, values);
    // Before the golongan: a bare III is judged by the diploma.
    education::read(line, nip, values);
    golongan::present(line, nip, values);
    golongan::first(line, values);
    let start = dates::read(line, Column::TmtGolongan);
    values.set_some(Fact::tmt_golongan, start);
    whole(line, Column::MkYears, Fact::mkg_years, 60, values);
    whole(line, Column::MkMonths, Fact::mkg_months, 11, values);
    position::read(line, values);
    for (column, fact) in [(Column::HomeAgency, Fact::home_agency), (Column::WorkAgency, Fact::work_agency)] {
        let text = line.free_text(column);
        values.set_text(fact, text);
    }
}

/// Decrees and dates of appointment; TMT PNS must not come before TMT CPNS.
fn appointment<'a>(line: &mut Line<'a, '_>, values: &mut Values<'a>) {
    for (column, fact) in [(Column::CpnsDecree, Fact::sk_cpns_number), (Column::PnsDecree, Fact::sk_pns_number)] {
        let text = line.free_text(column);
        values.set_text(fact, text);
    }
    for (column, fact) in [
        (Column::CpnsDecreeDate, Fact::sk_cpns_date),
        (Column::TmtCpns, Fact::tmt_cpns),
        (Column::PnsDecreeDate, Fact::sk_pns_date),
        (Column::TmtPns, Fact::tmt_pns),
    ] {
        let day = dates::read(line, column);
        values.set_some(fact, day);
    }
    if let (Some(cpns), Some(pns)) = (values.day(Fact::tmt_cpns), values.day(Fact::tmt_pns))
        && pns < cpns
    {
        line.report(
            Column::TmtPns,
            Problem::DatesReversed { earlier: "TMT CPNS", earlier_date: cpns, later: "TMT PNS", later_date: pns },
        );
        values.clear(Fact::tmt_pns);
    }
}

fn whole(line: &mut Line<'_, '_>, column: Column, fact: Fact, most: i64, values: &mut Values<'_>) {
    let text = line.text(column);
    match text.parse::<i64>() {
        Ok(number) if (0..=most).contains(&number) => values.set(fact, number),
        Err(_) if text.is_empty() => {}
        _ => line.report(column, Problem::NumberWrong),
    }
}

/// The columns of an export that the record has no place for, so that nothing is lost: a JSON object with
/// its keys in order.
fn extra(line: &Line<'_, '_>) -> String {
    if line.layout.kind != FileKind::Siasn {
        return String::new();
    }
    let mut out: Vec<u8> = Vec::new();
    for (title, column) in ASIDE.iter() {
        let text = line.cell(*column).map_or("", |cell| cell.text.trim());
        if text.is_empty() {
            continue;
        }
        out.push(if out.is_empty() { b'{' } else { b',' });
        // Writing text into memory cannot fail.
        let _ = serde_json::to_writer(&mut out, title);
        out.push(b':');
        let _ = serde_json::to_writer(&mut out, text);
    }
    if !out.is_empty() {
        out.push(b'}');
    }
    String::from_utf8(out).unwrap_or_default()
}

/// Columns without a place in the record, in the order of JSON keys.
static ASIDE: LazyLock<Vec<(&str, Column)>> = LazyLock::new(|| {
    let aside = words::columns(FileKind::Siasn).iter().filter(|known| known.used == Use::Aside);
    let mut out: Vec<(&str, Column)> = aside.map(|known| (known.title(), known.column)).collect();
    out.sort_unstable_by_key(|(title, _)| *title);
    out
});
