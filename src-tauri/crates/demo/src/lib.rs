//! A region of invented people, for trying the program, for tests and for measuring.
//!
//! [`plan`] makes a whole region as plain values from a number of staff, a seed and a day; the same three
//! always give the same region. `demo.load` puts it into an empty file, with one released and one open
//! review. Belongs here: inventing. Does not belong here: any rule of an area; everything is stored
//! through what the areas offer.

mod career;
mod chance;
mod commands;
mod error;
mod fill;
mod ingredients;
mod logo;
mod numbers;
mod opinion;
mod people;
mod persona;
mod rank;
mod region;
mod reviews;
mod staffing;
mod tree;

#[cfg(test)]
mod tests;

pub use error::DemoError;
pub use region::{PlannedHead, PlannedPerson, Region, plan};
pub use tree::{Lead, PlannedUnit};

use abdi_kernel::{Entry, job};

/// The commands of this crate.
pub fn commands() -> Vec<Entry> {
    vec![job::<commands::load::Load>()]
}
