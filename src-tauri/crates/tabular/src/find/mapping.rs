//! Which column holds which field, by the words of its header.

use std::collections::HashMap;

use crate::find::grid::Combined;
use crate::find::words::{contains_words, normalise, one_slip_apart, sorted_words};

/// The header is one of the known ones.
const EXACT: u8 = 100;
/// The same letters, blanks aside.
const RUN_TOGETHER: u8 = 95;
/// The lower part of a two-row header is a known one.
const LOWEST: u8 = 90;
/// The same words in another order.
const REORDERED: u8 = 85;
/// One letter differs.
const SLIP: u8 = 75;
/// All words of a known header and others; up to this much, at least 50.
const CONTAINED: usize = 70;
/// Headers shorter than this are not matched with a slip: `NIP` is not `NIK`.
const SLIP_FROM: usize = 6;

/// A column with its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderColumn {
    /// Its index from 0.
    pub column: usize,
    /// The header as written, two-row headers joined: `PANGKAT TMT`.
    pub text: String,
    /// The header made comparable by [`crate::normalise`]; the key to remember a mapping by.
    pub normal: String,
    pub(super) lowest: Option<String>,
}

impl HeaderColumn {
    /// Columns with a header of one row each.
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<HeaderColumn> {
        texts
            .into_iter()
            .enumerate()
            .map(|(column, text)| HeaderColumn {
                column,
                text: text.trim().to_owned(),
                normal: normalise(text),
                lowest: None,
            })
            .collect()
    }

    pub(super) fn from_combined(combined: Vec<Combined>) -> Vec<HeaderColumn> {
        combined
            .into_iter()
            .enumerate()
            .map(|(column, c)| HeaderColumn { column, text: c.text, normal: c.normal, lowest: c.lowest })
            .collect()
    }
}

/// A field found in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Index of the column from 0.
    pub column: usize,
    /// How sure: 100 is a known header word for word, below 80 a guess to be looked at.
    pub score: u8,
    /// The header as written.
    pub header: String,
}

/// What was found where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// Per field, in the order of the question.
    pub fields: Vec<Option<Match>>,
    /// Columns nobody asked for, by index, headers without text included.
    pub unmapped: Vec<usize>,
}

impl Mapping {
    /// The column of a field.
    pub fn column(&self, field: usize) -> Option<usize> {
        self.fields.get(field)?.as_ref().map(|found| found.column)
    }
}

/// The known headers, prepared for many comparisons.
pub(super) struct Vocabulary {
    /// Normalised header to score and fields that know it.
    quick: HashMap<String, Vec<(u8, usize)>>,
    synonyms: Vec<Vec<String>>,
}

impl Vocabulary {
    pub fn new(fields: &[&[&str]]) -> Self {
        let synonyms: Vec<Vec<String>> =
            fields.iter().map(|words| words.iter().map(|word| normalise(word)).collect()).collect();
        let mut quick: HashMap<String, Vec<(u8, usize)>> = HashMap::new();
        for (field, words) in synonyms.iter().enumerate() {
            for word in words.iter().filter(|word| !word.is_empty()) {
                let forms =
                    [(EXACT, word.clone()), (RUN_TOGETHER, word.replace(' ', "")), (REORDERED, sorted_words(word))];
                for (score, form) in forms {
                    quick.entry(form).or_default().push((score, field));
                }
            }
        }
        Vocabulary { quick, synonyms }
    }

    /// Fields that know this header without guessing, with scores.
    fn known(&self, normal: &str, lowest: Option<&str>) -> Vec<(u8, usize)> {
        let mut found: Vec<(u8, usize)> = Vec::new();
        let mut look = |form: &str, cap: u8| {
            for (score, field) in self.quick.get(form).into_iter().flatten() {
                found.push(((*score).min(cap), *field));
            }
        };
        look(normal, EXACT);
        if normal.contains(' ') {
            look(&normal.replace(' ', ""), RUN_TOGETHER);
            look(&sorted_words(normal), REORDERED);
        }
        if let Some(lowest) = lowest {
            look(lowest, LOWEST);
        }
        found
    }

    /// How well these headers answer, each field and each column counted once. No guesses.
    pub fn quick_score(&self, columns: &[Combined]) -> u32 {
        let mut best = vec![0u8; self.synonyms.len()];
        for column in columns.iter().filter(|c| !c.normal.is_empty()) {
            let known = self.known(&column.normal, column.lowest.as_deref());
            let fresh = known.into_iter().max_by_key(|(score, field)| {
                let gain = score.saturating_sub(best[*field]);
                (gain, std::cmp::Reverse(*field))
            });
            if let Some((score, field)) = fresh {
                best[field] = best[field].max(score);
            }
        }
        best.into_iter().map(u32::from).sum()
    }

    /// How much like a field's known headers this one is; 0 for not at all.
    fn guess(&self, normal: &str, field: usize) -> u8 {
        let length = normal.chars().count();
        let mut best = 0;
        for word in &self.synonyms[field] {
            let known = word.chars().count();
            if length.min(known) >= SLIP_FROM && length.abs_diff(known) <= 1 && one_slip_apart(normal, word) {
                best = best.max(SLIP);
            }
            // One word alone is in many headers: NAMA in AGAMA NAMA.
            if word.contains(' ') && known < length && contains_words(normal, word) {
                let share = 50 + (CONTAINED - 50) * known / length;
                best = best.max(share as u8);
            }
        }
        best
    }
}

/// Gives each field its best column, each column to one field, the surest first.
/// `fields` are the known headers per field, in any spelling.
pub fn map_columns(columns: &[HeaderColumn], fields: &[&[&str]]) -> Mapping {
    map_with(columns, &Vocabulary::new(fields))
}

pub(super) fn map_with(columns: &[HeaderColumn], vocabulary: &Vocabulary) -> Mapping {
    let mut fields: Vec<Option<Match>> = vec![None; vocabulary.synonyms.len()];
    let mut used = vec![false; columns.len()];
    let mut sure = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if !column.normal.is_empty() {
            let known = vocabulary.known(&column.normal, column.lowest.as_deref());
            sure.extend(known.into_iter().map(|(score, field)| (score, at, field)));
        }
    }
    assign(sure, columns, &mut fields, &mut used);
    let mut guesses = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if used[at] || column.normal.is_empty() {
            continue;
        }
        for (field, taken) in fields.iter().enumerate() {
            let score = match taken {
                Some(_) => 0,
                None => vocabulary.guess(&column.normal, field),
            };
            if score > 0 {
                guesses.push((score, at, field));
            }
        }
    }
    assign(guesses, columns, &mut fields, &mut used);
    let unmapped = columns.iter().zip(&used).filter(|(_, used)| !**used).map(|(column, _)| column.column).collect();
    Mapping { fields, unmapped }
}

fn assign(
    mut pairs: Vec<(u8, usize, usize)>,
    columns: &[HeaderColumn],
    fields: &mut [Option<Match>],
    used: &mut [bool],
) {
    pairs.sort_by_key(|(score, at, field)| (std::cmp::Reverse(*score), *at, *field));
    for (score, at, field) in pairs {
        if !used[at] && fields[field].is_none() {
            used[at] = true;
            fields[field] = Some(Match { column: columns[at].column, score, header: columns[at].text.clone() });
        }
    }
}
