//! `abdi sheet review`: appraisal sheets of a released period.

use crate::arguments::SheetTask;
use crate::cli::{print, refuse, session};
use abdi_kernel::{Code, Failure};
use abdi_office::Office;
use serde_json::{Value, json};
use std::path::Path;

pub fn run(task: &SheetTask) -> Result<(), Failure> {
    let SheetTask::Review { vault, period, unit, nip, all, out } = task;
    let whom = match (unit, nip, all) {
        (Some(unit), _, _) => json!({ "unitId": unit }),
        (_, Some(nip), _) => json!({ "nip": nip }),
        (_, _, true) => json!({}),
        _ => return Err(refuse(Code::InvalidInput, "Sebutkan --unit, --nip, atau --all.")),
    };
    let office = session::unlock(vault)?;
    let period = find_period(&office, period)?;
    print_sheets(&office, period, whom, out)
}

/// Sheets of everybody in a period.
pub fn print_all(office: &Office, period: i64, out: &Path) -> Result<(), Failure> {
    print_sheets(office, period, json!({}), out)
}

fn print_sheets(office: &Office, period: i64, mut input: Value, out: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(out)
        .map_err(|error| refuse(Code::File, format!("Map {} tidak dapat dibuat: {error}.", out.display())))?;
    let folder = office.files().register(out.to_path_buf());
    input["periodId"] = period.into();
    input["folder"] = folder.into();
    let made = session::call(office, "reviews.sheets", &input)?;
    print(&format!("{} lembar di {}", made["files"], out.display()));
    Ok(())
}

/// A period by number or by name.
fn find_period(office: &Office, wanted: &str) -> Result<i64, Failure> {
    let answer = session::call(office, "reviews.period.list", &json!({}))?;
    let periods = answer.as_array().into_iter().flatten().map(|row| &row["period"]);
    let found = periods.into_iter().find(|period| {
        period["id"].as_i64().is_some_and(|id| id.to_string() == wanted) || period["name"].as_str() == Some(wanted)
    });
    let id = found.and_then(|period| period["id"].as_i64());
    id.ok_or_else(|| {
        refuse(Code::NotFound, format!("Periode «{wanted}» tidak ada. Lihat: abdi call reviews.period.list --vault …"))
    })
}
