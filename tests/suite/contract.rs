//! The TypeScript files stand in step with the Rust types. `./dev contract` writes them anew.

use abdi_kernel::Contract;
use std::path::Path;

#[test]
fn the_committed_contract_matches_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/contract");
    let files = Contract::default().files(&abdi_office::signatures()).expect("type names are unique");
    for (name, text) in files {
        let path = folder.join(name);
        if std::env::var_os("ABDI_UPDATE").is_some() {
            std::fs::write(&path, &text).expect("contract is written");
        }
        let committed = std::fs::read_to_string(&path).expect("contract is there");
        assert!(committed == text, "{name} is out of date: run ./dev contract and commit it");
    }
}

#[test]
fn every_command_has_one_name() {
    let mut names: Vec<&str> = abdi_office::signatures().iter().map(|signature| signature.name).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all, "a command name is listed twice");
}
