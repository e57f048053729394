//! The shell: a window around the page, or a command line, over the same office.
//!
//! Belongs here: window, dialogs, arguments, exit codes. Does not belong here: a rule, a query, or
//! wording of the domain.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod arguments;
mod cli;
mod logging;
mod place;
mod terminal;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args_os().len() > 1 { cli::run() } else { window::run() }
}
