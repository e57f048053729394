//! The command line: the same commands as the window, for scripts and for checks.
//!
//! Data goes to standard output, messages to standard error, and the exit code says what kind of
//! obstacle there was.

mod call;
mod commands;
mod demo;
mod import;
mod session;
mod sheet;
mod vault;

use crate::arguments::{Arguments, Task, complaint};
use abdi_kernel::{Code, Failure};
use std::io::Write as _;
use std::process::ExitCode;

/// Exit code when there is no display to open a window on.
pub const NO_DISPLAY: u8 = 7;
const TYPING_ERROR: u8 = 2;

/// Runs what the arguments ask for.
pub fn run() -> ExitCode {
    let _log = crate::logging::to_stderr();
    let arguments = match Arguments::read() {
        Ok(arguments) => arguments,
        Err(error) if !error.use_stderr() => {
            print(&error.to_string());
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("{}", complaint(&error));
            return ExitCode::from(TYPING_ERROR);
        }
    };
    let done = match arguments.command {
        Task::Demo(demo) => demo::run(&demo),
        Task::Vault(task) => vault::run(&task),
        Task::Import(task) => import::run(&task),
        Task::Sheet(task) => sheet::run(&task),
        Task::Call(call) => call::run(&call),
        Task::Commands { json } => commands::run(json),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(exit_code(failure.code))
        }
    }
}

/// The exit code of a failure, as `abdi --help` documents it.
fn exit_code(code: Code) -> u8 {
    match code {
        Code::Conflict | Code::NotNow | Code::Internal => 1,
        Code::InvalidInput => 3,
        Code::Locked | Code::WrongPassphrase => 4,
        Code::File => 5,
        Code::NotFound => 6,
        Code::Cancelled => 130,
    }
}

/// Writes to standard output; a reader that has gone away is no error.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{}", text.trim_end());
}

/// A failure of the command line itself.
fn refuse(code: Code, message: impl Into<String>) -> Failure {
    Failure::new(code, message)
}
