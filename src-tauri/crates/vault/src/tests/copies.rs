//! Safety copies and the way back from a damaged file.

use super::Office;
use crate::{Error, copies, restore};

#[test]
fn one_copy_a_day_and_seven_kept() {
    let mut office = Office::new();
    for day in 1..=9 {
        office.note(&format!("hari {day}"));
        let day = format!("2026-11-{day:02}");
        office.vault().copy_of_day(&day).expect("copy");
        office.vault().copy_of_day(&day).expect("the second of a day is none");
    }
    let names: Vec<String> = copies(&office.folder).expect("copies").into_iter().map(|copy| copy.name).collect();
    assert_eq!(names.len(), 7);
    assert_eq!((names[0].as_str(), names[6].as_str()), ("harian-2026-11-09", "harian-2026-11-03"));
    office.close();
    restore(&office.folder, "harian-2026-11-04", "a").expect("restored");
    office.reopen().expect("opens with the same passphrase");
    assert_eq!(office.notes(), ["hari 1", "hari 2", "hari 3", "hari 4"]);
}

#[test]
fn a_damaged_file_is_moved_aside_and_kept() {
    let mut office = Office::new();
    office.note("aman");
    office.vault().copy_of_day("2026-11-20").expect("copy");
    office.note("sesudahnya");
    office.close();
    let data = office.folder.join("data.abdi");
    std::fs::write(&data, b"rusak sama sekali").expect("spoiled");
    assert!(office.reopen().is_err());
    let aside = restore(&office.folder, "harian-2026-11-20", "2026-11-21").expect("restored");
    assert_eq!(std::fs::read(aside.join("data.abdi")).expect("kept"), b"rusak sama sekali");
    assert!(aside.join("kunci.json").is_file());
    office.reopen().expect("opens");
    assert_eq!(office.notes(), ["aman"]);
}

#[test]
fn restore_refuses_what_it_does_not_know_and_what_is_open() {
    let office = Office::new();
    office.vault().copy_of_day("2026-11-20").expect("copy");
    for name in ["harian-2026-11-19", "..", "../..", ""] {
        assert!(matches!(restore(&office.folder, name, "x"), Err(Error::NoVault(_))), "{name:?}");
    }
    assert!(matches!(restore(&office.folder, "harian-2026-11-20", "x"), Err(Error::InUse)));
    assert!(!office.folder.join("disisihkan-x").exists());
}
