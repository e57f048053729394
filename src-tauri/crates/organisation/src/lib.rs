//! The tree of units, positions, their holders and reporting lines.
//!
//! Belongs here: units (unor) with their history, head posts and other posts, who holds them and when,
//! the working week of a unit, and the rule for the direct superior. People appear only as ids of staff
//! records. Does not belong here: anything else about people; commands that need both people and units
//! live in the staff area (`staff.set_head`, `staff.superior`).

mod commands;
mod error;
mod kind;
mod model;
mod reporting;
mod store;
mod tree;

#[cfg(test)]
mod tests;

pub use commands::tree::{OrganisationTree, OrganisationUnitRow};
pub use error::OrganisationError;
pub use kind::PositionKind;
pub use model::{HeldPost, PastShape, Position, PositionDraft, Unit, UnitDraft};
pub use reporting::{Chart, ChartUnit, HeadPost, Holder, Holding, Line, Passed, Step, Superior};
pub use store::chart::{chart, chart_above};
pub use store::figures::{Figures, figures};
pub use store::holders::{end_holdings, held_posts, set_head, vacate_head};
pub use store::positions::{head_position, insert_position, positions, set_head_title};
pub use store::units::{
    Reshape, UnitPlace, close_unit, insert_unit, past_shapes, reshape_unit, subtree, unit, unit_by_siasn, unit_name,
    unit_names, unit_places, units, units_above, units_at, update_unit,
};
pub use tree::{effective_work_days, in_tree_order, path_of};

use abdi_kernel::{Entry, change, query};

/// The tables, in order of release.
pub const MIGRATIONS: &[&str] = &[include_str!("schema.sql")];

/// The commands of this area.
pub fn commands() -> Vec<Entry> {
    vec![
        query::<commands::tree::Tree>(),
        query::<commands::unit::UnitCommand>(),
        query::<commands::positions::Positions>(),
        change::<commands::save_unit::SaveUnit>(),
        change::<commands::rename::Rename>(),
        change::<commands::move_unit::MoveUnit>(),
        change::<commands::close::Close>(),
        change::<commands::save_position::SavePosition>(),
    ]
}
