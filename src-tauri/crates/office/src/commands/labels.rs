//! Stored values as a person reads them in the history.

use abdi_vault::journal::Value;

/// A column as a label. Areas name theirs; what has no name shows its own with blanks.
pub(crate) fn column(table: &str, column: &str) -> String {
    let known = match (table, column) {
        ("agency_identity", "region") => "Pemerintah daerah",
        ("agency_identity", "name") => "Nama kantor",
        ("agency_identity", "short_name") => "Nama singkat",
        ("agency_identity", "address") => "Alamat",
        ("agency_identity", "city") => "Kota",
        ("agency_identity", "postal_code") => "Kode pos",
        ("agency_identity", "phone") => "Telepon",
        ("agency_identity", "email") => "Pos-el",
        ("agency_identity", "website") => "Laman",
        ("agency_signer", "rank") => "Pangkat",
        ("agency_signer", "acting") => "Bertindak sebagai",
        (_, "name") => "Nama",
        (_, "nip") => "NIP",
        (_, "position") => "Jabatan",
        (_, "value") => "Nilai",
        _ => "",
    };
    if known.is_empty() { column.replace('_', " ") } else { known.to_owned() }
}

/// A table as a word.
pub(crate) fn table(table: &str) -> String {
    match table {
        "agency_identity" => "Identitas kantor".to_owned(),
        "agency_signer" => "Penanda tangan".to_owned(),
        "agency_setting" => "Pengaturan".to_owned(),
        other => other.replace('_', " "),
    }
}

/// A value as text; `None` for nothing.
pub(crate) fn value(value: &Option<Value>) -> Option<String> {
    match value.as_ref()? {
        Value::Null => None,
        Value::Integer(number) => Some(number.to_string()),
        Value::Real(number) => Some(number.to_string()),
        Value::Text(text) => Some(text.chars().take(400).collect()),
        Value::Blob(bytes) => Some(format!("(berkas, {} bita)", bytes.len())),
    }
}

/// The action as the page knows it.
pub(crate) fn action(action: &str) -> &'static str {
    match action {
        "insert" => "added",
        "delete" => "removed",
        _ => "changed",
    }
}
