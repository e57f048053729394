//! File dialogs of the window. They open in Rust; the page gets a number.

use abdi_office::{Host, OfficeError};
use chrono::{DateTime, Local};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FilePath};

/// The window as a host.
pub struct WindowHost {
    app: AppHandle,
    /// Answers given in advance, for a window that is driven by a test.
    prepared: Mutex<Option<PathBuf>>,
}

impl WindowHost {
    pub fn new(app: AppHandle) -> Self {
        let driven = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
        let prepared = std::env::var_os("ABDI_DIALOGS").filter(|_| driven).map(PathBuf::from);
        Self { app, prepared: Mutex::new(prepared) }
    }

    /// A native dialog cannot be driven, so a driven window takes the first line of the file named by
    /// `ABDI_DIALOGS` and removes it; an empty line dismisses the dialog.
    fn prepared(&self) -> Option<Option<PathBuf>> {
        let guard = self.prepared.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let file = guard.as_ref()?;
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        if let Err(error) = std::fs::write(file, rest) {
            log::warn!("prepared dialogs: {error}");
        }
        Some(Some(first.trim()).filter(|line| !line.is_empty()).map(PathBuf::from))
    }
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|chosen| chosen.into_path().ok())
}

impl Host for WindowHost {
    fn now(&self) -> DateTime<Local> {
        Local::now()
    }

    fn choose_file(&self, title: &str, extensions: &[String]) -> Option<PathBuf> {
        if let Some(answer) = self.prepared() {
            return answer;
        }
        let mut dialog = self.app.dialog().file().set_title(title);
        if !extensions.is_empty() {
            let known: Vec<&str> = extensions.iter().map(String::as_str).collect();
            dialog = dialog.add_filter("Berkas yang dikenal", &known);
        }
        path(dialog.blocking_pick_file())
    }

    fn choose_target(&self, title: &str, name: &str) -> Option<PathBuf> {
        if let Some(answer) = self.prepared() {
            return answer;
        }
        path(self.app.dialog().file().set_title(title).set_file_name(name).blocking_save_file())
    }

    fn choose_folder(&self, title: &str) -> Option<PathBuf> {
        if let Some(answer) = self.prepared() {
            return answer;
        }
        path(self.app.dialog().file().set_title(title).blocking_pick_folder())
    }

    fn show(&self, path: &Path) -> Result<(), OfficeError> {
        open_with_system(path)
    }

    fn memory(&self) -> Option<PathBuf> {
        crate::place::memory()
    }
}

/// Hands a file or folder to the system's own program.
fn open_with_system(path: &Path) -> Result<(), OfficeError> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let started = std::process::Command::new(program).arg(path).spawn();
    started.map(drop).map_err(|source| OfficeError::File {
        name: abdi_kernel::files::display_name(path),
        verb: "dibuka",
        source,
    })
}
