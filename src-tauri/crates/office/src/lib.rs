//! The one list of areas: opens a vault, dispatches a command.
