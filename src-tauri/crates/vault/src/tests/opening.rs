//! Obstacles on the way in: each has its own message, and nothing is lost.

use super::{AT, CHEAP, NOTES, Office, SARI, pass, schema};
use crate::place::network_mount;
use crate::{Act, Error, FindingKind, Schema, Vault, inspect};
use std::path::Path;

/// A vault whose database file was treated by `spoil`; its bytes before and after the attempt to open.
fn spoiled(spoil: impl FnOnce(&mut Vec<u8>)) -> (Result<Vault, Error>, bool) {
    let mut office = Office::new();
    office.note("berharga");
    office.close();
    let path = office.folder.join("data.abdi");
    let mut bytes = std::fs::read(&path).expect("database");
    spoil(&mut bytes);
    std::fs::write(&path, &bytes).expect("spoiled");
    let opened = Vault::unlock(&office.folder, "Sari", &pass(SARI), schema());
    let kept = std::fs::read(&path).expect("still there") == bytes;
    (opened, kept)
}

#[test]
fn a_damaged_file_is_refused_and_left_alone() {
    let (first_page, kept) = spoiled(|bytes| bytes[100] ^= 1);
    assert!(matches!(first_page, Err(Error::Damaged)));
    assert!(kept, "a damaged file is never overwritten");
    let (cut, kept) = spoiled(|bytes| bytes.truncate(1000));
    assert!(matches!(cut, Err(Error::Damaged)));
    assert!(kept);
}

#[test]
fn a_flipped_bit_deep_inside_is_found_by_the_check() {
    let mut office = Office::new();
    for number in 0..200 {
        office.note(&format!("catatan {number} {}", "x".repeat(200)));
    }
    assert_eq!(office.vault().check().expect("check"), vec![], "a healthy file has no finding");
    office.close();
    let path = office.folder.join("data.abdi");
    let mut bytes = std::fs::read(&path).expect("database");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, &bytes).expect("spoiled");
    match office.reopen() {
        Ok(()) => {
            let findings = office.vault().check().expect("check");
            assert!(findings.iter().any(|finding| finding.kind == FindingKind::Page), "{findings:?}");
        }
        Err(error) => assert!(matches!(error, Error::Damaged), "{error}"),
    }
}

#[test]
fn a_newer_file_is_refused() {
    let mut office = Office::new();
    office.close();
    let older = Schema { steps: &[crate::MIGRATION], ..schema() };
    let opened = Vault::unlock(&office.folder, "Sari", &pass(SARI), older);
    assert!(matches!(opened, Err(Error::Newer { found: 2, known: 1 })));
    office.reopen().expect("the right program still opens it");
}

#[test]
fn an_older_file_is_copied_before_it_is_upgraded() {
    let mut office = Office::new();
    office.note("lama");
    office.close();
    let newer =
        Schema { steps: &[crate::MIGRATION, NOTES, "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;"], ..schema() };
    let vault = Vault::unlock(&office.folder, "Sari", &pass(SARI), newer).expect("upgrades");
    let tables = vault.read(|db| db.one("SELECT count(*) FROM extra", [], |row| row.get::<_, i64>(0)));
    assert_eq!(tables.expect("new table"), 0);
    drop(vault);
    let copy = office.folder.join("cadangan").join("sebelum-bentuk-3");
    let old = Vault::unlock(&copy, "Sari", &pass(SARI), schema()).expect("the copy opens in the older program");
    let kept: Vec<String> = old.read(|db| db.query("SELECT text FROM note", [], |row| row.get(0))).expect("reads");
    assert_eq!(kept, ["lama"]);
}

#[test]
fn a_failed_upgrade_changes_nothing() {
    let mut office = Office::new();
    office.note("utuh");
    office.close();
    let broken = Schema {
        steps: &[crate::MIGRATION, NOTES, "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; CREATE TABEL oops;"],
        ..schema()
    };
    assert!(Vault::unlock(&office.folder, "Sari", &pass(SARI), broken).is_err());
    office.reopen().expect("still the old shape");
    assert_eq!(office.notes(), ["utuh"]);
}

#[test]
fn one_program_at_a_time() {
    let office = Office::new();
    let second = Vault::unlock(&office.folder, "Sari", &pass(SARI), schema());
    assert!(matches!(second, Err(Error::InUse)));
}

#[test]
fn nothing_existing_is_overwritten() {
    let mut office = Office::new();
    office.note("sudah ada");
    office.close();
    let again = Vault::create(&office.folder, "Budi", &pass(SARI), CHEAP, schema());
    assert!(matches!(again, Err(Error::AlreadyThere(_))));
    office.reopen().expect("untouched");
    assert_eq!(office.notes(), ["sudah ada"]);
}

#[test]
fn missing_and_foreign_parts_are_named() {
    let empty = tempfile::tempdir().expect("folder");
    assert!(matches!(inspect(empty.path()), Err(Error::NoVault(_))));

    let mut office = Office::new();
    office.close();
    let key = office.folder.join("kunci.json");
    let own = std::fs::read(&key).expect("key file");
    std::fs::write(&key, b"{\"format\": \"lain\"").expect("spoiled");
    assert!(matches!(inspect(&office.folder), Err(Error::KeyFileDamaged(_))));
    std::fs::write(&key, b"\xFF\xFE").expect("spoiled");
    assert!(matches!(inspect(&office.folder), Err(Error::KeyFileDamaged(_))));
    std::fs::remove_file(&key).expect("removed");
    assert!(matches!(inspect(&office.folder), Err(Error::KeyFileDamaged(_))), "the database alone is no empty folder");
    std::fs::write(&key, own).expect("restored");

    let mut other = Office::new();
    other.close();
    std::fs::copy(other.folder.join("kunci.json"), &key).expect("foreign key file");
    assert!(office.reopen().is_err(), "a key of another vault opens nothing");

    let foreign = Schema { application_id: 8, ..schema() };
    assert!(matches!(Vault::unlock(&other.folder, "Sari", &pass(SARI), foreign), Err(Error::NotOurs)));
}

#[test]
fn shares_and_synchronised_folders_are_refused() {
    let home = tempfile::tempdir().expect("folder");
    for (name, service) in [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Pemkot", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("My Drive", "Google Drive"),
    ] {
        let folder = home.path().join(name).join("berkas");
        match Vault::create(&folder, "Sari", &pass(SARI), CHEAP, schema()) {
            Err(Error::SyncPlace { service: found, .. }) => assert_eq!(found, service),
            other => panic!("{name}: {:?}", other.err()),
        }
        assert!(!folder.exists(), "nothing was made in {name}");
    }
    Vault::create(&home.path().join("Dropboxer"), "Sari", &pass(SARI), CHEAP, schema())
        .expect("only the exact name counts");

    let mounts = "/dev/sda1 / ext4 rw 0 0\nserver:/x /mnt/kantor nfs4 rw 0 0\n//s/y /mnt/kantor\\040lama cifs rw 0 0\nfoo /home/a/drive fuse.rclone rw 0 0\n";
    for (path, network) in [
        ("/home/a", false),
        ("/mnt/kantor/berkas", true),
        ("/mnt/kantor lama/b", true),
        ("/mnt/kantorku", false),
        ("/home/a/drive/x", true),
    ] {
        assert_eq!(network_mount(mounts, Path::new(path)), network, "{path}");
    }
}

#[test]
fn a_full_disk_keeps_what_was_there() {
    let office = Office::new();
    office.note("sebelum");
    let pages = office.vault().read(|db| db.one("PRAGMA page_count", [], |row| row.get::<_, i64>(0))).expect("pages");
    let full = office.write(|db| {
        db.one(&format!("PRAGMA max_page_count = {}", pages + 2), [], |row| row.get::<_, i64>(0))?;
        for _ in 0..100 {
            db.insert("INSERT INTO note (text) VALUES (?1)", ["y".repeat(4000)])?;
        }
        Ok(())
    });
    assert!(matches!(full, Err(Error::DiskFull)));
    assert_eq!(office.notes(), ["sebelum"]);
}

#[test]
fn system_errors_get_their_own_message() {
    use std::io::ErrorKind as K;
    let told = |kind: K| Error::io(Path::new("/x"), kind.into());
    assert!(matches!(told(K::StorageFull), Error::DiskFull));
    assert!(matches!(told(K::PermissionDenied), Error::ReadOnly(_)));
    assert!(matches!(told(K::ReadOnlyFilesystem), Error::ReadOnly(_)));
    assert!(matches!(told(K::NotFound), Error::Io { .. }));
}

#[test]
fn no_file_holds_plain_text() {
    const NAME: &str = "Siti Rahmawati Nurhaliza";
    let office = Office::new();
    for number in 0..50 {
        office.note(&format!("{NAME} {number}"));
    }
    // Sorting a large set is what makes an engine write temporary files.
    let sorted = office.vault().read(|db| {
        db.query("SELECT a.text || b.text FROM note a, note b ORDER BY 1 DESC", [], |row| row.get::<_, String>(0))
    });
    assert_eq!(sorted.expect("sorted").len(), 2500);
    office.vault().copy_to(&office.folder.join("cadangan").join("salinan")).expect("copy");
    let mut seen = Vec::new();
    let mut folders = vec![office.folder.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("folder").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let bytes = std::fs::read(entry.path()).expect("file");
            let name = entry.file_name().to_string_lossy().into_owned();
            assert!(!bytes.windows(10).any(|part| part == &NAME.as_bytes()[..10]), "{name} holds a plain name");
            assert!(!bytes.starts_with(b"SQLite format 3"), "{name} is a plain database");
            assert!(!bytes.windows(12).any(|part| part == &SARI.as_bytes()[..12]), "{name} holds the passphrase");
            seen.push(name);
        }
    }
    assert!(seen.iter().any(|name| name == "data.abdi-wal"), "the log was looked at as well: {seen:?}");
}

#[test]
fn what_was_not_committed_is_gone_after_a_crash() {
    let mut office = Office::new();
    office.note("disimpan");
    let act = Act { command: "note.write", at: AT };
    let stopped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        office.vault().transact(&act, |db| -> Result<(), Error> {
            db.insert("INSERT INTO note (text) VALUES ('setengah')", [])?;
            panic!("in the middle");
        })
    }));
    assert!(stopped.is_err());
    assert_eq!(office.notes(), ["disimpan"]);
    office.note("sesudahnya");
    office.reopen().expect("opens");
    assert_eq!(office.notes(), ["disimpan", "sesudahnya"]);
}

#[test]
fn a_creation_that_breaks_off_leaves_no_vault_and_can_be_repeated() {
    let mut office = Office::new();
    office.close();
    // As a killed program leaves it: the database begun, the key never stored.
    std::fs::remove_file(office.folder.join("kunci.json")).expect("key file");
    assert!(matches!(inspect(&office.folder), Err(Error::KeyFileDamaged(_))), "a lost key is no fresh start");
    let again = || Vault::create(&office.folder, "Sari", &pass(SARI), CHEAP, schema());
    assert!(matches!(again(), Err(Error::AlreadyThere(_))), "a vault without its key is never overwritten");
    std::fs::write(office.folder.join("belum-selesai"), "").expect("mark");
    assert!(matches!(inspect(&office.folder), Err(Error::NoVault(_))));
    assert!(again().is_ok());
    assert!(!office.folder.join("belum-selesai").exists());
}

#[test]
fn a_vault_that_cannot_be_filled_is_not_made() {
    let folder = tempfile::tempdir().expect("folder");
    let fill = |filled: bool| {
        Vault::create_filled(folder.path(), "Sari", &pass(SARI), CHEAP, schema(), |vault| {
            vault.transact(&Act { command: "x", at: AT }, |db| {
                db.execute("INSERT INTO note (text) VALUES ('isi')", [])
            })?;
            if filled { Ok(()) } else { Err(Error::NoRow) }
        })
    };
    assert!(matches!(fill(false), Err(Error::NoRow)));
    assert!(matches!(inspect(folder.path()), Err(Error::NoVault(_))));
    let (vault, _) = fill(true).expect("made at the same place");
    let texts = vault.read(|db| db.query("SELECT text FROM note", [], |row| row.get::<_, String>(0)));
    assert_eq!(texts.expect("read"), ["isi"]);
}
