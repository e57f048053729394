//! `staff.import_changes`: what a preview would change, page by page.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::import::opened::Opened;
use crate::import::preview::{ChangeLine, count};

/// Lines at most.
const MOST: usize = 500;

/// What kind of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum StaffImportPart {
    /// Records that are made.
    Created,
    /// Records that change.
    Changed,
    /// Units that are made or change.
    Units,
    /// Heads that change.
    Heads,
}

/// Input of `staff.import_changes`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportChangesInput {
    /// The file.
    pub handle: u32,
    /// Which ones.
    pub part: StaffImportPart,
    /// How many to skip.
    pub offset: usize,
    /// How many to give, at most 500.
    pub limit: usize,
}

/// One field before and after.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportFieldChange {
    /// Label.
    pub label: String,
    /// Before.
    pub old: String,
    /// After.
    pub new: String,
}

/// One record, unit or head post.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportChange {
    /// Row of the file; 0 when there is none.
    pub row: u32,
    /// It is made, or taken.
    pub created: bool,
    /// NIP, or id of the unit.
    pub key: String,
    /// Name.
    pub name: String,
    /// Field by field.
    pub fields: Vec<StaffImportFieldChange>,
}

/// Output of `staff.import_changes`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportChanges {
    /// How many in all.
    pub total: u32,
    /// The asked ones.
    pub rows: Vec<StaffImportChange>,
}

/// `staff.import_changes`.
pub struct ImportChanges;

impl Query for ImportChanges {
    const NAME: &'static str = "staff.import_changes";
    const READS: &'static [Area] = &[];
    type Input = StaffImportChangesInput;
    type Output = StaffImportChanges;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let opened = Opened::recall(cx.files(), input.handle)?;
        let preview = opened.previewed()?;
        let lines: Vec<&ChangeLine> = match input.part {
            StaffImportPart::Created => preview.changes.iter().filter(|line| line.new).collect(),
            StaffImportPart::Changed => preview.changes.iter().filter(|line| !line.new).collect(),
            StaffImportPart::Units => preview.units.iter().collect(),
            StaffImportPart::Heads => preview.heads.iter().collect(),
        };
        let page = lines.iter().skip(input.offset).take(input.limit.min(MOST));
        Ok(StaffImportChanges { total: count(lines.len()), rows: page.map(|line| shown(line)).collect() })
    }
}

fn shown(line: &ChangeLine) -> StaffImportChange {
    let fields = line.fields.iter().map(|(label, old, new)| StaffImportFieldChange {
        label: label.clone(),
        old: old.clone(),
        new: new.clone(),
    });
    StaffImportChange {
        row: line.row,
        created: line.new,
        key: line.key.clone(),
        name: line.name.clone(),
        fields: fields.collect(),
    }
}
