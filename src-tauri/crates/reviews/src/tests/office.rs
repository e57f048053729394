//! A small office in a real vault, and one review held in it.

use std::collections::BTreeMap;

use abdi_kernel::testing::TestVault;
use abdi_kernel::{Code, Failure, Write};
use abdi_organisation::{Holding, UnitDraft, insert_unit, set_head};
use abdi_staff::{PersonDraft, known_codes};
use serde_json::{Value, json};

use crate::commands;

/// Units by our number: number, above, name, eselon of the head.
const UNITS: [(i64, Option<i64>, &str, &str); 4] = [
    (1, None, "Kota Contoh", ""),
    (10, Some(1), "Dinas Komunikasi", "22"),
    (11, Some(10), "Bidang A", "31"),
    (12, Some(10), "Bidang B", "31"),
];

/// Dinas 10 (head 100) › Bidang 11 (head 110, staff 201–208), Bidang 12 (head 120, staff 301, 302).
fn people() -> Vec<(i64, i64, &'static str)> {
    let mut all = vec![(100, 10, "jpt_pratama"), (110, 11, "administrator"), (120, 12, "administrator")];
    all.extend((201..=208).map(|number| (number, 11, "pelaksana")));
    all.extend((301..=302).map(|number| (number, 12, "pelaksana")));
    all
}

fn fill(cx: &Write<'_>) -> Result<[BTreeMap<i64, i64>; 2], Failure> {
    abdi_reference::seed(cx.db())?;
    let [mut units, mut staff] = [BTreeMap::new(), BTreeMap::new()];
    for (number, parent, name, eselon) in UNITS {
        let draft = UnitDraft {
            name: name.into(),
            parent: parent.and_then(|p| units.get(&p).copied()),
            eselon: eselon.into(),
            head_title: if eselon.is_empty() { String::new() } else { format!("Kepala {name}") },
            ..UnitDraft::default()
        };
        units.insert(number, insert_unit(cx.db(), &draft)?);
    }
    let known = known_codes(cx.db(), cx.today())?;
    for (number, unit, kind) in people() {
        let draft = PersonDraft {
            nip: Some(format!("198001012005011{number:03}")),
            name: Some(format!("Pegawai {number}")),
            title_back: Some("S.E.".into()),
            birth_date: chrono::NaiveDate::from_ymd_opt(1980, 1, 1),
            sex: Some("L".into()),
            kind: Some("PNS".into()),
            golongan: Some("III/c".into()),
            position_kind: Some(kind.into()),
            position_name: Some(format!("Jabatan {number}")),
            unit_id: units.get(&unit).copied(),
            ..PersonDraft::default()
        };
        let id = abdi_staff::insert(cx.db(), &draft, &known)?;
        staff.insert(number, id);
        if number % 10 == 0 {
            set_head(cx.db(), units[&unit], id, Holding::Definitive, None, "")?;
        }
    }
    Ok([units, staff])
}

pub struct Office {
    pub vault: TestVault,
    units: BTreeMap<i64, i64>,
    staff: BTreeMap<i64, i64>,
}

impl Office {
    pub fn new() -> Self {
        let steps = [
            &[abdi_agency::MIGRATION],
            abdi_reference::MIGRATIONS,
            abdi_organisation::MIGRATIONS,
            abdi_staff::MIGRATIONS,
            crate::MIGRATIONS,
        ]
        .concat();
        let vault = TestVault::new(&steps);
        let [units, staff] = vault.write(|cx| fill(cx)).unwrap();
        Self { vault, units, staff }
    }

    /// The same office with this many more people, in sections of twelve with a head each.
    pub fn crowd(size: i64) -> Self {
        let office = Self::new();
        office
            .vault
            .write(|cx| {
                let known = known_codes(cx.db(), cx.today())?;
                let mut section = 0;
                for number in 0..size {
                    if number % 12 == 0 {
                        let draft = UnitDraft {
                            name: format!("Seksi {number}"),
                            parent: Some(office.unit(if number % 240 == 0 { 10 } else { 11 })),
                            eselon: "41".into(),
                            head_title: format!("Kepala Seksi {number}"),
                            ..UnitDraft::default()
                        };
                        section = insert_unit(cx.db(), &draft)?;
                    }
                    let draft = PersonDraft {
                        nip: Some(format!("19810101200601{number:04}")),
                        name: Some(format!("Orang {number}")),
                        birth_date: chrono::NaiveDate::from_ymd_opt(1981, 1, 1),
                        sex: Some("P".into()),
                        kind: Some("PNS".into()),
                        position_kind: Some(if number % 12 == 0 { "pengawas" } else { "pelaksana" }.into()),
                        unit_id: Some(section),
                        ..PersonDraft::default()
                    };
                    let id = abdi_staff::insert(cx.db(), &draft, &known)?;
                    if number % 12 == 0 {
                        set_head(cx.db(), section, id, Holding::Definitive, None, "")?;
                    }
                }
                Ok(())
            })
            .unwrap();
        office
    }

    /// Id of a unit by our number.
    pub fn unit(&self, number: i64) -> i64 {
        self.units[&number]
    }

    /// Id of a member of staff by our number; an unknown number is an unknown id.
    pub fn staff(&self, number: i64) -> i64 {
        self.staff.get(&number).copied().unwrap_or(number + 1_000_000)
    }

    /// Calls a command that must succeed.
    #[track_caller]
    pub fn call(&self, name: &str, input: Value) -> Value {
        match self.try_call(name, input) {
            Ok(output) => output,
            Err(failure) => panic!("{name}: {failure}"),
        }
    }

    pub fn try_call(&self, name: &str, input: Value) -> Result<Value, Failure> {
        self.vault.call(&commands(), name, &input)
    }

    /// The code of a refusal that must come.
    #[track_caller]
    pub fn refusal(&self, name: &str, input: Value) -> Code {
        match self.try_call(name, input) {
            Ok(output) => panic!("{name} was not refused: {output}"),
            Err(failure) => failure.code,
        }
    }

    /// A draft with everybody taking part and raters proposed; its id.
    pub fn draft(&self) -> i64 {
        self.draft_about(&[10], &[])
    }

    /// A draft with these units and people taking part and raters proposed; its id.
    pub fn draft_about(&self, units: &[i64], staff: &[i64]) -> i64 {
        let units: Vec<i64> = units.iter().map(|number| self.unit(*number)).collect();
        let staff: Vec<i64> = staff.iter().map(|number| self.staff(*number)).collect();
        let created = self.call(
            "reviews.period.create",
            json!({"name": "Penilaian 360 Tahun 2026", "starts": "2026-11-01", "ends": "2026-11-30"}),
        );
        let period = created["periodId"].as_i64().unwrap();
        self.call("reviews.participants.set", json!({"periodId": period, "unitIds": units, "add": staff}));
        self.call("reviews.raters.propose", json!({"periodId": period, "seed": 7, "keepManual": false}));
        period
    }

    /// An open period.
    pub fn open(&self) -> i64 {
        let period = self.draft();
        self.call("reviews.period.open", json!({"periodId": period}));
        period
    }

    /// Codes still out: code, participant, group number.
    pub fn codes(&self, period: i64) -> Vec<(String, i64, i64)> {
        let sql = "SELECT c.code, t.id, a.rater_group FROM reviews_anon_code c
            JOIN reviews_assignment a ON a.id = c.assignment_id JOIN reviews_participant t ON t.id = a.participant_id
            WHERE t.period_id = ?1 ORDER BY a.id";
        self.vault
            .read(|cx| {
                Ok(cx.db().query(sql, [period], |row| {
                    Ok((format!("{:09}", row.get::<_, i64>(0)?), row.get(1)?, row.get(2)?))
                })?)
            })
            .unwrap()
    }

    /// Fills every form still out: who gets what is fixed by participant, group and turn.
    pub fn fill_all(&self, period: i64) {
        for (turn, (code, participant, group)) in self.codes(period).into_iter().enumerate() {
            let answers: Vec<i64> = (0..21).map(|item| 1 + (participant + group + item + turn as i64) % 5).collect();
            let comments = json!([format!("Komentar {turn}"), ""]);
            self.call("reviews.keying.submit", json!({"code": code, "answers": answers, "comments": comments}));
        }
    }

    /// A released period.
    pub fn released(&self) -> i64 {
        self.released_about(&[10], &[])
    }

    /// A released period about these units and people.
    pub fn released_about(&self, units: &[i64], staff: &[i64]) -> i64 {
        let period = self.draft_about(units, staff);
        self.call("reviews.period.open", json!({"periodId": period}));
        self.fill_all(period);
        self.call("reviews.period.close", json!({"periodId": period}));
        self.call("reviews.period.release", json!({"periodId": period}));
        period
    }

    /// Participant id of a member of staff by our number.
    pub fn participant(&self, period: i64, staff: i64) -> i64 {
        let page = self.call("reviews.participants.list", json!({"periodId": period, "offset": 0, "limit": 100}));
        let rows = page["rows"].as_array().unwrap();
        rows.iter().find(|row| row["staffId"] == self.staff(staff)).unwrap()["participantId"].as_i64().unwrap()
    }

    /// A number out of the database.
    pub fn count(&self, sql: &str) -> i64 {
        self.vault.read(|cx| Ok(cx.db().one(sql, [], |row| row.get(0))?)).unwrap()
    }

    /// Registers a fresh folder; its handle and path.
    pub fn folder(&self, name: &str) -> (u32, std::path::PathBuf) {
        let path = self.vault.folder().join(name);
        std::fs::create_dir_all(&path).unwrap();
        (self.vault.desk.files.register(path.clone()), path)
    }
}
