//! View models of the printed sheets: texts ready to print, scores as whole hundredths.
//!
//! No rule, no SQL: a command fills these from released results and hands them to
//! [`abdi_print::render`]. Every sheet also prints blank for filling in by hand.

mod kuesioner;
mod lembar;

#[cfg(test)]
mod tests;

pub use kuesioner::{Kuesioner, KuesionerAspect, KuesionerItem, KuesionerQuestion, privacy_note};
pub use lembar::{
    Agreement, AspectRow, Calculation, CalculationRow, Column, CommentGroup, CommentQuestion, GapRow, HighlightRow,
    ItemRow, LembarPenilaian, PeriodFacts, Person, Term, gap_legend,
};

use abdi_kernel::number;
use abdi_print::Template;
use serde::Serialize;

/// "Lembar Penilaian 360". View model: [`LembarPenilaian`].
pub const LEMBAR_PENILAIAN: Template =
    Template::new("/reviews/lembar.typ", include_str!("../../../../assets/typst/reviews/lembar.typ")).with_parts(&[
        ("/reviews/charts.typ", include_str!("../../../../assets/typst/reviews/charts.typ")),
        ("/reviews/scores.typ", include_str!("../../../../assets/typst/reviews/scores.typ")),
    ]);

/// The questionnaire on paper, one rater to one person. View model: [`Kuesioner`].
pub const KUESIONER: Template =
    Template::new("/reviews/kuesioner.typ", include_str!("../../../../assets/typst/reviews/kuesioner.typ"));

/// A score: what is printed, and where a chart draws it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Score {
    /// As printed, e.g. `3,75`; `–` when hidden or missing; empty on a blank sheet.
    pub text: String,
    /// Hundredths of a point for the charts, e.g. 375.
    pub hundredths: Option<i64>,
}

impl Score {
    /// A score in hundredths of a point; `None` is hidden or missing and never zero.
    pub fn of(hundredths: Option<i64>) -> Self {
        let text = hundredths.map_or_else(|| "–".to_owned(), number::hundredths);
        Self { text, hundredths }
    }

    /// A difference of two scores with its sign, e.g. `+0,70` or `−0,50`.
    pub fn difference(hundredths: Option<i64>) -> Self {
        let text = match hundredths {
            None => "–".to_owned(),
            Some(value) if value > 0 => format!("+{}", number::hundredths(value)),
            Some(value) if value < 0 => format!("\u{2212}{}", number::hundredths(value.saturating_abs())),
            Some(_) => number::hundredths(0),
        };
        Self { text, hundredths }
    }

    /// Nothing printed: the cell of a blank sheet.
    pub const fn blank() -> Self {
        Self { text: String::new(), hundredths: None }
    }
}

impl Default for Score {
    fn default() -> Self {
        Self::blank()
    }
}
