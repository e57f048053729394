//! Golongan in any spelling, with the ladder it must belong to.

use abdi_kernel::Nip;
use abdi_kernel::nip::NipKind;
use abdi_reference::{GolonganKind, parse_label};

use super::line::Line;
use crate::import::column::Column;
use crate::import::field::{Fact, Values};
use crate::import::problem::Problem;

/// PPPK golongan that look like a PNS golongan whose ruang is missing, with the education they belong to:
/// I for SD, IV for SMP (Perpres 98/2020 jo. 11/2024); II and III are nobody's golongan at appointment.
const AMBIGUOUS: [(&str, &[&str]); 4] = [("I", &["05"]), ("II", &[]), ("III", &[]), ("IV", &["10", "12"])];

/// Present golongan.
pub fn present(line: &mut Line<'_, '_>, nip: &Nip, values: &mut Values<'_>) {
    let text = line.text(Column::Golongan);
    let id = line.text(Column::GolonganId);
    if text.is_empty() {
        match line.book.golongan(&id).map(str::to_owned) {
            Some(label) => values.set(Fact::golongan, label),
            // A dash where the rank should be is not "unknown" but wrong.
            None if !id.is_empty() || was_written(line, Column::Golongan) => {
                line.report(Column::Golongan, Problem::GolonganUnknown);
            }
            None => {}
        }
        return;
    }
    let Some((ladder, label)) = parse_label(&text) else {
        line.report(Column::Golongan, Problem::GolonganUnknown);
        return;
    };
    let fits = match nip.kind() {
        NipKind::Pns => ladder == GolonganKind::Pns,
        NipKind::Pppk => ladder == GolonganKind::Pppk && !is_cut_off(&text, &label, values),
    };
    if !fits {
        let (kind, example) = match nip.kind() {
            NipKind::Pns => ("PNS", "III/a"),
            NipKind::Pppk => ("PPPK", "IX"),
        };
        line.report(Column::Golongan, Problem::GolonganOther { label, kind, example });
        return;
    }
    if let Some(other) = line.book.golongan(&id).filter(|other| *other != label) {
        let other = other.to_owned();
        line.report(Column::GolonganId, Problem::GolonganId(other));
    }
    values.set(Fact::golongan, label);
}

/// Golongan at appointment; a wrong one is left out.
pub fn first(line: &mut Line<'_, '_>, values: &mut Values<'_>) {
    let text = line.text(Column::FirstGolongan);
    let id = line.text(Column::FirstGolonganId);
    if text.is_empty() {
        let label = line.book.golongan(&id).map(str::to_owned);
        values.set_some(Fact::first_golongan, label);
        return;
    }
    match parse_label(&text) {
        Some((_, label)) => values.set(Fact::first_golongan, label),
        None => line.report(Column::FirstGolongan, Problem::CodeUnknown("Golongan awal")),
    }
}

/// A bare `III` beside a diploma that PPPK of that golongan do not have: the rest is missing.
fn is_cut_off(text: &str, label: &str, values: &Values<'_>) -> bool {
    let education = values.text(Fact::education_level);
    text == label
        && !education.is_empty()
        && AMBIGUOUS.iter().any(|(golongan, levels)| *golongan == label && !levels.contains(&education))
}

fn was_written(line: &Line<'_, '_>, column: Column) -> bool {
    line.cell(column).is_some_and(|cell| !cell.text.trim().is_empty())
}
