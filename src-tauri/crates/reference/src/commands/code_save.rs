//! Adds a code to a list or corrects one: a new regulation without a new program.

use abdi_kernel::{Area, Change, Failure, Write};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::ReferenceError;
use crate::model::List;
use crate::store::codes::{self, CodeDraft};

/// Input of `reference.code_save`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceCodeSaveInput {
    /// Stored name of the list, for example `kedudukan_hukum`.
    pub list: String,
    /// The code.
    pub code: String,
    /// What it means.
    pub name: String,
    /// Group within the list.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub group: String,
    /// First day of validity; left out: since always.
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    /// Last day of validity; left out: until further notice.
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    /// Legal basis.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub basis: String,
}

/// `reference.code_save`.
pub struct CodeSave;

impl Change for CodeSave {
    const NAME: &'static str = "reference.code_save";
    const CHANGES: &'static [Area] = &["reference"];
    type Input = ReferenceCodeSaveInput;
    type Output = i64;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<i64, Failure> {
        let list = List::parse(&input.list).ok_or_else(|| ReferenceError::UnknownList(input.list.clone()))?;
        let (code, name) = (input.code.trim(), input.name.trim());
        if code.is_empty() || name.is_empty() {
            return Err(ReferenceError::CodeEmpty.into());
        }
        if input.to.is_some_and(|to| input.from.is_some_and(|from| to < from)) {
            return Err(Failure::field("to", "Akhir masa berlaku lebih awal daripada mulainya."));
        }
        cx.title(format!("Simpan kode acuan {code} {name}"));
        let draft = CodeDraft {
            list,
            code,
            name,
            group: input.group.trim(),
            from: input.from,
            to: input.to,
            basis: input.basis.trim(),
        };
        Ok(codes::save(cx.db(), &draft)?)
    }
}
