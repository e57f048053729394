//! The posts of a unit.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::kind::PositionKind;
use crate::model::Position;
use crate::store;

/// Input of `organisation.positions`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationPositionsInput {
    /// The unit.
    pub unit_id: i64,
}

/// One post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationPosition {
    /// Id.
    pub id: i64,
    /// Title.
    pub name: String,
    /// Code of the list `jabatan`; null for posts outside ASN law.
    pub kind: Option<String>,
    /// Level code of a functional post.
    pub jenjang: Option<String>,
    /// Code of the list `eselon`.
    pub eselon: String,
    /// Whether it heads the unit.
    pub is_head: bool,
}

pub(crate) fn position_row(position: Position) -> OrganisationPosition {
    OrganisationPosition {
        id: position.id,
        name: position.name,
        kind: position.kind.map(PositionKind::code).map(str::to_owned),
        jenjang: position.jenjang,
        eselon: position.eselon,
        is_head: position.is_head,
    }
}

/// `organisation.positions`.
pub struct Positions;

impl Query for Positions {
    const NAME: &'static str = "organisation.positions";
    const READS: &'static [Area] = &["organisation"];
    type Input = OrganisationPositionsInput;
    type Output = Vec<OrganisationPosition>;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        Ok(store::positions::positions(cx.db(), input.unit_id)?.into_iter().map(position_row).collect())
    }
}
