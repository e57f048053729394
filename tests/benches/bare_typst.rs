//! Typst without the program: the same template, data, fonts and export options, one sheet after another.

use crate::world::{Outcome, Stop};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

macro_rules! fonts {
    ($($name:literal),* $(,)?) => {
        [$(include_bytes!(concat!("../../assets/fonts/", $name)).as_slice()),*]
    };
}

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        [$((concat!("/", $name), include_str!(concat!("../../assets/typst/", $name)))),*]
    };
}

const FONTS: [&[u8]; 6] = fonts![
    "SourceSans3-Regular.ttf",
    "SourceSans3-SemiBold.ttf",
    "SourceSans3-Italic.ttf",
    "SourceCodePro-SemiBold.ttf",
    "DejaVuSans.ttf",
    "NotoEmoji-Regular.ttf",
];

const SOURCES: [(&str, &str); 9] = sources![
    "reviews/lembar.typ",
    "reviews/charts.typ",
    "reviews/scores.typ",
    "kit/kit.typ",
    "kit/page.typ",
    "kit/letterhead.typ",
    "kit/signature.typ",
    "kit/fields.typ",
    "kit/tables.typ",
];

/// A small world: what the compiler asks for, and nothing else.
pub(crate) struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<(FileId, Source)>,
    files: Vec<(FileId, Bytes)>,
    main: FileId,
    today: Datetime,
}

impl Bare {
    /// The sheet's template with a logo.
    pub(crate) fn new(logo: Option<Vec<u8>>) -> Outcome<Self> {
        let fonts: Vec<Font> = FONTS.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
        let mut sources = Vec::new();
        for (path, text) in SOURCES {
            sources.push((id(path)?, Source::new(id(path)?, text.to_owned())));
        }
        let names = if logo.is_some() { "[\"logo\"]" } else { "[]" };
        let mut files = vec![(id("/pictures.json")?, Bytes::new(names.as_bytes()))];
        if let Some(logo) = logo {
            files.push((id("/pictures/logo")?, Bytes::new(logo)));
        }
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            files,
            main: id(SOURCES[0].0)?,
            today: Datetime::from_ymd_hms(2026, 11, 21, 0, 0, 0).ok_or_else(|| Stop("no date".to_owned()))?,
        })
    }

    /// One sheet from its view model as JSON.
    pub(crate) fn print(&mut self, data: Vec<u8>) -> Outcome<Vec<u8>> {
        let place = id("/data.json")?;
        self.files.retain(|(known, _)| *known != place);
        self.files.push((place, Bytes::new(data)));
        let words = |diagnostics: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>| {
            Stop(diagnostics.first().map_or_else(String::new, |first| first.message.to_string()))
        };
        let document: PagedDocument = typst::compile(self).output.map_err(words)?;
        let standards =
            PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|e| Stop(e.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom("bench".to_owned()),
            creator: Smart::Custom(Some("Abdi".to_owned())),
            timestamp: Some(Timestamp::new_utc(self.today)),
            page_ranges: None,
            standards,
            tagged: true,
            pretty: false,
        };
        typst_pdf::pdf(&document, &options).map_err(words)
    }
}

fn id(path: &str) -> Outcome<FileId> {
    let path = VirtualPath::new(path).map_err(|_| Stop(format!("not a path: {path}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn find<T: Clone>(list: &[(FileId, T)], id: FileId) -> FileResult<T> {
    list.iter().find(|(known, _)| *known == id).map(|(_, found)| found.clone()).ok_or(FileError::AccessDenied)
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        find(&self.sources, id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        find(&self.files, id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
