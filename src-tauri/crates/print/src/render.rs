//! One view model to one PDF.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::World;
use typst::WorldExt;
use typst::diag::{Severity, SourceDiagnostic};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::PrintError;
use crate::picture::Picture;
use crate::template::Template;
use crate::text::{Care, clean};
use crate::world::Desk;

/// After so many documents the memory of the compiler is swept: four pages leave some 10 MB.
const SWEEP: usize = 8;
/// What no document of the last so many sweeps has used is forgotten.
const KEEP: usize = 1;

/// What the caller fixes so that the same input gives the same bytes.
#[derive(Debug, Clone)]
pub struct Options {
    /// The date of the document: "today" inside the template and the creation date of the file.
    pub date: NaiveDate,
    /// Names the document for ever, e.g. `reviews/12/lembar/345`. Only a hash of it is written.
    pub ident: String,
}

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
}

/// Typesets `data` with `template` and gives a tagged PDF/A-2a that is also PDF/UA-1.
///
/// `data` must hold texts and whole numbers only; format decimals before. The template finds
/// `pictures` by their names.
///
/// # Errors
/// [`PrintError::Template`] if the template or view model is wrong, [`PrintError::Date`] if the
/// date has no year between 0 and 9999, [`PrintError::Stopped`] if the compiler panicked.
pub fn render(
    template: &Template,
    data: &impl Serialize,
    pictures: &[Picture],
    options: &Options,
) -> Result<Pdf, PrintError> {
    let wrong = |diagnostics: String| PrintError::Template { template: template.path, diagnostics };
    let mut data = serde_json::to_value(data).map_err(|error| wrong(error.to_string()))?;
    let today = date(options.date)?;

    let set = |data: &Value| {
        let bytes = serde_json::to_vec(data).map_err(|error| vec![error.to_string()])?;
        let desk = Desk::new(template, bytes, pictures, today)
            .ok_or_else(|| vec!["a path of the template leaves the world".to_owned()])?;
        typeset(&desk, options, today)
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        clean(&mut data, Care::Normal);
        set(&data).or_else(|first| {
            // Perhaps a pile of marks that no font can set together: once more without them.
            clean(&mut data, Care::Strict);
            set(&data).map_err(|_| first)
        })
    }));
    sweep();
    match outcome {
        Ok(result) => result.map_err(|lines| wrong(lines.join("; "))),
        Err(panic) => Err(PrintError::Stopped { diagnostics: panic_text(&*panic) }),
    }
}

/// Keeps the memory of the compiler small, whoever prints and on whatever thread.
fn sweep() {
    static PRINTED: AtomicUsize = AtomicUsize::new(0);
    if PRINTED.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
        comemo::evict(KEEP);
    }
}

/// Layout and export. Errors come as lines for the log.
fn typeset(desk: &Desk, options: &Options, today: Datetime) -> Result<Pdf, Vec<String>> {
    let lines =
        |list: &[SourceDiagnostic]| -> Vec<String> { list.iter().map(|diagnostic| line(desk, diagnostic)).collect() };
    let compiled = typst::compile::<PagedDocument>(desk);
    let document = compiled.output.map_err(|errors| lines(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| vec![error.message().to_string()])?;
    let pdf_options = PdfOptions {
        ident: Smart::Custom(options.ident.clone()),
        creator: Smart::Custom(Some("Abdi".to_owned())),
        timestamp: Some(Timestamp::new_utc(today)),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    let bytes = typst_pdf::pdf(&document, &pdf_options).map_err(|errors| lines(&errors))?;
    Ok(Pdf { bytes, pages: document.pages().len() })
}

/// A diagnostic as `/kit/page.typ:12: message (hint)`.
fn line(desk: &Desk, diagnostic: &SourceDiagnostic) -> String {
    let place = diagnostic
        .span
        .id()
        .and_then(|id| {
            let source = desk.source(id).ok()?;
            let range = desk.range(diagnostic.span)?;
            let row = source.lines().byte_to_line(range.start)?;
            Some(format!("{}:{}: ", id.vpath().get_with_slash(), row + 1))
        })
        .unwrap_or_default();
    let kind = match diagnostic.severity {
        Severity::Error => "",
        Severity::Warning => "warning: ",
    };
    let hints: String = diagnostic.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
    format!("{place}{kind}{}{hints}", diagnostic.message)
}

fn date(date: NaiveDate) -> Result<Datetime, PrintError> {
    let (month, day) = (u8::try_from(date.month()), u8::try_from(date.day()));
    match (date.year(), month, day) {
        (year @ 0..=9999, Ok(month), Ok(day)) => {
            Datetime::from_ymd_hms(year, month, day, 0, 0, 0).ok_or(PrintError::Date)
        }
        _ => Err(PrintError::Date),
    }
}

pub(crate) fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no message".to_owned())
}
