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
    if preview["summary"].is_null() {
        // The program says itself what the file lacks.
        session::call(&office, "staff.import_findings", &json!({ "handle": handle, "offset": 0, "limit": 0 }))?;
    }
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
    let counts = if *dry_run { &answer["summary"] } else { &answer };
    for (label, key) in [
        ("Baris", "rows"),
        ("Baru", "created"),
        ("Berubah", "changed"),
        ("Tetap", "unchanged"),
        ("Baris galat", "leftOut"),
        ("Unit baru", "unitsCreated"),
    ] {
        print(&format!("{label:<14}{}", counts[key].as_i64().unwrap_or(0)));
    }
    Ok(())
}
