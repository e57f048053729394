//! Adds a post to a unit or corrects one. The head post is named with its unit.

use abdi_kernel::{Area, Change, Failure, Write};
use serde::Deserialize;
use ts_rs::TS;

use crate::OrganisationError;
use crate::kind::PositionKind;
use crate::model::PositionDraft;
use crate::store::{positions, units};

/// Input of `organisation.save_position`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationSavePositionInput {
    /// The post to correct; left out for a new one.
    #[ts(optional)]
    pub id: Option<i64>,
    /// The unit.
    pub unit_id: i64,
    /// Title.
    pub name: String,
    /// Code of the list `jabatan`; null for posts outside ASN law.
    #[ts(optional = nullable)]
    pub kind: Option<String>,
    /// Level code of a functional post.
    #[ts(optional = nullable)]
    pub jenjang: Option<String>,
    /// Code of the list `eselon`.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub eselon: String,
}

/// `organisation.save_position`.
pub struct SavePosition;

impl Change for SavePosition {
    const NAME: &'static str = "organisation.save_position";
    const CHANGES: &'static [Area] = &["organisation"];
    type Input = OrganisationSavePositionInput;
    type Output = i64;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<i64, Failure> {
        let db = cx.db();
        let unit = units::unit(db, input.unit_id)?.ok_or(OrganisationError::NoUnit)?;
        if input.name.trim().is_empty() {
            return Err(OrganisationError::Name.into());
        }
        let kind = match input.kind.filter(|code| !code.is_empty()) {
            Some(code) => Some(PositionKind::parse(&code).ok_or(OrganisationError::Kind(code))?),
            None => None,
        };
        let draft = PositionDraft {
            unit: unit.id,
            name: input.name,
            kind,
            jenjang: input.jenjang.filter(|code| !code.is_empty()),
            eselon: input.eselon,
        };
        match input.id {
            Some(id) => {
                let present = positions::position(db, id)?.filter(|p| p.unit == unit.id);
                present.ok_or(OrganisationError::NoPosition)?;
                cx.title(format!("Ubah jabatan {} pada {}", draft.name.trim(), unit.name));
                positions::update_position(db, id, &draft)?;
                Ok(id)
            }
            None => {
                cx.title(format!("Tambah jabatan {} pada {}", draft.name.trim(), unit.name));
                Ok(positions::insert_position(db, &draft)?)
            }
        }
    }
}
