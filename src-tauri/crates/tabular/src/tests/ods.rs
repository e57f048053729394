//! OpenDocument tables.

use super::kit::{grid, open_document, read, read_within};
use crate::{Kind, Limits, TabularError};

#[test]
fn cells_repeats_and_kinds() {
    let bytes = open_document(
        r#"<table:tracked-changes><table:table-cell office:value-type="string"><text:p>lama</text:p></table:table-cell></table:tracked-changes>
        <table:table table:name="T"><table:shapes><draw:frame><text:p>x</text:p></draw:frame></table:shapes>
        <table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row></table:table-header-rows>
        <table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c<text:line-break/>d</text:p><office:annotation><text:p>catatan</text:p></office:annotation></table:table-cell>
        <table:table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="float" office:value="199409052022213000"><text:p>1,99E+17</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2024-06-01T08:15:00"><text:p>1 Juni</text:p></table:table-cell>
        <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>BENAR</text:p></table:table-cell>
        <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
        <table:covered-table-cell office:value-type="string"><text:p>tertutup</text:p></table:covered-table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
        <table:table-row-group><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><text:p>R&amp;D</text:p></table:table-cell></table:table-row></table:table-row-group>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>
        <table:table table:name="H" table:style-name="tersembunyi"/>"#,
    );
    let book = read(&bytes).expect("ods");
    let first = vec![
        "a  b\nc\nd",
        "a  b\nc\nd",
        "",
        "",
        "",
        "199409052022213000",
        "2024-06-01 08:15:00",
        "TRUE",
        "#DIV/0!",
        "",
        "0.5",
    ];
    assert_eq!(grid(&book, 0), [(3, first), (4, vec!["R&D"]), (5, vec!["R&D"]), (6, vec!["R&D"])]);
    let row = book.sheets[0].row(3).expect("row");
    assert!(row.cell(5).looks_like_damaged_number());
    assert_eq!(row.cell(8).kind, Kind::Error);
    assert!(row.cell(8).formula);
    assert_eq!((book.sheets[1].name.as_str(), book.sheets[1].hidden), ("H", true));
}

#[test]
fn repeats_cannot_fill_the_memory() {
    let full = r#"<table:table table:name="T"><table:table-row table:number-rows-repeated="ROWS"><table:table-cell office:value-type="string" table:number-columns-repeated="COLS"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#;
    for (rows, columns, expected) in
        [("4294967295", "1", "rows"), ("200000", "900", "cells"), ("1", "4294967295", "columns")]
    {
        let tables = full.replace("ROWS", rows).replace("COLS", columns);
        let found = read_within(&open_document(&tables), Limits::default());
        let kind = match found {
            Err(TabularError::TooManyRows { .. }) => "rows",
            Err(TabularError::TooManyCells { .. }) => "cells",
            Err(TabularError::TooManyColumns { .. }) => "columns",
            other => panic!("{other:?}"),
        };
        assert_eq!(kind, expected);
    }
}
