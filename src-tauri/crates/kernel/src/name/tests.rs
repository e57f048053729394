use super::*;

#[test]
fn folding() {
    for (text, folded) in [
        ("SYA'BAN PUTRA", "syaban putra"),
        ("NUR’AINI", "nuraini"),
        ("DODI JAMBAK RENÉ", "dodi jambak rene"),
        ("MÜLLER-Étienne", "muller etienne"),
        ("  a\u{a0}b\t c ", "a b c"),
        ("\u{200f}TUTIK", "tutik"),
        ("YUSN\u{202e}I", "yusni"),
        ("<b>RIKI</b>", "b riki b"),
        ("=cmd|' /C calc'!A0", "cmd c calc a0"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("😀", ""),
        ("中文", "中文"),
        ("", ""),
    ] {
        assert_eq!(fold(text), folded, "{text}");
        assert_eq!(fold(folded), folded, "folding twice changes nothing: {text}");
    }
}

#[test]
fn titles_do_not_count_in_a_search() {
    for (text, wanted) in [
        ("Dr. Budi Santoso, S.E., M.M.", vec!["budi", "santoso"]),
        ("dr Budi", vec!["budi"]),
        ("Drs. H. Ahmad", vec!["ahmad"]),
        ("budi s.pd", vec!["budi"]),
        ("H", vec!["h"]),
        ("dr", vec!["dr"]),
        ("dr.", vec!["dr"]),
        ("H Ahmad", vec!["h", "ahmad"]),
        ("irma", vec!["irma"]),
        ("siti m", vec!["siti", "m"]),
        ("199003", vec!["199003"]),
        ("SYA'BAN", vec!["syaban"]),
        (", S.E.", vec!["s", "e"]),
        ("", vec![]),
        ("  ", vec![]),
    ] {
        assert_eq!(search_words(text), wanted, "{text}");
    }
}

#[test]
fn names_with_titles() {
    for (front, name, back, out) in [
        ("Dr.", "BUDI SANTOSO", "S.E., M.M.", "Dr. BUDI SANTOSO, S.E., M.M."),
        ("", "BUDI", "", "BUDI"),
        ("", "BUDI", "S.Pd", "BUDI, S.Pd"),
        ("Drs. H.", "BUDI", "", "Drs. H. BUDI"),
        (" ", " BUDI ", ", S.E.", "BUDI, S.E."),
    ] {
        assert_eq!(with_titles(front, name, back), out);
    }
}

#[test]
fn titles_are_separated() {
    for (text, front, name, back) in [
        ("Drs. H. AHMAD, S.Pd., M.M.", "Drs. H.", "AHMAD", "S.Pd., M.M."),
        ("H. SYA'BAN PUTRA, S.T.", "H.", "SYA'BAN PUTRA", "S.T."),
        ("WINDA, S.Pd", "", "WINDA", "S.Pd"),
        ("IR HARTONO", "", "IR HARTONO", ""),
        ("M. YUSUF", "", "M. YUSUF", ""),
        ("Ir.", "", "Ir.", ""),
        ("  dr.  ANI  ", "dr.", "ANI", ""),
    ] {
        assert_eq!(split_titles(text), (front.to_owned(), name.to_owned(), back.to_owned()));
    }
}

#[test]
fn capitals_become_a_written_name() {
    for (name, out) in [
        ("SYA'BAN AL-FARISI", "Sya'ban Al-Farisi"),
        ("SITI AMINAH", "Siti Aminah"),
        ("Siti AMINAH", "Siti AMINAH"),
        ("M. YUSUF", "M. Yusuf"),
        ("", ""),
    ] {
        assert_eq!(display_case(name), out);
    }
}

#[test]
fn marks_that_nobody_sees() {
    assert!(has_invisible_marks("YUSN\u{202e}I"));
    assert!(has_invisible_marks("\u{200b}TUTIK\u{feff}"));
    assert!(!has_invisible_marks("TUTIK RENÉ"));
    assert_eq!(tidy("\u{200b} ADE\u{a0}\u{a0}NAZAR  "), "ADE NAZAR");
}
