//! Passphrases, operators, the recovery code.

use super::{CHEAP, Office, SARI, pass, schema};
use crate::{Error, RecoveryCode, Vault, strength};

#[test]
fn a_wrong_passphrase_is_told_apart_from_damage() {
    let mut office = Office::new();
    office.close();
    let wrong = Vault::unlock(&office.folder, "Sari", &pass("kata sandi yang lain sekali"), schema());
    assert!(matches!(wrong, Err(Error::WrongPassphrase { operator }) if operator == "Sari"));
    let nobody = Vault::unlock(&office.folder, "Budi", &pass(SARI), schema());
    assert!(matches!(nobody, Err(Error::UnknownOperator { .. })));
    office.reopen().expect("the right passphrase still opens");
}

#[test]
fn changing_a_passphrase_rewraps_and_keeps_the_data() {
    let mut office = Office::new();
    office.note("tetap");
    let database = office.folder.join("data.abdi");
    let (old, new) = (pass(SARI), pass("tujuh payung merah di pasar"));
    assert!(matches!(office.vault().change_passphrase(&new, &old, CHEAP), Err(Error::WrongPassphrase { .. })));
    office.vault().change_passphrase(&old, &new, CHEAP).expect("changed");
    office.close();
    let bytes = std::fs::read(&database).expect("database");
    assert!(matches!(Vault::unlock(&office.folder, "Sari", &old, schema()), Err(Error::WrongPassphrase { .. })));
    let again = Vault::unlock(&office.folder, "Sari", &new, schema()).expect("the new one opens");
    drop(again);
    assert_eq!(std::fs::read(&database).expect("database"), bytes, "the data was not encrypted anew");
}

#[test]
fn several_operators_share_one_file() {
    let office = Office::new();
    let budi = pass("sebelas perahu kayu berlayar");
    office.vault().add_operator("Budi", &budi, CHEAP).expect("added");
    assert!(
        matches!(office.vault().add_operator("budi", &budi, CHEAP), Err(Error::OperatorName(_))),
        "names are unique"
    );
    assert!(matches!(office.vault().add_operator(" ", &budi, CHEAP), Err(Error::OperatorName(_))));
    assert!(matches!(office.vault().remove_operator("Sari"), Err(Error::OperatorName(_))), "not oneself");
    let Office { vault, folder, _home, .. } = office;
    drop(vault);
    let as_budi = Vault::unlock(&folder, "Budi", &budi, schema()).expect("Budi opens");
    as_budi.remove_operator("Sari").expect("another one may be removed");
    assert!(matches!(as_budi.remove_operator("Budi"), Err(Error::OperatorName(_))), "never the last");
}

#[test]
fn the_recovery_code_opens_and_gives_a_new_passphrase() {
    let mut office = Office::new();
    office.note("selamat");
    office.close();
    let typed = office.code.groups().join("-").to_lowercase().replace('0', "o");
    let code = RecoveryCode::parse(&typed).expect("typed from paper");
    let fresh = pass("sembilan lampu jalan menyala");
    let vault = Vault::unlock_with_recovery(&office.folder, &code, "Sari", &fresh, CHEAP, schema()).expect("opens");
    drop(vault);
    Vault::unlock(&office.folder, "Sari", &fresh, schema()).expect("new passphrase");
    let other = Office::new();
    let foreign = Vault::unlock_with_recovery(&office.folder, &other.code, "Sari", &fresh, CHEAP, schema());
    assert!(matches!(foreign, Err(Error::WrongRecoveryCode)), "a code of another file");
}

#[test]
fn a_mistyped_code_is_noticed_before_it_is_tried() {
    let office = Office::new();
    let groups = office.code.groups();
    assert_eq!(groups.len(), 9);
    let mut wrong: Vec<char> = groups.join("").chars().collect();
    wrong[3] = if wrong[3] == 'A' { 'B' } else { 'A' };
    assert!(RecoveryCode::parse(&wrong.iter().collect::<String>()).is_none());
    assert!(RecoveryCode::parse(&groups[..8].join("")).is_none(), "a group is missing");
    assert!(office.code.proves(4, groups[4]) && !office.code.proves(4, groups[5]) && !office.code.proves(9, ""));
}

#[test]
fn a_renewed_code_replaces_the_printed_one() {
    let mut office = Office::new();
    let renewed = office.vault().renew_recovery(CHEAP).expect("renewed");
    office.close();
    let open = |code| Vault::unlock_with_recovery(&office.folder, code, "Sari", &pass(SARI), CHEAP, schema());
    assert!(matches!(open(&office.code), Err(Error::WrongRecoveryCode)));
    open(&renewed).expect("the new code");
}

#[test]
fn weak_passphrases_are_refused_with_advice() {
    for (text, accepted) in [
        ("", false),
        ("Kj4!x", false),
        ("password123", false),
        ("aaaaaaaaaaaaaaaa", false),
        ("sari sari sari", false),
        (SARI, true),
    ] {
        let found = strength(&pass(text), &["Sari"]);
        assert_eq!(found.score >= 3, accepted, "{text:?} has score {}", found.score);
        assert_eq!(found.advice.is_empty(), accepted, "{text:?}: {}", found.advice);
        let folder = tempfile::tempdir().expect("folder");
        let made = Vault::create(&folder.path().join("x"), "Sari", &pass(text), CHEAP, schema());
        assert_eq!(made.is_ok(), accepted, "{text:?}");
    }
}

#[test]
fn a_slot_cannot_be_cheapened_or_renamed() {
    let mut office = Office::new();
    office.close();
    let path = office.folder.join("kunci.json");
    let text = std::fs::read_to_string(&path).expect("key file");
    for forged in [text.replace("\"Sari\"", "\"Sira\""), text.replace("\"passes\": 1", "\"passes\": 2")] {
        std::fs::write(&path, forged).expect("forged");
        let name = if std::fs::read_to_string(&path).expect("key file").contains("Sira") { "Sira" } else { "Sari" };
        let opened = Vault::unlock(&office.folder, name, &pass(SARI), schema());
        assert!(matches!(opened, Err(Error::WrongPassphrase { .. })));
    }
    std::fs::write(&path, text.replace("\"memory_kib\": 64", "\"memory_kib\": 4000000")).expect("forged");
    let huge = Vault::unlock(&office.folder, "Sari", &pass(SARI), schema());
    assert!(matches!(huge, Err(Error::KeyFileDamaged(_))), "a forged size must not eat the memory");
}

#[test]
fn the_passphrase_never_shows_itself() {
    let text = format!("{:?}", pass("rahasia besar sekali ini"));
    assert!(!text.contains("rahasia"));
    let mut office = Office::new();
    office.close();
    let error =
        Vault::unlock(&office.folder, "Sari", &pass("rahasia besar sekali ini"), schema()).err().expect("wrong");
    assert!(!format!("{error} {error:?}").contains("rahasia"));
}
