//! The report of an import, and the list of past imports.

use abdi_tabular::{Limits, open, quietly};
use serde_json::json;

use super::kit::{call, commit, import, preview, vault};

#[test]
fn the_report_holds_every_finding_and_change() {
    let vault = vault();
    import(&vault, "kotor/hierarki-unor.xlsx");
    let (handle, _) = preview(&vault, "kotor/siasn.xlsx");
    let target = vault.folder().join("laporan.xlsx");
    let save = vault.desk.files.register(target.clone());
    let saved = call(&vault, "staff.import_report", json!({ "handle": handle, "target": save })).unwrap();
    let all = call(&vault, "staff.import_findings", json!({ "handle": handle, "offset": 0, "limit": 500 })).unwrap();
    assert_eq!(saved["findings"], all["total"]);

    let book = open(&target, &Limits::default(), &mut quietly).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Ringkasan", "Temuan", "Perubahan", "Pimpinan"]);
    let findings = &book.sheets[1];
    assert_eq!(findings.rows().len(), 1 + all["rows"].as_array().unwrap().len());
    for (row, finding) in findings.rows_from(2).zip(all["rows"].as_array().unwrap()) {
        assert_eq!(row.text(0), finding["row"].to_string());
        assert_eq!(row.text(6), finding["message"].as_str().unwrap());
        // What looks like a formula is text.
        assert!(row.cells().all(|cell| !cell.formula));
    }
    let hostile = findings.rows().find(|row| row.text(0) == "234").unwrap();
    assert_eq!(hostile.text(5), "=cmd|' /C calc'!A0");

    // After the commit the report is still to be had.
    commit(&vault, handle);
    call(&vault, "staff.import_report", json!({ "handle": handle, "target": save })).unwrap();
    vault.desk.files.forget();
    let failure = call(&vault, "staff.import_report", json!({ "handle": handle, "target": save })).unwrap_err();
    assert_eq!(failure.code, abdi_kernel::Code::NotNow);
}

#[test]
fn past_imports_are_listed_the_latest_first() {
    let vault = vault();
    assert_eq!(vault.read(|cx| Ok(crate::last_import(cx.db())?)).unwrap(), None);
    import(&vault, "kotor/hierarki-unor.xlsx");
    import(&vault, "kotor/siasn.xlsx");
    import(&vault, "kotor/siasn.xlsx");
    let list = call(&vault, "staff.import_history", json!({ "limit": 10 })).unwrap();
    let names: Vec<&str> = list.as_array().unwrap().iter().map(|row| row["fileName"].as_str().unwrap()).collect();
    assert_eq!(names, ["siasn.xlsx", "hierarki-unor.xlsx"], "the second time changed nothing");
    let latest = &list[0];
    assert_eq!(
        (&latest["created"], &latest["leftOut"], &latest["operator"]),
        (&json!(275), &json!(28), &json!("Sari"))
    );
    let local = vault.desk.now.with_timezone(&chrono::Local);
    assert_eq!(latest["at"], local.format("%Y-%m-%dT%H:%M:%S").to_string());
    assert_eq!(latest["sha256"].as_str().unwrap().len(), 64);
    let last = vault.read(|cx| Ok(crate::last_import(cx.db())?)).unwrap().unwrap();
    assert_eq!((last.file_name.as_str(), last.counts.created), ("siasn.xlsx", 275));
}

#[test]
fn type_names_are_unique() {
    abdi_kernel::testing::assert_contract(&crate::commands());
}
