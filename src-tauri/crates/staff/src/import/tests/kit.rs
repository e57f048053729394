//! Sample files, manifests, a vault with the reference lists, and imports through the commands.

use abdi_kernel::Failure;
use abdi_kernel::testing::TestVault;
use abdi_tabular::{Limits, Workbook, open, quietly};
use chrono::NaiveDate;
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};

use crate::import::codes::Book;
use crate::import::layout::{Layout, Wish, recognise};
use crate::import::read::{People, people};

pub fn path(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/siasn")).join(name)
}

pub fn manifest(folder: &str) -> Json {
    let text = std::fs::read_to_string(path(folder).join("manifest.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

pub fn workbook(name: &str) -> Workbook {
    open(&path(name), &Limits::default(), &mut quietly).unwrap()
}

/// A vault with the tables and lists that imports need.
pub fn vault() -> TestVault {
    let steps = [abdi_reference::MIGRATIONS, abdi_organisation::MIGRATIONS, crate::MIGRATIONS].concat();
    let vault = TestVault::new(&steps);
    vault.write(|cx| abdi_reference::seed(cx.db())).unwrap();
    vault
}

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// The code lists of a new vault.
pub fn book() -> Book {
    let vault = vault();
    vault.read(|cx| Ok(Book::load(cx.db(), today())?)).unwrap()
}

/// A file read as its kind says.
pub fn layout(book: &Workbook) -> Layout {
    recognise(book, &Wish::default()).expect("recognised")
}

pub fn read<'a>(file: &'a Workbook, layout: &Layout, codes: &Book) -> People<'a> {
    let sheet = &file.sheets[layout.header.sheet];
    people(sheet, layout, codes, today(), &mut |_, _| true).unwrap()
}

/// Calls a command of imports.
pub fn call(vault: &TestVault, name: &str, input: Json) -> Result<Json, Failure> {
    vault.call(&crate::import::commands(), name, &input)
}

/// Previews a sample; the handle and the answer.
pub fn preview(vault: &TestVault, name: &str) -> (u32, Json) {
    preview_path(vault, &path(name), json!({}))
}

pub fn preview_path(vault: &TestVault, path: &Path, more: Json) -> (u32, Json) {
    let handle = vault.desk.files.register(path.to_path_buf());
    let mut input = more;
    input["handle"] = json!(handle);
    (handle, call(vault, "staff.import_preview", input).unwrap())
}

/// Imports a sample, rows with errors left out.
pub fn import(vault: &TestVault, name: &str) -> Json {
    let (handle, preview) = preview(vault, name);
    assert!(preview["summary"].is_object(), "{name} is ready");
    commit(vault, handle)
}

pub fn commit(vault: &TestVault, handle: u32) -> Json {
    call(vault, "staff.import_commit", json!({ "handle": handle, "leaveOutErrors": true })).unwrap()
}

/// Rows of a query as JSON text, for comparing whole tables.
pub fn rows(vault: &TestVault, sql: &str) -> Vec<String> {
    vault
        .read(|cx| {
            Ok(cx.db().query(sql, [], |row| {
                let count = row.as_ref().column_count();
                let cells: Result<Vec<String>, _> = (0..count)
                    .map(|at| {
                        row.get_ref(at).map(|value| match value {
                            abdi_vault::rusqlite::types::ValueRef::Text(text) => {
                                String::from_utf8_lossy(text).into_owned()
                            }
                            abdi_vault::rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                            _ => "∅".to_owned(),
                        })
                    })
                    .collect();
                Ok(cells?.join("|"))
            })?)
        })
        .unwrap()
}

pub fn number(vault: &TestVault, sql: &str) -> i64 {
    rows(vault, sql)[0].parse().unwrap()
}
