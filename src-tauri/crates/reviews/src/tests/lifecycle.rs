use abdi_kernel::Code;
use abdi_kernel::testing::assert_contract;
use serde_json::{Value, json};

use super::office::Office;
use crate::commands;

#[test]
fn the_contract_has_no_name_twice() {
    assert_contract(&commands());
    assert!(commands().iter().all(|entry| entry.name.starts_with("reviews.")));
}

#[test]
fn a_period_goes_its_way_and_no_other() {
    let office = Office::new();
    let period = office.draft();
    let id = json!({"periodId": period});
    let next = ["reviews.period.open", "reviews.period.close", "reviews.period.release"];
    for (step, right) in next.into_iter().enumerate() {
        for wrong in next.into_iter().filter(|name| *name != right) {
            assert_eq!(office.refusal(wrong, id.clone()), Code::NotNow, "{wrong} in step {step}");
        }
        office.call(right, id.clone());
        assert_eq!(office.refusal("reviews.period.delete", id.clone()), Code::NotNow);
        let set = json!({"periodId": period, "unitIds": [office.unit(10)]});
        assert_eq!(office.refusal("reviews.participants.set", set), Code::NotNow);
        let propose = json!({"periodId": period, "keepManual": false});
        assert_eq!(office.refusal("reviews.raters.propose", propose), Code::NotNow);
    }
    for name in next {
        assert_eq!(office.refusal(name, id.clone()), Code::NotNow);
    }
    let state = office.call("reviews.period.get", id)["period"]["state"].clone();
    assert_eq!(state, "dirilis");
}

#[test]
fn results_stay_hidden_while_answers_come_in() {
    let office = Office::new();
    let period = office.open();
    let participant = office.participant(period, 201);
    let (folder, _) = office.folder("lembar");
    let questions: [(&str, Value); 4] = [
        ("reviews.results.person", json!({"participantId": participant})),
        ("reviews.results.list", json!({"periodId": period, "offset": 0, "limit": 10})),
        ("reviews.results.overview", json!({"periodId": period})),
        ("reviews.results.export", json!({"periodId": period, "file": folder})),
    ];
    for (name, input) in questions.clone() {
        assert_eq!(office.refusal(name, input), Code::NotNow, "{name}");
    }
    office.call("reviews.period.close", json!({"periodId": period}));
    for (name, input) in questions.into_iter().take(3) {
        office.call(name, input);
    }
    let sheets = json!({"periodId": period, "folder": folder});
    assert_eq!(office.refusal("reviews.sheets", sheets), Code::NotNow);
}

#[test]
fn settings_freeze_when_the_period_opens() {
    let office = Office::new();
    let period = office.draft();
    let detail = office.call("reviews.period.get", json!({"periodId": period}));
    let edit = |name: &str, ends: &str, settings: Value| json!({"periodId": period, "name": name, "starts": "2026-11-01", "ends": ends, "settings": settings});
    let mut other = detail["settings"].clone();
    other["threshold"] = json!(4);
    office.call("reviews.period.edit", edit("Nama lain", "2026-11-30", other.clone()));
    assert_eq!(office.call("reviews.period.get", json!({"periodId": period}))["settings"]["threshold"], 4);
    office.call("reviews.period.open", json!({"periodId": period}));
    // The last day may still move, the settings may not.
    office.call("reviews.period.edit", edit("Nama lain", "2026-12-15", other));
    let frozen = edit("Nama lain", "2026-12-15", detail["settings"].clone());
    assert_eq!(office.refusal("reviews.period.edit", frozen), Code::NotNow);
}

#[test]
fn wrong_fields_are_told_by_name() {
    let office = Office::new();
    let mut settings = json!(null);
    let period = office.draft();
    settings.clone_from(&office.call("reviews.period.get", json!({"periodId": period}))["settings"]);
    settings["threshold"] = json!(2);
    settings["groups"][1]["weight"] = json!(101);
    let input = json!({"name": " ", "starts": "2026-11-30", "ends": "2026-11-01", "settings": settings});
    let failure = office.try_call("reviews.period.create", input).unwrap_err();
    let mut fields: Vec<&str> = failure.fields.iter().map(|f| f.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!((failure.code, fields), (Code::InvalidInput, vec!["ends", "name", "rekan.weight", "threshold"]));
}

#[test]
fn a_draft_can_be_undone_and_an_opening_cannot() {
    let office = Office::new();
    let period = office.draft();
    let raters = || office.count("SELECT count(*) FROM reviews_assignment");
    let before = raters();
    assert!(before > 0);
    office.call("reviews.period.delete", json!({"periodId": period}));
    assert_eq!(raters(), 0);
    office.vault.vault.undo("2026-11-21T00:00:00Z").unwrap();
    assert_eq!(raters(), before);
    office.call("reviews.period.open", json!({"periodId": period}));
    assert!(office.vault.vault.undo("2026-11-21T00:00:00Z").is_err());
}

#[test]
fn proposing_again_with_the_same_seed_gives_the_same_raters() {
    let office = Office::new();
    let period = office.draft();
    let raters = || {
        let sql = "SELECT group_concat(p.staff_id || ':' || a.rater_group || ':' || r.staff_id, ',') FROM
            (SELECT * FROM reviews_assignment ORDER BY participant_id, rater_id) a
            JOIN reviews_participant t ON t.id = a.participant_id JOIN reviews_person p ON p.id = t.person_id
            JOIN reviews_person r ON r.id = a.rater_id";
        office.vault.read(|cx| Ok(cx.db().one(sql, [], |row| row.get::<_, String>(0))?)).unwrap()
    };
    let first = raters();
    let propose = |seed: i64| {
        office.call("reviews.raters.propose", json!({"periodId": period, "seed": seed, "keepManual": false}));
        raters()
    };
    assert_ne!(propose(8), first);
    assert_eq!(propose(7), first);
}

#[test]
fn the_operator_edits_raters_within_the_rules() {
    let office = Office::new();
    let period = office.draft();
    let participant = office.participant(period, 301);
    let edit = |add: Value, remove: Value, regroup: Value| json!({"participantId": participant, "add": add, "remove": remove, "regroup": regroup});
    let add =
        |staff: i64, group: &str| edit(json!([{"staffId": office.staff(staff), "group": group}]), json!([]), json!([]));
    let list = || office.call("reviews.raters.list", json!({"participantId": participant}))["raters"].clone();
    let find = |staff: i64| list().as_array().unwrap().iter().find(|r| r["staffId"] == office.staff(staff)).cloned();

    office.call("reviews.raters.edit", add(201, "tim"));
    assert_eq!(find(201).unwrap()["manual"], true);
    for wrong in [add(201, "rekan"), add(302, "diri"), add(301, "rekan"), add(999, "rekan")] {
        assert_eq!(office.refusal("reviews.raters.edit", wrong.clone()), Code::InvalidInput, "{wrong}");
    }
    let id = find(201).unwrap()["assignmentId"].clone();
    let move_it = edit(json!([]), json!([]), json!([{"assignmentId": id, "group": "rekan"}]));
    office.call("reviews.raters.edit", move_it);
    assert_eq!(find(201).unwrap()["group"], "rekan");
    // Proposing again keeps what the operator put in, if asked.
    office.call("reviews.raters.propose", json!({"periodId": period, "keepManual": true}));
    assert_eq!(find(201).unwrap()["group"], "rekan");
    office.call("reviews.raters.edit", edit(json!([]), json!([id]), json!([])));
    assert!(find(201).is_none());
    // While open a new rater gets a code, and a form that came in stays.
    office.call("reviews.period.open", json!({"periodId": period}));
    let before = office.codes(period).len();
    office.call("reviews.raters.edit", add(202, "rekan"));
    assert_eq!(office.codes(period).len(), before + 1);
    let (code, _, _) = office.codes(period).into_iter().find(|(_, p, g)| (*p, *g) == (participant, 4)).unwrap();
    office.call("reviews.keying.submit", json!({"code": code, "answers": vec![3; 21]}));
    let own = find(301).unwrap()["assignmentId"].clone();
    let gone = edit(json!([]), json!([own]), json!([]));
    assert_eq!(office.refusal("reviews.raters.edit", gone), Code::InvalidInput);
    let id = find(202).unwrap()["assignmentId"].clone();
    office.call("reviews.raters.edit", edit(json!([]), json!([id]), json!([])));
    assert_eq!(office.codes(period).len(), before - 1);
}

#[test]
fn the_preview_says_who_will_see_what() {
    let office = Office::new();
    let period = office.draft();
    let preview = office.call("reviews.period.preview", json!({"periodId": period}));
    assert_eq!(preview["participants"], 13);
    assert_eq!(preview["obstacles"], json!([]));
    // Bidang B: one peer in the unit, the head has two subordinates.
    let care = preview["care"].as_array().unwrap();
    let of = |name: &str, group: &str| {
        care.iter().find(|c| c["name"] == format!("Pegawai {name}, S.E.") && c["group"] == group).map(|c| &c["outlook"])
    };
    assert_eq!(of("120", "bawahan"), Some(&json!("terlalu-kecil")));
    assert_eq!(of("201", "rekan"), None);
    let empty =
        office.call("reviews.period.create", json!({"name": "Kosong", "starts": "2026-11-01", "ends": "2026-11-30"}));
    assert_eq!(office.call("reviews.period.preview", empty.clone())["obstacles"], json!(["Belum ada peserta."]));
    assert_eq!(office.refusal("reviews.period.open", empty), Code::NotNow);
}
