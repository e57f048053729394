//! The report of an import as a workbook: summary, findings, changes.

use abdi_kernel::date;
use abdi_tabular::{Column, Table, Value};
use chrono::NaiveDate;

use super::column::FileKind;
use super::commands::findings::shown;
use super::level::StaffImportLevel as Level;
use super::preview::{ChangeLine, Preview};

/// The sheets of the report.
pub fn tables(file: &str, sha256: &str, preview: &Preview, today: NaiveDate) -> Vec<Table> {
    let mut out = vec![summary(file, sha256, preview, today), findings(preview)];
    let (key, name) = match preview.layout.kind {
        FileKind::Hierarchy => ("ID unor", "Nama unit"),
        _ => ("NIP", "Nama"),
    };
    for (sheet, key, name, lines) in [
        ("Perubahan", key, name, &preview.changes),
        ("Unit kerja", "ID unor", "Nama unit", &preview.units),
        ("Pimpinan", key, "Unit kerja", &preview.heads),
    ] {
        if !lines.is_empty() {
            out.push(changes(sheet, key, name, lines));
        }
    }
    if !preview.absent.is_empty() {
        let mut table =
            Table::new("Tidak ada di berkas", vec![Column::new("NIP").width(20), Column::new(name).width(40)]);
        for absent in &preview.absent {
            table.push(vec![absent.nip.as_str().into(), absent.name.as_str().into()]);
        }
        out.push(table);
    }
    out
}

fn summary(file: &str, sha256: &str, preview: &Preview, today: NaiveDate) -> Table {
    let columns = vec![Column::new("Keterangan").width(40), Column::new("Nilai").width(70)];
    let mut table =
        Table::new("Ringkasan", columns).titled(["Laporan impor".to_owned(), format!("{file}, {}", date::long(today))]);
    let counts = &preview.counts;
    let mut push = |label: &str, value: Value| table.push(vec![label.into(), value]);
    push("Berkas", file.into());
    push("Jenis berkas", preview.layout.kind.word().into());
    push("Sidik berkas (SHA-256)", sha256.into());
    let what = if preview.layout.kind == FileKind::Hierarchy { "Unit di berkas" } else { "Pegawai di berkas" };
    push(what, counts.rows.into());
    push("Baru", counts.created.into());
    push("Berubah", counts.changed.into());
    push("Sudah sama", counts.unchanged.into());
    push("Baris galat", counts.left_out.into());
    push("Baris ganda", counts.repeated.into());
    if preview.layout.kind != FileKind::Hierarchy {
        push("Unit baru", counts.units_created.into());
        push("Unit berubah", counts.units_changed.into());
    }
    push("Pimpinan berubah", counts.heads_changed.into());
    for level in Level::ALL {
        let found = preview.found.iter().filter(|found| found.level() == level).count();
        push(&format!("Temuan: {}", level.word()), i64::try_from(found).unwrap_or(i64::MAX).into());
    }
    let unknown: Vec<&str> = preview.layout.unknown().into_iter().map(|at| preview.layout.header_text(at)).collect();
    push("Kolom yang diabaikan", unknown.join(", ").into());
    for note in &preview.notes {
        push("Catatan", note.as_str().into());
    }
    table
}

fn findings(preview: &Preview) -> Table {
    let columns = vec![
        Column::new("Baris").width(8),
        Column::new("Sel").width(8),
        Column::new("Kolom").width(26),
        Column::new("Tingkat").width(14),
        Column::new("Temuan").width(30),
        Column::new("Isi sel").width(36),
        Column::new("Penjelasan").width(80),
    ];
    let mut table = Table::new("Temuan", columns);
    for found in &preview.found {
        let line = shown(found, &preview.layout);
        let cell = if line.letter.is_empty() { String::new() } else { format!("{}{}", line.letter, line.row) };
        table.push(vec![
            line.row.into(),
            cell.into(),
            line.column.into(),
            line.level.word().into(),
            line.title.into(),
            line.value.into(),
            line.message.into(),
        ]);
    }
    table
}

fn changes(sheet: &str, key: &str, name: &str, lines: &[ChangeLine]) -> Table {
    let columns = vec![
        Column::new("Baris").width(8),
        Column::new(key).width(22),
        Column::new(name).width(36),
        Column::new("Perubahan").width(12),
        Column::new("Isian").width(24),
        Column::new("Semula").width(36),
        Column::new("Menjadi").width(36),
    ];
    let mut table = Table::new(sheet, columns);
    for line in lines {
        let kind = if line.new { "Baru" } else { "Berubah" };
        let head = [
            if line.row == 0 { Value::Empty } else { line.row.into() },
            line.key.as_str().into(),
            line.name.as_str().into(),
            kind.into(),
        ];
        if line.fields.is_empty() {
            table.push(head.to_vec());
        }
        for (label, old, new) in &line.fields {
            let mut row = head.to_vec();
            row.extend([label.as_str().into(), old.as_str().into(), new.as_str().into()]);
            table.push(row);
        }
    }
    table
}
