//! The only door the compiler has to the outside: embedded templates, one data file, the
//! pictures handed in, the embedded fonts and a date. Everything else is refused.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::{Fonts, fonts};
use crate::picture::Picture;
use crate::template::{KIT, Template, file_id, parsed};

/// The world of one document.
pub(crate) struct Desk {
    main: FileId,
    sources: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
    today: Datetime,
    fonts: &'static Fonts,
}

impl Desk {
    /// A world that holds the template, the view model as JSON and the pictures. `None` only if
    /// a path of the template climbs out of the world.
    pub fn new(template: &Template, data: Vec<u8>, pictures: &[Picture], today: Datetime) -> Option<Self> {
        let mut sources = vec![parsed(template.path, template.source)?];
        for &(path, text) in KIT.iter().chain(template.parts) {
            sources.push(parsed(path, text)?);
        }
        let names: Vec<&str> = pictures.iter().map(|picture| picture.name).collect();
        let mut files = vec![
            (file_id("/data.json")?, Bytes::new(data)),
            (file_id("/pictures.json")?, Bytes::new(serde_json::to_vec(&names).ok()?)),
        ];
        for picture in pictures {
            let path = format!("/pictures/{}", picture.name);
            files.push((file_id(&path)?, picture.bytes.clone()));
        }
        Some(Self { main: sources.first()?.id(), sources, files, today, fonts: fonts() })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.iter().find(|(known, _)| *known == id).map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.list.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
