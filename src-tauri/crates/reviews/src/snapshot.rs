//! The result of one person as it is shown, stored at release and printed: whole hundredths, no
//! hidden figure anywhere in it.
//!
//! The stored form is canonical JSON: fields in the order of these types, whole numbers, no blanks.
//! The same result therefore has the same bytes and the same SHA-256.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::error::ReviewsError;
use crate::words::{ReviewsGapClass, ReviewsGroup, ReviewsSource, ReviewsStanding};

/// Result of one person. Scores are hundredths of a point; none = missing or not shown, never zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsResult {
    /// Who it is about, as of the opening of the period.
    pub person: ReviewsPersonFacts,
    /// Groups of the period, in print order.
    pub groups: Vec<ReviewsGroupResult>,
    /// What is shown, in print order.
    pub columns: Vec<ReviewsColumn>,
    /// One entry per aspect.
    pub aspects: Vec<ReviewsAspectResult>,
    /// Others together, one entry per item.
    pub items: Vec<Option<i64>>,
    /// The total: others together, without self.
    pub total: Option<i64>,
    /// Own mean.
    pub oneself: Option<i64>,
    /// Own mean against the total.
    pub gap: Option<ReviewsGap>,
    /// Raters other than self that the total rests on.
    pub raters: u32,
    /// Fewer raters than the period wanted.
    pub weak: bool,
    /// Items with the highest means of others, highest first.
    pub strongest: Vec<ReviewsHighlight>,
    /// Items with the lowest means of others, lowest first.
    pub weakest: Vec<ReviewsHighlight>,
    /// Comments that may be shown, in drawn order.
    pub comments: Vec<ReviewsComments>,
    /// Sum of the weights of the counted columns.
    pub weights: u32,
}

/// A person as copied when the period opened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPersonFacts {
    /// NIP, 18 digits or empty.
    pub nip: String,
    /// Name with titles.
    pub name: String,
    /// Pangkat and golongan.
    pub pangkat: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
}

/// What became of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsGroupResult {
    /// Which group.
    pub group: ReviewsGroup,
    /// Its name.
    pub label: String,
    /// Raters asked.
    pub invited: u32,
    /// Raters who answered; none where the group is hidden or pooled.
    pub answered: Option<u32>,
    /// How it came out.
    pub standing: ReviewsStanding,
}

/// A column of results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsColumn {
    /// What it stands for.
    pub source: ReviewsSource,
    /// Its name.
    pub label: String,
    /// Whether it is part of the total.
    pub counted: bool,
    /// Weight in the total.
    pub weight: u32,
    /// Raters.
    pub raters: u32,
    /// Mean of the group.
    pub mean: Option<i64>,
    /// Weight times mean, in hundredths, rounded once.
    pub product: Option<i64>,
    /// One entry per aspect.
    pub aspects: Vec<Option<i64>>,
    /// One entry per item.
    pub items: Vec<Option<ReviewsItemResult>>,
    /// rWG(J) over the items, in hundredths.
    pub agreement: Option<i64>,
    /// Plain reading of it.
    pub reading: String,
}

/// The shown answers of a column to an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsItemResult {
    /// Mean.
    pub mean: i64,
    /// How often each point was given, from 1 up.
    pub counts: Vec<u16>,
}

/// An aspect over the columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsAspectResult {
    /// Others together.
    pub others: Option<i64>,
    /// Own mean.
    pub oneself: Option<i64>,
    /// Own against others.
    pub gap: Option<ReviewsGap>,
}

/// A gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsGap {
    /// Own minus others.
    pub gap: i64,
    /// Its class.
    pub class: ReviewsGapClass,
}

/// An item among the highest or lowest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsHighlight {
    /// Place of the item, from 0.
    pub item: u32,
    /// Mean of others.
    pub others: i64,
}

/// Comments to one question from one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsComments {
    /// Place of the question, from 0.
    pub question: u32,
    /// Who wrote.
    pub source: ReviewsSource,
    /// Its name.
    pub label: String,
    /// The words.
    pub texts: Vec<String>,
}

/// The canonical form.
///
/// # Errors
/// Never in practice: all parts can be written.
pub fn write(result: &ReviewsResult) -> Result<String, ReviewsError> {
    serde_json::to_string(result).map_err(|e| ReviewsError::Stored(e.to_string()))
}

/// From the canonical form.
///
/// # Errors
/// When it is not one.
pub fn read(content: &str) -> Result<ReviewsResult, ReviewsError> {
    serde_json::from_str(content).map_err(|e| ReviewsError::Stored(e.to_string()))
}

/// SHA-256 of a canonical form, 64 hexadecimal digits.
pub fn hash(content: &str) -> String {
    Sha256::digest(content.as_bytes()).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The short check sum that is printed: `9F3A-77C1`.
pub fn short(hash: &str) -> String {
    let head: String = hash.chars().take(8).collect::<String>().to_uppercase();
    match head.split_at_checked(4) {
        Some((left, right)) => format!("{left}-{right}"),
        None => head,
    }
}
