//! The sheet one person gets: "Lembar Penilaian 360".

use abdi_print::{Letterhead, Paper, Signatory};
use serde::Serialize;

use super::Score;
use crate::gaps::GapClass;
use crate::instrument::Instrument;

/// Everything on the sheet. The photo is the picture named `photo`, the logo `logo`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct LembarPenilaian {
    /// Size of the sheet.
    pub paper: Paper,
    /// Letterhead; `None` leaves its place free for printed paper.
    pub letterhead: Option<Letterhead>,
    /// Document number for the footer; may be empty.
    pub number: String,
    /// Short check sum of the released result for the footer; may be empty.
    pub checksum: String,
    /// The period.
    pub period: PeriodFacts,
    /// Whose sheet it is.
    pub person: Person,
    /// The total without self.
    pub total: Score,
    /// Rests on how many raters, e.g. `8 penilai dari 3 kelompok`.
    pub total_basis: String,
    /// Short warnings under the total, e.g. that few raters are weak evidence.
    pub notices: Vec<String>,
    /// The groups in print order, hidden ones included.
    pub columns: Vec<Column>,
    /// The values with their items.
    pub aspects: Vec<AspectRow>,
    /// Why some scores are `–`; one sentence each.
    pub hidden_notes: Vec<String>,
    /// Own view against the others, one row per value.
    pub gaps: Vec<GapRow>,
    /// The same over everything.
    pub overall_gap: Option<GapRow>,
    /// The gap classes in plain words, see [`gap_legend`].
    pub gap_legend: Vec<Term>,
    /// How the gap classes are cut, e.g. `Kesenjangan berarti mulai 0,50; kekuatan mulai 3,50.`
    pub gap_note: String,
    /// Items with the highest scores of others.
    pub strongest: Vec<HighlightRow>,
    /// Items with the lowest scores of others.
    pub weakest: Vec<HighlightRow>,
    /// How much the raters of a group agree.
    pub agreement: Vec<Agreement>,
    /// Comments by question and group, already shuffled.
    pub comments: Vec<CommentQuestion>,
    /// Why comments are missing; may be empty.
    pub comments_note: String,
    /// How the total came about.
    pub calculation: Calculation,
    /// Who signs; usually superior and person.
    pub signers: Vec<Signatory>,
}

/// The period as printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PeriodFacts {
    /// Name, e.g. `Penilaian 360 Tahun 2026`.
    pub name: String,
    /// From and to, e.g. `1 – 30 November 2026`.
    pub dates: String,
    /// Day of release, e.g. `21 Desember 2026`.
    pub released: String,
    /// Name of the instrument.
    pub instrument: String,
    /// Labels of the scale from 1 upwards; their number is the number of points.
    pub scale: Vec<String>,
}

/// The person the sheet is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Full name with titles.
    pub name: String,
    /// NIP as printed.
    pub nip: String,
    /// Pangkat and golongan, e.g. `Penata, III/c`.
    pub pangkat: String,
    /// Position (jabatan).
    pub position: String,
    /// Unit with its parents as far as wanted.
    pub unit: String,
}

/// One group of raters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Name, e.g. `Rekan kerja`.
    pub label: String,
    /// Raters asked, e.g. `5`.
    pub invited: String,
    /// Answers in, e.g. `4`; `–` where even the count is not told.
    pub answered: String,
    /// Whether the scores of the group are shown. A hidden group has no column in the table.
    pub shown: bool,
    /// Whether this is the person's own rating, which charts draw hollow.
    pub oneself: bool,
    /// What became of it, e.g. `Ditampilkan` or `Tidak ditampilkan: kurang dari 3 jawaban`.
    pub remark: String,
    /// Mean of the group.
    pub mean: Score,
}

/// One value (aspek). `scores` has one entry per shown column, in the order of the columns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AspectRow {
    /// Printed number, e.g. `2`.
    pub number: String,
    /// Name.
    pub name: String,
    /// One per shown column.
    pub scores: Vec<Score>,
    /// The others together.
    pub others: Score,
    /// Own score, for the radar.
    pub oneself: Score,
    /// Score of the superior, for the radar.
    pub superior: Score,
    /// Its items.
    pub items: Vec<ItemRow>,
}

/// One item (butir perilaku).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ItemRow {
    /// Printed number, e.g. `2.3`.
    pub number: String,
    /// Text.
    pub text: String,
    /// One per shown column.
    pub scores: Vec<Score>,
    /// The others together.
    pub others: Score,
}

/// Own view against the others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GapRow {
    /// Name of the value.
    pub name: String,
    /// Own score.
    pub oneself: Score,
    /// Score of the others.
    pub others: Score,
    /// Own minus others, made with [`Score::difference`].
    pub gap: Score,
    /// Class, e.g. `Titik buta`; empty when it cannot be told.
    pub class: String,
}

/// A word with its meaning.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The word, e.g. `Titik buta`.
    pub word: String,
    /// What it means in plain words.
    pub meaning: String,
}

/// The gap classes with their readings, for the foot of the gap table.
pub fn gap_legend() -> Vec<Term> {
    [GapClass::BlindSpot, GapClass::HiddenStrength, GapClass::ConfirmedStrength, GapClass::ToDevelop]
        .map(|class| Term { word: class.label().to_owned(), meaning: class.reading().to_owned() })
        .into()
}

/// An item among the highest or lowest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HighlightRow {
    /// Printed number of the item.
    pub number: String,
    /// Text of the item.
    pub text: String,
    /// Name of its value.
    pub aspect: String,
    /// Score of the others.
    pub others: Score,
}

/// Agreement within one group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Agreement {
    /// Name of the group.
    pub label: String,
    /// rWG(J), e.g. `0,82`, or `–`.
    pub rwg: String,
    /// In plain words.
    pub reading: String,
}

/// Comments to one open question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CommentQuestion {
    /// The question as asked.
    pub question: String,
    /// Groups that may be shown and wrote something.
    pub groups: Vec<CommentGroup>,
}

/// Comments of one group, already shuffled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CommentGroup {
    /// Name of the group.
    pub label: String,
    /// The comments word for word.
    pub texts: Vec<String>,
}

/// The total step by step ("Cara hitung").
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Calculation {
    /// One row per group in the total.
    pub rows: Vec<CalculationRow>,
    /// Sum of the weights.
    pub weights: String,
    /// Sum of weight times mean.
    pub products: String,
    /// Sentences below the table, e.g. which policy was used for small groups.
    pub notes: Vec<String>,
}

/// One group in the total.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CalculationRow {
    /// Name of the group.
    pub label: String,
    /// Weight, e.g. `60`.
    pub weight: String,
    /// Mean, e.g. `3,60`.
    pub mean: String,
    /// Weight times mean, e.g. `216,00`.
    pub product: String,
}

impl LembarPenilaian {
    /// A sheet to be filled in by hand: the items of the instrument and one empty column for
    /// each group named in `columns`.
    pub fn blank(instrument: &Instrument, columns: &[&str], signers: Vec<Signatory>) -> Self {
        let none = vec![Score::blank(); columns.len()];
        let aspects = instrument.aspects.iter().enumerate().map(|(a, aspect)| AspectRow {
            number: (a + 1).to_string(),
            name: aspect.name.clone(),
            scores: none.clone(),
            items: aspect
                .items
                .iter()
                .enumerate()
                .map(|(i, text)| ItemRow {
                    number: Instrument::item_number(a, i),
                    text: text.clone(),
                    scores: none.clone(),
                    others: Score::blank(),
                })
                .collect(),
            ..AspectRow::default()
        });
        let gaps = instrument.aspects.iter().map(|aspect| GapRow { name: aspect.name.clone(), ..GapRow::default() });
        let comments = instrument
            .questions
            .iter()
            .map(|question| CommentQuestion { question: question.text.clone(), groups: Vec::new() });
        Self {
            period: PeriodFacts {
                instrument: instrument.title.clone(),
                scale: instrument.scale.clone(),
                ..PeriodFacts::default()
            },
            columns: columns
                .iter()
                .map(|label| Column { label: (*label).to_owned(), shown: true, ..Column::default() })
                .collect(),
            aspects: aspects.collect(),
            gaps: gaps.collect(),
            overall_gap: Some(GapRow { name: "Keseluruhan".to_owned(), ..GapRow::default() }),
            gap_legend: gap_legend(),
            comments: comments.collect(),
            signers,
            ..Self::default()
        }
    }
}
