//! Keys by which the list is sorted. They are stored beside the fields, so that the first page of any
//! order is read straight off an index.

use abdi_kernel::name;
use chrono::NaiveDate;

use crate::draft::PersonDraft;

/// Derived columns of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortKeys {
    /// Folded name.
    pub name_fold: String,
    /// Rank of the golongan; 0 when unknown, PPPK below PNS.
    pub golongan_rank: i64,
    /// Eselon, then folded name of the post: heads come before everybody else.
    pub position_sort: String,
    /// TMT CPNS as text; empty when unknown.
    pub tmt_sort: String,
}

impl SortKeys {
    /// The keys of a draft; `rank` gives the rank of a golongan label.
    pub fn of(draft: &PersonDraft, rank: impl Fn(&str) -> Option<i64>) -> Self {
        Self::new(
            draft.name.as_deref().unwrap_or_default(),
            draft.golongan.as_deref().and_then(rank),
            draft.eselon.as_deref().unwrap_or_default(),
            draft.position_name.as_deref().unwrap_or_default(),
            draft.tmt_cpns,
        )
    }

    /// The keys of a record of which only these facts are at hand; unknown texts are empty.
    pub fn new(
        name: &str,
        golongan_rank: Option<i64>,
        eselon: &str,
        position: &str,
        tmt_cpns: Option<NaiveDate>,
    ) -> Self {
        let eselon = if eselon.len() == 2 { eselon } else { "99" };
        Self {
            name_fold: name::fold(name),
            golongan_rank: golongan_rank.unwrap_or(0),
            position_sort: format!("{eselon} {}", name::fold(position)),
            tmt_sort: tmt_cpns.map(|day| day.to_string()).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        let text = |t: &str| Some(t.to_owned());
        let head = PersonDraft {
            name: text("SYA'BAN RENÉ"),
            golongan: text("IV/b"),
            eselon: text("22"),
            position_name: text("KEPALA DINAS"),
            tmt_cpns: chrono::NaiveDate::from_ymd_opt(1999, 1, 1),
            ..PersonDraft::default()
        };
        let keys = SortKeys::of(&head, |label| (label == "IV/b").then_some(114));
        assert_eq!(keys.name_fold, "syaban rene");
        assert_eq!(keys.golongan_rank, 114);
        assert_eq!(keys.position_sort, "22 kepala dinas");
        assert_eq!(keys.tmt_sort, "1999-01-01");
        let nobody = SortKeys::of(&PersonDraft::default(), |_| None);
        assert_eq!((nobody.golongan_rank, nobody.position_sort.as_str()), (0, "99 "));
    }
}
