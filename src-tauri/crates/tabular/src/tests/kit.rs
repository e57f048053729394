//! What several tests need.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{Limits, TabularError, Workbook, open, open_bytes, quietly};

/// A file of `tests/fixtures/siasn`.
pub fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/siasn").join(name)
}

pub fn opened(name: &str) -> Workbook {
    open(&fixture(name), &Limits::default(), &mut quietly).expect(name)
}

pub fn manifest(folder: &str) -> serde_json::Value {
    let path = fixture(&format!("{folder}/manifest.json"));
    let text = std::fs::read_to_string(path).expect("manifest");
    serde_json::from_str(&text).expect("manifest is JSON")
}

pub fn read(bytes: &[u8]) -> Result<Workbook, TabularError> {
    open_bytes(bytes, &Limits::default(), &mut quietly)
}

pub fn read_within(bytes: &[u8], limits: Limits) -> Result<Workbook, TabularError> {
    open_bytes(bytes, &limits, &mut quietly)
}

/// All cells as text, row by row, blank rows left out.
pub fn grid(book: &Workbook, sheet: usize) -> Vec<(u32, Vec<&str>)> {
    book.sheets[sheet].rows().map(|row| (row.number, row.cells().map(|cell| cell.text).collect())).collect()
}

pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("start part");
        zip.write_all(content).expect("write part");
    }
    zip.finish().expect("finish archive").into_inner()
}

const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="m" xmlns:r="r">PROPS<sheets><sheet name="Satu" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELS: &str = r#"<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="/xl/styles.xml"/><Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]d\ mmmm\ yyyy;@"/><numFmt numFmtId="165" formatCode="0&quot; hari&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>"#;

/// A workbook of one sheet with this inside `worksheet`.
pub fn workbook(worksheet: &str, strings: &str, properties: &str) -> Vec<u8> {
    let book = WORKBOOK.replace("PROPS", properties);
    let sheet = format!(r#"<?xml version="1.0"?><worksheet xmlns="m">{worksheet}</worksheet>"#);
    let strings = format!("<sst>{strings}</sst>");
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// The cells of a sheet of these rows.
pub fn sheet_of(rows: &str) -> Workbook {
    let bytes = workbook(&format!("<sheetData>{rows}</sheetData>"), "", "");
    read(&bytes).expect("workbook")
}

const ODS_CONTENT: &str = r#"<?xml version="1.0"?><office:document-content xmlns:office="o"><office:automatic-styles><style:style style:name="tersembunyi"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>TABLES</office:spreadsheet></office:body></office:document-content>"#;

/// An OpenDocument file with these tables.
pub fn open_document(tables: &str) -> Vec<u8> {
    let content = ODS_CONTENT.replace("TABLES", tables);
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}
