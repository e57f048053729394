//! What the office needs from whatever runs it: a clock and file dialogs.
//!
//! Deliberately absent: reading or writing files (areas do that through their engines), and any way
//! for the page to name a path.

use crate::error::OfficeError;
use chrono::{DateTime, Local};
use std::path::{Path, PathBuf};

/// A window, a command line, or a test.
pub trait Host: Send + Sync {
    /// The wall clock, in the office's time zone.
    fn now(&self) -> DateTime<Local>;

    /// Lets the user choose an existing file; `None` when dismissed.
    fn choose_file(&self, title: &str, extensions: &[String]) -> Option<PathBuf>;

    /// Lets the user choose where to save, beginning with a proposed name.
    fn choose_target(&self, title: &str, name: &str) -> Option<PathBuf>;

    /// Lets the user choose a folder.
    fn choose_folder(&self, title: &str) -> Option<PathBuf>;

    /// Opens a file or folder with the system's own program.
    ///
    /// # Errors
    /// When there is none, or it cannot be started.
    fn show(&self, path: &Path) -> Result<(), OfficeError>;

    /// Where the program remembers, outside any vault, which folder was opened last.
    fn memory(&self) -> Option<PathBuf>;

    /// How expensive guesses at a passphrase are made.
    fn cost(&self) -> abdi_vault::Cost {
        abdi_vault::Cost::Calibrated
    }
}
