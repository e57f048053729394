//! All lists that forms and filters need, in one answer.

use abdi_kernel::{Area, Failure, Query, Read};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::model::{CodeEntry, List};
use crate::store::codes;

/// Input of `reference.lists`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ReferenceListsInput {
    /// Rows in force on this day; today when left out.
    #[ts(optional)]
    pub date: Option<NaiveDate>,
}

/// One code with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceCode {
    /// The code that is stored.
    pub code: String,
    /// What is shown.
    pub name: String,
    /// Group within the list, empty when the list has none.
    pub group: String,
    /// Legal basis.
    pub basis: String,
    /// `tinggi`, `sedang` or `rendah`.
    pub confidence: String,
}

/// One golongan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceGolongan {
    /// `III/a`, `IX`; this is what a staff record stores.
    pub label: String,
    /// `PNS` or `PPPK`.
    pub kind: String,
    /// Name of the rank; empty for PPPK.
    pub pangkat: String,
    /// Order; PPPK 1–17, PNS 101–117.
    pub rank: i64,
}

/// One level of functional posts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceJenjang {
    /// `PT`, `MU`, …
    pub code: String,
    /// `Ahli Pertama`, …
    pub name: String,
    /// `keterampilan` or `keahlian`.
    pub category: String,
    /// Default retirement age in years.
    pub retirement_age: i64,
}

/// Answer of `reference.lists`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceLists {
    /// Golongan, rising.
    pub golongan: Vec<ReferenceGolongan>,
    /// Levels of functional posts, rising.
    pub jenjang: Vec<ReferenceJenjang>,
    /// Agama.
    pub religion: Vec<ReferenceCode>,
    /// Jenis kawin.
    pub marital: Vec<ReferenceCode>,
    /// Jenis kelamin.
    pub sex: Vec<ReferenceCode>,
    /// PNS, CPNS, PPPK.
    pub staff_kind: Vec<ReferenceCode>,
    /// Tingkat pendidikan, rising.
    pub education: Vec<ReferenceCode>,
    /// Kedudukan hukum.
    pub legal_status: Vec<ReferenceCode>,
    /// Jenis jabatan of SIASN.
    pub position_type: Vec<ReferenceCode>,
    /// Jenis pegawai of SIASN.
    pub employment_type: Vec<ReferenceCode>,
    /// Kinds of post: JPT, administrator, pengawas, fungsional, pelaksana.
    pub position_kind: Vec<ReferenceCode>,
    /// Eselon; the group is the kind of post.
    pub eselon: Vec<ReferenceCode>,
    /// How a post is held: D, PJ, PLT, PLH, TT.
    pub appointment: Vec<ReferenceCode>,
    /// Why somebody left.
    pub exit: Vec<ReferenceCode>,
}

/// `reference.lists`.
pub struct Lists;

impl Query for Lists {
    const NAME: &'static str = "reference.lists";
    const READS: &'static [Area] = &["reference"];
    type Input = ReferenceListsInput;
    type Output = ReferenceLists;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let (db, date) = (cx.db(), input.date.unwrap_or(cx.today()));
        let list = |list: List| -> Result<Vec<ReferenceCode>, Failure> {
            Ok(codes::codes(db, list, date)?.into_iter().map(code_row).collect())
        };
        Ok(ReferenceLists {
            golongan: codes::golongan(db, date)?
                .into_iter()
                .map(|g| ReferenceGolongan { label: g.label, kind: g.kind, pangkat: g.pangkat, rank: g.rank })
                .collect(),
            jenjang: codes::jenjang(db, date)?
                .into_iter()
                .map(|j| ReferenceJenjang {
                    code: j.code,
                    name: j.name,
                    category: j.category,
                    retirement_age: j.retirement_age,
                })
                .collect(),
            religion: list(List::Religion)?,
            marital: list(List::Marital)?,
            sex: list(List::Sex)?,
            staff_kind: list(List::StaffKind)?,
            education: list(List::Education)?,
            legal_status: list(List::LegalStatus)?,
            position_type: list(List::PositionType)?,
            employment_type: list(List::EmploymentType)?,
            position_kind: list(List::PositionKind)?,
            eselon: list(List::Eselon)?,
            appointment: list(List::Appointment)?,
            exit: list(List::Exit)?,
        })
    }
}

fn code_row(entry: CodeEntry) -> ReferenceCode {
    ReferenceCode {
        code: entry.code,
        name: entry.name,
        group: entry.group,
        basis: entry.basis,
        confidence: entry.confidence.code().to_owned(),
    }
}
