//! Brings a draft into the shape in which it is stored, without guessing: ends of texts are trimmed,
//! empty becomes unknown, numbers lose their blanks and apostrophes. Names stay letter by letter.

use abdi_kernel::{Nik, Nip, name, nip, npwp::Npwp};
use abdi_organisation::PositionKind;

use crate::draft::PersonDraft;
use crate::jenjang;

/// Tidies every text and number of a draft, and completes what follows from other fields: the kind of
/// post from SIASN's codes, the level of a functional post from its name, kind from the NIP.
pub fn tidy(draft: &mut PersonDraft) {
    draft.each_text(|column, text| {
        if let Some(found) = text {
            let trimmed = match column {
                // Marks that nobody sees are reported, not removed: see checks.rs.
                "name" | "title_front" | "title_back" | "address" => found.trim().to_owned(),
                _ => name::tidy(found),
            };
            *text = (!trimmed.is_empty()).then_some(trimmed);
        }
    });
    replace(&mut draft.nip, |text| Nip::parse(text).ok().map(|nip| nip.digits()));
    replace(&mut draft.nip_old, nip::parse_old);
    replace(&mut draft.nik, |text| Nik::parse(text).ok().map(|nik| nik.digits()));
    replace(&mut draft.npwp, |text| Npwp::parse(text).ok().map(|npwp| npwp.digits().to_owned()));
    replace(&mut draft.bpjs, |text| Some(text.trim_start_matches('\'').trim().to_owned()).filter(|t| !t.is_empty()));
    complete(draft);
}

fn replace(text: &mut Option<String>, read: impl FnOnce(&str) -> Option<String>) {
    if let Some(better) = text.as_deref().and_then(read) {
        *text = Some(better);
    }
}

fn complete(draft: &mut PersonDraft) {
    if draft.position_kind.is_none() {
        let eselon = draft.eselon.as_deref().unwrap_or_default();
        let kind = draft.position_type.as_deref().and_then(|code| PositionKind::from_siasn(code, eselon));
        draft.position_kind = kind.map(|kind| kind.code().to_owned());
    }
    let functional = draft.position_kind.as_deref() == Some(PositionKind::Fungsional.code());
    if functional && draft.jenjang.is_none() {
        draft.jenjang = draft.position_name.as_deref().and_then(jenjang::of_position).map(str::to_owned);
    }
    if !functional {
        draft.jenjang = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(t: &str) -> Option<String> {
        Some(t.to_owned())
    }

    #[test]
    fn blanks_go_and_numbers_are_cleaned() {
        let mut draft = PersonDraft {
            nip: text(" 19900314 201504 1 002 "),
            nik: text("'1373087004848993"),
            npwp: text("'99.128.262.4-254.000"),
            bpjs: text("'0009151182126"),
            name: text("\u{a0} BUDI  SANTOSO "),
            title_front: text("  "),
            school: text(" SD \u{a0} 1 "),
            ..PersonDraft::default()
        };
        tidy(&mut draft);
        assert_eq!(draft.nip.as_deref(), Some("199003142015041002"));
        assert_eq!(draft.nik.as_deref(), Some("1373087004848993"));
        assert_eq!(draft.npwp.as_deref(), Some("991282624254000"));
        assert_eq!(draft.bpjs.as_deref(), Some("0009151182126"));
        assert_eq!(draft.name.as_deref(), Some("BUDI  SANTOSO"), "nothing inside a name is touched");
        assert_eq!(draft.title_front, None);
        assert_eq!(draft.school.as_deref(), Some("SD 1"));
        let once = draft.clone();
        tidy(&mut draft);
        assert_eq!(draft, once, "tidying twice changes nothing");
    }

    #[test]
    fn what_is_wrong_stays_to_be_reported() {
        let mut draft = PersonDraft { nip: text("1.98E+17"), nik: text("123"), ..PersonDraft::default() };
        tidy(&mut draft);
        assert_eq!(draft.nip.as_deref(), Some("1.98E+17"));
        assert_eq!(draft.nik.as_deref(), Some("123"));
    }

    #[test]
    fn the_kind_of_post_follows_from_siasn() {
        for (kind, eselon, name, wanted, jenjang) in [
            ("1", "22", "KEPALA DINAS", Some("jpt_pratama"), None),
            ("2", "99", "Guru Ahli Madya", Some("fungsional"), Some("MA")),
            ("2", "99", "Asisten Apoteker Penyelia", Some("fungsional"), Some("PY")),
            ("4", "99", "Penata Terampil", Some("pelaksana"), None),
            ("", "", "x", None, None),
        ] {
            let mut draft = PersonDraft {
                position_type: text(kind),
                eselon: text(eselon),
                position_name: text(name),
                ..PersonDraft::default()
            };
            tidy(&mut draft);
            assert_eq!((draft.position_kind.as_deref(), draft.jenjang.as_deref()), (wanted, jenjang), "{name}");
        }
    }
}
