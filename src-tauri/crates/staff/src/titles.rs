//! How a change is named in the undo menu and the journal.

use abdi_kernel::name;

use crate::draft::PersonDraft;
use crate::fields::Field;

/// `Ubah unit kerja Siti Aminah`; `Ubah golongan dan TMT golongan Siti`; from four fields on a number.
pub fn of_edit(person: &PersonDraft, changed: &[&Field]) -> String {
    let labels: Vec<&str> = changed.iter().map(|field| field.label).collect();
    let what = match labels.as_slice() {
        [] => "data".to_owned(),
        [one] => (*one).to_owned(),
        [first, second] => format!("{first} dan {second}"),
        [first, second, third] => format!("{first}, {second}, dan {third}"),
        more => format!("{} isian", more.len()),
    };
    format!("Ubah {what} {}", short_name(person))
}

/// The name for titles: written case, at most forty letters.
pub fn short_name(person: &PersonDraft) -> String {
    let full = name::display_case(person.name.as_deref().unwrap_or_default());
    if full.chars().count() <= 40 {
        return full;
    }
    let mut cut: String = full.chars().take(39).collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::FIELDS;

    #[test]
    fn titles_name_what_changed() {
        let siti = PersonDraft { name: Some("SITI AMINAH".into()), ..PersonDraft::default() };
        let fields =
            |columns: &[&str]| -> Vec<&Field> { FIELDS.iter().filter(|f| columns.contains(&f.column)).collect() };
        for (columns, title) in [
            (vec!["unit_id"], "Ubah unit kerja Siti Aminah"),
            (vec!["golongan", "tmt_golongan"], "Ubah golongan dan TMT golongan Siti Aminah"),
            (vec!["phone", "email", "address"], "Ubah nomor HP, surel, dan alamat Siti Aminah"),
            (vec!["phone", "email", "address", "school"], "Ubah 4 isian Siti Aminah"),
            (vec![], "Ubah data Siti Aminah"),
        ] {
            assert_eq!(of_edit(&siti, &fields(&columns)), title);
        }
    }

    #[test]
    fn endless_names_are_cut() {
        let long = PersonDraft { name: Some("X".repeat(500)), ..PersonDraft::default() };
        assert_eq!(short_name(&long).chars().count(), 40);
        let fits = PersonDraft { name: Some("Y".repeat(40)), ..PersonDraft::default() };
        assert_eq!(short_name(&fits), format!("Y{}", "y".repeat(39)));
    }
}
