//! What was done, by whom, with before and after; undo and redo.

use super::{AT, Office};
use crate::journal::{self, Value};
use crate::{Error, FindingKind, Reader};
use proptest::prelude::*;

fn titles(office: &Office) -> (Option<String>, Option<String>) {
    let steps = office.vault().read(journal::steps).expect("steps");
    (steps.undo.map(|(_, title)| title), steps.redo.map(|(_, title)| title))
}

/// The contents of all tables that the journal records.
fn contents(office: &Office) -> String {
    let read = |db: &Reader<'_>| -> Result<String, Error> {
        let notes =
            db.query("SELECT id || ':' || text || ':' || coalesce(size, '-') FROM note ORDER BY id", [], |row| {
                row.get::<_, String>(0)
            })?;
        let replies = db.query("SELECT id || '>' || note FROM reply ORDER BY id", [], |row| row.get::<_, String>(0))?;
        Ok(format!("{notes:?} {replies:?}"))
    };
    office.vault().read(read).expect("contents")
}

#[test]
fn undo_and_redo_carry_their_names() {
    let office = Office::new();
    office.note("satu");
    office.note("dua");
    assert_eq!(titles(&office), (Some("Tulis dua".into()), None));
    assert_eq!(office.vault().undo(AT).expect("undo"), "Tulis dua");
    assert_eq!(titles(&office), (Some("Tulis satu".into()), Some("Tulis dua".into())));
    assert_eq!(office.vault().undo(AT).expect("undo"), "Tulis satu");
    assert!(matches!(office.vault().undo(AT), Err(Error::NothingToUndo(_))));
    assert_eq!(office.vault().redo(AT).expect("redo"), "Tulis satu");
    assert_eq!(office.notes(), ["satu"]);
    office.note("tiga");
    assert_eq!(titles(&office), (Some("Tulis tiga".into()), None), "a new change forgets what was undone");
    assert!(matches!(office.vault().redo(AT), Err(Error::NothingToUndo(_))));
}

#[test]
fn undo_survives_a_restart() {
    let mut office = Office::new();
    office.note("satu");
    office.note("dua");
    office.vault().undo(AT).expect("undo");
    office.reopen().expect("opens");
    assert_eq!(titles(&office), (Some("Tulis satu".into()), Some("Tulis dua".into())));
}

#[test]
fn what_changed_nothing_leaves_no_entry() {
    let office = Office::new();
    let id = office.note("satu");
    let done = office.write(|db| db.execute("UPDATE note SET text = 'satu' WHERE id = ?1", [id])).expect("no change");
    assert_eq!((done.value, done.entry), (1, None));
    let refused = office.write(|db| db.insert("INSERT INTO note (text) VALUES ('')", []));
    assert!(matches!(refused, Err(Error::Constraint(_))));
    let orphan = office.write(|db| db.insert("INSERT INTO reply (note) VALUES (999)", []));
    assert!(matches!(orphan, Err(Error::Constraint(_))));
    let entries = office.vault().read(|db| journal::entries(db, None, "", 10)).expect("entries");
    assert_eq!(entries.len(), 1);
}

#[test]
fn an_irreversible_act_is_a_barrier_and_may_stay_out_of_the_record() {
    let office = Office::new();
    office.note("satu");
    let act = office.write(|db| {
        db.title("Terima jawaban");
        db.irreversible();
        db.insert("INSERT INTO secret_answer (text) VALUES ('jawaban rahasia')", [])
    });
    let entry = act.expect("stored").entry.expect("the act itself stands in the record");
    assert_eq!(titles(&office), (None, None));
    let (rows, more) = office.vault().read(|db| journal::changes(db, entry, 10)).expect("changes");
    assert_eq!((rows.len(), more), (0, 0), "unlinkable tables are not recorded");
    let raw = office.vault().read(|db| {
        db.one("SELECT count(*) FROM journal_entry WHERE instr(changeset, CAST('rahasia' AS BLOB)) > 0", [], |row| {
            row.get::<_, i64>(0)
        })
    });
    assert_eq!(raw.expect("count"), 0);
}

#[test]
fn the_tip_says_whether_anything_changed_and_what() {
    let office = Office::new();
    let tip = |office: &Office| office.vault().read(journal::tip).expect("tip");
    let empty = tip(&office);
    assert_eq!(empty, journal::Tip::default());
    office.note("satu");
    let first = tip(&office);
    assert_ne!(first, empty);
    assert_eq!(tip(&office), first);
    office.note("dua");
    let read = |what: &dyn Fn(&Reader<'_>) -> Result<bool, Error>| office.vault().read(what).expect("read");
    assert!(read(&|db| journal::continues(db, &first)));
    let other = journal::Tip { hash: vec![1], ..first.clone() };
    assert!(!read(&|db| journal::continues(db, &other)));
    let touched = |limit| office.vault().read(|db| journal::touched_since(db, first.entry, limit)).expect("touched");
    assert_eq!(touched(1), Some(vec![("note".to_owned(), 2)]));
    assert_eq!(touched(0), None);
}

#[test]
fn a_memo_lives_as_long_as_the_open_file() {
    let mut office = Office::new();
    let read = |office: &Office| office.vault().read(|db| Ok::<_, Error>(db.memo::<String>())).expect("read");
    assert_eq!(read(&office), None);
    let keep = |db: &Reader<'_>| {
        db.keep(std::sync::Arc::new("satu".to_owned()));
        Ok::<_, Error>(())
    };
    office.vault().read(keep).expect("kept");
    assert_eq!(read(&office).as_deref().map(String::as_str), Some("satu"));
    office
        .write(|db| {
            assert_eq!(db.memo::<String>(), None, "a transaction sees what nobody else sees");
            db.keep(std::sync::Arc::new("dua".to_owned()));
            Ok::<_, Error>(())
        })
        .expect("written");
    assert_eq!(read(&office).as_deref().map(String::as_str), Some("satu"));
    office.reopen().expect("opens");
    assert_eq!(read(&office), None);
}

#[test]
fn the_history_of_a_row_shows_before_and_after() {
    let office = Office::new();
    let id = office.note("lama");
    let change = office.write(|db| {
        db.title("Ubah catatan");
        db.execute("UPDATE note SET text = 'baru', size = 3 WHERE id = ?1", [id])
    });
    change.expect("changed");
    let history = office.vault().read(|db| journal::record(db, "note", id)).expect("history");
    assert_eq!(
        history.iter().map(|change| (change.title.as_str(), change.action)).collect::<Vec<_>>(),
        [("Ubah catatan", "update"), ("Tulis lama", "insert")]
    );
    let text = |text: &str| Some(Value::Text(text.into()));
    assert_eq!(history[0].columns["text"], (text("lama"), text("baru")));
    assert_eq!(history[0].columns["size"], (Some(Value::Null), Some(Value::Integer(3))));
    assert_eq!(history[1].columns["text"], (None, text("lama")));
    assert_eq!((history[0].operator.as_str(), history[0].at.as_str()), ("Sari", AT));
}

#[test]
fn a_parent_with_children_is_undone_and_redone_whole() {
    let office = Office::new();
    let family = office.write(|db| {
        let note = db.insert("INSERT INTO note (text) VALUES ('induk')", [])?;
        db.insert("INSERT INTO reply (note) VALUES (?1)", [note])
    });
    family.expect("written");
    let before = contents(&office);
    office.vault().undo(AT).expect("undo");
    assert_eq!(contents(&office), "[] []");
    office.vault().redo(AT).expect("redo");
    assert_eq!(contents(&office), before);
}

#[test]
fn an_entry_altered_outside_is_found() {
    let office = Office::new();
    office.note("satu");
    office.note("dua");
    let forged = office.write(|db| {
        db.irreversible();
        db.execute("UPDATE journal_entry SET title = 'Tulis apa saja' WHERE title = 'Tulis satu'", [])
    });
    forged.expect("forged");
    let findings = office.vault().check().expect("check");
    assert_eq!(findings.iter().map(|finding| finding.kind).collect::<Vec<_>>(), [FindingKind::Journal]);
}

#[derive(Debug, Clone)]
enum Deed {
    Add(String),
    Change(usize, i64),
    Remove(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        "[a-z]{1,6}".prop_map(Deed::Add),
        (0..6usize, 0..100i64).prop_map(|(at, size)| Deed::Change(at, size)),
        (0..6usize).prop_map(Deed::Remove),
    ];
    proptest::collection::vec(deed, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Undoing everything gives back every earlier state in turn; redoing gives the later ones.
    #[test]
    fn undo_then_redo_is_the_same_content(deeds in deeds()) {
        let office = Office::new();
        let mut states = vec![contents(&office)];
        for deed in deeds {
            let done = office.write(|db| {
                let pick = |at: usize| {
                    let ids = db.query("SELECT id FROM note ORDER BY id", [], |row| row.get::<_, i64>(0))?;
                    Ok::<_, Error>(ids.get(at % ids.len().max(1)).copied().unwrap_or(0))
                };
                match &deed {
                    Deed::Add(text) => db.execute("INSERT INTO note (text) VALUES (?1)", [text]),
                    Deed::Change(at, size) => {
                        db.execute("UPDATE note SET size = ?1 WHERE id = ?2", [*size, pick(*at)?])
                    }
                    Deed::Remove(at) => db.execute("DELETE FROM note WHERE id = ?1", [pick(*at)?]),
                }
            });
            if done.expect("a deed").entry.is_some() {
                states.push(contents(&office));
            }
        }
        for state in states.iter().rev().skip(1) {
            office.vault().undo(AT).expect("undo");
            prop_assert_eq!(&contents(&office), state);
        }
        for state in states.iter().skip(1) {
            office.vault().redo(AT).expect("redo");
            prop_assert_eq!(&contents(&office), state);
        }
    }
}
