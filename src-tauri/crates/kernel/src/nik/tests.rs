use super::*;

fn ymd(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

#[test]
fn men_and_women_on_both_sides_of_each_limit() {
    for (day, sex) in [
        ("00", None),
        ("01", Some(Sex::Pria)),
        ("31", Some(Sex::Pria)),
        ("32", None),
        ("40", None),
        ("41", Some(Sex::Wanita)),
        ("71", Some(Sex::Wanita)),
        ("72", None),
        ("99", None),
    ] {
        let text = format!("137308{day}0184{}", "8993");
        let nik = Nik::parse(&text);
        assert_eq!(nik.ok().map(|n| n.sex()), sex, "{day}");
    }
}

#[test]
fn refused_with_their_reason() {
    for (text, error) in [
        ("", NikError::Empty),
        ("'", NikError::Empty),
        ("1.37301531086834E+15", NikError::Damaged("1.37301531086834E+15".into())),
        ("'137501260397841", NikError::Length(15)),
        ("13750126039784150", NikError::Length(17)),
        ("137501260397841A", NikError::NotDigits),
    ] {
        assert_eq!(Nik::parse(text), Err(error), "{text}");
    }
    // Day 60 is the 20th for a woman: well formed.
    assert!(Nik::parse("1373026003798511").is_ok());
    assert_eq!(Nik::parse("1373029903798511"), Err(NikError::BirthDate("990379".into())));
    assert_eq!(Nik::parse("1373023102798511"), Err(NikError::BirthDate("310279".into())));
    assert_eq!(Nik::parse("1373021013798511"), Err(NikError::BirthDate("101379".into())));
    assert_eq!(Nik::parse("1373021012790000"), Err(NikError::Serial));
    assert!(Nik::parse("1373021012790001").is_ok());
}

#[test]
fn a_leap_day_needs_a_leap_year_in_either_century() {
    // 2000 was a leap year, 1900 was not.
    assert!(Nik::parse("1373022902000001").is_ok());
    assert!(Nik::parse("1373022902960001").is_ok());
    assert!(Nik::parse("1373022902950001").is_err());
}

#[test]
fn compared_with_recorded_facts() {
    // Born 30 April 1984, woman.
    let nik = Nik::parse("'1373087004848993").unwrap();
    assert_eq!((nik.day(), nik.month(), nik.short_year()), (30, 4, 84));
    let count = |born, sex| check(&nik, born, sex).len();
    assert_eq!(count(Some(ymd(1984, 4, 30)), Some(Sex::Wanita)), 0);
    assert_eq!(count(None, None), 0);
    assert_eq!(count(Some(ymd(1984, 4, 29)), Some(Sex::Wanita)), 1);
    assert_eq!(count(Some(ymd(1985, 4, 30)), Some(Sex::Wanita)), 1);
    assert_eq!(count(Some(ymd(1984, 4, 30)), Some(Sex::Pria)), 1);
    assert_eq!(count(Some(ymd(1990, 1, 1)), Some(Sex::Pria)), 2);
}

#[test]
fn masked_for_screens_and_logs() {
    let nik = Nik::parse("1373087004848993").unwrap();
    assert_eq!(nik.masked(), "137308••••••••93");
    assert_eq!(format!("{nik:?}"), "Nik(…)");
}
