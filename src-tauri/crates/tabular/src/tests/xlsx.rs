//! XLSX as different programs write it.

use super::kit::{grid, read, sheet_of, workbook, zipped};
use crate::{Kind, TabularError};

#[test]
fn cells_without_reference_follow_one_another() {
    let book = sheet_of(
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>\
         <row r=\"9\"><c/><c><v>5</v></c><c r=\"F9\"><v>6</v></c><c><v>7</v></c></row><row><c><v>8</v></c></row>",
    );
    assert_eq!(
        grid(&book, 0),
        [(1, vec!["1", "", "3"]), (3, vec!["4"]), (9, vec!["", "5", "", "", "", "6", "7"]), (10, vec!["8"]),]
    );
    let sheet = &book.sheets[0];
    assert_eq!((sheet.last_row(), sheet.columns()), (10, 7));
    assert!(sheet.row(2).is_none());
    assert_eq!(sheet.row(1).map(|row| row.text(99)), Some(""));
}

#[test]
fn rows_out_of_order_are_put_in_order() {
    let book = sheet_of(
        r#"<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>1</v></c></row>
           <row r="3"><c r="B3"><v>33</v></c></row><row r="1"><c r="A1"><v>11</v></c></row>"#,
    );
    assert_eq!(grid(&book, 0), [(1, vec!["11", "1"]), (3, vec!["3", "33"])]);
}

#[test]
fn references_that_make_no_sense_are_passed_over() {
    let cell = |reference: &str| format!(r#"<c r="{reference}"><v>1</v></c>"#);
    let wrong = ["12", "A", "", "A0", "AAAA1", "A99999999999", "1A", "A-1", "Ä1"];
    let row: String = wrong.iter().map(|reference| cell(reference)).collect();
    let book = sheet_of(&format!(r#"<row r="2">{row}{}</row>"#, cell("$k$2").replace('$', "")));
    let mut expected = vec!["1"; 9];
    expected.extend(["", "1"]);
    assert_eq!(grid(&book, 0), [(2, expected)]);
}

#[test]
fn kinds_of_cells() {
    let rows = r#"<row r="1">
        <c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>x</t></rPh></is></c>
        <c t="str"><f>A1&amp;"x"</f><v>R&amp;D</v></c><c t="b"><v>1</v></c><c t="b"><v>false</v></c>
        <c t="e"><v>#SPILL!</v></c><c s="1"><v>45444</v></c><c s="2"><v>45444</v></c><c s="3"><v>45444</v></c>
        <c s="4"><v>45444.5</v></c><c t="d"><v>2024-06-01T00:00:00</v></c><c><f t="shared" si="0"/><v>2</v></c>
        <c t="n"><v>bukan angka</v></c><c t="zzz"><v>5</v></c><c s="1"/><c t="s"><v>2</v></c><c s="99"><v>1</v></c></row>"#;
    let strings = "<si><t>satu &lt;b&gt; _x000D_&#233;</t></si><si><r><t>du</t></r><r><t>a</t></r><rPh><t>no</t></rPh></si><si><t/></si>";
    let bytes = workbook(&format!("<sheetData>{rows}</sheetData>"), strings, "");
    let book = read(&bytes).expect("workbook");
    let row = book.sheets[0].row(1).expect("row");
    let texts: Vec<&str> = row.cells().map(|cell| cell.text).collect();
    assert_eq!(
        texts,
        [
            "satu <b> \ré",
            "dua",
            "a b",
            "R&D",
            "TRUE",
            "FALSE",
            "#SPILL!",
            "2024-06-01",
            "2024-06-01",
            "45444",
            "2024-06-01 12:00:00",
            "2024-06-01",
            "2",
            "bukan angka",
            "5",
            "",
            "",
            "1"
        ]
    );
    assert_eq!(row.cell(6).kind, Kind::Error);
    assert_eq!(row.cell(4).kind, Kind::Bool(true));
    assert!(matches!(row.cell(10).kind, Kind::Date(_)));
    assert_eq!(row.cell(15).kind, Kind::Empty);
    assert_eq!(row.cell(16).kind, Kind::Empty);
    let formulas: Vec<usize> = (0..18).filter(|at| row.cell(*at).formula).collect();
    assert_eq!(formulas, [3, 12]);
}

#[test]
fn the_epoch_of_1904_is_honoured() {
    let rows = r#"<sheetData><row r="1"><c s="1"><v>43982</v></c></row></sheetData>"#;
    let bytes = workbook(rows, "", r#"<workbookPr date1904="1"/>"#);
    let book = read(&bytes).expect("workbook");
    assert_eq!(grid(&book, 0), [(1, vec!["2024-06-01"])]);
    let date = book.sheets[0].date_from_serial("43982");
    assert_eq!(date.map(|d| d.to_string()).as_deref(), Some("2024-06-01"));
}

#[test]
fn names_with_prefixes_capitals_and_backslashes_are_read() {
    let bytes = zipped(&[
        (
            "_rels/.rels",
            br#"<p:Relationships><p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="XL\Workbook.xml"/></p:Relationships>"#,
        ),
        (
            "xl\\workbook.xml",
            br#"<x:workbook><x:sheets><x:sheet name="Grafik" q:id="b"/><x:sheet name="A &amp; B" state="veryHidden" q:id="c"/></x:sheets></x:workbook>"#,
        ),
        (
            "xl\\_rels\\workbook.xml.rels",
            br#"<Relationships><Relationship Id="b" Type="y/chartsheet" Target="charts/c.xml"/><Relationship Id="c" Type="y/worksheet" Target="../xl/Sheets/S1.xml"/></Relationships>"#,
        ),
        (
            "xl/sheets/s1.xml",
            br#"<x:worksheet><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>ya</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"#,
        ),
    ]);
    let book = read(&bytes).expect("workbook");
    assert_eq!(book.sheets.len(), 1);
    assert_eq!(book.sheets[0].name, "A & B");
    assert!(book.sheets[0].hidden);
    assert_eq!(grid(&book, 0), [(2, vec!["", "ya"])]);
}

#[test]
fn missing_parts_are_a_broken_file() {
    for (rows, what) in
        [(r#"<row><c t="s"><v>7</v></c></row>"#, "string out of range"), (r#"<row><c><v>1</v>"#, "open cell")]
    {
        let bytes = workbook(&format!("<sheetData>{rows}"), "", "");
        let found = read(&bytes);
        assert!(matches!(found, Err(TabularError::Broken { .. })), "{what}: {found:?}");
    }
}

#[test]
fn entity_bombs_stay_text() {
    let bomb = r#"<!DOCTYPE s [<!ENTITY a "hahahaha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>"#;
    let sheet =
        format!(r#"{bomb}<worksheet><sheetData><row><c t="str"><v>&c;&x;</v></c></row></sheetData></worksheet>"#);
    let bytes = zipped(&[
        ("xl/workbook.xml", br#"<workbook><sheets><sheet name="S" r:id="r"/></sheets></workbook>"#),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships><Relationship Id="r" Type="worksheet/worksheet" Target="s.xml"/></Relationships>"#,
        ),
        ("xl/s.xml", sheet.as_bytes()),
    ]);
    let book = read(&bytes).expect("workbook");
    assert_eq!(grid(&book, 0), [(1, vec!["&c;&x;"])]);
}
