//! XLSX through rust_xlsxwriter: typed cells, header that stays in sight, filter, lists.

use std::path::Path;

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Note, Workbook, Worksheet, XlsxError,
};

use crate::TabularError;
use crate::write::csv::begins_like_formula;
use crate::write::save::save;
use crate::write::sheet_name::sheet_names;
use crate::write::table::{Column, Table, Value, bounded};

/// Characters (UTF-16) a cell may hold.
const CELL_LIMIT: usize = 32_767;
/// Whole numbers beyond this lose digits in a spreadsheet and are written as text.
const EXACT_LIMIT: u64 = 999_999_999_999_999;
/// Rows below the data that still offer the drop-down list.
const LIST_ROWS: u32 = 5_000;
/// Characters of all choices together that fit in the sheet itself.
const LIST_LIMIT: usize = 255;
/// Rows looked at for the width of a column.
const WIDTH_ROWS: usize = 300;
/// The sheet of choices too long for the cell itself.
const LIST_SHEET: &str = "Pilihan";

/// Writes tables as the sheets of a workbook. Equal tables give equal bytes.
///
/// # Errors
/// [`TabularError::Unwritable`] when a sheet would have more rows or columns than the format
/// can hold.
pub fn write_xlsx(tables: &[Table]) -> Result<Vec<u8>, TabularError> {
    build(tables).map_err(|error| TabularError::Unwritable {
        reason: match error {
            XlsxError::RowColumnLimitError => "tabel melebihi batas lembar XLSX".to_owned(),
            XlsxError::IoError(error) => format!("kesalahan sistem: {}", error.kind()),
            _ => "isi tabel tidak dapat ditulis sebagai XLSX".to_owned(),
        },
    })
}

/// Writes an XLSX file, whole or not at all.
///
/// # Errors
/// As [`write_xlsx`] and [`save`].
pub fn save_xlsx(tables: &[Table], path: &Path) -> Result<(), TabularError> {
    save(path, &write_xlsx(tables)?)
}

/// Lists that need a sheet of their own.
#[derive(Default)]
struct LongLists(Vec<Vec<String>>);

fn build(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed moment: the same content must give the same bytes.
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let wanted = std::iter::once(LIST_SHEET).chain(tables.iter().map(|t| t.name.as_str()));
    let names = sheet_names(wanted);
    let mut lists = LongLists::default();
    for (table, name) in tables.iter().zip(&names[1..]) {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        write_table(table, sheet, &mut lists)?;
    }
    if tables.is_empty() {
        book.add_worksheet();
    }
    if !lists.0.is_empty() {
        let sheet = book.add_worksheet();
        sheet.set_name(LIST_SHEET)?.set_hidden(true);
        for (column, values) in lists.0.iter().enumerate() {
            for (row, value) in values.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, fitted(value))?;
            }
        }
    }
    book.save_to_buffer()
}

fn write_table(table: &Table, sheet: &mut Worksheet, lists: &mut LongLists) -> Result<(), XlsxError> {
    let large = Format::new().set_bold().set_font_size(14);
    for (row, line) in table.title.iter().enumerate() {
        match row {
            0 => sheet.write_string_with_format(0, 0, fitted(line), &large)?,
            _ => sheet.write_string(row as u32, 0, fitted(line))?,
        };
    }
    let head = match table.title.len() {
        0 => 0,
        lines => lines as u32 + 1,
    };
    write_header(table, sheet, head)?;
    let mut formats = Formats::default();
    for (at, row) in table.rows.iter().enumerate() {
        let number = head + 1 + at as u32;
        for (column, value) in row.iter().enumerate() {
            write_cell(sheet, number, column_index(column)?, value, &mut formats)?;
        }
    }
    let last = head + table.rows.len() as u32;
    for (at, column) in table.columns.iter().enumerate() {
        let index = column_index(at)?;
        sheet.set_column_width(index, width(column, at, table))?;
        if !column.choices.is_empty() {
            let rule = list_rule(&column.choices, lists);
            let until = (last + LIST_ROWS).min(1_048_575);
            sheet.add_data_validation(head + 1, index, until, index, &rule)?;
        }
    }
    if let Some(right) = table.columns.len().checked_sub(1) {
        sheet.autofilter(head, 0, last.max(head + 1), column_index(right)?)?;
    }
    sheet.set_freeze_panes(head + 1, 0)?;
    sheet.set_repeat_rows(head, head)?;
    Ok(())
}

fn write_header(table: &Table, sheet: &mut Worksheet, row: u32) -> Result<(), XlsxError> {
    let style = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00DC_E6F1));
    for (at, column) in table.columns.iter().enumerate() {
        let index = column_index(at)?;
        sheet.write_string_with_format(row, index, fitted(&column.header), &style)?;
        if let Some(text) = &column.note {
            let note = Note::new(fitted(text)).add_author_prefix(false);
            sheet.insert_note(row, index, &note)?;
        }
    }
    Ok(())
}

/// Number formats already made, by kind and scale.
#[derive(Default)]
struct Formats {
    made: Vec<(String, Format)>,
}

impl Formats {
    fn number(&mut self, code: String) -> &Format {
        let at = match self.made.iter().position(|(known, _)| *known == code) {
            Some(at) => at,
            None => {
                let format = Format::new().set_num_format(code.as_str());
                self.made.push((code, format));
                self.made.len() - 1
            }
        };
        &self.made[at].1
    }

    /// Text that looks like a formula stays text even when the user edits the cell.
    fn quoted(&mut self) -> &Format {
        let code = "'".to_owned();
        if !self.made.iter().any(|(known, _)| *known == code) {
            self.made.insert(0, (code, Format::new().set_quote_prefix()));
        }
        &self.made[0].1
    }
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    formats: &mut Formats,
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => {}
        Value::Text(text) if begins_like_formula(text) => {
            sheet.write_string_with_format(row, column, fitted(text), formats.quoted())?;
        }
        Value::Text(text) => {
            sheet.write_string(row, column, fitted(text))?;
        }
        Value::Integer(units) => write_number(sheet, row, column, (*units, 0), "0", value, formats)?,
        Value::Decimal { units, scale } => {
            let code = format!("#,##{}", places(*scale));
            write_number(sheet, row, column, (*units, *scale), &code, value, formats)?;
        }
        Value::Percent { units, scale } => {
            let code = format!("{}%", places(*scale));
            let shifted = bounded(*scale) + 2;
            write_number(sheet, row, column, (*units, shifted), &code, value, formats)?;
        }
        Value::Date(date) => {
            use chrono::Datelike;
            let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900);
            let day = year.and_then(|year| ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok());
            match day {
                Some(day) => {
                    let format = formats.number("dd-mm-yyyy".to_owned());
                    sheet.write_datetime_with_format(row, column, &day, format)?;
                }
                // Before 1900: text is better than nothing.
                None => {
                    sheet.write_string(row, column, value.plain())?;
                }
            }
        }
    }
    Ok(())
}

/// The cell format is binary; dividing whole numbers once gives the nearest value there is,
/// and the number format shows exactly the places asked for.
fn write_number(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    (units, scale): (i64, u8),
    code: &str,
    value: &Value,
    formats: &mut Formats,
) -> Result<(), XlsxError> {
    if units.unsigned_abs() > EXACT_LIMIT {
        sheet.write_string(row, column, value.plain())?;
        return Ok(());
    }
    let number = units as f64 / 10f64.powi(i32::from(scale.min(11)));
    sheet.write_number_with_format(row, column, number, formats.number(code.to_owned()))?;
    Ok(())
}

/// `0.00` for two places.
fn places(scale: u8) -> String {
    match usize::from(bounded(scale)) {
        0 => "0".to_owned(),
        scale => format!("0.{}", "0".repeat(scale)),
    }
}

fn list_rule(choices: &[String], lists: &mut LongLists) -> DataValidation {
    let length: usize = choices.iter().map(|c| c.encode_utf16().count() + 1).sum();
    let plain = choices.iter().all(|c| !c.contains([',', '"']) && c.trim() == c);
    let rule = if length <= LIST_LIMIT && plain {
        DataValidation::new().allow_list_strings(choices)
    } else {
        Ok(long_rule(choices, lists))
    };
    rule.unwrap_or_else(|_| long_rule(choices, lists))
        .set_error_style(DataValidationErrorStyle::Warning)
        .ignore_blank(true)
}

fn long_rule(choices: &[String], lists: &mut LongLists) -> DataValidation {
    let column = match lists.0.iter().position(|known| known == choices) {
        Some(column) => column,
        None => {
            lists.0.push(choices.to_vec());
            lists.0.len() - 1
        }
    };
    let letters = rust_xlsxwriter::column_number_to_name(column as u16);
    let range = format!("={LIST_SHEET}!${letters}$1:${letters}${}", choices.len());
    DataValidation::new().allow_list_formula(Formula::new(range))
}

fn width(column: &Column, at: usize, table: &Table) -> f64 {
    if let Some(given) = column.width {
        return f64::from(given.min(255));
    }
    let cells = table.rows.iter().take(WIDTH_ROWS).filter_map(|r| r.get(at));
    let widest = cells.map(|value| value.plain().chars().count()).max();
    let header = column.header.chars().count().min(24);
    f64::from(widest.unwrap_or(0).max(header).clamp(6, 60) as u32 + 2)
}

fn column_index(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

/// The text as far as a cell can hold it.
fn fitted(text: &str) -> String {
    if text.len() <= CELL_LIMIT || text.encode_utf16().count() <= CELL_LIMIT {
        return text.to_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < CELL_LIMIT
    });
    kept.chain(std::iter::once('…')).collect()
}
