//! What every area speaks: commands, errors, identity numbers, civil dates, decisions.
//!
//! Belongs here: types that two areas must share to understand each other. Does not belong here:
//! a rule or a table of one area.

pub mod command;
pub mod context;
pub mod contract;
pub mod date;
pub mod decision;
pub mod failure;
pub mod files;
pub mod finding;
pub mod name;
pub mod nik;
pub mod nip;
pub mod npwp;
pub mod number;
#[cfg(feature = "testing")]
pub mod testing;

pub use command::{Area, Change, Entry, Job, Kind, Query, Run, Signature, change, job, query};
pub use context::{Desk, JobContext, Progress, Read, Write};
pub use contract::Contract;
pub use decision::{Decision, Reason, Verdict};
pub use failure::{Code, Failure, Fault, FieldError};
pub use files::Files;
pub use finding::{Finding, Level};
pub use nik::Nik;
pub use nip::{Nip, NipKind, Sex};
