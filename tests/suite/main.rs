//! The tests that need the whole workspace, in one binary.

mod contract;
mod kill;
mod main_job;
mod tidy;
