use super::*;

#[test]
fn separators() {
    for (value, text) in [
        (0, "0"),
        (999, "999"),
        (1_000, "1.000"),
        (-1_000, "-1.000"),
        (2_968_145, "2.968.145"),
        (i64::MIN, "-9.223.372.036.854.775.808"),
    ] {
        assert_eq!(grouped(value), text);
    }
    for (value, text) in
        [(375, "3,75"), (0, "0,00"), (5, "0,05"), (-5, "-0,05"), (-375, "-3,75"), (123_456_789, "1.234.567,89")]
    {
        assert_eq!(hundredths(value), text);
    }
    assert_eq!(decimal(12_345, 3), "12,345");
    assert_eq!(decimal(12_345, 0), "12.345");
}

#[test]
fn fractions_round_half_away_from_zero() {
    for (n, d, out) in [
        (297, 80, Some(371)), // 3.7125
        (3_375, 1_000, Some(338)),
        (3_374, 1_000, Some(337)),
        (-3_375, 1_000, Some(-338)),
        (3_375, -1_000, Some(-338)),
        (1, 3, Some(33)),
        (2, 3, Some(67)),
        (1, 0, None),
        (i64::MAX, 1, None),
    ] {
        assert_eq!(to_hundredths(n, d), out, "{n}/{d}");
    }
}

#[test]
fn whole_numbers_are_read() {
    for (text, out) in [
        ("1.234", Some(1234)),
        ("1234", Some(1234)),
        (" 12 ", Some(12)),
        ("-1.000", Some(-1000)),
        ("1.23", None),
        ("1,5", None),
        ("1.2345", None),
        ("1234.567", None),
        ("", None),
        ("-", None),
        (".", None),
        ("99999999999999999999", None),
    ] {
        assert_eq!(parse_whole(text), out, "{text}");
    }
}

#[test]
fn words() {
    for (value, text) in [
        (0, "nol"),
        (3, "tiga"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (101, "seratus satu"),
        (200, "dua ratus"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1_000, "seribu"),
        (1_001, "seribu satu"),
        (1_999, "seribu sembilan ratus sembilan puluh sembilan"),
        (2_026, "dua ribu dua puluh enam"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (1_000_000, "satu juta"),
        (2_968_145, "dua juta sembilan ratus enam puluh delapan ribu seratus empat puluh lima"),
        (1_000_000_000, "satu miliar"),
        (1_000_000_000_000, "satu triliun"),
    ] {
        assert_eq!(in_words(value), text);
    }
    assert_eq!(with_words(3), "3 (tiga)");
}
