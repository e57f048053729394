//! `staff.import_findings`: findings of a preview, page by page.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::import::found::Found;
use crate::import::layout::{Layout, letter};
use crate::import::level::StaffImportLevel;
use crate::import::opened::Opened;
use crate::import::preview::count;
use crate::import::words;

/// Lines at most.
const MOST: usize = 500;

/// Input of `staff.import_findings`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportFindingsInput {
    /// The file.
    pub handle: u32,
    /// Only these levels; left out or empty: all.
    #[serde(default)]
    #[ts(as = "Option<Vec<StaffImportLevel>>", optional)]
    pub levels: Vec<StaffImportLevel>,
    /// Only this kind of problem.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub problem: Option<String>,
    /// Only from this row of the file on.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from_row: Option<u32>,
    /// How many to skip.
    pub offset: usize,
    /// How many to give, at most 500.
    pub limit: usize,
}

/// One finding.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportFinding {
    /// Row of the file.
    pub row: u32,
    /// `A`, `B`, …; empty when the whole row is meant.
    pub letter: String,
    /// The header as written in the file.
    pub column: String,
    /// How heavy.
    pub level: StaffImportLevel,
    /// Code of the problem.
    pub problem: String,
    /// Its heading.
    pub title: String,
    /// What the cell says.
    pub value: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// Output of `staff.import_findings`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportFindings {
    /// How many in all.
    pub total: u32,
    /// The asked ones.
    pub rows: Vec<StaffImportFinding>,
}

/// `staff.import_findings`.
pub struct ImportFindings;

impl Query for ImportFindings {
    const NAME: &'static str = "staff.import_findings";
    const READS: &'static [Area] = &[];
    type Input = StaffImportFindingsInput;
    type Output = StaffImportFindings;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let opened = Opened::recall(cx.files(), input.handle)?;
        let preview = opened.previewed()?;
        let wanted: Vec<&Found> = preview
            .found
            .iter()
            .filter(|found| input.levels.is_empty() || input.levels.contains(&found.level()))
            .filter(|found| input.problem.as_deref().is_none_or(|code| code == found.problem.code()))
            .filter(|found| input.from_row.is_none_or(|row| found.row >= row))
            .collect();
        let page = wanted.iter().skip(input.offset).take(input.limit.min(MOST));
        Ok(StaffImportFindings {
            total: count(wanted.len()),
            rows: page.map(|found| shown(found, &preview.layout)).collect(),
        })
    }
}

/// A finding with the names the file uses.
pub fn shown(found: &Found, layout: &Layout) -> StaffImportFinding {
    let at = found.column.and_then(|column| layout.column(column));
    let header = at.map(|at| layout.header_text(at)).filter(|text| !text.is_empty());
    let title = found.column.map(|column| words::title(layout.kind, column));
    StaffImportFinding {
        row: found.row,
        letter: at.map(letter).unwrap_or_default(),
        column: header.or(title).unwrap_or("Seluruh baris").to_owned(),
        level: found.level(),
        problem: found.problem.code().to_owned(),
        title: found.problem.heading().to_owned(),
        value: found.value.to_string(),
        message: found.problem.to_string(),
    }
}
