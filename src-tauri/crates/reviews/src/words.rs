//! The closed lists of this area as they cross the border: the rule's types, spelled in the words
//! of inputs, outputs and stored results.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{gaps, group, outlook, period, suppression};

macro_rules! words {
    ($($(#[$about:meta])* $name:ident = $rule:path { $($word:ident = $variant:ident),+ $(,)? })+) => { $(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "kebab-case")]
        #[allow(missing_docs, reason = "the rule's own type says what each word means")]
        pub enum $name { $($word),+ }

        impl From<$rule> for $name {
            fn from(rule: $rule) -> Self {
                use $rule as Rule;
                match rule { $(Rule::$variant => Self::$word),+ }
            }
        }

        impl From<$name> for $rule {
            fn from(word: $name) -> Self {
                use $rule as Rule;
                match word { $($name::$word => Rule::$variant),+ }
            }
        }
    )+ };
}

words! {
    /// Group of raters.
    ReviewsGroup = group::RaterGroup {
        Atasan = Superior, Rekan = Peer, Bawahan = Subordinate, Diri = Oneself, Tim = HrTeam,
    }
    /// State of a period.
    ReviewsState = period::PeriodState { Draf = Draft, Dibuka = Open, Ditutup = Closed, Dirilis = Released }
    /// What happens to small groups.
    ReviewsPolicy = period::SmallGroups { Normalisasi = Renormalise, Gabung = Pool }
    /// How a group came out.
    ReviewsStanding = suppression::Standing { Kosong = Absent, Tersembunyi = Hidden, Digabung = Pooled, Tampil = Shown }
    /// Reading of a gap.
    ReviewsGapClass = gaps::GapClass {
        TitikButa = BlindSpot,
        KekuatanTersembunyi = HiddenStrength,
        KekuatanTerkonfirmasi = ConfirmedStrength,
        AreaPengembangan = ToDevelop,
    }
    /// What to expect of a group before opening.
    ReviewsOutlook = outlook::Outlook {
        Kosong = Empty, Terbuka = Open, Aman = Safe, Pas = Tight, Digabung = Pooled, TerlaluKecil = TooSmall,
    }
}

impl ReviewsGapClass {
    /// The word as stored.
    pub fn word(self) -> &'static str {
        gaps::GapClass::from(self).code()
    }

    /// The class of a stored word.
    pub fn of_word(word: &str) -> Option<Self> {
        use gaps::GapClass as G;
        [G::BlindSpot, G::HiddenStrength, G::ConfirmedStrength, G::ToDevelop]
            .into_iter()
            .find(|class| class.code() == word)
            .map(Self::from)
    }
}

/// What a column of results stands for: a group, or peers and subordinates together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the rule's own type says what each word means")]
pub enum ReviewsSource {
    Atasan,
    Gabungan,
    Rekan,
    Bawahan,
    Diri,
    Tim,
}

impl From<suppression::Source> for ReviewsSource {
    fn from(source: suppression::Source) -> Self {
        use group::RaterGroup as G;
        match source {
            suppression::Source::Pool => Self::Gabungan,
            suppression::Source::Group(G::Superior) => Self::Atasan,
            suppression::Source::Group(G::Peer) => Self::Rekan,
            suppression::Source::Group(G::Subordinate) => Self::Bawahan,
            suppression::Source::Group(G::Oneself) => Self::Diri,
            suppression::Source::Group(G::HrTeam) => Self::Tim,
        }
    }
}
