//! Puts a person into the head post of a unit.

use abdi_kernel::{Area, Change, Failure, Write};
use abdi_organisation::{Holding, OrganisationError};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::store::person;
use crate::{StaffError, titles};

/// Input of `staff.set_head`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffSetHeadInput {
    /// The unit.
    pub unit_id: i64,
    /// Id of the staff record.
    pub person_id: i64,
    /// `D`, `PJ`, `PLT`, `PLH` or `TT`.
    pub status: String,
    /// First day; null: unknown.
    pub from: Option<NaiveDate>,
    /// Decree or other ground; may be left out.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub basis: String,
}

/// `staff.set_head`. Whoever held the post the same way leaves it the day before.
pub struct SetHead;

impl Change for SetHead {
    const NAME: &'static str = "staff.set_head";
    const CHANGES: &'static [Area] = &["organisation", "staff"];
    type Input = StaffSetHeadInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let db = cx.db();
        let holding = Holding::parse(&input.status).ok_or(StaffError::Holding)?;
        let head = person::person(db, input.person_id)?.ok_or(StaffError::NoPerson)?;
        if !head.active {
            return Err(StaffError::AlreadyInactive.into());
        }
        abdi_organisation::unit(db, input.unit_id)?.ok_or(StaffError::NoUnit)?;
        let post = abdi_organisation::head_position(db, input.unit_id)?.ok_or(OrganisationError::NoHeadPost)?;
        let title = format!("{} {}", holding.prefix(), post.name);
        cx.title(format!("Tetapkan {} sebagai {}", titles::short_name(&head.draft), title.trim()));
        abdi_organisation::set_head(db, input.unit_id, input.person_id, holding, input.from, &input.basis)?;
        Ok(())
    }
}
