//! Tables of this area. Nobody else reads or writes them.

pub mod answers;
pub mod assignments;
pub mod codes;
pub mod instruments;
pub mod lists;
pub mod people;
pub mod periods;
pub mod results;
