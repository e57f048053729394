//! What the layout promises, checked on the files themselves.

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files below a folder with one of the endings, generated folders left out.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, endings: &[&str], out: &mut Vec<PathBuf>) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for entry in entries.flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if path.is_dir() {
                if !["node_modules", "target", "dist", "gen", ".git", "shots"].contains(&name.as_str()) {
                    walk(&path, endings, out);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                out.push(path);
            }
        }
    }
    let (root, mut paths) = (root(), Vec::new());
    walk(&root.join(folder), endings, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("source files are UTF-8");
            let name = path.strip_prefix(&root).expect("below the root").to_string_lossy().replace('\\', "/");
            (name, text)
        })
        .collect()
}

fn refuse(problems: Vec<String>) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// Floors of the crates; a crate may use lower floors only.
const FLOORS: &[(&str, u8)] = &[
    ("vault", 0),
    ("print", 0),
    ("tabular", 0),
    ("kernel", 1),
    ("agency", 2),
    ("reference", 2),
    ("organisation", 3),
    ("staff", 4),
    ("reviews", 5),
    ("demo", 6),
    ("office", 7),
];

#[test]
fn crates_depend_on_lower_floors_only() {
    let floor = |name: &str| FLOORS.iter().find(|(known, _)| *known == name).map(|(_, floor)| *floor);
    let mut problems = Vec::new();
    for (path, text) in files("src-tauri/crates", &["Cargo.toml"]) {
        let name = path.split('/').nth(2).unwrap_or_default();
        let Some(own) = floor(name) else {
            problems.push(format!("{path}: give this crate a floor in tests/suite/tidy.rs and in ARCHITECTURE.md"));
            continue;
        };
        let product = text.split("[dev-dependencies]").next().unwrap_or_default();
        for line in product.lines().filter_map(|line| line.trim().strip_prefix("abdi-")) {
            let other: String = line.chars().take_while(|c| c.is_ascii_lowercase()).collect();
            if floor(&other).is_none_or(|below| below >= own) {
                problems.push(format!("{path}: {name} may not use {other}"));
            }
        }
    }
    refuse(problems);
}

#[test]
fn only_the_shell_knows_tauri() {
    let uses = |text: &str| text.lines().any(|line| line.trim_start().starts_with("tauri"));
    let crates = files("src-tauri/crates", &["Cargo.toml"]);
    refuse(crates.into_iter().filter(|(_, text)| uses(text)).map(|(path, _)| format!("{path}: knows tauri")).collect());
}

#[test]
fn only_the_host_folder_of_the_page_knows_tauri() {
    let pages = files("ui/src", &[".ts", ".svelte"]);
    let found =
        pages.into_iter().filter(|(path, text)| text.contains("@tauri-apps") && !path.starts_with("ui/src/host/"));
    refuse(found.map(|(path, _)| format!("{path}: only ui/src/host may import @tauri-apps")).collect());
}

#[test]
fn areas_do_not_import_each_others_pages() {
    let mut problems = Vec::new();
    for (path, text) in files("ui/src/areas", &[".ts", ".svelte"]) {
        let own = path.split('/').nth(3).unwrap_or_default();
        for line in text.lines().filter(|line| line.contains("import") && line.contains("/areas/")) {
            let other = line.split("/areas/").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
            if other != own {
                problems.push(format!("{path}: imports pages of {other}"));
            }
        }
    }
    refuse(problems);
}

#[test]
fn queries_stand_in_stores_only() {
    const SQL: &[&str] = &["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM "];
    // The vault is the engine of SQL; elsewhere it lives in store files, and in tests of them.
    let allowed = |path: &str| {
        path.contains("/vault/") || path.contains("/store/") || path.ends_with("/store.rs") || path.contains("test")
    };
    let sources = files("src-tauri/crates", &[".rs"]).into_iter().chain(files("src-tauri/src", &[".rs"]));
    let mut problems = Vec::new();
    for (path, text) in sources.filter(|(path, _)| !allowed(path)) {
        for (at, line) in text.lines().enumerate() {
            let code = line.trim_start();
            if !code.starts_with("//") && SQL.iter().any(|word| code.contains(word)) && code.contains('"') {
                problems.push(format!("{path}:{}: SQL outside a store", at + 1));
            }
        }
    }
    refuse(problems);
}

#[test]
fn rules_are_pure() {
    let mut problems = Vec::new();
    for (path, text) in files("src-tauri/crates", &[".rs"]) {
        let engine = ["/vault/", "/print/", "/tabular/", "/kernel/", "/office/", "/demo/"]
            .iter()
            .any(|part| path.contains(part));
        let test = path.contains("test");
        if !engine
            && !test
            && (text.contains("Utc::now") || text.contains("Local::now") || text.contains("SystemTime::now"))
        {
            problems.push(format!("{path}: reads the clock; take the date as a parameter"));
        }
        if !test
            && !path.contains("/office/src/registry.rs")
            && text.contains("HashMap")
            && text.contains(".iter()")
            && text.contains("use std::collections::HashMap")
        {
            for (at, line) in text.lines().enumerate() {
                if line.contains("for ") && line.contains("map.iter()") {
                    problems.push(format!("{path}:{}: the order of a HashMap changes between runs", at + 1));
                }
            }
        }
    }
    refuse(problems);
}

#[test]
fn files_have_one_reason_to_exist() {
    const LONGEST: usize = 500;
    let sources = files("src-tauri", &[".rs"]).into_iter().chain(files("ui/src", &[".ts", ".svelte", ".css"]));
    let long = sources.filter(|(path, text)| !path.contains("/contract/") && text.lines().count() > LONGEST);
    refuse(long.map(|(path, text)| format!("{path}: {} lines; split it", text.lines().count())).collect());
}

#[test]
fn nothing_is_left_over() {
    let sources = files("src-tauri", &[".rs", ".sql"]).into_iter().chain(files("ui/src", &[".ts", ".svelte"]));
    let words =
        ["TO".to_owned() + "DO", "FIX".to_owned() + "ME", "unimplemented".to_owned() + "!", "todo".to_owned() + "!("];
    let mut problems = Vec::new();
    for (path, text) in sources {
        for (at, line) in text.lines().enumerate() {
            if words.iter().any(|word| line.contains(word.as_str())) {
                problems.push(format!("{path}:{}: left over", at + 1));
            }
        }
    }
    refuse(problems);
}

#[test]
fn the_page_loads_nothing_from_elsewhere() {
    let conf = std::fs::read_to_string(root().join("src-tauri/tauri.conf.json")).expect("configuration");
    assert!(
        !conf.contains("https://") || conf.matches("https://").count() == 1,
        "only the schema may name another host"
    );
    assert!(
        conf.contains("\"default-src\": \"'none'\"") && conf.contains("\"script-src\": \"'self'\""),
        "CSP is strict"
    );
    assert!(!conf.contains("unsafe-eval"), "no eval");
    let capability = std::fs::read_to_string(root().join("src-tauri/capabilities/main.json")).expect("capability");
    let value: serde_json::Value = serde_json::from_str(&capability).expect("JSON");
    assert_eq!(value["permissions"], serde_json::json!(["allow-rpc", "allow-rpc-job"]), "two capabilities only");
}
