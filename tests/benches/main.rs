//! Speed and memory beside bare baselines measured in the same run: `./dev bench`.
//!
//! Each row does the program's work and the same work without the program (bare SQL on the same file, bare
//! calamine, bare Typst, an empty window), in turn, and prints medians, the ratio and whether the aim is
//! met. A missed aim is said and does not fail the run. Figures count in a release build only.

mod bare_typst;
mod figures;
mod import;
mod list;
mod results;
mod search;
mod sheets;
mod siasn;
mod window;
mod world;

use figures::{Row, print_table, write_json};
use std::path::PathBuf;
use std::process::ExitCode;
use world::{Outcome, Stop};

const USAGE: &str = "\
bench [--json FILE] [--only WORD,…] [--quick]
  --json FILE  also writes the figures as JSON
  --only       list, search, import, results, sheets, window
  --quick      a tenth of the size, to see that it runs";

/// How much is measured.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// The large region.
    pub(crate) many: usize,
    /// The region for growth, import, results and window.
    pub(crate) some: usize,
    /// Sheets.
    pub(crate) sheets: usize,
    /// Runs per median, after one that warms up.
    pub(crate) runs: usize,
}

const FULL: Size = Size { many: 100_000, some: 10_000, sheets: 1_000, runs: 7 };
const QUICK: Size = Size { many: 4_000, some: 1_000, sheets: 60, runs: 3 };

struct Wishes {
    json: Option<PathBuf>,
    only: Vec<String>,
    size: Size,
}

#[allow(clippy::print_stderr, reason = "a program for the terminal")]
fn main() -> ExitCode {
    let wishes = match wishes(std::env::args().skip(1)) {
        Ok(wishes) => wishes,
        Err(()) => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    // The compiler of the sheets recurses deeper than a main thread allows.
    let work = std::thread::Builder::new().stack_size(64 << 20).spawn(move || run(&wishes));
    let outcome = work.map(std::thread::JoinHandle::join);
    match outcome.unwrap_or_else(|error| Ok(Err(error.into()))).unwrap_or_else(|_| Err(Stop("panicked".to_owned()))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("{}", stop.0);
            ExitCode::FAILURE
        }
    }
}

fn wishes(mut words: impl Iterator<Item = String>) -> Result<Wishes, ()> {
    let mut wishes = Wishes { json: None, only: Vec::new(), size: FULL };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--quick" => wishes.size = QUICK,
            "--json" => wishes.json = Some(words.next().ok_or(())?.into()),
            "--only" => wishes.only = words.next().ok_or(())?.split(',').map(str::to_owned).collect(),
            _ => return Err(()),
        }
    }
    Ok(wishes)
}

#[allow(clippy::print_stderr, reason = "a program for the terminal")]
fn run(wishes: &Wishes) -> Outcome<()> {
    if cfg!(debug_assertions) {
        eprintln!("This is a debug build: the figures say nothing. Use ./dev bench.");
    }
    let folder = tempfile::tempdir()?;
    let wanted = |word: &str| wishes.only.is_empty() || wishes.only.iter().any(|only| only == word);
    let (size, place) = (&wishes.size, folder.path());
    let mut rows: Vec<Row> = Vec::new();
    if wanted("list") || wanted("search") {
        let many = world::region(&place.join("many"), size.many)?;
        if wanted("list") {
            let some = world::region(&place.join("some"), size.some)?;
            rows.extend(list::rows(&some, &many, size)?);
        }
        if wanted("search") {
            rows.extend(search::rows(&many, size)?);
        }
    }
    if wanted("import") {
        rows.push(import::row(&place.join("import"), size)?);
    }
    if wanted("results") {
        rows.push(results::row(&place.join("results"), size)?);
    }
    if wanted("sheets") {
        rows.push(sheets::row(&place.join("sheets"), size)?);
    }
    if wanted("window") {
        match window::rows(&place.join("window"), size) {
            Ok(found) => rows.extend(found),
            Err(stop) => eprintln!("window: not measured. {}", stop.0),
        }
    }
    print_table(&rows);
    match &wishes.json {
        Some(path) => write_json(path, &rows, size),
        None => Ok(()),
    }
}
