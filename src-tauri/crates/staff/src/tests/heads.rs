//! Heads of units, superiors, the directory for other areas.

use super::office::{Office, man};
use abdi_kernel::Code;
use serde_json::{Value, json};

#[test]
fn superiors_follow_the_posts() {
    let office = Office::new();
    let top = office.unit("BADAN", None);
    let section = office.unit("BIDANG", Some(top));
    let place = |serial: u32, name: &str, unit: i64| {
        let mut draft = man(serial, name);
        draft.unit_id = Some(unit);
        draft
    };
    let ids = office.add(vec![
        place(1, "KEPALA", top),
        place(2, "KABID", section),
        place(3, "STAF", section),
        man(4, "LEPAS"),
    ]);
    let head = |unit: i64, person: i64, status: &str, from: Value| {
        office.call("staff.set_head", json!({ "unitId": unit, "personId": person, "status": status, "from": from }))
    };
    head(top, ids[0], "D", Value::Null).unwrap();
    head(section, ids[1], "D", json!("2020-01-01")).unwrap();
    let superior = |person: i64| office.call("staff.superior", json!({ "id": person })).unwrap();
    assert_eq!(superior(ids[2])["person"]["id"], ids[1]);
    assert_eq!(superior(ids[2])["person"]["position"], "KEPALA BIDANG");
    assert_eq!(superior(ids[1])["person"]["id"], ids[0]);
    assert_eq!(superior(ids[0])["person"], Value::Null);
    assert_eq!(superior(ids[3])["person"], Value::Null);
    assert!(superior(ids[3])["explanation"][0].as_str().unwrap().contains("belum ditempatkan"));

    head(section, ids[0], "PLT", json!("2026-06-01")).unwrap();
    assert_eq!(superior(ids[2])["person"]["position"], "Plt. KEPALA BIDANG");
    let may = office.call("staff.superior", json!({ "id": ids[2], "date": "2026-05-31" })).unwrap();
    assert_eq!(may["person"]["id"], ids[1]);
    assert_eq!(office.undo(), "Tetapkan Kepala sebagai Plt. KEPALA BIDANG");
    assert_eq!(superior(ids[2])["person"]["id"], ids[1]);

    office.call("staff.vacate_head", json!({ "unitId": section, "from": "2026-11-21" })).unwrap();
    assert_eq!(superior(ids[2])["person"]["id"], ids[0]);
    assert!(superior(ids[2])["explanation"][0].as_str().unwrap().contains("kosong"));
    let heads = office.call("staff.heads", json!({})).unwrap();
    assert_eq!(heads["heads"].as_array().unwrap().len(), 1);
    assert_eq!(heads["heads"][0]["name"], "KEPALA");
    assert_eq!(head(section, ids[1], "X", Value::Null).unwrap_err().fields[0].field, "status");
    assert_eq!(head(999, ids[1], "D", Value::Null).unwrap_err().fields[0].field, "unitId");
    assert_eq!(head(section, 999, "D", Value::Null).unwrap_err().code, Code::NotFound);
}

#[test]
fn the_directory_knows_heads_and_leaves_out_who_left() {
    let office = Office::new();
    let top = office.unit("BADAN", None);
    let other = office.unit("DINAS", None);
    let mut head = man(1, "KEPALA");
    head.unit_id = Some(top);
    head.eselon = Some("22".into());
    let ids = office.add(vec![head, man(2, "STAF"), man(3, "PERGI")]);
    for (unit, status) in [(top, "D"), (other, "PLT")] {
        let input = json!({ "unitId": unit, "personId": ids[0], "status": status, "from": null });
        office.call("staff.set_head", input).unwrap();
    }
    office.call("staff.deactivate", json!({ "id": ids[2], "reason": "2", "on": "2026-01-01" })).unwrap();
    let people = office.0.read(|cx| Ok(crate::directory(cx.db(), cx.today())?)).unwrap();
    assert_eq!(people.len(), 2);
    assert_eq!((people[0].heads, people[0].is_head(), people[0].unit_name.as_str()), (Some(top), true, "BADAN"));
    assert_eq!((people[1].heads, people[1].eselon.as_str()), (None, "99"));
    assert_eq!(people[0].golongan_rank, 109);
}
