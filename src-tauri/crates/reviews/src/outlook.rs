//! Who will see what, said before the period opens: for each group of a person
//! how it will come out when everybody, or not everybody, answers.

use crate::group::RaterGroup;
use crate::period::{Settings, SmallGroups};

/// What to expect of one group of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// No rater planned.
    Empty,
    /// Shown by name of the group; the raters are not anonymous.
    Open,
    /// Shown when all answer, with room to spare.
    Safe,
    /// Shown only when every single one answers.
    Tight,
    /// Too few alone; shown pooled with the other group.
    Pooled,
    /// Too few even when all answer: will be left out.
    TooSmall,
}

impl Outlook {
    /// Word in outputs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "kosong",
            Self::Open => "terbuka",
            Self::Safe => "aman",
            Self::Tight => "pas",
            Self::Pooled => "digabung",
            Self::TooSmall => "terlalu-kecil",
        }
    }

    /// Said to the operator.
    pub const fn reading(self) -> &'static str {
        match self {
            Self::Empty => "Belum ada penilai.",
            Self::Open => "Ditampilkan apa adanya; penilai diberi tahu bahwa ia dikenali.",
            Self::Safe => "Ditampilkan sebagai rata-rata kelompok; penilai tidak dikenali.",
            Self::Tight => "Ditampilkan hanya bila semua penilai mengisi. Sebaiknya tambah penilai.",
            Self::Pooled => "Ditampilkan gabungan rekan kerja dan bawahan.",
            Self::TooSmall => {
                "Tidak akan ditampilkan walaupun semua mengisi. Tambah penilai atau pindahkan ke kelompok lain."
            }
        }
    }

    /// Whether the operator should look at this before opening.
    pub const fn needs_care(self) -> bool {
        matches!(self, Self::Tight | Self::TooSmall)
    }
}

/// The outlook of each group, from the planned number of raters in the order of
/// [`RaterGroup::ALL`].
pub fn outlook(planned: [u32; 5], settings: &Settings) -> [Outlook; 5] {
    let threshold = settings.threshold;
    let peers = planned[RaterGroup::Peer.index()];
    let subordinates = planned[RaterGroup::Subordinate.index()];
    let pooled = settings.policy == SmallGroups::Pool
        && peers > 0
        && subordinates > 0
        && (peers < threshold || subordinates < threshold)
        && peers + subordinates >= threshold;
    RaterGroup::ALL.map(|group| {
        let count = planned[group.index()];
        if count == 0 {
            Outlook::Empty
        } else if !group.anonymous() {
            Outlook::Open
        } else if pooled && group.poolable() {
            Outlook::Pooled
        } else if count > threshold {
            Outlook::Safe
        } else if count == threshold {
            Outlook::Tight
        } else {
            Outlook::TooSmall
        }
    })
}
