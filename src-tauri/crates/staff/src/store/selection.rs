//! Which people are asked for, in terms of columns and conditions.

use abdi_kernel::{Failure, name};
use abdi_vault::Reader;
use abdi_vault::rusqlite::types::Value;
use chrono::NaiveDate;

use crate::dto::{StaffFilters, StaffStatus};

/// A filtered column with its index and its values.
#[derive(Debug, Clone)]
pub(crate) struct Dimension {
    pub(crate) column: &'static str,
    pub(crate) index: &'static str,
    pub(crate) values: Vec<Value>,
}

impl Dimension {
    /// The condition; its parameters are [`Dimension::parameter`].
    pub(crate) fn condition(&self) -> String {
        format!("{} IN (SELECT value FROM json_each(?))", self.column)
    }

    /// All values as one JSON array.
    pub(crate) fn parameter(&self) -> Value {
        let values = self.values.iter().map(|value| match value {
            Value::Integer(number) => serde_json::Value::from(*number),
            Value::Text(text) => serde_json::Value::from(text.as_str()),
            _ => serde_json::Value::Null,
        });
        Value::Text(serde_json::Value::Array(values.collect()).to_string())
    }
}

/// Text and filters, resolved.
#[derive(Debug, Clone)]
pub(crate) struct Selection {
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) kinds: Vec<&'static str>,
    pub(crate) statuses: Vec<i64>,
    pub(crate) words: Vec<String>,
}

impl Selection {
    /// Resolves units below a unit and ranks of golongan.
    pub(crate) fn new(db: &Reader<'_>, text: &str, filters: &StaffFilters, today: NaiveDate) -> Result<Self, Failure> {
        let mut dimensions = Vec::new();
        let mut add = |column, index, values: Vec<Value>| dimensions.push(Dimension { column, index, values });
        if let Some(unit) = filters.unit {
            let units = if filters.include_sub { abdi_organisation::subtree(db, unit)? } else { vec![unit] };
            add("unit_id", "staff_person_in_unit", units.into_iter().map(Value::Integer).collect());
        }
        if !filters.golongan.is_empty() {
            let ladder = abdi_reference::golongan(db, today)?;
            let ranks =
                ladder.into_iter().filter(|g| filters.golongan.contains(&g.label)).map(|g| Value::Integer(g.rank));
            add("golongan_rank", "staff_person_in_golongan", ranks.collect());
        }
        for (column, index, values) in [
            ("position_kind", "staff_person_in_position_kind", &filters.position_kind),
            ("education_level", "staff_person_in_education", &filters.education_level),
            ("legal_status", "staff_person_in_legal_status", &filters.legal_status),
        ] {
            if !values.is_empty() {
                add(column, index, values.iter().cloned().map(Value::Text).collect());
            }
        }
        let wanted = |kind: &&str| filters.kind.is_empty() || filters.kind.iter().any(|k| k == kind);
        let statuses = match filters.status {
            StaffStatus::Active => vec![1],
            StaffStatus::Inactive => vec![0],
            StaffStatus::All => vec![1, 0],
        };
        let kinds = ["PNS", "CPNS", "PPPK"].into_iter().filter(wanted).collect();
        Ok(Self { dimensions, kinds, statuses, words: words(text) })
    }

    /// Conditions of filters and words, all but the dimension `except`, with their parameters.
    pub(crate) fn conditions(&self, except: Option<&str>) -> (String, Vec<Value>) {
        let mut sql = String::new();
        let mut values = Vec::new();
        for dimension in self.dimensions.iter().filter(|d| Some(d.column) != except) {
            sql.push_str(" AND ");
            sql.push_str(&dimension.condition());
            values.push(dimension.parameter());
        }
        for word in &self.words {
            let column = if is_number(word) { "nip" } else { "name_fold" };
            sql.push_str(&format!(" AND instr({column}, ?) > 0"));
            values.push(Value::Text(word.clone()));
        }
        (sql, values)
    }

    /// `AND active IN (…) AND kind IN (…)`, from fixed words only.
    pub(crate) fn in_ranges(&self) -> String {
        let statuses: Vec<String> = self.statuses.iter().map(i64::to_string).collect();
        let kinds: Vec<String> = self.kinds.iter().map(|kind| format!("'{kind}'")).collect();
        format!(" AND active IN ({}) AND kind IN ({})", statuses.join(", "), kinds.join(", "))
    }

    /// Question for the trigram index, if a word is long enough for it.
    pub(crate) fn trigrams(&self) -> Option<String> {
        let parts: Vec<String> = self.words.iter().filter_map(|word| trigrams(word)).collect();
        (!parts.is_empty()).then(|| parts.join(" AND "))
    }
}

/// The words that must occur, each as a part of the name or, for figures, of the NIP. Figures with blanks
/// between them are one number: `19900314 201504 1 002`.
fn words(text: &str) -> Vec<String> {
    let words = name::search_words(text);
    if words.len() > 1 && words.iter().all(|word| is_number(word)) {
        return vec![words.concat()];
    }
    words
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// At most four trigrams of a word: enough to be selective, few enough to be fast. The hits are compared
/// with the whole word afterwards.
fn trigrams(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let last = letters.len().checked_sub(3)?;
    let mut starts = vec![0, last / 3, last * 2 / 3, last];
    starts.dedup();
    // Folded words hold letters and digits only, so that quoting is safe.
    let terms: Vec<String> =
        starts.into_iter().map(|at| format!("\"{}\"", letters[at..at + 3].iter().collect::<String>())).collect();
    let column = if is_number(word) { "nip" } else { "name_fold" };
    Some(format!("{column} : ({})", terms.join(" AND ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_with_blanks_are_one_number() {
        assert_eq!(words("19900314 201504 1 002"), ["199003142015041002"]);
        assert_eq!(words("budi 1990"), ["budi", "1990"]);
        assert_eq!(words("Dr. BUDI, S.E."), ["budi"]);
        assert!(words("  ").is_empty());
    }

    #[test]
    fn few_trigrams_stand_for_a_word() {
        for (word, wanted) in [
            ("ab", None),
            ("abc", Some("name_fold : (\"abc\")")),
            ("abcd", Some("name_fold : (\"abc\" AND \"bcd\")")),
            ("santoso", Some("name_fold : (\"san\" AND \"ant\" AND \"nto\" AND \"oso\")")),
            ("1990", Some("nip : (\"199\" AND \"990\")")),
        ] {
            assert_eq!(trigrams(word).as_deref(), wanted, "{word}");
        }
    }
}
