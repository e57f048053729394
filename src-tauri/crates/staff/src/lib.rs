//! The staff record: identity, list, search, import and export.
//!
//! Belongs here: who works for the region, with identity numbers, rank, post, unit, education, contact and
//! standing as they are now; finding people; who heads a unit and who is whose superior (the rule itself is
//! the organisation's). Does not belong here: reviews, leave, pay, or the tree of units.

mod checks;
mod commands;
mod documents;
mod draft;
mod dto;
mod error;
mod facts;
mod fields;
mod history;
pub mod import;
mod index;
mod jenjang;
mod names;
mod picture;
mod sort;
mod store;
mod tidy;
mod titles;

#[cfg(test)]
mod tests;

pub use checks::{KnownCodes, check, is_required};
pub use draft::{FIELDS, FieldValue, PersonDraft};
pub use dto::{StaffFields, StaffFilters, StaffFound, StaffPatch, StaffRow, StaffSort, StaffSortKey, StaffStatus};
pub use error::StaffError;
pub use facts::{Fact, facts};
pub use fields::{Field, label_of};
pub use import::last_import;
pub use jenjang::of_position as jenjang_of_position;
pub use store::directory::{DirectoryPerson, directory};
pub use store::figures::{Figures, figures};
pub use store::known::known_codes;
pub use store::person::{
    Person, find_by_nip, find_by_siasn, insert, person, set_siasn_extra, siasn_extra, totals, update,
};
pub use tidy::tidy;
pub use titles::short_name;

use abdi_kernel::{Entry, change, job, query};

/// The tables, in order of release.
pub const MIGRATIONS: &[&str] = &[include_str!("schema.sql"), import::SCHEMA];

/// The commands of this area.
pub fn commands() -> Vec<Entry> {
    let own = vec![
        query::<commands::list::List>(),
        query::<commands::count::Count>(),
        query::<commands::search::Search>(),
        query::<commands::get::Get>(),
        query::<commands::check::Check>(),
        query::<commands::history::History>(),
        query::<commands::superior::SuperiorOf>(),
        query::<commands::heads::Heads>(),
        query::<commands::unit_counts::UnitCounts>(),
        query::<commands::photo::Photo>(),
        query::<commands::views::Views>(),
        change::<commands::create::Create>(),
        change::<commands::edit::Edit>(),
        change::<commands::deactivate::Deactivate>(),
        change::<commands::reactivate::Reactivate>(),
        change::<commands::photo_set::PhotoSet>(),
        change::<commands::photo_remove::PhotoRemove>(),
        change::<commands::set_head::SetHead>(),
        change::<commands::vacate_head::VacateHead>(),
        change::<commands::view_save::ViewSave>(),
        change::<commands::view_remove::ViewRemove>(),
        job::<commands::export::Export>(),
    ];
    [own, import::commands()].concat()
}
