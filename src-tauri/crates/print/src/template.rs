//! Templates and the shared kit, parsed once per program run.

use std::collections::HashMap;
use std::sync::{OnceLock, PoisonError, RwLock};

use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

/// A Typst file that an area embeds with `include_str!`.
///
/// It reads its view model with `json("/data.json")` and the shared look with
/// `#import "/kit/kit.typ": *`.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Absolute virtual path, e.g. `/reviews/lembar.typ`.
    pub path: &'static str,
    /// The Typst source.
    pub source: &'static str,
    /// More files the template imports, path and source each.
    pub parts: &'static [(&'static str, &'static str)],
}

impl Template {
    /// A template in one file.
    pub const fn new(path: &'static str, source: &'static str) -> Self {
        Self { path, source, parts: &[] }
    }

    /// The same template with files that it imports.
    pub const fn with_parts(self, parts: &'static [(&'static str, &'static str)]) -> Self {
        Self { parts, ..self }
    }
}

macro_rules! kit {
    ($($name:literal),* $(,)?) => {
        &[$((concat!("/kit/", $name), include_str!(concat!("../../../../assets/typst/kit/", $name)))),*]
    };
}

/// The shared look of all sheets.
pub(crate) const KIT: &[(&str, &str)] =
    kit!["kit.typ", "page.typ", "letterhead.typ", "signature.typ", "fields.typ", "tables.typ"];

/// The virtual file of an absolute path inside the world. `None` if the path climbs out.
pub(crate) fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The parsed source of an embedded file. Parsed once; later calls give the same value, which
/// lets the compiler reuse what it evaluated for the sheet before.
pub(crate) fn parsed(path: &'static str, text: &'static str) -> Option<Source> {
    type Parsed = RwLock<HashMap<(&'static str, usize), Source>>;
    static PARSED: OnceLock<Parsed> = OnceLock::new();
    let parsed = PARSED.get_or_init(Parsed::default);
    let key = (path, text.as_ptr() as usize);
    if let Some(source) = parsed.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return Some(source.clone());
    }
    let source = Source::new(file_id(path)?, text.to_owned());
    let mut parsed = parsed.write().unwrap_or_else(PoisonError::into_inner);
    Some(parsed.entry(key).or_insert(source).clone())
}
