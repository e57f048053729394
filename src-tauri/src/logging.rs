//! The log: a file for the window, standard error for the command line. No personal data above debug.

use flexi_logger::{Cleanup, Criterion, FileSpec, Logger, LoggerHandle, Naming};

/// Starts the log of the window in the program's own folder; without one there is no log.
pub fn to_file() -> Option<LoggerHandle> {
    let folder = crate::place::data_folder()?.join("log");
    Logger::try_with_str("info")
        .ok()?
        .log_to_file(FileSpec::default().directory(folder).basename("abdi"))
        .rotate(Criterion::Size(1_000_000), Naming::Numbers, Cleanup::KeepLogFiles(5))
        .append()
        .start()
        .ok()
}

/// Starts the log of the command line.
pub fn to_stderr() -> Option<LoggerHandle> {
    Logger::try_with_str("warn").ok()?.log_to_stderr().start().ok()
}
