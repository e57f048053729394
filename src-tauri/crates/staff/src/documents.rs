//! The list as a spreadsheet.

use abdi_kernel::{Nip, date, name};
use abdi_tabular::{Column, Table, Value};
use chrono::NaiveDate;

use crate::StaffError;
use crate::draft::{FIELDS, FieldValue};
use crate::names::Names;
use crate::store::person::Person;

/// Columns when the caller names none.
pub(crate) const USUAL: &[&str] = &[
    "fullName",
    "nip",
    "kind",
    "golongan",
    "pangkat",
    "tmtGolongan",
    "positionName",
    "eselon",
    "tmtPosition",
    "unitName",
    "educationLevel",
    "educationName",
    "birthPlace",
    "birthDate",
    "age",
    "sex",
    "tmtCpns",
    "legalStatus",
];

/// What a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    FullName,
    Pangkat,
    UnitName,
    Age,
    Status,
    Field(&'static str, &'static str),
}

impl Shown {
    /// The column of a key as the page names it.
    pub(crate) fn parse(key: &str) -> Result<Self, StaffError> {
        match key {
            "fullName" => Ok(Self::FullName),
            "pangkat" => Ok(Self::Pangkat),
            "unitName" | "unitId" => Ok(Self::UnitName),
            "age" => Ok(Self::Age),
            "status" | "active" => Ok(Self::Status),
            _ => FIELDS
                .iter()
                .find(|field| field.key() == key)
                .map(|field| Self::Field(field.column, field.label))
                .ok_or_else(|| StaffError::Column(key.to_owned())),
        }
    }

    fn header(self) -> String {
        match self {
            Self::FullName => "NAMA".to_owned(),
            Self::Pangkat => "PANGKAT".to_owned(),
            Self::UnitName => "UNIT KERJA".to_owned(),
            Self::Age => "USIA".to_owned(),
            Self::Status => "STATUS".to_owned(),
            Self::Field("name", _) => "NAMA TANPA GELAR".to_owned(),
            Self::Field(_, label) => label.to_uppercase(),
        }
    }

    fn value(self, person: &Person, names: &Names<'_>, today: NaiveDate) -> Value {
        let draft = &person.draft;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        match self {
            Self::FullName => {
                Value::from(name::with_titles(&text(&draft.title_front), &text(&draft.name), &text(&draft.title_back)))
            }
            Self::Pangkat => Value::from(draft.golongan.as_deref().map(|golongan| names.pangkat(golongan))),
            Self::UnitName => Value::from(draft.unit_id.map(|unit| names.unit(unit))),
            Self::Age => Value::from(draft.birth_date.map(|born| i64::from(date::years_between(born, today)))),
            Self::Status => Value::from(if person.active { "Aktif" } else { "Nonaktif" }),
            Self::Field("nip", _) => {
                let shown = draft.nip.as_deref().and_then(|nip| Nip::parse(nip).ok()).map(|nip| nip.digits());
                Value::from(shown.or_else(|| draft.nip.clone()))
            }
            Self::Field(column, _) => match draft.get(column) {
                None => Value::Empty,
                Some(FieldValue::Text(code)) => Value::from(names.code(column, code)),
                Some(FieldValue::Number(number)) => Value::Integer(number),
                Some(FieldValue::Date(day)) => Value::Date(day),
            },
        }
    }
}

/// A table with its header, still without people.
pub(crate) fn empty_table(columns: &[Shown], today: NaiveDate) -> Table {
    let mut all = vec![Column::new("NO")];
    all.extend(columns.iter().map(|column| Column::new(column.header())));
    Table::new("Pegawai", all).titled(["Daftar Pegawai".to_owned(), format!("Keadaan {}", date::long(today))])
}

/// Adds one person.
pub(crate) fn push(table: &mut Table, columns: &[Shown], person: &Person, names: &Names<'_>, today: NaiveDate) {
    let number = i64::try_from(table.rows.len()).unwrap_or(i64::MAX - 1) + 1;
    let mut row = vec![Value::Integer(number)];
    row.extend(columns.iter().map(|column| column.value(person, names, today)));
    table.push(row);
}
