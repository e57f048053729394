//! XLSX and XLSM: the workbook part and what it names. Macros are never looked at.

use crate::read::builder::{TextBlock, seal};
use crate::read::context::Context;
use crate::read::package::Package;
use crate::read::xlsx_sheet::{self, Surroundings};
use crate::read::xml_reader::{Event, Reader};
use crate::read::{xlsx_strings, xlsx_styles, xml};
use crate::{Epoch, Format, TabularError, Workbook};

const PART: &str = "buku kerja";

/// A sheet as the workbook part lists it.
struct Listed {
    name: String,
    relation: String,
    hidden: bool,
}

/// Reads all worksheets; chart and dialog sheets are left out.
pub(super) fn read(package: &mut Package<'_>, workbook: &str, cx: &mut Context<'_>) -> Result<Workbook, TabularError> {
    let folder = workbook.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (listed, epoch) = sheets(&package.text(workbook, cx)?)?;
    let file = workbook.rsplit('/').next().unwrap_or(workbook);
    let rels = match folder {
        "" => format!("_rels/{file}.rels"),
        folder => format!("{folder}/_rels/{file}.rels"),
    };
    let rels = xml::relationships(&package.text(&rels, cx)?, folder);
    let part_of =
        |kind: &str| rels.iter().find(|r| r.kind.ends_with(kind) && package.holds(&r.target)).map(|r| r.target.clone());
    let strings_part = part_of("/sharedStrings");
    let styles_part = part_of("/styles");

    let mut parts = Vec::new();
    for sheet in listed {
        let relation = rels.iter().find(|r| r.id == sheet.relation);
        if let Some(r) = relation.filter(|r| r.kind.ends_with("/worksheet")) {
            parts.push((sheet.name, sheet.hidden, r.target.clone()));
        }
    }
    if parts.is_empty() {
        return Err(TabularError::broken("tidak ada lembar kerja di dalamnya"));
    }
    let sizes = parts.iter().map(|(.., part)| part).chain(&strings_part);
    let total = sizes.map(|part| package.size(part)).sum();
    cx.expect(total);

    let mut block = TextBlock::default();
    let strings = match &strings_part {
        Some(part) => xlsx_strings::read(&package.text(part, cx)?, &mut block, cx)?,
        None => Vec::new(),
    };
    let styles = match &styles_part {
        Some(part) => xlsx_styles::read(&package.text(part, cx)?),
        None => Vec::new(),
    };
    let around = Surroundings { strings: &strings, dates: &styles, epoch };
    let mut done = Vec::with_capacity(parts.len());
    for (name, hidden, part) in parts {
        let text = package.text(&part, cx)?;
        let sheet = xlsx_sheet::read(&text, &around, &mut block, cx)?;
        done.push(sheet.finish(name, hidden, epoch, cx)?);
        cx.finish_part(text.len() as u64)?;
    }
    Ok(Workbook { format: Format::Xlsx, sheets: seal(done, block) })
}

fn sheets(text: &str) -> Result<(Vec<Listed>, Epoch), TabularError> {
    let mut reader = Reader::new(text, PART);
    let mut listed = Vec::new();
    let mut epoch = Epoch::Year1900;
    loop {
        let tag = match reader.next()? {
            Event::Start(tag) => tag,
            Event::Eof => return Ok((listed, epoch)),
            _ => continue,
        };
        let raw = tag.attributes;
        match tag.local() {
            "workbookPr" => {
                let flag = xml::attribute(raw, "date1904");
                if matches!(flag.as_deref(), Some("1" | "true")) {
                    epoch = Epoch::Year1904;
                }
            }
            "sheet" => listed.push(Listed {
                name: xml::attribute(raw, "name").unwrap_or_default().into_owned(),
                relation: xml::attribute(raw, "id").unwrap_or_default().into_owned(),
                hidden: xml::attribute(raw, "state").is_some_and(|state| state != "visible"),
            }),
            _ => {}
        }
    }
}
