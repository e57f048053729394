//! What a file is, told by its bytes.

use crate::TabularError;
use crate::read::context::Context;
use crate::read::package::Package;
use crate::read::xml;

/// What the first bytes promise.
pub(super) enum Content {
    Zip,
    Text,
}

/// What an archive holds.
pub(super) enum Office {
    /// XLSX or XLSM; the name of the workbook part.
    Spreadsheet(String),
    OpenDocument,
}

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// First bytes of files people pick by mistake.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"%PDF", "dokumen PDF"),
    (&[0xFF, 0xD8, 0xFF], "gambar JPEG"),
    (&[0x89, b'P', b'N', b'G'], "gambar PNG"),
    (b"GIF8", "gambar GIF"),
    (b"BM", "gambar BMP"),
    (b"II*\0", "gambar TIFF"),
    (b"MM\0*", "gambar TIFF"),
    (b"MZ", "program Windows"),
    (&[0x7F, b'E', b'L', b'F'], "program Linux"),
    (b"Rar!", "arsip RAR (ekstrak dahulu)"),
    (&[b'7', b'z', 0xBC, 0xAF], "arsip 7z (ekstrak dahulu)"),
    (&[0x1F, 0x8B], "arsip gzip (ekstrak dahulu)"),
    (b"SQLite format 3\0", "basis data SQLite"),
    (b"{\\rtf", "dokumen RTF"),
];

/// Recognises the file or says what it is instead.
pub(super) fn content(bytes: &[u8]) -> Result<Content, TabularError> {
    if bytes.is_empty() {
        return Err(TabularError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Content::Zip);
    }
    if bytes.starts_with(b"PK\x05\x06") {
        return Err(TabularError::NotATable { found: "arsip ZIP kosong" });
    }
    if bytes.starts_with(OLE) {
        return Err(compound_file(bytes));
    }
    // The BIFF streams of Excel 2–4, before compound files.
    if matches!(bytes, [0x09, 0x00 | 0x02 | 0x04, 0x04 | 0x06, 0x00, ..]) {
        return Err(TabularError::OldExcel);
    }
    for (magic, found) in FOREIGN {
        // Two letters also begin a name: those need a zero byte to count.
        if bytes.starts_with(magic) && (magic.len() > 2 || bytes.contains(&0)) {
            return Err(TabularError::NotATable { found });
        }
    }
    markup(bytes)?;
    Ok(Content::Text)
}

/// OLE container: encrypted XLSX, old XLS, or another office document. Its directory holds
/// the stream names in UTF-16.
fn compound_file(bytes: &[u8]) -> TabularError {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        TabularError::Protected
    } else if holds("Workbook") || holds("Book") {
        TabularError::OldExcel
    } else if holds("WordDocument") {
        TabularError::NotATable { found: "dokumen Word lama" }
    } else {
        TabularError::NotATable { found: "dokumen Office lama" }
    }
}

/// Web pages and XML often bear the name `.xls`; they would pass as one-column text.
fn markup(bytes: &[u8]) -> Result<(), TabularError> {
    let head: Vec<u8> = bytes.iter().take(2048).filter(|b| **b != 0).map(u8::to_ascii_lowercase).collect();
    let head = String::from_utf8_lossy(&head);
    let head = head.trim_start_matches(|c: char| !c.is_ascii_graphic());
    let unsupported = |format| Err(TabularError::Unsupported { format });
    if head.starts_with("<?xml") || head.starts_with("<office:document") {
        if head.contains("office:document") {
            return unsupported("OpenDocument XML datar (.fods)");
        }
        if head.contains("<html") {
            return unsupported("halaman web (HTML)");
        }
        if head.contains("schemas-microsoft-com:office:spreadsheet") {
            return unsupported("lembar XML 2003");
        }
        return Err(TabularError::NotATable { found: "dokumen XML" });
    }
    let page = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"];
    if page.iter().any(|tag| head.starts_with(tag)) {
        return unsupported("halaman web (HTML)");
    }
    if head.starts_with("<svg") {
        return Err(TabularError::NotATable { found: "gambar SVG" });
    }
    Ok(())
}

/// Recognises an archive by its parts.
pub(super) fn package(package: &mut Package<'_>, cx: &mut Context<'_>) -> Result<Office, TabularError> {
    if package.holds("mimetype") {
        let mime = package.text("mimetype", cx)?;
        let mime = mime.trim();
        if let Some(kind) = mime.strip_prefix("application/vnd.oasis.opendocument.") {
            return match kind {
                "spreadsheet" | "spreadsheet-template" => Ok(Office::OpenDocument),
                _ => Err(TabularError::NotATable { found: "dokumen OpenDocument lain (bukan lembar kerja)" }),
            };
        }
    }
    if let Some(name) = workbook_part(package, cx)? {
        if name.to_ascii_lowercase().ends_with(".bin") {
            return Err(TabularError::Unsupported { format: "lembar kerja biner (.xlsb)" });
        }
        if package.holds(&name) {
            return Ok(Office::Spreadsheet(name));
        }
    }
    for (part, found) in [
        ("word/document.xml", "dokumen Word"),
        ("ppt/presentation.xml", "presentasi PowerPoint"),
        ("META-INF/container.xml", "buku elektronik EPUB"),
    ] {
        if package.holds(part) {
            return Err(TabularError::NotATable { found });
        }
    }
    if package.holds("content.xml") && package.holds("META-INF/manifest.xml") {
        return Ok(Office::OpenDocument);
    }
    if package.holds("[Content_Types].xml") {
        return Err(TabularError::broken("buku kerja tidak ditemukan"));
    }
    if package.holds("Index/Document.iwa") || package.holds("Index.zip") {
        return Err(TabularError::Unsupported { format: "lembar Numbers" });
    }
    Err(TabularError::NotATable { found: "arsip ZIP (ekstrak dahulu)" })
}

/// The workbook part by the package relationships, else at its usual place.
fn workbook_part(package: &mut Package<'_>, cx: &mut Context<'_>) -> Result<Option<String>, TabularError> {
    if package.holds("_rels/.rels") {
        let rels = package.text("_rels/.rels", cx)?;
        let target =
            xml::relationships(&rels, "").into_iter().find(|r| r.kind.ends_with("/officeDocument")).map(|r| r.target);
        if let Some(target) = target {
            let lower = target.to_ascii_lowercase();
            let foreign = lower.contains("word/") || lower.contains("ppt/");
            return Ok((!foreign).then_some(target));
        }
    }
    Ok(["xl/workbook.xml", "xl/workbook.bin"].into_iter().find(|name| package.holds(name)).map(str::to_owned))
}
