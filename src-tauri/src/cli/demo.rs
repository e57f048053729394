//! `abdi demo`: a region of invented people.

use crate::arguments::Demo;
use crate::cli::{print, session};
use crate::terminal::TerminalHost;
use abdi_kernel::Failure;
use abdi_office::Office;
use abdi_vault::Passphrase;
use serde_json::json;

/// The passphrase of every demonstration file; it guards nothing but invented people.
const PASSPHRASE: &str = "contoh lima gajah menari pelan";
const OPERATOR: &str = "Operator Contoh";

pub fn run(demo: &Demo) -> Result<(), Failure> {
    let office = Office::new(Box::new(TerminalHost { demonstration: true }));
    office.create(&demo.out, OPERATOR, &Passphrase::new(PASSPHRASE.to_owned()))?;
    let made = session::call(&office, "demo.load", &json!({ "staff": demo.staff, "seed": demo.seed }))?;
    print(&format!("Berkas contoh   {}", demo.out.display()));
    print(&format!("Operator        {OPERATOR}"));
    print(&format!("Kata sandi      {PASSPHRASE}"));
    print(&format!("Pegawai         {}, unit {}, periode {}", made["staff"], made["units"], made["periods"]));
    if let Some(folder) = &demo.sheets {
        super::sheet::print_all(&office, made["releasedPeriod"].as_i64().unwrap_or(1), folder)?;
    }
    Ok(())
}
