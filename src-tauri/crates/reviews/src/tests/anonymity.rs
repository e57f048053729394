//! What the file itself keeps: every row of every table before and after each form.

use std::collections::{BTreeMap, BTreeSet};

use abdi_vault::rusqlite::types::ValueRef;
use serde_json::json;

use super::office::Office;

/// Every row of every table but the journal's, as text.
fn dump(office: &Office) -> BTreeMap<String, BTreeSet<String>> {
    office
        .vault
        .read(|cx| {
            let tables = cx.db().query(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                [],
                |row| row.get::<_, String>(0),
            )?;
            let mut all = BTreeMap::new();
            for table in tables {
                let rows = cx.db().query(&format!("SELECT * FROM {table}"), [], |row| {
                    let columns = row.as_ref().column_count();
                    let cells = (0..columns).map(|at| row.get_ref(at).map(show)).collect::<Result<Vec<_>, _>>()?;
                    Ok(cells.join("|"))
                })?;
                all.insert(table, rows.into_iter().collect());
            }
            Ok(all)
        })
        .unwrap()
}

fn show(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Blob(bytes) => bytes.iter().map(|b| format!("{b:02x}")).collect(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        other => format!("{other:?}"),
    }
}

fn columns(office: &Office, table: &str) -> Vec<String> {
    office
        .vault
        .read(|cx| Ok(cx.db().query("SELECT name FROM pragma_table_info(?1)", [table], |row| row.get(0))?))
        .unwrap()
}

#[test]
fn anonymous_tables_know_period_person_and_group_alone() {
    let office = Office::new();
    let place = ["period_id", "participant_id", "rater_group"];
    assert_eq!(columns(&office, "reviews_anon_answer"), [&place[..], &["key", "answers"]].concat());
    assert_eq!(columns(&office, "reviews_anon_comment"), [&place[..], &["question", "key", "text"]].concat());
    assert_eq!(columns(&office, "reviews_anon_spent"), ["code"]);
    // No rowid, no automatic counter: nothing grows with the order of keying.
    let counting = office.count(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name LIKE 'reviews_anon_%'
            AND name <> 'reviews_anon_result' AND upper(sql) NOT LIKE '%WITHOUT ROWID%'",
    );
    assert_eq!(counting, 0);
    assert_eq!(office.count("SELECT count(*) FROM sqlite_schema WHERE upper(sql) LIKE '%AUTOINCREMENT%'"), 0);
    assert_eq!(office.count("SELECT secure_delete FROM pragma_secure_delete"), 1);
}

#[test]
fn each_form_changes_only_what_it_must_and_leaves_no_tie() {
    let office = Office::new();
    let period = office.open();
    let ours = office.participant(period, 201);
    let forms: Vec<_> = office.codes(period).into_iter().filter(|(_, p, g)| (*p, *g) == (ours, 2)).collect();
    assert_eq!(forms.len(), 5, "peers");
    let mut keys_before = BTreeSet::new();
    for (turn, (code, ..)) in forms.iter().enumerate() {
        let before = dump(&office);
        let answers = vec![turn + 1; 21];
        let comments = json!([format!("Kata ke-{turn}"), format!("Saran ke-{turn}")]);
        office.call("reviews.keying.submit", json!({"code": code, "answers": answers, "comments": comments}));
        let after = dump(&office);

        let number = code.parse::<i64>().unwrap();
        for (table, rows) in &after {
            let (gone, come): (Vec<_>, Vec<_>) =
                (before[table].difference(rows).collect(), rows.difference(&before[table]).collect());
            match table.as_str() {
                // That it came in: one flag, apart from what it said.
                "reviews_assignment" => {
                    assert_eq!((gone.len(), come.len()), (1, 1));
                    let flag = |row: &str, value: &str| row.strip_suffix(value).map(str::to_owned);
                    assert_eq!(flag(gone[0], "|Integer(0)"), flag(come[0], "|Integer(1)"));
                }
                "reviews_anon_code" => assert_eq!((gone.len(), come.len()), (1, 0)),
                "reviews_anon_spent" => assert_eq!(come, [&format!("Integer({number})")]),
                // All rows of the group are new: which of them was added does not show by its key.
                "reviews_anon_answer" => assert_eq!((gone.len(), come.len()), (turn, turn + 1)),
                "reviews_anon_comment" => assert_eq!((gone.len(), come.len()), (2 * turn, 2 * turn + 2)),
                "journal_entry" | "journal_touch" => assert_eq!((gone.len(), come.len()), (0, 1)),
                other => assert!(gone.is_empty() && come.is_empty(), "{other} changed"),
            }
        }
        // Neither the journal nor any other table repeats the code, the answers or the words.
        let secret = [format!("{:02x}", turn + 1).repeat(21), format!("Kata ke-{turn}"), format!("Saran ke-{turn}")];
        for (table, rows) in after.iter().filter(|(table, _)| !table.starts_with("reviews_anon_")) {
            for row in rows {
                assert!(!secret.iter().any(|s| row.contains(s.as_str())), "{table} holds an answer");
                let hex = |text: &str| text.bytes().map(|b| format!("{b:02x}")).collect::<String>();
                assert!(!secret.iter().any(|s| row.contains(&hex(s))), "{table} holds a comment");
                assert!(!row.contains(&format!("Integer({number})")), "{table} holds the code");
                assert!(!row.contains(&hex(code)) && !row.contains(code.as_str()), "{table} holds the code");
            }
        }
        // Keys are drawn anew each time.
        let keys: BTreeSet<String> = after["reviews_anon_answer"]
            .iter()
            .chain(&after["reviews_anon_comment"])
            .flat_map(|row| row.split('|').filter(|cell| cell.len() == 32).map(str::to_owned))
            .collect();
        assert_eq!(keys.len(), 3 * (turn + 1));
        assert!(keys.is_disjoint(&keys_before));
        keys_before = keys;
    }
    assert!(office.vault.vault.undo("2026-11-21T00:00:00Z").is_err(), "a form cannot be taken back");
}

#[test]
fn the_order_of_keying_is_not_the_order_of_the_rows() {
    let office = Office::new();
    let period = office.open();
    let mut orders = BTreeSet::new();
    for staff in 201..=208 {
        let ours = office.participant(period, staff);
        let forms: Vec<_> = office.codes(period).into_iter().filter(|(_, p, g)| (*p, *g) == (ours, 2)).collect();
        for (turn, (code, ..)) in forms.iter().enumerate() {
            office.call("reviews.keying.submit", json!({"code": code, "answers": vec![turn + 1; 21]}));
        }
        let order = office
            .vault
            .read(|cx| {
                Ok(cx.db().query(
                    "SELECT answers FROM reviews_anon_answer WHERE participant_id = ?1 AND rater_group = 2 ORDER BY key",
                    [ours],
                    |row| row.get::<_, Vec<u8>>(0),
                )?)
            })
            .unwrap();
        orders.insert(order);
    }
    // Eight drawn orders of five: all the same by chance once in 120^7.
    assert!(orders.len() > 1);
}

#[test]
fn closing_writes_everything_anew_and_loses_nothing() {
    let office = Office::new();
    let period = office.open();
    office.fill_all(period);
    let content = |office: &Office| {
        let sorted =
            |sql: &str| office.vault.read(|cx| Ok(cx.db().query(sql, [], |row| row.get_ref(0).map(show))?)).unwrap();
        (
            sorted(
                "SELECT participant_id || ',' || rater_group || ',' || hex(answers) FROM reviews_anon_answer ORDER BY 1",
            ),
            sorted(
                "SELECT participant_id || ',' || rater_group || ',' || question || ',' || text FROM reviews_anon_comment ORDER BY 1",
            ),
        )
    };
    let keys = |office: &Office| dump(office)["reviews_anon_answer"].clone();
    let (before, keys_before) = (content(&office), keys(&office));
    office.call("reviews.period.close", json!({"periodId": period}));
    assert_eq!(content(&office), before);
    assert!(keys(&office).is_disjoint(&keys_before));
}

/// Results as bytes do not depend on anything hidden: other hidden answers and comments, same JSON.
#[test]
fn hidden_answers_and_comments_do_not_reach_the_result() {
    let result = |hidden: u8, words: &str| {
        let office = Office::new();
        let period = office.open();
        let head = office.participant(period, 120);
        for (code, _, group) in office.codes(period).into_iter().filter(|(_, p, _)| *p == head) {
            let (answer, comment) = if group == 3 { (hidden, words) } else { (4, "Baik") };
            let answers = vec![answer; 21];
            office.call("reviews.keying.submit", json!({"code": code, "answers": answers, "comments": [comment, ""]}));
        }
        office.call("reviews.period.close", json!({"periodId": period}));
        office.call("reviews.results.person", json!({"participantId": head}))["result"].clone()
    };
    let shown = result(1, "Rahasia satu");
    assert_eq!(shown, result(5, "Rahasia lima"));
    let group = |code: &str| shown["groups"].as_array().unwrap().iter().find(|g| g["group"] == code).unwrap().clone();
    assert_eq!(group("bawahan")["standing"], "tersembunyi");
    assert_eq!(group("bawahan")["answered"], json!(null));
    assert_eq!(shown["total"], 400);
}
