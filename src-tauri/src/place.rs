//! Where the program keeps what belongs to no vault: its log and which folder was open last.

use std::path::PathBuf;

/// The program's own folder; `ABDI_DATA` moves it, so that two programs can run side by side.
pub fn data_folder() -> Option<PathBuf> {
    let chosen = std::env::var_os("ABDI_DATA").filter(|text| !text.is_empty()).map(PathBuf::from);
    chosen.or_else(|| dirs::data_local_dir().map(|folder| folder.join("Abdi")))
}

/// The file that remembers the folder opened last.
pub fn memory() -> Option<PathBuf> {
    data_folder().map(|folder| folder.join("berkas-terakhir.txt"))
}
