//! Identity, signers and choices against a real vault.

use crate::{MIGRATION, commands};
use abdi_kernel::Code;
use abdi_kernel::testing::{TestVault, assert_contract};
use serde_json::{Value, json};

/// One grey dot.
const PNG: &[u8] = include_bytes!("../../../../src-tauri/icons/32x32.png");

fn identity(region: &str, postal: &str) -> Value {
    json!({"region": region, "name": "BADAN KEPEGAWAIAN", "shortName": "BKPSDM", "address": "Jalan Contoh 1",
        "city": "Sawahlunto", "postalCode": postal, "phone": "", "email": "", "website": ""})
}

#[test]
fn identity_is_stored_and_undone_by_name() {
    let office = TestVault::new(&[MIGRATION]);
    let call = |name: &str, input: Value| office.call(&commands(), name, &input);
    call("agency.save_identity", identity(" PEMERINTAH KOTA SAWAHLUNTO ", "27411")).expect("valid identity");
    assert_eq!(call("agency.identity", json!({})).expect("reads")["region"], "PEMERINTAH KOTA SAWAHLUNTO");
    assert_eq!(office.vault.undo("2026-11-21T00:00:00Z").expect("undo"), "Ubah identitas kantor");
    assert_eq!(call("agency.identity", json!({})).expect("reads")["region"], "");
}

#[test]
fn wrong_fields_are_named() {
    let office = TestVault::new(&[MIGRATION]);
    for (region, postal, field) in [("", "27411", "region"), ("X", "2741", "postalCode"), ("X", "2741a", "postalCode")]
    {
        let failure = office.call(&commands(), "agency.save_identity", &identity(region, postal)).expect_err("refused");
        assert_eq!((failure.code, failure.fields[0].field.as_str()), (Code::InvalidInput, field));
    }
}

#[test]
fn idle_minutes_have_limits() {
    let office = TestVault::new(&[MIGRATION]);
    for (minutes, accepted) in [(0, false), (1, true), (240, true), (241, false)] {
        let input = json!({"weekDays": 5, "paper": "F4", "idleMinutes": minutes});
        assert_eq!(office.call(&commands(), "agency.save_settings", &input).is_ok(), accepted, "{minutes} minutes");
    }
}

#[test]
fn a_logo_is_known_by_its_content() {
    let office = TestVault::new(&[MIGRATION]);
    let save = |bytes: &[u8]| {
        let path = office.folder().join("logo.png");
        std::fs::write(&path, bytes).expect("test file");
        let handle = office.desk.files.register(path);
        office.call(&commands(), "agency.save_logo", &json!({"handle": handle}))
    };
    assert_eq!(save(b"<svg onload=alert(1)>").expect_err("not a picture").code, Code::File);
    assert_eq!(save(b"\x89PNG\r\n\x1a\n....").expect_err("a PNG header and nothing behind it").code, Code::Internal);
    save(PNG).expect("a picture");
    let logo = office.call(&commands(), "agency.identity", &json!({})).expect("reads")["logo"].clone();
    assert!(logo.as_str().expect("text").starts_with("data:image/png;base64,"));
}

#[test]
fn type_names_are_unique() {
    assert_contract(&commands());
}
