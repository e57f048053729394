//! What lies in the file after `demo.load`.

use crate::commands;
use abdi_kernel::Code;
use abdi_kernel::testing::{TestVault, assert_contract};
use abdi_vault::rusqlite::types::ValueRef;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn empty() -> TestVault {
    let steps = [
        abdi_reference::MIGRATIONS,
        &[abdi_agency::MIGRATION],
        abdi_organisation::MIGRATIONS,
        abdi_staff::MIGRATIONS,
        abdi_reviews::MIGRATIONS,
    ];
    let vault = TestVault::new(&steps.concat());
    vault.write(|cx| abdi_reference::seed(cx.db())).unwrap();
    vault
}

fn loaded(staff: u32, seed: u64) -> (TestVault, Value) {
    let vault = empty();
    let answer = vault.call(&commands(), "demo.load", &json!({ "staff": staff, "seed": seed })).unwrap();
    (vault, answer)
}

/// One number out of a query.
fn count(vault: &TestVault, sql: &str) -> i64 {
    vault.read(|cx| Ok(cx.db().one(sql, [], |row| row.get(0))?)).unwrap()
}

/// All rows of all tables, but for what is random on purpose (keys of anonymous answers, codes) and the
/// journal, which carries the clock.
fn content(vault: &TestVault) -> String {
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT LIKE 'journal_%' AND name NOT LIKE 'vault_%' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' ORDER BY name";
    let mut hash = Sha256::new();
    vault
        .read(|cx| {
            for table in cx.db().query(tables, [], |row| row.get::<_, String>(0))? {
                let columns = match table.as_str() {
                    "reviews_anon_answer" => "period_id, participant_id, rater_group, answers",
                    "reviews_anon_comment" => "period_id, participant_id, rater_group, question, text",
                    "reviews_anon_code" => "assignment_id",
                    "reviews_anon_spent" => "1",
                    _ => "*",
                };
                let mut rows = cx.db().query(&format!("SELECT {columns} FROM {table}"), [], |row| {
                    let mut text = String::new();
                    let mut at = 0;
                    while let Ok(value) = row.get_ref(at) {
                        text += &match value {
                            ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                            other => format!("{other:?}"),
                        };
                        text.push('|');
                        at += 1;
                    }
                    Ok(text)
                })?;
                rows.sort_unstable();
                hash.update(format!("{table} {}\n{}\n", rows.len(), rows.join("\n")));
            }
            Ok(())
        })
        .unwrap();
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_same_seed_gives_the_same_content() {
    let first = content(&loaded(600, 3).0);
    assert_eq!(first, content(&loaded(600, 3).0));
    assert_ne!(first, content(&loaded(600, 4).0));
}

#[test]
fn every_size_loads_and_holds_together() {
    for staff in [50, 130, 1600] {
        let (vault, answer) = loaded(staff, 1);
        assert_eq!(answer["staff"], staff);
        assert_eq!(answer["periods"], 2);
        for (sql, wanted) in [
            ("SELECT count(*) FROM staff_person", i64::from(staff)),
            ("SELECT count(*) FROM staff_person WHERE unit_id IS NULL", 0),
            ("SELECT count(*) FROM organisation_unit", answer["units"].as_i64().unwrap()),
            ("SELECT count(*) FROM organisation_unit WHERE parent_id IS NULL", 1),
            ("SELECT count(*) FROM organisation_holder WHERE person_id NOT IN (SELECT id FROM staff_person)", 0),
            ("SELECT count(*) FROM reviews_period WHERE state = 'dirilis'", 1),
            ("SELECT count(*) FROM reviews_period WHERE state = 'dibuka'", 1),
            ("SELECT count(*) FROM pragma_foreign_key_check", 0),
            ("SELECT reversible FROM journal_entry WHERE command = 'demo.load'", 0),
        ] {
            assert_eq!(count(&vault, sql), wanted, "{staff}: {sql}");
        }
        assert!(count(&vault, "SELECT count(*) FROM reviews_release WHERE total IS NOT NULL") > 0);
        assert!(count(&vault, "SELECT count(*) FROM reviews_anon_code") > 0, "forms are still out");
        assert!(vault.vault.check().unwrap().is_empty());
    }
}

#[test]
fn the_released_review_has_something_to_show() {
    let (vault, answer) = loaded(2700, 1);
    let released = answer["releasedPeriod"].as_i64().unwrap();
    let of = |sql: &str| count(&vault, &sql.replace("?", &released.to_string()));
    let people = of("SELECT count(*) FROM reviews_participant WHERE period_id = ?");
    assert!((80..130).contains(&people), "{people}");
    let average = of("SELECT cast(avg(total) AS INTEGER) FROM reviews_release");
    assert!((340..430).contains(&average), "{average}");
    let small = of("SELECT count(*) FROM (SELECT count(*) n FROM reviews_anon_answer WHERE period_id = ?
        AND rater_group IN (2, 3) GROUP BY participant_id, rater_group HAVING n < 3)");
    assert!(small > 3, "some groups stay under the threshold: {small}");
    assert!(of("SELECT count(*) FROM reviews_anon_comment WHERE period_id = ?") > 200);
    let classes = count(&vault, "SELECT count(DISTINCT gap_class) FROM reviews_release");
    assert_eq!(classes, 4, "every class of gap occurs");
    let open = answer["openPeriod"].as_i64().unwrap();
    let share = count(
        &vault,
        &format!(
            "SELECT sum(submitted) * 100 / count(*) FROM reviews_assignment a JOIN reviews_participant p
             ON p.id = a.participant_id WHERE p.period_id = {open}"
        ),
    );
    assert!((30..60).contains(&share), "{share} % keyed");
}

#[test]
fn a_file_in_use_is_left_alone() {
    let (vault, _) = loaded(50, 1);
    let before = content(&vault);
    let again = vault.call(&commands(), "demo.load", &json!({ "staff": 50, "seed": 2 })).unwrap_err();
    assert_eq!(again.code, Code::NotNow);
    assert_eq!(content(&vault), before);
    for staff in [0, 49, 100_001] {
        let refused = empty().call(&commands(), "demo.load", &json!({ "staff": staff, "seed": 1 })).unwrap_err();
        assert_eq!((refused.code, refused.fields[0].field.as_str()), (Code::InvalidInput, "staff"));
    }
}

#[test]
fn records_pass_the_checks_of_the_staff_area() {
    let vault = empty();
    let region = crate::plan(2700, 1, chrono::NaiveDate::from_ymd_opt(2026, 11, 1).unwrap());
    let known = vault.read(|cx| Ok(abdi_staff::known_codes(cx.db(), region.on)?)).unwrap();
    for person in &region.people {
        let mut draft = person.draft.clone();
        draft.unit_id = Some(1);
        let mut tidied = draft.clone();
        abdi_staff::tidy(&mut tidied);
        assert_eq!(tidied, draft, "nothing to tidy");
        let found = abdi_staff::check(&draft, &known, region.on);
        assert!(!abdi_kernel::finding::has_error(&found), "{:?} {found:?}", draft.nip);
    }
}

#[test]
fn names_of_the_contract_are_free() {
    assert_contract(&commands());
}
