//! A small office for the tests.

use abdi_kernel::testing::TestVault;
use abdi_kernel::{Entry, Failure};
use abdi_organisation::UnitDraft;
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::PersonDraft;

pub(super) struct Office(pub TestVault);

impl Office {
    pub fn new() -> Self {
        let steps = [abdi_reference::MIGRATIONS, abdi_organisation::MIGRATIONS, crate::MIGRATIONS].concat();
        let office = Self(TestVault::new(&steps));
        office.0.write(|cx| abdi_reference::seed(cx.db())).unwrap();
        office
    }

    pub fn commands() -> Vec<Entry> {
        [crate::commands(), abdi_organisation::commands(), abdi_reference::commands()].concat()
    }

    pub fn call(&self, name: &str, input: Value) -> Result<Value, Failure> {
        self.0.call(&Self::commands(), name, &input)
    }

    pub fn unit(&self, name: &str, parent: Option<i64>) -> i64 {
        let draft = UnitDraft {
            name: name.to_owned(),
            parent,
            head_title: format!("KEPALA {name}"),
            eselon: "31".to_owned(),
            ..UnitDraft::default()
        };
        self.0.write(|cx| abdi_organisation::insert_unit(cx.db(), &draft)).unwrap()
    }

    /// Adds people past the checks, as an import does, in one step.
    pub fn add(&self, people: Vec<PersonDraft>) -> Vec<i64> {
        self.0
            .write(|cx| {
                let known = crate::known_codes(cx.db(), cx.today())?;
                let add = |mut draft: PersonDraft| {
                    crate::tidy(&mut draft);
                    crate::insert(cx.db(), &draft, &known)
                };
                people.into_iter().map(add).collect()
            })
            .unwrap()
    }

    pub fn create(&self, fields: Value) -> i64 {
        self.call("staff.create", json!({ "fields": fields })).unwrap()["id"].as_i64().unwrap()
    }

    pub fn undo(&self) -> String {
        self.0.vault.undo("2026-11-21T01:00:00Z").unwrap()
    }

    pub fn redo(&self) -> String {
        self.0.vault.redo("2026-11-21T01:00:00Z").unwrap()
    }

    /// Names found by a text, in the order of the list.
    pub fn listed(&self, text: &str) -> Vec<String> {
        names(
            &self.call("staff.list", json!({ "text": text, "filters": { "status": "all" } })).unwrap()["rows"],
            "fullName",
        )
    }

    pub fn searched(&self, text: &str) -> Vec<String> {
        names(&self.call("staff.search", json!({ "text": text })).unwrap()["items"], "name")
    }
}

pub(super) fn names(rows: &Value, key: &str) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| row[key].as_str().unwrap().to_owned()).collect()
}

pub(super) fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(y, m, d)
}

pub(super) fn text(t: &str) -> Option<String> {
    Some(t.to_owned())
}

/// A man born 14 March 1990, PNS since April 2015; the serial makes the NIP.
pub(super) fn man(serial: u32, name: &str) -> PersonDraft {
    PersonDraft {
        nip: Some(format!("199003142015041{serial:03}")),
        name: text(name),
        birth_date: day(1990, 3, 14),
        sex: text("L"),
        kind: text("PNS"),
        tmt_cpns: day(2015, 4, 1),
        golongan: text("III/a"),
        legal_status: text("01"),
        ..PersonDraft::default()
    }
}

/// The same as JSON for `staff.create`.
pub(super) fn man_json(serial: u32, name: &str) -> Value {
    json!({
        "nip": format!("19900314 201504 1 {serial:03}"), "name": name, "birthDate": "1990-03-14", "sex": "L",
        "kind": "PNS", "tmtCpns": "2015-04-01", "golongan": "III/a", "legalStatus": "01",
    })
}
