use super::*;
use crate::finding::Level;

fn ymd(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

#[test]
fn a_pns_number_is_taken_apart() {
    let nip = Nip::parse("199003142015041002").unwrap();
    assert_eq!(nip.to_string(), "19900314 201504 1 002");
    assert_eq!(nip.digits(), "199003142015041002");
    assert_eq!(nip.kind(), NipKind::Pns);
    assert_eq!(nip.birth_date(), ymd(1990, 3, 14));
    assert_eq!((nip.tmt_year(), nip.tmt_month()), (2015, Some(4)));
    assert_eq!(nip.sex(), Sex::Pria);
    assert_eq!(nip.serial(), 2);
    assert_eq!(nip.contract(), None);
}

#[test]
fn a_pppk_number_is_taken_apart() {
    let nip = Nip::parse("197607222021212788").unwrap();
    assert_eq!(nip.kind(), NipKind::Pppk);
    assert_eq!((nip.tmt_year(), nip.tmt_month()), (2021, None));
    assert_eq!(nip.contract(), Some(21));
    assert_eq!(nip.sex(), Sex::Wanita);
    assert_eq!(nip.serial(), 788);
}

#[test]
fn blanks_points_and_apostrophes_are_ignored() {
    let wanted = Nip::parse("199003142015041002").unwrap();
    for text in [
        "19900314 201504 1 002",
        "19900314.201504.1.002",
        "'199003142015041002",
        " 199003142015041002 ",
        "19900314\u{a0}201504\u{a0}1\u{a0}002",
        "\u{feff}199003142015041002\u{200b}",
    ] {
        assert_eq!(Nip::parse(text).as_ref().ok(), Some(&wanted), "{text:?}");
    }
}

#[test]
fn refused_with_their_reason() {
    for (text, error) in [
        ("", NipError::Empty),
        ("\u{a0}", NipError::Empty),
        ("-", NipError::Empty),
        ("1.98E+17", NipError::Damaged("1.98E+17".into())),
        ("1,98E+17", NipError::Damaged("1,98E+17".into())),
        ("1.99409052022213E+17", NipError::Damaged("1.99409052022213E+17".into())),
        ("1.9840430201112277e17", NipError::Damaged("1.9840430201112277e17".into())),
        ("19900314201504100", NipError::Length(17)),
        ("1990031420150410021", NipError::Length(19)),
        ("19900314201504100A", NipError::NotDigits),
        ("E+17", NipError::NotDigits),
        ("199013142015041002", NipError::BirthDate("19901314".into())),
        ("199002292015041002", NipError::BirthDate("19900229".into())),
        ("189903142015041002", NipError::BirthDate("18990314".into())),
        ("199003141944041002", NipError::Year("1944".into())),
        ("199003142015001002", NipError::Month("00".into())),
        ("199003142015131002", NipError::Month("13".into())),
        ("199003142015201002", NipError::Month("20".into())),
        ("199003142015040002", NipError::Sex('0')),
        ("199003142015043002", NipError::Sex('3')),
    ] {
        assert_eq!(Nip::parse(text), Err(error), "{text}");
    }
    for good in
        ["199202292015041002", "199003142015011002", "199003142015121002", "199003142015211002", "199003142015991002"]
    {
        assert!(Nip::parse(good).is_ok(), "{good}");
    }
}

fn facts() -> NipFacts {
    NipFacts {
        birth_date: Some(ymd(1990, 3, 14)),
        sex: Some(Sex::Pria),
        tmt_cpns: Some(ymd(2015, 4, 1)),
        kind: Some(NipKind::Pns),
    }
}

fn found(nip: &str, facts: NipFacts) -> Vec<(Level, String)> {
    check(&Nip::parse(nip).unwrap(), &facts).into_iter().map(|f| (f.level, f.field)).collect()
}

#[test]
fn facts_are_compared() {
    use Level::{Galat, Peringatan};
    let nip = "199003142015041002";
    assert_eq!(found(nip, facts()), []);
    assert_eq!(found(nip, NipFacts::default()), []);
    let other = |change: fn(&mut NipFacts)| {
        let mut f = facts();
        change(&mut f);
        found(nip, f)
    };
    assert_eq!(other(|f| f.birth_date = Some(ymd(1990, 3, 15))), [(Galat, "birthDate".into())]);
    assert_eq!(other(|f| f.sex = Some(Sex::Wanita)), [(Galat, "sex".into())]);
    assert_eq!(other(|f| f.kind = Some(NipKind::Pppk)), [(Galat, "kind".into())]);
    assert_eq!(other(|f| f.tmt_cpns = Some(ymd(2015, 5, 1))), [(Peringatan, "tmtCpns".into())]);
    assert_eq!(other(|f| f.tmt_cpns = Some(ymd(2014, 4, 1))), [(Peringatan, "tmtCpns".into())]);
    // Any day of the month is the month of the number.
    assert_eq!(other(|f| f.tmt_cpns = Some(ymd(2015, 4, 30))), []);
}

#[test]
fn ages_on_both_sides_of_each_limit() {
    use Level::{Galat, Peringatan};
    let none = NipFacts::default();
    for (nip, wanted) in [
        ("199003142008031001", vec![(Galat, "nip".to_owned())]), // 17
        ("199003142008041001", vec![]),                          // 18
        ("199003012008031001", vec![]),                          // 18 on the day
        ("199003022008031001", vec![(Galat, "nip".to_owned())]), // one day short
        ("199003142031031001", vec![]),                          // 40
        ("199003142031041001", vec![(Peringatan, "nip".to_owned())]), // 41
        ("199003142007211001", vec![(Galat, "nip".to_owned())]), // PPPK, 17 all year
        ("199003142008211001", vec![]),                          // PPPK, 18 in the year
        ("199003142045211001", vec![]),                          // PPPK, 55
        ("199003141980041001", vec![(Galat, "nip".to_owned())]), // before birth
    ] {
        assert_eq!(found(nip, none), wanted, "{nip}");
    }
}

#[test]
fn serial_zero_is_a_warning() {
    assert_eq!(found("199003142015041000", NipFacts::default()), [(Level::Peringatan, "nip".into())]);
    assert_eq!(found("199003142015041001", NipFacts::default()), []);
}

#[test]
fn texts_are_polite_indonesian_with_a_basis() {
    let nip = Nip::parse("199003142015041002").unwrap();
    let mut f = facts();
    f.birth_date = Some(ymd(1991, 3, 14));
    let finding = check(&nip, &f).remove(0);
    assert_eq!(
        finding.message,
        "Tanggal lahir 14 Maret 1991 berbeda dengan angka 1–8 NIP (14 Maret 1990). \
         Cocokkan dengan SK pengangkatan."
    );
    assert_eq!(finding.basis, BASIS_PNS);
}

#[test]
fn old_numbers_have_nine_digits() {
    assert_eq!(parse_old("131 234 567").as_deref(), Some("131234567"));
    assert_eq!(parse_old("'131234567").as_deref(), Some("131234567"));
    assert_eq!(parse_old("13123456"), None);
    assert_eq!(parse_old("1312345678"), None);
    assert_eq!(parse_old(""), None);
}

#[test]
fn a_log_never_shows_the_digits() {
    let nip = Nip::parse("199003142015041002").unwrap();
    assert!(!format!("{nip:?}").contains("1990"));
}

#[test]
fn sex_is_read_from_lists_and_exports() {
    for (text, sex) in [
        ("L", Some(Sex::Pria)),
        ("m", Some(Sex::Pria)),
        (" P ", Some(Sex::Wanita)),
        ("F", Some(Sex::Wanita)),
        ("Perempuan", Some(Sex::Wanita)),
        ("Laki-laki", Some(Sex::Pria)),
        ("X", None),
        ("", None),
    ] {
        assert_eq!(Sex::parse(text), sex, "{text}");
    }
}
