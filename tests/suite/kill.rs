//! The program killed at any moment: the next start opens, the check is clean, nothing is half done.
//!
//! A run is watched from outside and killed (SIGKILL) when its folder has changed for the n-th time,
//! n = 1, 2, 4, 8 … until a run comes to its end. So every stage of writing is hit without a clock:
//! new files, a growing log, a renamed key file, a half-filled folder of sheets.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test")]

use serde_json::{Value, json};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::time::SystemTime;
use tempfile::TempDir;

/// The passphrase of every demonstration file.
const OLD: &str = "contoh lima gajah menari pelan";
const NEW: &str = "sepeda kapur lontar mendung tujuh";
const STAFF: u32 = 60;

/// The built program, beside the folder of this test binary.
fn program() -> PathBuf {
    let program = std::env::current_exe().unwrap().parent().unwrap().parent().unwrap().join("abdi");
    assert!(program.is_file(), "{} is missing; ./dev test builds it first", program.display());
    program
}

fn abdi(passphrase: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.args(arguments).env("ABDI_PASSPHRASE", passphrase).env_remove("ABDI_OPERATOR");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(passphrase: &str, arguments: &[&str]) -> Output {
    abdi(passphrase, arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A command's answer.
fn ask(vault: &str, name: &str, input: &Value) -> Value {
    let output = run(OLD, &["call", name, &input.to_string(), "--vault", vault]);
    assert!(output.status.success(), "{name}: {}", said(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The next start: it opens and the full check finds nothing.
fn opens_clean(vault: &str, passphrase: &str) {
    let check = run(passphrase, &["vault", "check", "--vault", vault]);
    assert!(check.status.success(), "{}", said(&check));
}

/// Names, sizes and times of all files below a folder: differs whenever something was written.
fn trace(folder: &Path) -> Vec<(PathBuf, u64, Option<SystemTime>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(trace(&path));
        }
        if let Ok(facts) = entry.metadata() {
            found.push((path, facts.len(), facts.modified().ok()));
        }
    }
    found.sort();
    found
}

/// Runs until `watched` has changed `n` times, then kills. `false` when the run ended before.
fn killed_after(mut command: Command, input: Option<&str>, watched: &Path, n: u32) -> bool {
    if input.is_some() {
        command.stdin(Stdio::piped());
    }
    let mut before = trace(watched);
    let mut child = command.spawn().unwrap();
    if let (Some(mut pipe), Some(text)) = (child.stdin.take(), input) {
        pipe.write_all(text.as_bytes()).unwrap();
    }
    let mut changes = 0;
    loop {
        let now = trace(watched);
        if now != before {
            (before, changes) = (now, changes + 1);
        }
        if changes >= n {
            child.kill().unwrap();
            // It may have come to its end just before.
            return !child.wait().unwrap().success();
        }
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "the run itself failed: {status}");
            return false;
        }
        std::thread::yield_now();
    }
}

/// Kills at the 1st, 2nd, 4th … change on a fresh copy each time; `after` judges what is left.
fn sweep(what: &str, prepare: impl Fn() -> TempDir, work: impl Fn(&Path, u32) -> bool, after: impl Fn(&Path)) {
    let mut kills = 0;
    for n in (0..16).map(|power| 1 << power) {
        let place = prepare();
        let killed = work(place.path(), n);
        after(place.path());
        if !killed {
            break;
        }
        kills += 1;
    }
    assert!(kills >= 2, "{what}: killed only {kills} times; the test does not reach the middle");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A copy of one demonstration vault, in `vault/` of a new folder.
fn demonstration() -> TempDir {
    static MADE: OnceLock<TempDir> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let vault = folder.path().join("vault");
        let output = run(OLD, &["demo", "--out", vault.to_str().unwrap(), "--staff", &STAFF.to_string()]);
        assert!(output.status.success(), "{}", said(&output));
        folder
    });
    let fresh = TempDir::new().unwrap();
    copy(made.path(), fresh.path());
    fresh
}

fn vault_of(place: &Path) -> String {
    place.join("vault").to_str().unwrap().to_owned()
}

fn staff_count(vault: &str) -> u64 {
    ask(vault, "staff.count", &json!({}))["total"].as_u64().unwrap()
}

#[test]
fn killed_in_the_middle_of_a_save() {
    let name = |vault: &str| ask(vault, "agency.identity", &json!({}))["name"].as_str().unwrap().to_owned();
    let before = name(&vault_of(demonstration().path()));
    let fresh = "Badan Kepegawaian yang Baru";
    let input = json!({
        "region": "Kabupaten Contoh", "name": fresh, "shortName": "", "address": "", "city": "Contoh",
        "postalCode": "", "phone": "", "email": "", "website": "",
    })
    .to_string();
    sweep(
        "save",
        demonstration,
        |place, n| {
            let call = abdi(OLD, &["call", "agency.save_identity", "-", "--vault", &vault_of(place)]);
            killed_after(call, Some(&input), &place.join("vault"), n)
        },
        |place| {
            let vault = vault_of(place);
            opens_clean(&vault, OLD);
            let found = name(&vault);
            assert!(found == before || found == fresh, "neither the old nor the new name: {found}");
        },
    );
}

#[test]
fn killed_in_the_middle_of_a_passphrase_change() {
    let input = json!({ "old": OLD, "new": NEW }).to_string();
    sweep(
        "passphrase",
        demonstration,
        |place, n| {
            let call = abdi(OLD, &["call", "vault.change_passphrase", "-", "--vault", &vault_of(place)]);
            killed_after(call, Some(&input), &place.join("vault"), n)
        },
        |place| {
            let vault = vault_of(place);
            let opening = [OLD, NEW].map(|secret| run(secret, &["vault", "check", "--vault", &vault]));
            let opened: Vec<bool> = opening.iter().map(|output| output.status.success()).collect();
            assert!(opened == [true, false] || opened == [false, true], "old and new open: {opened:?}");
            let refused = opening.iter().find(|output| !output.status.success()).unwrap();
            assert_eq!(refused.status.code(), Some(4), "{}", said(refused));
        },
    );
}

/// Everything below a folder, PDFs and whatever else.
fn files(folder: &Path) -> Vec<PathBuf> {
    trace(folder).into_iter().map(|(path, ..)| path).filter(|path| path.is_file()).collect()
}

#[test]
fn killed_in_the_middle_of_a_batch_of_sheets() {
    // One division of several people: typesetting is slow in a debug build.
    let units = ask(&vault_of(demonstration().path()), "organisation.tree", &json!({}));
    let unit = units["units"].as_array().unwrap().iter().find(|unit| unit["name"] == "Bidang Mutasi dan Promosi");
    let unit = unit.unwrap()["id"].to_string();
    let sheets = |place: &Path| {
        let out = place.join("sheets");
        abdi(
            OLD,
            &[
                "sheet",
                "review",
                "--vault",
                &vault_of(place),
                "--period",
                "1",
                "--unit",
                &unit,
                "--out",
                out.to_str().unwrap(),
            ],
        )
    };
    let whole = demonstration();
    let done = sheets(whole.path()).output().unwrap();
    assert!(done.status.success(), "{}", said(&done));
    let names = |place: &Path| -> Vec<PathBuf> {
        let out = place.join("sheets");
        files(&out).iter().map(|path| path.strip_prefix(&out).unwrap().to_path_buf()).collect()
    };
    let all = names(whole.path());
    assert!(all.len() > 3, "{all:?}");

    sweep(
        "sheets",
        demonstration,
        |place, n| killed_after(sheets(place), None, &place.join("sheets"), n),
        |place| {
            opens_clean(&vault_of(place), OLD);
            // What stands under its final name is whole, to the last byte.
            for name in names(place).iter().filter(|name| all.contains(name)) {
                let read = |place: &Path| std::fs::read(place.join("sheets").join(name)).unwrap();
                assert!(read(place) == read(whole.path()), "{} is not whole", name.display());
            }
            // The same again: everything is there and nothing of the broken run remains.
            let again = sheets(place).output().unwrap();
            assert!(again.status.success(), "{}", said(&again));
            assert_eq!(names(place), all);
        },
    );
}

#[test]
fn killed_while_a_file_is_made_and_filled_with_demonstration_data() {
    let make = |place: &Path| abdi(OLD, &["demo", "--out", &vault_of(place), "--staff", &STAFF.to_string()]);
    let whole = TempDir::new().unwrap();
    assert!(make(whole.path()).output().unwrap().status.success());
    let facts = |vault: &str| {
        let periods = ask(vault, "reviews.period.list", &json!({}));
        (staff_count(vault), periods.as_array().unwrap().len())
    };
    let all = facts(&vault_of(whole.path()));

    sweep(
        "demonstration",
        || TempDir::new().unwrap(),
        |place, n| killed_after(make(place), None, place, n),
        |place| {
            let vault = vault_of(place);
            if run(OLD, &["vault", "info", "--vault", &vault]).status.success() {
                opens_clean(&vault, OLD);
                let found = facts(&vault);
                assert!(found == (0, 0) || found == all, "half filled: {found:?} of {all:?}");
            } else {
                // Not yet a file: making it again at the same place must simply work.
                let again = make(place).output().unwrap();
                assert!(again.status.success(), "{}", said(&again));
                opens_clean(&vault, OLD);
                assert_eq!(facts(&vault), all);
            }
        },
    );
}
