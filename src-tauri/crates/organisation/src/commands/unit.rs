//! One unit with its way from the top, its posts and its former shapes.

use abdi_kernel::{Area, Failure, Query, Read};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::positions::{OrganisationPosition, position_row};
use crate::commands::tree::{OrganisationUnitRow, rows};
use crate::store::{positions, units};
use crate::{OrganisationError, tree};

/// Names one unit.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationUnitInput {
    /// Id.
    pub id: i64,
}

/// A step on the way from the top.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationUnitName {
    /// Id.
    pub id: i64,
    /// Name.
    pub name: String,
}

/// A former shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationUnitPast {
    /// Name then.
    pub name: String,
    /// Name of the unit above then.
    pub parent_name: Option<String>,
    /// Eselon code then.
    pub eselon: String,
    /// First day; null: since always.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: NaiveDate,
    /// What ended it.
    pub basis: String,
}

/// Answer of `organisation.unit`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationUnitDetail {
    /// The unit itself.
    pub unit: OrganisationUnitRow,
    /// Units from the top down to the one above it.
    pub above: Vec<OrganisationUnitName>,
    /// Units directly below it.
    pub below: Vec<OrganisationUnitName>,
    /// Its posts, the head post first.
    pub positions: Vec<OrganisationPosition>,
    /// Former shapes, newest first.
    pub past: Vec<OrganisationUnitPast>,
}

/// `organisation.unit`.
pub struct UnitCommand;

impl Query for UnitCommand {
    const NAME: &'static str = "organisation.unit";
    const READS: &'static [Area] = &["organisation"];
    type Input = OrganisationUnitInput;
    type Output = OrganisationUnitDetail;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let db = cx.db();
        let mut all = units::units(db)?;
        if !all.iter().any(|u| u.id == input.id) {
            all.push(units::unit(db, input.id)?.ok_or(OrganisationError::NoUnit)?);
        }
        let rows = rows(&all);
        let unit = rows.iter().find(|u| u.id == input.id).cloned().ok_or(OrganisationError::NoUnit)?;
        let name = |id: i64, name: &str| OrganisationUnitName { id, name: name.to_owned() };
        let mut above: Vec<_> = tree::path_of(&all, input.id).into_iter().map(|u| name(u.id, &u.name)).collect();
        above.pop();
        let below = rows.iter().filter(|u| u.parent_id == Some(input.id)).map(|u| name(u.id, &u.name)).collect();
        let names = units::unit_names(db)?;
        let past = units::past_shapes(db, input.id)?
            .into_iter()
            .map(|p| OrganisationUnitPast {
                name: p.name,
                parent_name: p.parent.and_then(|id| names.get(&id).cloned()),
                eselon: p.eselon,
                from: p.from,
                to: p.to,
                basis: p.basis,
            })
            .collect();
        let positions = positions::positions(db, input.id)?.into_iter().map(position_row).collect();
        Ok(OrganisationUnitDetail { unit, above, below, positions, past })
    }
}
