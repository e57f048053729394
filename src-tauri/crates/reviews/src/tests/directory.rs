use abdi_organisation::{Holding, set_head, vacate_head};

use super::office::Office;
use crate::directory;

#[test]
fn people_and_lines_come_from_their_own_areas() {
    let office = Office::new();
    let read = || office.vault.read(|cx| directory::load(cx.db(), cx.today())).unwrap();
    let superior = |number: i64| {
        let found = read().find(office.staff(number)).unwrap().superior.clone();
        found.map(|s| (s.person, s.reason))
    };
    let entry = read().find(office.staff(301)).unwrap().clone();
    assert_eq!((entry.name.as_str(), entry.pangkat.as_str()), ("Pegawai 301, S.E.", "Penata, III/c"));
    assert_eq!(
        read().unit_path(entry.unit_id),
        format!("/{}/{}/{}/", office.unit(1), office.unit(10), office.unit(12))
    );
    let reason = |title: &str| format!("Atasan langsung: pemegang jabatan {title}.");
    assert_eq!(superior(301), Some((office.staff(120), reason("Kepala Bidang B"))));
    assert_eq!(superior(100), None);
    // A vacant post leads on upwards and says so; so does a holder who is not at work.
    let change = |sql: &str| {
        office.vault.write(|cx| Ok(cx.db().execute(sql, [office.staff(120)])?)).unwrap();
    };
    change("UPDATE staff_person SET legal_status = '02' WHERE id = ?1");
    assert!(read().find(office.staff(120)).is_none());
    let (person, why) = superior(301).unwrap();
    assert_eq!(person, office.staff(100));
    assert!(why.contains("Kepala Bidang B kosong") && why.contains("Kepala Dinas Komunikasi"), "{why}");
    change("UPDATE staff_person SET legal_status = '03' WHERE id = ?1");
    assert_eq!(superior(301).unwrap().0, office.staff(120));
    office
        .vault
        .write(|cx| {
            vacate_head(cx.db(), office.unit(12), None)?;
            set_head(cx.db(), office.unit(12), office.staff(110), Holding::ActingVacant, None, "")
        })
        .unwrap();
    let (person, why) = superior(301).unwrap();
    assert_eq!(person, office.staff(110));
    assert!(why.contains("Plt. Kepala Bidang B"), "{why}");
}

#[test]
fn units_count_with_everything_below_them() {
    let office = Office::new();
    let directory = office.vault.read(|cx| directory::load(cx.db(), cx.today())).unwrap();
    for (numbers, people) in [(vec![1], 13), (vec![10], 13), (vec![12], 3), (vec![11, 12], 12), (vec![], 0)] {
        let units: Vec<i64> = numbers.iter().map(|number| office.unit(*number)).collect();
        assert_eq!(directory.within(&units).len(), people, "{numbers:?}");
    }
}
