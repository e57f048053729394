use super::*;

fn ymd(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

#[test]
fn every_shape_of_one_date() {
    for text in [
        "14-03-1990",
        "14/03/1990",
        "14-3-1990",
        "14/3/1990",
        "14.03.1990",
        "14 Maret 1990",
        "14 maret 1990",
        "14 MARET 1990",
        "14 Mar 1990",
        "14-Mar-1990",
        "1990-03-14",
        "1990/3/14",
        "1990-03-14 00:00:00",
        "1990-03-14T00:00:00",
        " 14\u{a0}Maret\u{a0}1990 ",
        "'14-03-1990",
        "32946",
    ] {
        assert_eq!(parse(text), Ok(ymd(1990, 3, 14)), "{text}");
    }
}

#[test]
fn month_names() {
    for (i, names) in [
        "Januari Jan",
        "Februari Feb Pebruari Peb",
        "Maret Mar",
        "April Apr",
        "Mei May",
        "Juni Jun",
        "Juli Jul",
        "Agustus Agt Agu Ags Aug",
        "September Sep Sept",
        "Oktober Okt Oct",
        "November Nov Nop Nopember",
        "Desember Des Dec",
    ]
    .iter()
    .enumerate()
    {
        for name in names.split(' ') {
            let date = parse(&format!("1 {name} 2020"));
            assert_eq!(date, Ok(ymd(2020, i as u32 + 1, 1)), "{name}");
        }
    }
}

#[test]
fn limits_of_the_calendar() {
    assert_eq!(parse("29-02-2024"), Ok(ymd(2024, 2, 29)));
    assert_eq!(parse("31-12-2199"), Ok(ymd(2199, 12, 31)));
    assert_eq!(parse("01-01-1900"), Ok(ymd(1900, 1, 1)));
    for (text, reason) in [
        ("29-02-2023", DateError::NoSuchDay("29 Februari 2023".into())),
        ("31-06-1990", DateError::NoSuchDay("31 Juni 1990".into())),
        ("31 Februari 1979", DateError::NoSuchDay("31 Februari 1979".into())),
        ("00-00-0000", DateError::NoSuchDay("00-00-0000".into())),
        ("01-13-1990", DateError::NoSuchDay("01-13-1990".into())),
        ("00-01-1990", DateError::NoSuchDay("0 Januari 1990".into())),
        ("31-12-1899", DateError::Year(1899)),
        ("01-01-2200", DateError::Year(2200)),
        ("14-03-90", DateError::ShortYear("14-03-90".into())),
        ("", DateError::Empty),
        (" - ", DateError::Empty),
        ("#N/A", DateError::Unknown("#N/A".into())),
        ("1990", DateError::Unknown("1990".into())),
        ("199003", DateError::Unknown("199003".into())),
        ("14 Foo 1990", DateError::Unknown("14 Foo 1990".into())),
        ("14-03-199O", DateError::Unknown("14-03-199O".into())),
        ("Maret 1990", DateError::Unknown("Maret 1990".into())),
        ("140-3-1990", DateError::Unknown("140-3-1990".into())),
        ("é4-03-1990x:yz", DateError::Unknown("é4-03-1990x:yz".into())),
    ] {
        assert_eq!(parse(text), Err(reason), "{text}");
    }
}

#[test]
fn excel_day_numbers() {
    assert_eq!(from_serial(1), Some(ymd(1900, 1, 1)));
    assert_eq!(from_serial(59), Some(ymd(1900, 2, 28)));
    assert_eq!(from_serial(60), None);
    assert_eq!(from_serial(61), Some(ymd(1900, 3, 1)));
    assert_eq!(from_serial(45444), Some(ymd(2024, 6, 1)));
    assert_eq!(from_serial(0), None);
    assert_eq!(from_serial(-5), None);
    assert_eq!(from_serial(i64::MAX), None);
}

#[test]
fn printed_forms() {
    let date = ymd(2026, 11, 21);
    assert_eq!(long(date), "21 November 2026");
    assert_eq!(long_with_day(date), "Sabtu, 21 November 2026");
    assert_eq!(short(ymd(2026, 1, 5)), "05-01-2026");
    assert_eq!(month_and_year(date), "November 2026");
}

#[test]
fn completed_years_and_months() {
    let born = ymd(1990, 3, 14);
    assert_eq!(years_between(born, ymd(2008, 3, 13)), 17);
    assert_eq!(years_between(born, ymd(2008, 3, 14)), 18);
    let leap = ymd(2000, 2, 29);
    assert_eq!(years_between(leap, ymd(2018, 2, 28)), 17);
    assert_eq!(years_between(leap, ymd(2018, 3, 1)), 18);
    let tmt = ymd(2015, 4, 1);
    assert_eq!(years_and_months_between(tmt, ymd(2026, 3, 31)), (10, 11));
    assert_eq!(years_and_months_between(tmt, ymd(2026, 4, 1)), (11, 0));
    assert_eq!(years_and_months_between(tmt, ymd(2015, 3, 31)), (0, 0));
}
