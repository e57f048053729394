//! `file.*`: dialogs open here; the page only ever holds a number.

use super::DeskCommand;
use crate::error::OfficeError;
use crate::session::Office;
use abdi_kernel::Failure;
use abdi_kernel::files::display_name;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A chosen file.
#[derive(Serialize, TS)]
pub(crate) struct PickedFile {
    handle: u32,
    name: String,
    bytes: u64,
}

/// A chosen place to write.
#[derive(Serialize, TS)]
pub(crate) struct PickedPlace {
    handle: u32,
    name: String,
}

/// Asks for an existing file.
#[derive(Deserialize, TS)]
pub(crate) struct FileOpenInput {
    title: String,
    extensions: Vec<String>,
}

/// `file.open`
pub(crate) struct Open;

impl DeskCommand for Open {
    const NAME: &'static str = "file.open";
    type Input = FileOpenInput;
    type Output = Option<PickedFile>;

    fn run(office: &Office, input: FileOpenInput) -> Result<Option<PickedFile>, Failure> {
        let Some(path) = office.host.choose_file(&input.title, &input.extensions) else { return Ok(None) };
        let name = display_name(&path);
        let facts = std::fs::metadata(&path).map_err(|source| OfficeError::File {
            name: name.clone(),
            verb: "dibaca",
            source,
        })?;
        Ok(Some(PickedFile { handle: office.files.register(path), name, bytes: facts.len() }))
    }
}

/// Asks where to save.
#[derive(Deserialize, TS)]
pub(crate) struct FileSaveInput {
    title: String,
    name: String,
}

/// `file.save`
pub(crate) struct Save;

impl DeskCommand for Save {
    const NAME: &'static str = "file.save";
    type Input = FileSaveInput;
    type Output = Option<PickedPlace>;

    fn run(office: &Office, input: FileSaveInput) -> Result<Option<PickedPlace>, Failure> {
        let path = office.host.choose_target(&input.title, &input.name);
        Ok(path.map(|path| PickedPlace { name: display_name(&path), handle: office.files.register(path) }))
    }
}

/// Asks for a folder.
#[derive(Deserialize, TS)]
pub(crate) struct FileFolderInput {
    title: String,
}

/// `file.folder`
pub(crate) struct Folder;

impl DeskCommand for Folder {
    const NAME: &'static str = "file.folder";
    type Input = FileFolderInput;
    type Output = Option<PickedPlace>;

    fn run(office: &Office, input: FileFolderInput) -> Result<Option<PickedPlace>, Failure> {
        let path = office.host.choose_folder(&input.title);
        Ok(path.map(|path| PickedPlace { name: path.display().to_string(), handle: office.files.register(path) }))
    }
}

/// A chosen file or folder.
#[derive(Deserialize, TS)]
pub(crate) struct FileHandleInput {
    pub(crate) handle: u32,
}

/// `file.show`: opens it with the system's own program.
pub(crate) struct Show;

impl DeskCommand for Show {
    const NAME: &'static str = "file.show";
    type Input = FileHandleInput;
    type Output = ();

    fn run(office: &Office, input: FileHandleInput) -> Result<(), Failure> {
        Ok(office.host.show(&office.files.path(input.handle)?)?)
    }
}
