//! The command line as a host: no dialogs, messages on standard error.

use abdi_office::{Host, OfficeError};
use chrono::{DateTime, Local};
use std::path::{Path, PathBuf};

/// A terminal, or a script.
pub struct TerminalHost {
    /// Makes guesses cheap: for files that hold invented people only.
    pub demonstration: bool,
}

impl Host for TerminalHost {
    fn now(&self) -> DateTime<Local> {
        Local::now()
    }

    fn choose_file(&self, _: &str, _: &[String]) -> Option<PathBuf> {
        None
    }

    fn choose_target(&self, _: &str, _: &str) -> Option<PathBuf> {
        None
    }

    fn choose_folder(&self, _: &str) -> Option<PathBuf> {
        None
    }

    fn show(&self, path: &Path) -> Result<(), OfficeError> {
        eprintln!("{}", path.display());
        Ok(())
    }

    /// Scripts name their vault each time; they leave the window's memory alone.
    fn memory(&self) -> Option<PathBuf> {
        None
    }

    fn cost(&self) -> abdi_vault::Cost {
        if self.demonstration {
            abdi_vault::Cost::Fixed { memory_kib: 8 * 1024, passes: 1 }
        } else {
            abdi_vault::Cost::Calibrated
        }
    }
}
