//! Import of a SIASN export: preview and commit, beside reading the sheet and inserting its cells.

use crate::Size;
use crate::figures::{Row, Unit, in_turn, median, timed};
use crate::siasn;
use crate::world::{Outcome, Stop, World};
use abdi_organisation::{UnitDraft, insert_unit};
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use chrono::NaiveDate;
use rusqlite::{Connection, params_from_iter};
use serde_json::json;
use std::cell::Cell;
use std::path::Path;

/// The row of the table.
pub(crate) fn row(folder: &Path, size: &Size) -> Outcome<Row> {
    std::fs::create_dir_all(folder)?;
    let on = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap_or_default();
    let region = abdi_demo::plan(size.some, 1, on);
    let file = folder.join("siasn.xlsx");
    let rows = siasn::write(&region, &file)?;
    let ready = folder.join("ready");
    prepare(&ready, &region)?;
    let turn = Cell::new(0);
    let preview_part = Cell::new(0.0);
    let program = || {
        turn.set(turn.get() + 1);
        let place = folder.join(format!("run-{}", turn.get()));
        copy(&ready, &place)?;
        let world = World::open(&place)?;
        let handle = world.handle(file.clone());
        let time = timed(|| {
            preview_part.set(timed(|| world.call("staff.import_preview", &json!({ "handle": handle })))?);
            world.call("staff.import_commit", &json!({ "handle": handle, "leaveOutErrors": false }))
        })?;
        let stored: i64 = world.bare(|db| db.one("SELECT count(*) FROM staff_person", [], |row| row.get(0)))?;
        if usize::try_from(stored)? != rows {
            return Err(Stop(format!("import stored {stored} of {rows} rows")));
        }
        drop(world);
        std::fs::remove_dir_all(&place)?;
        Ok(time)
    };
    let bare = || {
        let place = folder.join("bare.db");
        let time = timed(|| bare(&file, &place));
        for name in ["bare.db", "bare.db-wal", "bare.db-shm"] {
            let _ = std::fs::remove_file(folder.join(name));
        }
        time
    };
    let (program, bare) = in_turn(size.runs, program, bare)?;
    let (a, b) = (median(&program), median(&bare));
    Ok(Row {
        id: "import",
        work: format!("import: {rows} rows of SIASN XLSX, preview and commit"),
        baseline: "calamine read and insert of the same 69 columns, SQLCipher with the same pragmas",
        unit: Unit::Ms,
        program: a,
        bare: b,
        ratio: a / b,
        aim: "<= 2.5 x",
        met: a / b <= 2.5,
        note: format!("of the last run {:.0} ms were preview", preview_part.get()),
    })
}

/// A vault with the units of the region and nobody in it.
fn prepare(folder: &Path, region: &abdi_demo::Region) -> Outcome<()> {
    let world = World::create(folder)?;
    world.write(|cx| {
        let mut ids: Vec<i64> = Vec::new();
        for unit in &region.units {
            let draft = UnitDraft {
                siasn_id: Some(unit.siasn_id.clone()),
                name: unit.name.to_uppercase(),
                parent: unit.parent.map(|place| ids[place]),
                eselon: unit.eselon.clone(),
                head_title: unit.head_title.to_uppercase(),
                work_days: unit.work_days,
                from: None,
            };
            ids.push(insert_unit(cx.db(), &draft)?);
        }
        Ok(())
    })
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// Reads every cell and inserts it as text, in one transaction of an encrypted file.
fn bare(file: &Path, place: &Path) -> Outcome<()> {
    let mut book: Xlsx<_> = open_workbook(file)?;
    let range = book.worksheet_range_at(0).ok_or_else(|| Stop("no sheet".to_owned()))??;
    let mut connection = Connection::open(place)?;
    connection.execute_batch(&format!(
        "PRAGMA key = \"x'{}'\"; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;
         PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;",
        "5a".repeat(32)
    ))?;
    let columns: Vec<String> = (1..=siasn::COLUMNS).map(|at| format!("c{at} TEXT")).collect();
    connection
        .execute_batch(&format!("CREATE TABLE export (id INTEGER PRIMARY KEY, {}) STRICT", columns.join(", ")))?;
    let transaction = connection.transaction()?;
    let marks = vec!["?"; siasn::COLUMNS].join(", ");
    let names = columns.join(", ").replace(" TEXT", "");
    let mut insert = transaction.prepare(&format!("INSERT INTO export ({names}) VALUES ({marks})"))?;
    for row in range.rows().skip(1) {
        let cells = row.iter().map(|cell| match cell {
            Data::String(text) => Some(text.as_str()),
            _ => None,
        });
        insert.execute(params_from_iter(cells))?;
    }
    drop(insert);
    transaction.commit()?;
    Ok(())
}
