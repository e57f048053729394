//! Tables in and out: XLSX, ODS, CSV and delimited text.
//!
//! Knows files, sheets, cells and headers; knows nothing of personnel. Reading is
//! [`open`] or [`open_bytes`], recognising a table inside a sheet is [`find_header`],
//! writing is [`save_xlsx`] and [`save_csv`].

mod error;
mod find;
mod limits;
mod read;
mod workbook;
mod write;

#[cfg(test)]
mod tests;

pub use error::TabularError;
pub use find::header::{Header, find_header, header_at};
pub use find::mapping::{HeaderColumn, Mapping, Match, map_columns};
pub use find::words::normalise;
pub use limits::Limits;
pub use read::number::{date_from_serial, looks_like_damaged_number};
pub use read::{bytes_of, open, open_bytes, quietly};
pub use workbook::{Cell, Encoding, Epoch, Format, Kind, Merge, Row, Sheet, Workbook};
pub use write::csv::{Delimiter, neutralise, save_csv, write_csv};
pub use write::save::save;
pub use write::sheet_name::sheet_names;
pub use write::table::{Column, Table, Value};
pub use write::xlsx::{save_xlsx, write_xlsx};
