//! The one list of areas: opens a vault, dispatches a command, keeps the session.
//!
//! Every window, command line and test talks to an [`Office`]. `dispatch` does, once and for all:
//! find the command, check that a vault is open, catch panics, open the transaction, journal and
//! commit it, and say which areas changed.
//!
//! Belongs here: what needs every area at once. Does not belong here: a rule of one area, a window.

mod commands;
mod desk;
mod dispatch;
mod error;
mod host;
mod recovery_page;
mod registry;
mod schema;
mod session;

pub use dispatch::Reply;
pub use error::OfficeError;
pub use host::Host;
pub use registry::{signatures, vault_commands};
pub use schema::SCHEMA;
pub use session::Office;
