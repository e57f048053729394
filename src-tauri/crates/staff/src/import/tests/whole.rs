//! Whole imports through the commands: what the vault holds afterwards.

use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

use super::kit::{call, commit, import, manifest, number, preview, rows, vault};
use abdi_kernel::testing::TestVault;

/// Everything that imports write, by content: ids of records aside.
pub fn content(vault: &TestVault) -> Vec<String> {
    let people = "SELECT p.*, u.siasn_id, s.extra FROM staff_person p LEFT JOIN organisation_unit u ON u.id = p.unit_id
        LEFT JOIN staff_siasn s ON s.person_id = p.id ORDER BY p.nip";
    let units = "SELECT u.*, h.name FROM organisation_unit u
        LEFT JOIN organisation_position h ON h.unit_id = u.id AND h.is_head = 1 ORDER BY u.siasn_id";
    let heads = "SELECT * FROM organisation_holder ORDER BY id";
    let waiting = "SELECT * FROM staff_import_head ORDER BY unit_id";
    let mappings = "SELECT * FROM staff_import_mapping ORDER BY signature";
    [people, units, heads, waiting, mappings].into_iter().flat_map(|sql| rows(vault, sql)).collect()
}

fn entries(vault: &TestVault) -> i64 {
    number(vault, "SELECT count(*) FROM journal_entry")
}

/// Counts of people by a column, as manifests have them.
fn counts(vault: &TestVault, column: &str) -> BTreeMap<String, i64> {
    let sql = format!("SELECT coalesce({column}, ''), count(*) FROM staff_person GROUP BY 1");
    rows(vault, &sql)
        .into_iter()
        .map(|row| {
            let (key, count) = row.rsplit_once('|').unwrap();
            (key.to_owned(), count.parse().unwrap())
        })
        .collect()
}

fn assert_counts(vault: &TestVault, wanted: &Json) {
    assert_eq!(number(vault, "SELECT count(*) FROM staff_person"), wanted["rows"].as_i64().unwrap());
    let numbers = |key: &str| -> BTreeMap<String, i64> {
        let object = wanted[key].as_object().unwrap();
        object.iter().map(|(key, count)| (key.clone(), count.as_i64().unwrap())).collect()
    };
    for (key, column) in [
        ("jenis_asn", "kind"),
        ("jenis_pegawai_id", "employment_type"),
        ("kedudukan_hukum_id", "legal_status"),
        ("golongan", "golongan"),
        ("tingkat_pendidikan_id", "education_level"),
        ("jenis_jabatan_id", "position_type"),
        ("eselon_id", "eselon"),
        ("jenis_kelamin", "CASE sex WHEN 'L' THEN 'M' ELSE 'F' END"),
        ("agama_id", "religion"),
        ("jenis_kawin_id", "marital"),
    ] {
        assert_eq!(counts(vault, column), numbers(key), "{key}");
    }
    let opd = "(SELECT o.name FROM organisation_unit u JOIN organisation_unit o
        ON u.path LIKE o.path || '%' AND o.parent_id = (SELECT id FROM organisation_unit WHERE parent_id IS NULL)
        WHERE u.id = staff_person.unit_id)";
    assert_eq!(counts(vault, opd), numbers("opd"), "opd");
}

/// Tree, heads and people per unit as the manifest has them.
fn assert_units(vault: &TestVault, manifest: &Json) {
    let sql = "SELECT u.siasn_id, u.name, coalesce(a.siasn_id, '-'), u.eselon, coalesce(p.name, '-'),
        coalesce((SELECT group_concat(s.nip) FROM organisation_holder h JOIN staff_person s ON s.id = h.person_id
                  WHERE h.position_id = p.id AND h.valid_to IS NULL), '-'),
        (SELECT count(*) FROM staff_person s WHERE s.unit_id = u.id)
        FROM organisation_unit u LEFT JOIN organisation_unit a ON a.id = u.parent_id
        LEFT JOIN organisation_position p ON p.unit_id = u.id AND p.is_head = 1 ORDER BY u.siasn_id";
    let mut wanted: Vec<String> = manifest["unor"]
        .as_array()
        .unwrap()
        .iter()
        .map(|unit| {
            let text = |key: &str| unit[key].as_str().unwrap_or("-").to_owned();
            [
                text("id"),
                text("nama"),
                text("id_atasan"),
                text("eselon_id"),
                text("jabatan_pimpinan"),
                text("nip_pimpinan"),
            ]
            .join("|")
                + &format!("|{}", unit["pegawai_langsung"])
        })
        .collect();
    wanted.sort_unstable();
    assert_eq!(rows(vault, sql), wanted);
}

#[test]
fn clean_files_in_either_order_give_what_the_manifest_says() {
    let manifest = manifest("bersih");
    for order in [["hierarki-unor.xlsx", "siasn.xlsx"], ["siasn.xlsx", "hierarki-unor.xlsx"]] {
        let vault = vault();
        let results = order.map(|name| import(&vault, &format!("bersih/{name}")));
        for result in &results {
            assert_eq!(result["leftOut"], 0);
        }
        assert_counts(&vault, &manifest["counts"]);
        assert_units(&vault, &manifest);
        assert_eq!(number(&vault, "SELECT count(*) FROM staff_import_head"), 0);
        assert_eq!(number(&vault, "SELECT count(*) FROM organisation_unit WHERE work_days IS NOT NULL"), 0);

        // Again: not a single change, not a single entry.
        let (before, entries_before) = (content(&vault), entries(&vault));
        for name in order {
            let (handle, preview) = preview(&vault, &format!("bersih/{name}"));
            assert_eq!(preview["summary"]["empty"], true, "{name}");
            let result = commit(&vault, handle);
            assert_eq!(result["id"], Json::Null, "{name}");
            assert_eq!(result["title"], format!("Tidak ada yang berubah oleh {name}"));
            assert_eq!(result["unchanged"], result["rows"]);
        }
        assert_eq!(entries(&vault), entries_before);
        assert_eq!(content(&vault), before);
    }
}

#[test]
fn spoiled_files_leave_out_exactly_the_rows_with_errors() {
    let manifest = manifest("kotor");
    let dirt = &manifest["dirt_detail"];
    let vault = vault();
    let units = import(&vault, "kotor/hierarki-unor.xlsx");
    assert_eq!(units["leftOutRows"], json!([66, 67, 68, 69, 70]), "row 71 is taken, its head is not known");
    let (handle, shown) = preview(&vault, "kotor/siasn.xlsx");
    assert_eq!(shown["summary"]["leftOut"], dirt["rows_galat"].as_array().unwrap().len());

    // Unknown units, which need the tree.
    let found = call(
        &vault,
        "staff.import_findings",
        json!({ "handle": handle, "problem": "unor_tak_dikenal", "offset": 0, "limit": 50 }),
    )
    .unwrap();
    let found: Vec<&Json> = found["rows"].as_array().unwrap().iter().map(|row| &row["row"]).collect();
    assert_eq!(found, [&json!(104), &json!(217), &json!(225)]);

    let refused = call(&vault, "staff.import_commit", json!({ "handle": handle })).unwrap_err();
    assert_eq!(refused.code, abdi_kernel::Code::NotNow);
    assert!(refused.message.starts_with("28 baris mempunyai galat (baris 9, 23, 40"), "{}", refused.message);
    assert_eq!(number(&vault, "SELECT count(*) FROM staff_person"), 0);

    let result = commit(&vault, handle);
    assert_eq!(result["leftOutRows"], dirt["rows_galat"]);
    assert_eq!(result["created"], dirt["accepted_persons_if_galat_refused"]);
    assert_eq!(result["title"], "Impor 275 pegawai dari siasn.xlsx");
    assert_counts(&vault, &dirt["counts_accepted"]);
    let direct = rows(
        &vault,
        "SELECT u.siasn_id, count(*) FROM staff_person p JOIN organisation_unit u ON u.id = p.unit_id GROUP BY 1 ORDER BY 1",
    );
    let mut wanted: Vec<String> = dirt["counts_accepted"]["unor_direct"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, count)| **count != 0)
        .map(|(id, count)| format!("{id}|{count}"))
        .collect();
    wanted.sort_unstable();
    assert_eq!(direct, wanted);

    // The same text files hold the same people but one, whose name carries a delimiter.
    for name in ["kotor/siasn.txt", "kotor/siasn-cp1252.txt"] {
        let (_, shown) = preview(&vault, name);
        assert_eq!(shown["summary"]["leftOut"], 29, "{name}");
        assert_eq!(shown["summary"]["created"], 0, "{name}");
    }
    let (_, shown) = preview(&vault, "kotor/siasn.txt");
    assert_eq!(shown["summary"]["changed"], 0, "UTF-8 loses nothing");
}

#[test]
fn a_hierarchy_after_the_staff_tells_which_head_is_unknown() {
    let vault = vault();
    import(&vault, "kotor/siasn.xlsx");
    let (handle, shown) = preview(&vault, "kotor/hierarki-unor.xlsx");
    let found = call(
        &vault,
        "staff.import_findings",
        json!({ "handle": handle, "levels": ["peringatan"], "fromRow": 71, "offset": 0, "limit": 50 }),
    )
    .unwrap();
    assert_eq!(found["rows"][0]["row"], 71);
    assert_eq!(found["rows"][0]["problem"], "pimpinan_tak_dikenal");
    assert_eq!(shown["summary"]["leftOut"], 5);
}

#[test]
fn the_export_of_the_next_month_changes_what_changed() {
    let manifest = manifest("bersih");
    let next = &manifest["next_month"];
    let vault = vault();
    import(&vault, "bersih/hierarki-unor.xlsx");
    import(&vault, "bersih/siasn.xlsx");
    let (handle, shown) = preview(&vault, "bersih/siasn-next-month.xlsx");
    let summary = &shown["summary"];
    assert_eq!(summary["created"], next["added"]);
    assert_eq!(summary["changed"], next["changed"]);
    assert_eq!(summary["unchanged"], next["unchanged"]);
    assert_eq!(summary["absent"], next["removed"]);

    // Field by field, old and new.
    let changes =
        call(&vault, "staff.import_changes", json!({ "handle": handle, "part": "changed", "offset": 0, "limit": 500 }))
            .unwrap();
    let lines = changes["rows"].as_array().unwrap();
    let labels = BTreeMap::from([
        ("GOL AKHIR NAMA", "Golongan"),
        ("TMT GOLONGAN", "TMT golongan"),
        ("TMT JABATAN", "TMT jabatan"),
        ("JABATAN NAMA", "Jabatan"),
        ("TMT PNS", "TMT PNS"),
        ("NOMOR HP", "Nomor HP"),
        ("EMAIL", "Surel"),
        ("ALAMAT", "Alamat"),
    ]);
    let mut seen = 0;
    for change in next["changes"].as_array().unwrap() {
        let Some(cells) = change["sel"].as_object() else { continue };
        let line = lines.iter().find(|line| line["key"] == change["nip"]).unwrap();
        for (column, values) in cells {
            let Some(label) = labels.get(column.as_str()) else { continue };
            let field = line["fields"].as_array().unwrap().iter().find(|field| field["label"] == *label);
            let field = field.unwrap_or_else(|| panic!("{label} of {}", change["nip"]));
            assert_eq!((&field["old"], &field["new"]), (&values[0], &values[1]), "{label}");
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen}");

    let result = commit(&vault, handle);
    assert_eq!(result["title"], "Impor 82 pegawai dari siasn-next-month.xlsx");
    // Promoted officials take their posts; who retired is not ours to remove.
    for change in next["head_changes"].as_array().unwrap().iter().filter(|change| !change["nip_baru"].is_null()) {
        let sql = format!(
            "SELECT s.nip FROM organisation_unit u JOIN organisation_position p ON p.unit_id = u.id AND p.is_head = 1
             JOIN organisation_holder h ON h.position_id = p.id AND h.valid_to IS NULL
             JOIN staff_person s ON s.id = h.person_id WHERE u.siasn_id = '{}'",
            change["id"].as_str().unwrap()
        );
        assert_eq!(rows(&vault, &sql), [change["nip_baru"].as_str().unwrap()]);
    }
    assert_eq!(number(&vault, "SELECT count(*) FROM staff_person"), 2714);
}

#[test]
fn a_local_list_after_the_export_finds_nothing_new() {
    let vault = vault();
    import(&vault, "bersih/hierarki-unor.xlsx");
    import(&vault, "bersih/siasn.xlsx");
    let (_, shown) = preview(&vault, "bersih/nominatif.xlsx");
    assert_eq!(shown["summary"]["unchanged"], 2700);
    assert_eq!(shown["summary"]["empty"], true);
}

#[test]
fn a_local_list_alone_makes_people_and_offices() {
    let manifest = manifest("bersih");
    let vault = vault();
    let (handle, shown) = preview(&vault, "bersih/nominatif.xlsx");
    let notes = shown["summary"]["notes"].to_string();
    assert!(notes.contains("1971 pegawai baru ber-NIP PNS"), "{notes}");
    commit(&vault, handle);
    assert_eq!(number(&vault, "SELECT count(*) FROM staff_person WHERE unit_id IS NULL"), 0);
    assert_eq!(number(&vault, "SELECT count(*) FROM staff_person WHERE kind = 'PPPK'"), 729);
    let golongan = manifest["counts"]["golongan"].as_object().unwrap();
    for (label, count) in counts(&vault, "golongan") {
        assert_eq!(count, golongan[&label], "{label}");
    }
    // The export afterwards links offices by name and fills the rest.
    import(&vault, "bersih/siasn.xlsx");
    import(&vault, "bersih/hierarki-unor.xlsx");
    assert_counts(&vault, &manifest["counts"]);
    assert_units(&vault, &manifest);
}

#[test]
fn one_undo_takes_an_import_back_and_one_redo_brings_it_again() {
    let vault = vault();
    import(&vault, "bersih/hierarki-unor.xlsx");
    let before = content(&vault);
    import(&vault, "bersih/siasn.xlsx");
    let after = content(&vault);
    let at = vault.desk.at();
    assert_eq!(vault.vault.undo(&at).unwrap(), "Impor 2.700 pegawai dari siasn.xlsx");
    assert_eq!(content(&vault), before);
    assert_eq!(number(&vault, "SELECT count(*) FROM staff_import"), 1);
    vault.vault.redo(&at).unwrap();
    assert_eq!(content(&vault), after);
}
