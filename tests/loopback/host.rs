//! A host without a window: fixed clock, cheap keys, dialogs answered in advance.

use abdi_office::{Host, OfficeError};
use abdi_vault::Cost;
use chrono::{DateTime, Local};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Answers every question of the office from what a test prepared.
pub struct ScriptedHost {
    /// The clock, standing still.
    pub now: DateTime<Local>,
    /// One path a line; each dialog takes the first line and removes it, an empty line dismisses.
    pub dialogs: Mutex<PathBuf>,
    /// Where the folder opened last is remembered.
    pub memory: PathBuf,
}

impl ScriptedHost {
    fn answer(&self) -> Option<PathBuf> {
        let file = self.dialogs.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let text = std::fs::read_to_string(&*file).unwrap_or_default();
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        // Without a file there is nothing to shorten; the dialog is then dismissed.
        let _ = std::fs::write(&*file, rest);
        Some(first.trim()).filter(|line| !line.is_empty()).map(PathBuf::from)
    }
}

impl Host for ScriptedHost {
    fn now(&self) -> DateTime<Local> {
        self.now
    }

    fn choose_file(&self, _: &str, _: &[String]) -> Option<PathBuf> {
        self.answer()
    }

    fn choose_target(&self, _: &str, _: &str) -> Option<PathBuf> {
        self.answer()
    }

    fn choose_folder(&self, _: &str) -> Option<PathBuf> {
        self.answer()
    }

    fn show(&self, _: &Path) -> Result<(), OfficeError> {
        Ok(())
    }

    fn memory(&self) -> Option<PathBuf> {
        Some(self.memory.clone())
    }

    fn cost(&self) -> Cost {
        Cost::Fixed { memory_kib: 8 * 1024, passes: 1 }
    }
}
