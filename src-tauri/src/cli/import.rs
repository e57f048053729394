//! `abdi import staff`: preview, and unless asked otherwise, take over.

use crate::arguments::ImportTask;
use crate::cli::{print, session};
use abdi_kernel::Failure;
use serde_json::json;

pub fn run(task: &ImportTask) -> Result<(), Failure> {
    let ImportTask::Staff { file, vault, dry_run, leave_out_errors, report, json: as_json } = task;
    let office = session::unlock(vault)?;
    let handle = office.files().register(file.clone());
    let preview = session::call(&office, "staff.import_preview", &json!({ "handle": handle }))?;
    if let Some(path) = report {
        let target = office.files().register(path.clone());
        session::call(&office, "staff.import_report", &json!({ "handle": handle, "target": target }))?;
    }
    let answer = if *dry_run {
        preview
    } else {
        let input = json!({ "handle": handle, "leaveOutErrors": leave_out_errors });
        session::call(&office, "staff.import_commit", &input)?
    };
    if *as_json {
        print(&format!("{answer:#}"));
        return Ok(());
    }
    let counts = &answer["counts"];
    for (label, key) in [
        ("Baru", "added"),
        ("Berubah", "changed"),
        ("Tetap", "unchanged"),
        ("Ditinggalkan", "leftOut"),
        ("Galat", "errors"),
        ("Peringatan", "warnings"),
    ] {
        print(&format!("{label:<14}{}", counts[key].as_i64().unwrap_or(0)));
    }
    Ok(())
}
