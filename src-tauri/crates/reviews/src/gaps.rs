//! How a person sees oneself beside how others do: the four classes.
//!
//! `gap = diri − orang lain`. With threshold t and strength cut c: gap ≥ t is a
//! blind spot, gap ≤ −t a hidden strength, between them a confirmed strength
//! from c upwards and an area to develop below.

use crate::scores::{Exact, Scores, at_least, difference};

/// Reading of one gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapClass {
    /// Titik buta.
    BlindSpot,
    /// Kekuatan tersembunyi.
    HiddenStrength,
    /// Kekuatan terkonfirmasi.
    ConfirmedStrength,
    /// Area pengembangan.
    ToDevelop,
}

impl GapClass {
    /// Word in outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BlindSpot => "titik-buta",
            Self::HiddenStrength => "kekuatan-tersembunyi",
            Self::ConfirmedStrength => "kekuatan-terkonfirmasi",
            Self::ToDevelop => "area-pengembangan",
        }
    }

    /// Name on screen and paper.
    pub const fn label(self) -> &'static str {
        match self {
            Self::BlindSpot => "Titik buta",
            Self::HiddenStrength => "Kekuatan tersembunyi",
            Self::ConfirmedStrength => "Kekuatan terkonfirmasi",
            Self::ToDevelop => "Area pengembangan",
        }
    }

    /// What it means, in plain words.
    pub const fn reading(self) -> &'static str {
        match self {
            Self::BlindSpot => "Nilai diri lebih tinggi daripada penilaian orang lain.",
            Self::HiddenStrength => "Orang lain menilai lebih tinggi daripada diri sendiri.",
            Self::ConfirmedStrength => "Diri sendiri dan orang lain sepakat: ini kekuatan.",
            Self::ToDevelop => "Diri sendiri dan orang lain sepakat: ini perlu dikembangkan.",
        }
    }
}

/// A gap with its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Own mean.
    pub oneself: Exact,
    /// Mean of the others.
    pub others: Exact,
    /// Own minus others.
    pub gap: Exact,
    /// Reading of it.
    pub class: GapClass,
}

/// The gap of two means; limits in hundredths of a point, compared exactly and
/// not as rounded for display.
pub fn gap(oneself: Exact, others: Exact, threshold: i64, strength: i64) -> Gap {
    let gap = difference(oneself, others);
    let class = if at_least(gap, threshold) {
        GapClass::BlindSpot
    } else if at_least(difference(others, oneself), threshold) {
        GapClass::HiddenStrength
    } else if at_least(others, strength) {
        GapClass::ConfirmedStrength
    } else {
        GapClass::ToDevelop
    };
    Gap { oneself, others, gap, class }
}

/// Gaps of one person: per aspect, `None` where self or others are missing.
pub fn gaps(scores: &Scores, threshold: i64, strength: i64) -> Vec<Option<Gap>> {
    scores
        .others
        .iter()
        .enumerate()
        .map(|(aspect, others)| Some(gap(scores.oneself_value(aspect)?, (*others)?, threshold, strength)))
        .collect()
}

/// The gap over everything: own mean against the total.
pub fn overall(scores: &Scores, threshold: i64, strength: i64) -> Option<Gap> {
    Some(gap(scores.oneself()?, scores.total?, threshold, strength))
}
