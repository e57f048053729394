//! Reading alone: every spoiled cell of the samples is found, and nothing else.

use serde_json::Value as Json;
use std::collections::BTreeMap;

use super::kit::{book, layout, manifest, read, workbook};
use crate::import::column::{Column, FileKind};
use crate::import::field::{Fact, Value};
use crate::import::found::Found;
use crate::import::level::StaffImportLevel as Level;
use crate::import::read::People;
use crate::import::words;

/// One cell of a manifest.
struct Wrong<'m> {
    row: u32,
    column: Column,
    level: Level,
    kind: &'m str,
    shown: Option<&'m str>,
}

fn level(text: &str) -> Level {
    match text {
        "galat" => Level::Galat,
        "peringatan" => Level::Peringatan,
        "teks" => Level::Teks,
        "rapikan" => Level::Rapikan,
        other => panic!("level {other}"),
    }
}

fn wrong_cells<'m>(cells: &'m Json, kind: FileKind) -> Vec<Wrong<'m>> {
    let column = |title: &str| {
        let known = words::columns(kind).iter().find(|known| known.words.contains(&title));
        known.unwrap_or_else(|| panic!("column {title}")).column
    };
    cells
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| Wrong {
            row: u32::try_from(cell["baris"].as_u64().unwrap()).unwrap(),
            column: column(cell["kolom"].as_str().unwrap()),
            level: level(cell["tingkat"].as_str().unwrap()),
            kind: cell["jenis"].as_str().unwrap(),
            shown: cell["nilai_txt"].as_str(),
        })
        .collect()
}

/// Every wrong cell is found at its level, and no row is touched that is not listed.
fn exactly(people: &People<'_>, wrong: &[Wrong<'_>]) {
    for cell in wrong {
        let here: Vec<&Found> =
            people.found.iter().filter(|found| found.row == cell.row && found.column == Some(cell.column)).collect();
        assert!(
            here.iter().any(|found| found.level() == cell.level),
            "row {} {:?} {}: {here:?}",
            cell.row,
            cell.column,
            cell.kind
        );
    }
    let mut heaviest: BTreeMap<u32, Level> = BTreeMap::new();
    for cell in wrong {
        let level = heaviest.entry(cell.row).or_insert(cell.level);
        *level = cell.level.min(*level);
    }
    let mut found: BTreeMap<u32, Level> = BTreeMap::new();
    for finding in &people.found {
        let level = found.entry(finding.row).or_insert(finding.level());
        *level = finding.level().min(*level);
    }
    assert_eq!(found, heaviest);
    let refused: Vec<u32> = people.refused.iter().copied().collect();
    let galat: Vec<u32> = heaviest.iter().filter(|(_, level)| **level == Level::Galat).map(|(row, _)| *row).collect();
    assert_eq!(refused, galat);
}

#[test]
fn the_spoiled_export() {
    let codes = book();
    let manifest = manifest("kotor");
    let dirt = &manifest["dirt_detail"];
    // Unknown units need the hierarchy, see whole.rs.
    let mut wrong = wrong_cells(&dirt["cells_wrong"], FileKind::Siasn);
    wrong.retain(|cell| cell.kind != "unor_tak_dikenal");
    let file = workbook("kotor/siasn.xlsx");
    let layout = layout(&file);
    assert_eq!(layout.kind, FileKind::Siasn);
    assert_eq!(file.sheets[layout.header.sheet].name, dirt["sheet"].as_str().unwrap());
    assert_eq!(layout.missing(0), Vec::<&str>::new());
    let unknown: Vec<&str> = layout.unknown().into_iter().map(|at| layout.header_text(at)).collect();
    let mut extra: Vec<&str> =
        dirt["extra_columns"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    extra.retain(|name| !name.is_empty());
    let sorted = |mut list: Vec<&str>| {
        list.sort_unstable();
        list.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(sorted(unknown), sorted(extra));
    for dropped in dirt["dropped_columns"].as_array().unwrap() {
        let known = words::columns(FileKind::Siasn).iter().find(|known| known.title() == dropped).unwrap();
        assert_eq!(layout.column(known.column), None, "{dropped}");
    }

    let people = read(&file, &layout, &codes);
    exactly(&people, &wrong);
    assert_eq!(people.rows, 306);
    assert_eq!(people.skipped, [311], "the total row; blank rows are not rows at all");
    assert_eq!(people.repeated, 3);
}

#[test]
fn the_spoiled_export_as_text() {
    let codes = book();
    let manifest = manifest("kotor");
    let dirt = &manifest["dirt_detail"];
    for name in ["kotor/siasn.txt", "kotor/siasn-cp1252.txt"] {
        let mut wrong = wrong_cells(&dirt["cells_wrong"], FileKind::Siasn);
        wrong.retain(|cell| match cell.kind {
            "unor_tak_dikenal" => false,
            // Written as ordinary values.
            "tanggal_serial" => cell.shown.is_none(),
            "sel_rumus" => cell.column != Column::Name,
            _ => cell.row != 234,
        });
        for cell in &mut wrong {
            // What Windows-1252 cannot write became a question mark.
            if name.contains("1252") && matches!(cell.kind, "nama_rtl" | "nama_emoji") {
                cell.level = Level::Teks;
            }
        }
        let file = workbook(name);
        let layout = layout(&file);
        let mut people = read(&file, &layout, &codes);
        // A delimiter inside a name: one column too many.
        assert!(people.refused.remove(&234), "{name}");
        let at = people.found.iter().position(|found| found.row == 234).unwrap();
        assert_eq!(people.found.remove(at).problem.code(), "kolom_lebih");
        exactly(&people, &wrong);
    }
}

#[test]
fn hostile_names_stay_letter_by_letter() {
    let codes = book();
    let file = workbook("kotor/siasn.xlsx");
    let layout = layout(&file);
    let people = read(&file, &layout, &codes);
    let manifest = manifest("kotor");
    let mut seen = 0;
    for cell in manifest["dirt_detail"]["cells_wrong"].as_array().unwrap() {
        let kind = cell["jenis"].as_str().unwrap();
        if !kind.starts_with("nama_") && kind != "huruf_khusus" {
            continue;
        }
        let draft = people.drafts.iter().find(|draft| cell["baris"] == draft.row).unwrap();
        assert_eq!(draft.values.text(Fact::name), cell["nilai_file"].as_str().unwrap(), "{kind}");
        seen += 1;
    }
    assert_eq!(seen, 24);
}

#[test]
fn cleaned_cells_have_their_true_value_and_wrong_ones_none() {
    let codes = book();
    let file = workbook("kotor/siasn.xlsx");
    let layout = layout(&file);
    let people = read(&file, &layout, &codes);
    let manifest = manifest("kotor");
    for cell in manifest["dirt_detail"]["cells_wrong"].as_array().unwrap() {
        let Some(draft) = people.drafts.iter().find(|draft| cell["baris"] == draft.row) else { continue };
        let truth = cell["nilai_benar"].as_str().unwrap();
        let fact = match cell["kolom"].as_str().unwrap() {
            "TANGGAL LAHIR" => Fact::birth_date,
            "TMT CPNS" => Fact::tmt_cpns,
            "TMT GOLONGAN" => Fact::tmt_golongan,
            "TMT JABATAN" => Fact::tmt_position,
            "TMT PNS" => Fact::tmt_pns,
            "GOL AKHIR NAMA" => Fact::golongan,
            "JABATAN NAMA" => Fact::position_name,
            "NIK" => Fact::nik,
            "TAHUN LULUS" => Fact::graduation_year,
            "EMAIL" => Fact::email,
            "NIP BARU" => {
                assert_eq!(draft.nip.digits(), truth);
                continue;
            }
            _ => continue,
        };
        let shown = draft.values.get(fact).map(Value::shown);
        match cell["tingkat"].as_str().unwrap() {
            "rapikan" => assert_eq!(shown.as_deref(), Some(truth), "row {} {fact:?}", draft.row),
            _ => assert_eq!(shown, None, "row {} {fact:?}: left empty, never guessed", draft.row),
        }
    }
}

#[test]
fn clean_exports_have_no_findings_but_real_letters() {
    let codes = book();
    for (name, rows) in
        [("bersih/siasn.xlsx", 2700), ("bersih/siasn-next-month.xlsx", 2705), ("bersih/nominatif.xlsx", 2700)]
    {
        let file = workbook(name);
        let layout = layout(&file);
        let people = read(&file, &layout, &codes);
        assert_eq!((people.rows, people.drafts.len()), (rows, rows), "{name}");
        assert!(people.skipped.is_empty() && people.refused.is_empty(), "{name}");
        assert!(layout.unknown().is_empty(), "{name}");
        // DÉSIRÉE and RENÉ.
        let codes: Vec<&str> = people.found.iter().map(|found| found.problem.code()).collect();
        assert_eq!(codes, ["huruf_khusus", "huruf_khusus"], "{name}");
    }
}

#[test]
fn the_spoiled_nominatif() {
    let codes = book();
    let manifest = manifest("kotor");
    let nominatif = &manifest["nominatif"];
    let file = workbook("kotor/nominatif.xlsx");
    let layout = layout(&file);
    assert_eq!(layout.kind, FileKind::Nominatif);
    let people = read(&file, &layout, &codes);
    exactly(&people, &wrong_cells(&nominatif["cells_wrong"], FileKind::Nominatif));
    assert_eq!(people.rows, 300);
    let ignored = nominatif["ignored_rows"].as_array().unwrap().iter();
    let ignored: Vec<u64> =
        ignored.filter(|row| row["jenis"] != "kosong").map(|row| row["baris"].as_u64().unwrap()).collect();
    let skipped: Vec<u64> = people.skipped.iter().map(|row| u64::from(*row)).collect();
    assert_eq!(skipped, ignored);
}

#[test]
fn combined_cells_are_taken_apart() {
    let codes = book();
    for folder in ["bersih", "kotor"] {
        let manifest = manifest(folder);
        let file = workbook(&format!("{folder}/nominatif.xlsx"));
        let layout = layout(&file);
        let people = read(&file, &layout, &codes);
        for wanted in manifest["nominatif"]["sample_rows_parsed"].as_array().unwrap() {
            let draft = people.drafts.iter().find(|draft| wanted["baris"] == draft.row).unwrap();
            let text = |key: &str| wanted[key].as_str().unwrap().to_owned();
            let row = draft.row;
            let values = &draft.values;
            assert_eq!(draft.nip.digits(), text("nip"), "row {row}");
            assert_eq!(values.text(Fact::name), text("nama"), "row {row}");
            assert_eq!(values.text(Fact::title_front), text("gelar_depan"), "row {row}");
            assert_eq!(values.text(Fact::title_back), text("gelar_belakang"), "row {row}");
            assert_eq!(values.text(Fact::birth_place).to_uppercase(), text("tempat_lahir"), "row {row}");
            assert_eq!(values.day(Fact::birth_date).unwrap().to_string(), text("tanggal_lahir"), "row {row}");
            assert_eq!(values.text(Fact::sex), text("jenis_kelamin"), "row {row}");
            assert_eq!(values.text(Fact::golongan), text("golongan"), "row {row}");
            assert_eq!(values.day(Fact::tmt_golongan).unwrap().to_string(), text("tmt_golongan"), "row {row}");
            assert_eq!(values.text(Fact::position_name), text("jabatan"), "row {row}");
            assert_eq!(values.day(Fact::tmt_position).unwrap().to_string(), text("tmt_jabatan"), "row {row}");
            let eselon = codes.eselon.name(values.text(Fact::eselon)).unwrap().replace("Non eselon", "NON");
            assert_eq!(eselon, text("eselon"), "row {row}");
            assert_eq!(
                values.get(Fact::graduation_year),
                Some(&Value::Number(wanted["tahun_lulus"].as_i64().unwrap()))
            );
            assert_eq!(draft.unit, crate::import::read::UnitKey::Name(text("unit_kerja").into()), "row {row}");
        }
    }
}

#[test]
fn an_opendocument_list_reads_the_same() {
    let codes = book();
    let ods = workbook("bersih/nominatif-20.ods");
    let xlsx = workbook("bersih/nominatif.xlsx");
    let (ods_layout, xlsx_layout) = (layout(&ods), layout(&xlsx));
    let few = read(&ods, &ods_layout, &codes);
    let all = read(&xlsx, &xlsx_layout, &codes);
    assert_eq!(few.drafts.len(), 20);
    for draft in &few.drafts {
        let same = all.drafts.iter().find(|other| other.nip == draft.nip).unwrap();
        assert_eq!((&draft.values, &draft.unit), (&same.values, &same.unit));
    }
}
