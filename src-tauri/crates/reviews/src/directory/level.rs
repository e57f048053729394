//! Which posts count as the same level when peers are looked for.
//!
//! Law has no such table for reviews. This one follows how functional posts replaced structural
//! ones (penyetaraan jabatan, PermenPANRB 17/2021): administrator to ahli madya, pengawas to ahli
//! muda, eselon V and pelaksana to ahli pertama and below. A rule of this program.

use abdi_organisation::PositionKind;

/// Level of a post; equal numbers are peers, higher is higher.
pub fn level(kind: Option<PositionKind>, jenjang: Option<&str>) -> i64 {
    match (kind, jenjang) {
        (Some(PositionKind::JptUtama), _) => 7,
        (Some(PositionKind::JptMadya), _) => 6,
        (Some(PositionKind::JptPratama), _) => 5,
        (Some(PositionKind::Administrator), _) => 4,
        (Some(PositionKind::Pengawas), _) => 3,
        (Some(PositionKind::Fungsional), Some("UT")) => 5,
        (Some(PositionKind::Fungsional), Some("MA")) => 4,
        (Some(PositionKind::Fungsional), Some("MU" | "PY")) => 3,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::level;
    use abdi_organisation::PositionKind::{self as K, Fungsional};

    #[test]
    fn functional_posts_stand_beside_the_structural_ones_they_replaced() {
        let same: [(K, &[&str]); 3] =
            [(K::JptPratama, &["UT"]), (K::Administrator, &["MA"]), (K::Pengawas, &["MU", "PY"])];
        for (kind, levels) in same {
            for jenjang in levels {
                assert_eq!(level(Some(kind), None), level(Some(Fungsional), Some(jenjang)), "{jenjang}");
            }
        }
        for jenjang in ["PT", "MH", "TR", "PM"] {
            assert_eq!(level(Some(Fungsional), Some(jenjang)), level(Some(K::Pelaksana), None));
        }
        let ladder = [K::JptUtama, K::JptMadya, K::JptPratama, K::Administrator, K::Pengawas, K::Pelaksana];
        assert!(ladder.map(|k| level(Some(k), None)).is_sorted_by(|a, b| a > b));
        assert_eq!(level(None, None), level(Some(K::Pelaksana), None));
    }
}
