//! Units, posts and holders on a real vault.

use abdi_kernel::testing::{TestVault, assert_contract};
use abdi_kernel::{Code, Failure};
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::*;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

struct Office(TestVault);

impl Office {
    fn new() -> Self {
        Self(TestVault::new(MIGRATIONS))
    }

    fn call(&self, name: &str, input: Value) -> Result<Value, Failure> {
        self.0.call(&commands(), name, &input)
    }

    fn unit(&self, name: &str, parent: Option<i64>) -> i64 {
        let input = json!({ "name": name, "parentId": parent, "headTitle": format!("KEPALA {name}"), "eselon": "31" });
        self.call("organisation.save_unit", input).unwrap().as_i64().unwrap()
    }

    fn tree(&self, date: Option<&str>) -> Vec<(String, u64)> {
        let tree = self.call("organisation.tree", json!({ "date": date })).unwrap();
        let rows = tree["units"].as_array().unwrap().clone();
        rows.iter().map(|u| (u["name"].as_str().unwrap().to_owned(), u["depth"].as_u64().unwrap())).collect()
    }

    fn subtree(&self, unit: i64) -> Vec<i64> {
        let mut ids = self.0.read(|cx| Ok(subtree(cx.db(), unit)?)).unwrap();
        ids.sort_unstable();
        ids
    }

    fn heads(&self, unit: i64, date: NaiveDate) -> Vec<(i64, Holding)> {
        let held = self.0.read(|cx| Ok(held_posts(cx.db(), None, Some(unit), date)?)).unwrap();
        let mut out: Vec<_> = held.into_iter().map(|h| (h.person, h.holding)).collect();
        out.sort_unstable();
        out
    }

    fn set_head(&self, unit: i64, person: i64, holding: Holding, from: Option<NaiveDate>) -> bool {
        self.0.write(|cx| set_head(cx.db(), unit, person, holding, from, "SK")).unwrap()
    }
}

fn names(rows: &[(String, u64)]) -> Vec<(&str, u64)> {
    rows.iter().map(|(name, depth)| (name.as_str(), *depth)).collect()
}

#[test]
fn names_of_types_are_unique() {
    assert_contract(&commands());
}

#[test]
fn a_tree_with_history() {
    let office = Office::new();
    let town = office.unit("KOTA", None);
    let agency = office.unit("BADAN", Some(town));
    let other = office.unit("DINAS", Some(town));
    let section = office.unit("BIDANG", Some(agency));
    let desk = office.unit("SUBBIDANG", Some(section));
    assert_eq!(names(&office.tree(None)), [("KOTA", 0), ("BADAN", 1), ("BIDANG", 2), ("SUBBIDANG", 3), ("DINAS", 1)]);
    assert_eq!(office.subtree(agency), [agency, section, desk]);

    let renamed = json!({ "id": agency, "name": "BADAN BARU", "from": "2026-01-01", "basis": "Perda 1/2026" });
    office.call("organisation.rename", renamed).unwrap();
    let moved = json!({ "id": section, "parentId": other, "from": "2026-06-01" });
    office.call("organisation.move", moved).unwrap();
    assert_eq!(
        names(&office.tree(None)),
        [("KOTA", 0), ("BADAN BARU", 1), ("DINAS", 1), ("BIDANG", 2), ("SUBBIDANG", 3)]
    );
    assert_eq!(office.subtree(agency), [agency]);
    assert_eq!(office.subtree(other), [other, section, desk]);
    let before = office.tree(Some("2025-12-31"));
    assert_eq!(names(&before)[1], ("BADAN", 1));
    assert_eq!(names(&before)[2], ("BIDANG", 2));
    assert_eq!(names(&office.tree(Some("2026-01-01")))[1], ("BADAN BARU", 1));
    assert_eq!(names(&office.tree(Some("2026-05-31")))[2], ("BIDANG", 2));

    let detail = office.call("organisation.unit", json!({ "id": agency })).unwrap();
    assert_eq!(detail["past"][0]["name"], "BADAN");
    assert_eq!(detail["past"][0]["to"], "2025-12-31");
    assert_eq!(detail["past"][0]["basis"], "Perda 1/2026");
    assert_eq!(detail["above"], json!([{ "id": town, "name": "KOTA" }]));

    let at = "2026-11-21T00:00:00Z";
    assert_eq!(office.0.vault.undo(at).unwrap(), "Pindahkan unit BIDANG ke bawah DINAS");
    assert_eq!(office.0.vault.undo(at).unwrap(), "Ubah nama unit BADAN menjadi BADAN BARU");
    assert_eq!(office.subtree(agency), [agency, section, desk]);
    office.0.vault.redo(at).unwrap();
    office.0.vault.redo(at).unwrap();
    assert_eq!(office.subtree(other), [other, section, desk]);
}

#[test]
fn a_second_change_on_the_same_day_corrects_the_first() {
    let office = Office::new();
    let unit = office.unit("A", None);
    for name in ["B", "C"] {
        office.call("organisation.rename", json!({ "id": unit, "name": name, "from": "2026-01-01" })).unwrap();
    }
    let detail = office.call("organisation.unit", json!({ "id": unit })).unwrap();
    assert_eq!(detail["unit"]["name"], "C");
    assert_eq!(detail["past"].as_array().unwrap().len(), 1);
}

#[test]
fn impossible_changes_are_refused_at_their_field() {
    let office = Office::new();
    let town = office.unit("KOTA", None);
    let agency = office.unit("BADAN", Some(town));
    office.call("organisation.rename", json!({ "id": agency, "name": "X", "from": "2026-03-01" })).unwrap();
    for (command, input, code, field) in [
        ("organisation.rename", json!({ "id": agency, "name": "Y", "from": "2026-11-22" }), Code::InvalidInput, "from"),
        ("organisation.rename", json!({ "id": agency, "name": "Y", "from": "2026-02-28" }), Code::InvalidInput, "from"),
        ("organisation.rename", json!({ "id": agency, "name": " ", "from": "2026-11-21" }), Code::InvalidInput, "name"),
        (
            "organisation.move",
            json!({ "id": town, "parentId": agency, "from": "2026-11-21" }),
            Code::InvalidInput,
            "parentId",
        ),
        (
            "organisation.move",
            json!({ "id": town, "parentId": town, "from": "2026-11-21" }),
            Code::InvalidInput,
            "parentId",
        ),
        ("organisation.rename", json!({ "id": 99, "name": "Y", "from": "2026-11-21" }), Code::NotFound, ""),
        ("organisation.close", json!({ "id": town, "last": "2026-11-21" }), Code::NotNow, ""),
        (
            "organisation.save_unit",
            json!({ "name": "Z", "parentId": town, "workDays": 4 }),
            Code::InvalidInput,
            "workDays",
        ),
        ("organisation.save_position", json!({ "unitId": town, "name": "Z", "kind": "x" }), Code::InvalidInput, "kind"),
    ] {
        let failure = office.call(command, input.clone()).unwrap_err();
        let at = failure.fields.first().map_or("", |f| f.field.as_str());
        assert_eq!((failure.code, at), (code, field), "{command} {input}");
    }
    office.call("organisation.close", json!({ "id": agency, "last": "2026-11-21" })).unwrap();
    assert_eq!(names(&office.tree(None)), [("KOTA", 0)]);
    assert_eq!(office.tree(Some("2026-11-21")).len(), 2);
    let below_closed = json!({ "name": "Z", "parentId": agency });
    assert_eq!(office.call("organisation.save_unit", below_closed).unwrap_err().fields[0].field, "parentId");
}

#[test]
fn a_saved_unit_that_is_the_same_changes_nothing() {
    let office = Office::new();
    let id = office.unit("KOTA", None);
    let draft = UnitDraft {
        name: "KOTA".into(),
        eselon: "31".into(),
        head_title: "KEPALA KOTA".into(),
        ..UnitDraft::default()
    };
    assert!(!office.0.write(|cx| update_unit(cx.db(), id, &draft)).unwrap());
    let six = UnitDraft { work_days: Some(6), ..draft };
    assert!(office.0.write(|cx| update_unit(cx.db(), id, &six)).unwrap());
}

#[test]
fn positions_beside_the_head() {
    let office = Office::new();
    let unit = office.unit("BADAN", None);
    let input = json!({ "unitId": unit, "name": "Analis SDM", "kind": "fungsional", "jenjang": "MU" });
    office.call("organisation.save_position", input).unwrap();
    let rows = office.call("organisation.positions", json!({ "unitId": unit })).unwrap();
    assert_eq!(rows[0]["name"], "KEPALA BADAN");
    assert_eq!(rows[0]["isHead"], true);
    assert_eq!(rows[0]["kind"], "administrator");
    assert_eq!(rows[1]["jenjang"], "MU");
}

#[test]
fn holders_follow_one_another() {
    use Holding::{ActingAbsent, ActingVacant, Definitive};
    let office = Office::new();
    let unit = office.unit("BADAN", None);
    assert!(office.set_head(unit, 10, Definitive, None));
    assert!(!office.set_head(unit, 10, Definitive, None), "the same again");
    assert!(office.set_head(unit, 11, ActingAbsent, Some(day(2026, 2, 1))));
    assert_eq!(office.heads(unit, day(2026, 1, 31)), [(10, Definitive)]);
    assert_eq!(office.heads(unit, day(2026, 2, 1)), [(10, Definitive), (11, ActingAbsent)]);
    assert!(office.set_head(unit, 12, ActingVacant, Some(day(2026, 3, 1))));
    assert_eq!(office.heads(unit, day(2026, 2, 28)), [(10, Definitive), (11, ActingAbsent)]);
    assert_eq!(office.heads(unit, day(2026, 3, 1)), [(11, ActingAbsent), (12, ActingVacant)]);
    // A correction on the same day replaces, it does not pile up.
    assert!(office.set_head(unit, 13, Definitive, Some(day(2026, 3, 1))));
    assert_eq!(office.heads(unit, day(2026, 3, 1)), [(11, ActingAbsent), (13, Definitive)]);
    let left = office.0.write(|cx| end_holdings(cx.db(), 13, Some(day(2026, 4, 1)))).unwrap();
    assert_eq!(left, 1);
    assert_eq!(office.heads(unit, day(2026, 3, 31)), [(11, ActingAbsent), (13, Definitive)]);
    assert_eq!(office.heads(unit, day(2026, 4, 1)), [(11, ActingAbsent)]);
    let emptied = office.0.write(|cx| vacate_head(cx.db(), unit, Some(day(2026, 5, 1)))).unwrap();
    assert_eq!(emptied, 1);
    assert!(office.heads(unit, day(2026, 5, 1)).is_empty());
}

#[test]
fn the_chart_of_a_day_knows_who_led_then() {
    let office = Office::new();
    let town = office.unit("KOTA", None);
    let agency = office.unit("BADAN", Some(town));
    office.set_head(town, 1, Holding::Definitive, None);
    office.set_head(agency, 2, Holding::Definitive, Some(day(2026, 6, 1)));
    let superior = |date| {
        let (whole, part) =
            office.0.read(|cx| Ok((chart(cx.db(), date)?, chart_above(cx.db(), 9, agency, date)?))).unwrap();
        assert_eq!(whole.superior(9, agency), part.superior(9, agency));
        whole.superior(9, agency).superior.map(|s| s.person)
    };
    assert_eq!(superior(day(2026, 5, 31)), Some(1));
    assert_eq!(superior(day(2026, 6, 1)), Some(2));
}

#[test]
fn the_part_of_the_chart_above_a_person_answers_like_the_whole() {
    let office = Office::new();
    let top = office.unit("KOTA", None);
    let units: Vec<i64> = ["A", "B", "C"].map(|name| office.unit(name, Some(top))).to_vec();
    let below: Vec<i64> = units.iter().map(|unit| office.unit("BIDANG", Some(*unit))).collect();
    for (unit, person, holding) in [
        (top, 1, Holding::Definitive),
        (units[0], 2, Holding::Definitive),
        (units[1], 2, Holding::ActingVacant),
        (units[2], 3, Holding::AdditionalTask),
        (below[0], 4, Holding::ActingVacant),
        (below[1], 5, Holding::Deputised),
    ] {
        office.set_head(unit, person, holding, Some(day(2026, 1, 1)));
    }
    let closed = json!({ "id": below[2], "last": "2026-10-31" });
    office.call("organisation.close", closed).unwrap();
    let compare = |date: NaiveDate| {
        for person in 1..=9 {
            for unit in [&[top], units.as_slice(), &below, &[999]].concat() {
                let (whole, part) =
                    office.0.read(|cx| Ok((chart(cx.db(), date)?, chart_above(cx.db(), person, unit, date)?))).unwrap();
                let (a, b) = (whole.superior(person, unit), part.superior(person, unit));
                assert_eq!(whole.explain(&a), part.explain(&b), "{person} in {unit} on {date}");
                assert_eq!(a, b);
            }
        }
    };
    for date in [day(2025, 12, 31), day(2026, 10, 31), day(2026, 11, 21)] {
        compare(date);
    }
    let moved = json!({ "id": below[0], "parentId": units[1], "from": "2026-11-01" });
    office.call("organisation.move", moved).unwrap();
    for date in [day(2026, 10, 31), day(2026, 11, 21)] {
        compare(date);
    }
}

#[test]
fn a_unit_without_head_post_takes_no_head() {
    let office = Office::new();
    let id = office.call("organisation.save_unit", json!({ "name": "TIM", "parentId": null })).unwrap();
    let id = id.as_i64().unwrap();
    let refused = office.0.write(|cx| set_head(cx.db(), id, 1, Holding::Definitive, None, "")).unwrap_err();
    assert_eq!(refused.code, Code::NotNow);
}

#[test]
fn hostile_names_are_stored_literally() {
    let office = Office::new();
    let evil = "'); DROP TABLE organisation_unit; -- <script>😀";
    let id = office.unit(evil, None);
    assert_eq!(office.call("organisation.unit", json!({ "id": id })).unwrap()["unit"]["name"], evil);
}
