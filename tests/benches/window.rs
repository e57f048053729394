//! The real window beside an empty one: time until the first page can be used, and memory after it. The
//! window is driven by `window.mjs`.

use crate::Size;
use crate::figures::{Row, Unit, median};
use crate::world::{Outcome, Stop};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The rows of the table.
pub(crate) fn rows(folder: &Path, size: &Size) -> Outcome<Vec<Row>> {
    let (program, empty) = (beside("abdi")?, beside("abdi-empty-window")?);
    let vault = folder.join("vault");
    // Its key is derived with the cheap parameters of demonstration files: key derivation is left out.
    let made =
        Command::new(&program).args(["demo", "--staff", &size.some.to_string(), "--out"]).arg(&vault).output()?;
    if !made.status.success() {
        return Err(Stop(String::from_utf8_lossy(&made.stderr).into_owned()));
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/window.mjs");
    let driven =
        Command::new("node").arg(script).args([&program, &empty, &vault]).arg(size.runs.to_string()).output()?;
    if !driven.status.success() {
        return Err(Stop(String::from_utf8_lossy(&driven.stderr).into_owned()));
    }
    let figures: Value = serde_json::from_slice(&driven.stdout)?;
    let samples = |which: &str, what: &str| -> Vec<f64> {
        figures[which][what].as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
    };
    let pair = |what: &str| (median(&samples("program", what)), median(&samples("empty", what)));
    let row = |id, work: String, unit, what: &str, note: String| {
        let (a, b) = pair(what);
        Row {
            id,
            work,
            baseline: "an empty Tauri window",
            unit,
            program: a,
            bare: b,
            ratio: a / b,
            aim: "<= 1.5 x",
            met: a / b <= 1.5,
            note,
        }
    };
    let locked = median(&samples("program", "locked"));
    Ok(vec![
        row(
            "start",
            format!("start to first usable page, {} staff", size.some),
            Unit::Ms,
            "start",
            format!("{locked:.0} ms to the passphrase, then unlock and start page"),
        ),
        row("memory", "memory of program and page after that (PSS)".to_owned(), Unit::Mib, "memory", String::new()),
    ])
}

/// A program built beside this one.
fn beside(name: &str) -> Outcome<PathBuf> {
    let path = std::env::current_exe()?.with_file_name(name);
    if path.exists() { Ok(path) } else { Err(Stop(format!("{} is not built.", path.display()))) }
}
