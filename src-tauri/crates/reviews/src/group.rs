//! The groups that rate a person, and how each is treated.

/// Who rates: the relation of the rater to the person rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RaterGroup {
    /// Atasan: the holder of the position above.
    Superior,
    /// Rekan: same unit and level.
    Peer,
    /// Bawahan: direct subordinates.
    Subordinate,
    /// Diri: the person, shown beside the others and never in the total.
    Oneself,
    /// Tim kepegawaian: people named by the personnel office.
    HrTeam,
}

impl RaterGroup {
    /// All groups in print order.
    pub const ALL: [Self; 5] = [Self::Superior, Self::Peer, Self::Subordinate, Self::Oneself, Self::HrTeam];

    /// Place in [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Number in the tables. 6 is kept for "pihak lain".
    pub const fn number(self) -> i64 {
        self as i64 + 1
    }

    /// The group of a number in the tables.
    pub fn from_number(number: i64) -> Option<Self> {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        Self::ALL.get(index).copied()
    }

    /// Word in names, inputs and outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Superior => "atasan",
            Self::Peer => "rekan",
            Self::Subordinate => "bawahan",
            Self::Oneself => "diri",
            Self::HrTeam => "tim",
        }
    }

    /// The group of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|g| g.code() == code)
    }

    /// Name on screen and paper.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Superior => "Atasan",
            Self::Peer => "Rekan kerja",
            Self::Subordinate => "Bawahan",
            Self::Oneself => "Diri sendiri",
            Self::HrTeam => "Tim kepegawaian",
        }
    }

    /// Whether the threshold protects the raters of this group. Superior and
    /// self are exempt, and are told so beforehand.
    pub const fn anonymous(self) -> bool {
        !matches!(self, Self::Superior | Self::Oneself)
    }

    /// Whether the group counts in the total.
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Oneself)
    }

    /// Whether the policy "gabung" may pool this group.
    pub const fn poolable(self) -> bool {
        matches!(self, Self::Peer | Self::Subordinate)
    }
}
