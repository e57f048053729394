use super::*;
use abdi_kernel::Level;

fn text(t: &str) -> Option<String> {
    Some(t.to_owned())
}

fn ymd(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(y, m, d)
}

fn known() -> KnownCodes {
    let mut known = KnownCodes::default();
    for (label, rank, kind) in [("III/a", 109, "PNS"), ("IX", 9, "PPPK")] {
        known.golongan.insert(label.to_owned(), (rank, kind.to_owned()));
    }
    known.codes.insert("religion", ["1".to_owned()].into());
    known.codes.insert("position_kind", ["pelaksana".to_owned()].into());
    known
}

fn good() -> PersonDraft {
    PersonDraft {
        nip: text("199003142015041002"),
        nik: text("1373081403908993"),
        name: text("BUDI SANTOSO"),
        birth_date: ymd(1990, 3, 14),
        sex: text("L"),
        kind: text("PNS"),
        golongan: text("III/a"),
        tmt_cpns: ymd(2015, 4, 1),
        tmt_pns: ymd(2016, 4, 1),
        graduation_year: Some(2012),
        email: text("budi@surel.example"),
        ..PersonDraft::default()
    }
}

fn found(change: impl FnOnce(&mut PersonDraft)) -> Vec<(Level, String)> {
    let mut draft = good();
    change(&mut draft);
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    check(&draft, &known(), today).into_iter().map(|f| (f.level, f.field)).collect()
}

#[test]
fn a_good_record_has_no_findings() {
    assert_eq!(found(|_| {}), []);
}

type Spoil = fn(&mut PersonDraft);

#[test]
fn one_fault_one_finding() {
    use Level::{Galat, Peringatan};
    let cases: [(&str, Spoil, Level, &str); 27] = [
        ("no name", |d| d.name = None, Galat, "name"),
        ("a name of 101 letters", |d| d.name = Some("A".repeat(101)), Peringatan, "name"),
        ("direction mark", |d| d.name = text("YUSN\u{202e}I"), Peringatan, "name"),
        ("no birth date", |d| d.birth_date = None, Galat, "birthDate"),
        (
            "another birth date than the NIP",
            |d| {
                d.birth_date = ymd(1990, 3, 15);
                d.nik = None;
            },
            Galat,
            "birthDate",
        ),
        ("no sex", |d| d.sex = None, Galat, "sex"),
        ("no kind", |d| d.kind = None, Galat, "kind"),
        ("no NIP", |d| d.nip = None, Galat, "nip"),
        ("damaged NIP", |d| d.nip = text("1.98E+17"), Galat, "nip"),
        ("serial 000", |d| d.nip = text("199003142015041000"), Peringatan, "nip"),
        ("another TMT", |d| d.tmt_cpns = ymd(2015, 3, 1), Peringatan, "tmtCpns"),
        ("old NIP of 8 digits", |d| d.nip_old = text("13123456"), Galat, "nipOld"),
        ("short NIK", |d| d.nik = text("137308140390899"), Galat, "nik"),
        ("NIK of another day", |d| d.nik = text("1373081503908993"), Peringatan, "nik"),
        ("NPWP of 14 digits", |d| d.npwp = text("12345678901234"), Galat, "npwp"),
        ("NPWP unlike the NIK", |d| d.npwp = text("1373081403908994"), Peringatan, "npwp"),
        ("unknown golongan", |d| d.golongan = text("III/e"), Galat, "golongan"),
        ("golongan of PPPK", |d| d.golongan = text("IX"), Galat, "golongan"),
        ("unknown first golongan", |d| d.first_golongan = text("x"), Galat, "firstGolongan"),
        ("unknown code", |d| d.religion = text("9"), Peringatan, "religion"),
        ("unknown kind of post", |d| d.position_kind = text("raja"), Galat, "positionKind"),
        ("PNS before CPNS", |d| d.tmt_pns = ymd(2015, 3, 31), Peringatan, "tmtPns"),
        ("golongan before CPNS", |d| d.tmt_golongan = ymd(2015, 3, 31), Peringatan, "tmtGolongan"),
        ("twelve months", |d| d.mkg_months = Some(12), Galat, "mkgMonths"),
        ("61 years", |d| d.mkg_years = Some(61), Galat, "mkgYears"),
        ("a link in place of an e-mail", |d| d.email = text("klik di sini"), Galat, "email"),
        ("official e-mail", |d| d.email_office = text("a@b@c.id"), Galat, "emailOffice"),
    ];
    for (what, spoil, level, field) in cases {
        assert_eq!(found(spoil), [(level, field.to_owned())], "{what}");
    }
}

#[test]
fn limits_from_the_good_side() {
    let cases: [(&str, Spoil); 7] = [
        ("a name of 100 letters", |d| d.name = Some("A".repeat(100))),
        ("eleven months", |d| d.mkg_months = Some(11)),
        ("60 years", |d| d.mkg_years = Some(60)),
        ("graduated this year", |d| d.graduation_year = Some(2026)),
        ("graduated at five", |d| d.graduation_year = Some(1995)),
        ("PNS on the day of CPNS", |d| d.tmt_pns = ymd(2015, 4, 1)),
        ("nothing optional", |d| {
            d.email = None;
            d.nik = None;
            d.graduation_year = None;
            d.golongan = None;
        }),
    ];
    for (what, change) in cases {
        assert_eq!(found(change), [], "{what}");
    }
}

#[test]
fn graduation_years_that_cannot_be() {
    for year in [1899, 1994, 2027, 2099] {
        assert_eq!(found(|d| d.graduation_year = Some(year)), [(Level::Galat, "graduationYear".to_owned())], "{year}");
    }
}

#[test]
fn what_a_record_cannot_stand_without() {
    for field in ["nip", "name", "birthDate", "sex", "kind"] {
        assert!(is_required(field));
    }
    for field in ["nik", "email", "golongan", "graduationYear"] {
        assert!(!is_required(field));
    }
}

#[test]
fn e_mail_shapes() {
    for (mail, good) in [
        ("a@b.id", true),
        ("budi.santoso+kerja@sub.kota.go.id", true),
        ("budi", false),
        ("@b.id", false),
        ("a@b", false),
        ("a@.id", false),
        ("a@b.", false),
        ("a b@c.id", false),
        ("=HYPERLINK(\"x\")", false),
    ] {
        assert_eq!(is_mail(mail), good, "{mail}");
    }
}
