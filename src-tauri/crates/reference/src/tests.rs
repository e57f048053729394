//! The lists on a real vault.

use abdi_kernel::testing::{TestVault, assert_contract};
use abdi_kernel::{Change, Code, Failure, Query};
use chrono::NaiveDate;

use crate::commands::{code_save, holiday_remove, holiday_save, holidays, lists};
use crate::*;

struct Office(TestVault);

impl Office {
    fn new() -> Self {
        let office = Self(TestVault::new(MIGRATIONS));
        office.seed();
        office
    }

    fn seed(&self) {
        self.0.write(|cx| seed(cx.db())).unwrap();
    }

    fn ask<Q: Query>(&self, input: Q::Input) -> Result<Q::Output, Failure> {
        self.0.read(|cx| Q::run(cx, input))
    }

    fn change<C: Change>(&self, input: C::Input) -> Result<C::Output, Failure> {
        self.0.write(|cx| C::run(cx, input))
    }
}

#[test]
fn names_of_types_are_unique() {
    assert_contract(&commands());
}

#[test]
fn every_list_is_complete_and_in_order() {
    let office = Office::new();
    let all = office.ask::<lists::Lists>(Default::default()).unwrap();
    let labels = |kind: &str| -> Vec<&str> {
        all.golongan.iter().filter(|g| g.kind == kind).map(|g| g.label.as_str()).collect()
    };
    assert_eq!(labels("PNS").len(), 17);
    assert_eq!((labels("PNS")[0], labels("PNS")[16]), ("I/a", "IV/e"));
    assert_eq!(labels("PPPK").len(), 17);
    assert_eq!((labels("PPPK")[0], labels("PPPK")[16]), ("I", "XVII"));
    let pangkat = |label: &str| all.golongan.iter().find(|g| g.label == label).map(|g| g.pangkat.clone());
    assert_eq!(pangkat("III/b").as_deref(), Some("Penata Muda Tingkat I"));
    assert_eq!(pangkat("IV/e").as_deref(), Some("Pembina Utama"));
    for (list, count, first, last) in [
        (&all.religion, 7, "1", "7"),
        (&all.marital, 4, "1", "4"),
        (&all.education, 16, "05", "50"),
        (&all.legal_status, 20, "01", "99"),
        (&all.position_type, 4, "1", "4"),
        (&all.employment_type, 19, "1", "19"),
        (&all.eselon, 12, "10", "99"),
        (&all.position_kind, 7, "jpt_utama", "pelaksana"),
        (&all.appointment, 5, "D", "TT"),
        (&all.exit, 19, "1", "lain"),
    ] {
        let ends = (list.len(), list[0].code.as_str(), list[list.len() - 1].code.as_str());
        assert_eq!(ends, (count, first, last));
    }
    assert_eq!(all.jenjang.len(), 8);
    assert_eq!(all.jenjang[7].retirement_age, 65);
}

#[test]
fn seeding_twice_changes_nothing() {
    let office = Office::new();
    let before = office.ask::<holidays::Holidays>(holidays::ReferenceHolidaysInput { year: 2026 }).unwrap();
    office.seed();
    assert_eq!(office.ask::<holidays::Holidays>(holidays::ReferenceHolidaysInput { year: 2026 }).unwrap(), before);
}

#[test]
fn holidays_of_each_year() {
    let office = Office::new();
    for (year, off, shared) in
        [(2023, 0, 0), (2024, 19, 10), (2025, 17, 11), (2026, 17, 8), (2027, 18, 8), (2028, 0, 0)]
    {
        let days = office.ask::<holidays::Holidays>(holidays::ReferenceHolidaysInput { year }).unwrap();
        let count = |kind: &str| days.iter().filter(|d| d.kind == kind).count();
        assert_eq!((count("libur_nasional"), count("cuti_bersama")), (off, shared), "{year}");
    }
}

fn new_day(name: &str) -> holiday_save::ReferenceHolidaySaveInput {
    holiday_save::ReferenceHolidaySaveInput {
        id: None,
        date: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
        name: name.to_owned(),
        kind: "libur_daerah".to_owned(),
        basis: "Keputusan Wali Kota 1/2026".to_owned(),
    }
}

#[test]
fn the_office_adds_corrects_and_removes_days() {
    let office = Office::new();
    let id = office.change::<holiday_save::HolidaySave>(new_day(" Hari Jadi Kota ")).unwrap();
    let twice = office.change::<holiday_save::HolidaySave>(new_day("Hari Jadi Kota")).unwrap_err();
    assert_eq!(twice.code, Code::Conflict);
    let mut other = new_day("Hari Jadi");
    other.id = Some(id);
    office.change::<holiday_save::HolidaySave>(other).unwrap();
    let december = |office: &Office| -> Vec<String> {
        let days = office.ask::<holidays::Holidays>(holidays::ReferenceHolidaysInput { year: 2026 }).unwrap();
        days.into_iter().filter(|d| d.kind == "libur_daerah").map(|d| d.name).collect()
    };
    assert_eq!(december(&office), ["Hari Jadi"]);
    office.change::<holiday_remove::HolidayRemove>(holiday_remove::ReferenceHolidayRemoveInput { id }).unwrap();
    assert!(december(&office).is_empty());
    let gone = office.change::<holiday_remove::HolidayRemove>(holiday_remove::ReferenceHolidayRemoveInput { id });
    assert_eq!(gone.unwrap_err().code, Code::NotFound);
    assert_eq!(office.0.vault.undo("2026-11-21T00:00:00Z").unwrap(), "Hapus hari libur Hari Jadi, 1 Desember 2026");
    assert_eq!(december(&office), ["Hari Jadi"]);
}

#[test]
fn wrong_days_are_refused_at_their_field() {
    let office = Office::new();
    let mut nameless = new_day("  ");
    let refused = office.change::<holiday_save::HolidaySave>(nameless).unwrap_err();
    assert_eq!(refused.fields[0].field, "name");
    nameless = new_day("x");
    nameless.kind = "libur".to_owned();
    let refused = office.change::<holiday_save::HolidaySave>(nameless).unwrap_err();
    assert_eq!(refused.fields[0].field, "kind");
}

#[test]
fn a_new_regulation_is_a_new_row_from_its_day_on() {
    let office = Office::new();
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
    office
        .change::<code_save::CodeSave>(code_save::ReferenceCodeSaveInput {
            list: "kedudukan_hukum".to_owned(),
            code: "72".to_owned(),
            name: "PPPK Paruh Waktu".to_owned(),
            group: "aktif".to_owned(),
            from: day(2027, 1, 1),
            to: None,
            basis: "Peraturan baru".to_owned(),
        })
        .unwrap();
    let has = |date| {
        let all = office.ask::<lists::Lists>(lists::ReferenceListsInput { date }).unwrap();
        all.legal_status.iter().any(|c| c.code == "72")
    };
    assert!(!has(day(2026, 12, 31)));
    assert!(has(day(2027, 1, 1)));
    let unknown = code_save::ReferenceCodeSaveInput {
        list: "x".to_owned(),
        code: "1".to_owned(),
        name: "n".to_owned(),
        group: String::new(),
        from: None,
        to: None,
        basis: String::new(),
    };
    assert_eq!(office.change::<code_save::CodeSave>(unknown).unwrap_err().code, Code::InvalidInput);
}
