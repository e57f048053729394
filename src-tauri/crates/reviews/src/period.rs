//! The period of a review ("periode penilaian 360"): its states, what each
//! state still allows, and the settings with their limits.
//!
//! Weights, scale, counts and thresholds have no number in law, so they are
//! settings of the period, frozen when it opens.

use crate::group::RaterGroup;

/// States in their only order: draf → dibuka → ditutup → dirilis.
///
/// There is no way back. A period that could be reopened would let a reader
/// compare results before and after one more answer and so learn that answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodState {
    /// Being prepared; everything may change, nobody can answer.
    Draft,
    /// Answers come in; settings are frozen, results are hidden.
    Open,
    /// No more answers; results may be looked at by the office.
    Closed,
    /// Results are stored and never change again; sheets may be printed.
    Released,
}

impl PeriodState {
    /// All states in order.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Open, Self::Closed, Self::Released];

    /// Word in tables, inputs and outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draf",
            Self::Open => "dibuka",
            Self::Closed => "ditutup",
            Self::Released => "dirilis",
        }
    }

    /// The state of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// The only state that may follow.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::Open),
            Self::Open => Some(Self::Closed),
            Self::Closed => Some(Self::Released),
            Self::Released => None,
        }
    }

    /// Whether this state may become the other.
    pub fn may_become(self, other: Self) -> bool {
        self.next() == Some(other)
    }

    /// Settings, participants and raters may change.
    pub const fn settings_open(self) -> bool {
        matches!(self, Self::Draft)
    }

    /// Answers are taken.
    pub const fn takes_answers(self) -> bool {
        matches!(self, Self::Open)
    }

    /// Results may be computed and looked at. Not while answers come in: two
    /// looks with one answer between them would show that answer.
    pub const fn shows_results(self) -> bool {
        matches!(self, Self::Closed | Self::Released)
    }

    /// Results are frozen and sheets may be printed.
    pub const fn frozen(self) -> bool {
        matches!(self, Self::Released)
    }
}

/// What happens to a group under the threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmallGroups {
    /// Leave it out and renormalise the weights.
    Renormalise,
    /// Pool peers and subordinates with the sum of both weights.
    Pool,
}

impl SmallGroups {
    /// Word in tables, inputs and outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Renormalise => "normalisasi",
            Self::Pool => "gabung",
        }
    }

    /// The policy of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Renormalise, Self::Pool].into_iter().find(|p| p.code() == code)
    }
}

/// How one group takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupRule {
    /// Weight in the total, 0 to 100; 0 = shown, not counted.
    pub weight: u32,
    /// Raters wanted at least.
    pub minimum: u32,
    /// Raters proposed at most; 0 = the group is not used.
    pub maximum: u32,
}

/// Settings of one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// One rule per group, in the order of [`RaterGroup::ALL`].
    pub groups: [GroupRule; 5],
    /// Answers an anonymous group or item needs before it is shown.
    pub threshold: u32,
    /// Raters other than self that a result should rest on; fewer are called
    /// weak evidence on the sheet, never hidden for that reason.
    pub minimum_raters: u32,
    /// Treatment of small groups.
    pub policy: SmallGroups,
    /// Gap between self and others that counts, in hundredths of a point.
    pub gap: i64,
    /// Others' score from which an aspect is a strength, in hundredths.
    pub strength: i64,
}

/// Lowest threshold that protects anybody: with two answers each rater knows
/// the other's.
pub const LEAST_THRESHOLD: u32 = 3;
/// Most raters of one group for one person.
pub const MOST_RATERS: u32 = 40;

impl Default for Settings {
    /// Suggested weights 60/20/20 on a scale of five, threshold 3.
    fn default() -> Self {
        let rule = |weight, minimum, maximum| GroupRule { weight, minimum, maximum };
        Self {
            groups: [rule(60, 1, 1), rule(20, 3, 5), rule(20, 3, 8), rule(0, 1, 1), rule(0, 0, 0)],
            threshold: LEAST_THRESHOLD,
            minimum_raters: 5,
            policy: SmallGroups::Renormalise,
            gap: 50,
            strength: 350,
        }
    }
}

/// A setting or field that is not acceptable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Name of the field, as the page knows it.
    pub field: String,
    /// What to do, in words.
    pub message: String,
}

impl Problem {
    /// A problem at a field.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

impl Settings {
    /// Rule of one group.
    pub fn rule(&self, group: RaterGroup) -> GroupRule {
        self.groups[group.index()]
    }

    /// Whether the group is used in this period.
    pub fn uses(&self, group: RaterGroup) -> bool {
        self.rule(group).maximum > 0
    }

    /// Everything wrong with these settings on a scale of `points`.
    pub fn problems(&self, points: u8) -> Vec<Problem> {
        let mut found = Vec::new();
        for group in RaterGroup::ALL {
            self.group_problems(group, &mut found);
        }
        if !RaterGroup::ALL.into_iter().any(|g| g.counts() && self.uses(g) && self.rule(g).weight > 0) {
            found.push(Problem::new(
                "groups",
                "Sedikitnya satu kelompok selain diri sendiri harus berbobot lebih dari 0.",
            ));
        }
        let mut number = |field: &str, value: i64, low: i64, high: i64, message: String| {
            if value < low || value > high {
                found.push(Problem::new(field, message));
            }
        };
        number(
            "threshold",
            self.threshold.into(),
            LEAST_THRESHOLD.into(),
            10,
            "Ambang kerahasiaan harus antara 3 dan 10 jawaban.".into(),
        );
        number(
            "minimumRaters",
            self.minimum_raters.into(),
            1,
            40,
            "Jumlah penilai minimum harus antara 1 dan 40.".into(),
        );
        let top = i64::from(points);
        number(
            "gap",
            self.gap,
            1,
            (top - 1) * 100,
            format!("Batas kesenjangan harus lebih dari 0 dan paling besar {}.", top - 1),
        );
        number("strength", self.strength, 100, top * 100, format!("Batas kekuatan harus antara 1 dan {top}."));
        found
    }

    fn group_problems(&self, group: RaterGroup, found: &mut Vec<Problem>) {
        let rule = self.rule(group);
        let mut bad = |part: &str, message: String| {
            found.push(Problem::new(format!("{}.{part}", group.code()), message));
        };
        let name = group.label();
        if rule.weight > 100 {
            bad("weight", format!("Bobot {name} harus antara 0 dan 100."));
        }
        if group == RaterGroup::Oneself && rule.weight != 0 {
            bad("weight", "Penilaian diri tidak masuk nilai total, jadi bobotnya harus 0.".into());
        }
        if rule.maximum > MOST_RATERS {
            bad("maximum", format!("Penilai {name} paling banyak 40 orang."));
        }
        if group == RaterGroup::Oneself && rule.maximum > 1 {
            bad("maximum", "Penilaian diri hanya satu.".into());
        }
        if rule.minimum > rule.maximum {
            bad("minimum", format!("Minimum penilai {name} tidak boleh melebihi maksimumnya."));
        }
        if group.anonymous() && rule.maximum > 0 && rule.maximum < self.threshold {
            bad(
                "maximum",
                format!(
                    "Maksimum penilai {name} di bawah ambang kerahasiaan ({}); hasilnya tidak akan pernah tampil. Naikkan maksimum, atau isi 0 untuk tidak memakai kelompok ini.",
                    self.threshold
                ),
            );
        }
    }
}
