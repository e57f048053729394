//! What the user decides: mapping, sheet and header, units, empty cells; and what stops an import.

use abdi_kernel::testing::TestVault;
use abdi_kernel::{Code, JobContext, Progress, Run};
use serde_json::{Value as Json, json};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use super::kit::{call, commit, import, number, path, preview_path, rows, vault};

/// Writes a text file beside the vault.
fn file(vault: &TestVault, name: &str, text: &str) -> PathBuf {
    let path = vault.folder().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

const HEAD: [&str; 7] =
    ["NIP BARU", "NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "STATUS CPNS PNS", "NOMOR HP", "UNOR NAMA"];
const BUDI: [&str; 7] = ["199003142015041002", "BUDI SANTOSO", "14-03-1990", "M", "P", "0840111", "DINAS SOSIAL"];

fn lines(sign: &str, rows: &[[&str; 7]]) -> String {
    rows.iter().map(|row| row.join(sign)).collect::<Vec<_>>().join("\r\n")
}

#[test]
fn every_delimiter_and_encoding() {
    for (name, sign) in [("a.csv", ","), ("b.csv", ";"), ("c.tsv", "\t"), ("d.txt", "|")] {
        for mark in ["", "\u{feff}"] {
            let vault = vault();
            let text = format!("{mark}{}", lines(sign, &[HEAD, BUDI]));
            let (handle, shown) = preview_path(&vault, &file(&vault, name, &text), json!({}));
            assert_eq!(shown["summary"]["created"], 1, "{name}");
            commit(&vault, handle);
            let stored = rows(&vault, "SELECT nip, name, birth_date, sex, kind, phone FROM staff_person");
            assert_eq!(stored, ["199003142015041002|BUDI SANTOSO|1990-03-14|L|PNS|0840111"]);
        }
    }
    let vault = vault();
    let mut bytes = lines(";", &[HEAD]).into_bytes();
    bytes.extend(b"\r\n199003142015041002;REN\xC9;14-03-1990;M;P;1;DINAS SOSIAL");
    let path = vault.folder().join("cp1252.csv");
    std::fs::write(&path, bytes).unwrap();
    let (handle, _) = preview_path(&vault, &path, json!({}));
    commit(&vault, handle);
    assert_eq!(rows(&vault, "SELECT name FROM staff_person"), ["RENÉ"]);
}

#[test]
fn a_moved_column_is_used_and_remembered() {
    let vault = vault();
    let text = "KODE,NAMA,NIP LAMA SEKALI\r\n199003142015041002,BUDI SANTOSO,x\r\n";
    let path = file(&vault, "daftar.csv", text);
    let chosen = |mapping: Json| json!({ "kind": "nominatif", "sheet": 0, "headerFirst": 1, "headerLast": 1, "mapping": mapping });
    let (handle, shown) = preview_path(&vault, &path, chosen(Json::Null));
    assert_eq!(shown["summary"], Json::Null);
    assert_eq!(shown["table"]["missing"], json!(["NIP"]));
    let refused = call(&vault, "staff.import_commit", json!({ "handle": handle })).unwrap_err();
    assert_eq!(refused.code, Code::NotNow);
    assert!(refused.message.starts_with("Kolom yang wajib belum ada: NIP."), "{}", refused.message);

    let moved = json!([{ "field": "nip", "at": 0 }]);
    let (handle, shown) = preview_path(&vault, &path, chosen(moved));
    assert_eq!(shown["summary"]["created"], 1);
    commit(&vault, handle);
    assert_eq!(rows(&vault, "SELECT nip, name FROM staff_person"), ["199003142015041002|BUDI SANTOSO"]);

    // Another file of the same shape, in another spelling of the headers.
    let text = "Kode,nama,NIP_LAMA SEKALI\r\n199103142015042003,SITI AMINAH,y\r\n";
    let (_, shown) = preview_path(&vault, &file(&vault, "daftar2.csv", text), chosen(Json::Null));
    assert_eq!(shown["table"]["remembered"], true);
    assert_eq!(shown["summary"]["created"], 1);
}

#[test]
fn the_user_may_say_where_the_header_is() {
    let vault = vault();
    let text = "catatan\r\nlain\r\nA;B\r\n199003142015041002;BUDI SANTOSO\r\n";
    let path = file(&vault, "tanpa-judul.csv", text);
    let (_, shown) = preview_path(&vault, &path, json!({}));
    assert_eq!((&shown["table"], &shown["summary"]), (&Json::Null, &Json::Null));
    assert_eq!(shown["sheets"][0]["head"][2]["cells"], json!(["A", "B"]));
    let chosen = json!({
        "kind": "nominatif", "sheet": 0, "headerFirst": 3, "headerLast": 3,
        "mapping": [{ "field": "nip", "at": 0 }, { "field": "name", "at": 1 }],
    });
    let (handle, shown) = preview_path(&vault, &path, chosen);
    assert_eq!(shown["table"]["firstRow"], 4);
    commit(&vault, handle);
    assert_eq!(number(&vault, "SELECT count(*) FROM staff_person"), 1);
}

#[test]
fn empty_cells_erase_only_when_told_to() {
    let vault = vault();
    let text = lines(";", &[HEAD, BUDI]);
    let (handle, _) = preview_path(&vault, &file(&vault, "a.csv", &text), json!({}));
    commit(&vault, handle);
    let mut empty = BUDI;
    empty[5] = "-";
    let path = file(&vault, "b.csv", &lines(";", &[HEAD, empty]));
    let (_, shown) = preview_path(&vault, &path, json!({}));
    assert_eq!(shown["summary"]["empty"], true);
    let (handle, shown) = preview_path(&vault, &path, json!({ "erase": true }));
    assert_eq!(shown["summary"]["changed"], 1);
    let changes =
        call(&vault, "staff.import_changes", json!({ "handle": handle, "part": "changed", "offset": 0, "limit": 9 }))
            .unwrap();
    assert_eq!(changes["rows"][0]["fields"], json!([{ "label": "Nomor HP", "old": "0840111", "new": "" }]));
    commit(&vault, handle);
    assert_eq!(rows(&vault, "SELECT phone, name, birth_date FROM staff_person"), ["∅|BUDI SANTOSO|1990-03-14"]);
}

#[test]
fn a_wrong_cell_erases_nothing_even_then() {
    let vault = vault();
    let (handle, _) = preview_path(&vault, &file(&vault, "a.csv", &lines(";", &[HEAD, BUDI])), json!({}));
    commit(&vault, handle);
    vault.write(|cx| Ok(cx.db().execute("UPDATE staff_person SET tmt_pns = '2016-04-01'", [])?)).unwrap();
    let text = "NIP BARU;NAMA;TMT PNS\r\n199003142015041002;BUDI SANTOSO;31-02-2016";
    let (_, shown) = preview_path(&vault, &file(&vault, "b.csv", text), json!({ "erase": true }));
    assert_eq!(shown["summary"]["problems"][0]["code"], "tanggal_mustahil");
    assert_eq!(shown["summary"]["empty"], true);
}

#[test]
fn units_outside_the_tree_are_made_only_when_allowed() {
    let vault = vault();
    import(&vault, "kotor/hierarki-unor.xlsx");
    let (_, shown) = preview_path(&vault, &path("kotor/siasn.xlsx"), json!({ "createUnits": true }));
    assert_eq!(shown["summary"]["leftOut"], 25);
    assert_eq!(shown["summary"]["unitsCreated"], 3);
    let problems = shown["summary"]["problems"].as_array().unwrap();
    let new = problems.iter().find(|problem| problem["code"] == "unor_baru").unwrap();
    assert_eq!((&new["level"], &new["count"]), (&json!("peringatan"), &json!(3)));
}

#[test]
fn a_number_that_changed_hands_is_refused() {
    let vault = vault();
    let head = "PNS ID;NIP BARU;NAMA";
    let text = format!("{head}\r\nABC;199003142015041002;BUDI SANTOSO");
    let (handle, _) = preview_path(&vault, &file(&vault, "a.csv", &text), json!({ "kind": "siasn" }));
    commit(&vault, handle);
    let text = format!("{head}\r\nABC;199003142016041002;BUDI SANTOSO");
    let (_, shown) = preview_path(&vault, &file(&vault, "b.csv", &text), json!({ "kind": "siasn" }));
    assert_eq!(shown["summary"]["problems"][0]["code"], "pns_id_dipakai");
    assert_eq!((&shown["summary"]["leftOut"], &shown["summary"]["created"]), (&json!(1), &json!(0)));
}

#[test]
fn the_level_of_a_functional_post_goes_with_the_post() {
    let vault = vault();
    let head = "NIP BARU;NAMA;JENIS JABATAN ID;JABATAN NAMA;ESELON ID;GOL AKHIR NAMA";
    let start = format!("{head}\r\n199003142015041002;BUDI;2;Auditor Ahli Muda;99;III/c");
    let (handle, _) = preview_path(&vault, &file(&vault, "a.csv", &start), json!({ "kind": "siasn" }));
    commit(&vault, handle);
    let keys = "SELECT position_kind, jenjang, golongan_rank, position_sort FROM staff_person";
    assert_eq!(rows(&vault, keys), ["fungsional|MU|111|99 auditor ahli muda"]);
    let then = format!("{head}\r\n199003142015041002;BUDI;1;KEPALA BIDANG;32;III/d");
    let (handle, _) = preview_path(&vault, &file(&vault, "b.csv", &then), json!({ "kind": "siasn" }));
    commit(&vault, handle);
    assert_eq!(rows(&vault, keys), ["administrator|∅|112|32 kepala bidang"]);
}

#[test]
fn name_and_number_in_one_cell() {
    let vault = vault();
    let text = "NO;NAMA / NIP;PANGKAT/GOL;TTL\r\n1;\"Dr. BUDI SANTOSO, S.E., M.M.\nNIP. 19900314 201504 1 002\";Penata / III.c;Solok, 14 Mar 1990\r\n2;SITI AMINAH / 199103142015042003;III/b;Padang/14-3-1991\r\n";
    let (handle, shown) = preview_path(&vault, &file(&vault, "a.csv", text), json!({}));
    assert_eq!(shown["table"]["kind"], "nominatif");
    assert_eq!(shown["summary"]["leftOut"], 0, "{}", shown["summary"]);
    commit(&vault, handle);
    assert_eq!(
        rows(&vault, "SELECT nip, title_front, name, title_back, golongan, birth_place FROM staff_person ORDER BY nip"),
        [
            "199003142015041002|Dr.|BUDI SANTOSO|S.E., M.M.|III/c|Solok",
            "199103142015042003|∅|SITI AMINAH|∅|III/b|Padang"
        ]
    );
}

#[test]
fn who_was_deactivated_stays_so() {
    let vault = vault();
    let path = file(&vault, "a.csv", &lines(";", &[HEAD, BUDI]));
    let (handle, _) = preview_path(&vault, &path, json!({}));
    commit(&vault, handle);
    vault
        .write(|cx| Ok(cx.db().execute("UPDATE staff_person SET active = 0, deactivated_on = '2026-11-01'", [])?))
        .unwrap();
    let (_, shown) = preview_path(&vault, &path, json!({}));
    assert!(shown["summary"]["notes"][0].as_str().unwrap().starts_with("1 pegawai di berkas berstatus nonaktif"));
    assert_eq!(shown["summary"]["absent"], 0);
}

#[test]
fn a_stopped_import_leaves_nothing() {
    let vault = vault();
    let handle = vault.desk.files.register(path("kotor/siasn.xlsx"));
    call(&vault, "staff.import_preview", json!({ "handle": handle })).unwrap();
    let commands = crate::import::commands();
    for (name, stop_at, input) in [
        ("staff.import_preview", "Membaca", json!({ "handle": vault.desk.files.register(path("kotor/siasn.txt")) })),
        ("staff.import_preview", "Memeriksa", json!({ "handle": handle })),
        ("staff.import_commit", "Memeriksa", json!({ "handle": handle, "leaveOutErrors": true })),
        ("staff.import_commit", "Menyimpan", json!({ "handle": handle, "leaveOutErrors": true })),
        ("staff.import_commit", "Menyelesaikan", json!({ "handle": handle, "leaveOutErrors": true })),
    ] {
        // The other file took the place of the first one.
        if name == "staff.import_commit" {
            call(&vault, "staff.import_preview", json!({ "handle": handle })).unwrap();
        }
        let stop = AtomicBool::new(false);
        let seen = AtomicBool::new(false);
        let report = |progress: Progress| {
            if progress.text.starts_with(stop_at) {
                seen.store(true, Ordering::Relaxed);
                stop.store(true, Ordering::Relaxed);
            }
        };
        let entry = commands.iter().find(|entry| entry.name == name).unwrap();
        let Run::Job(run) = entry.run else { panic!("a job") };
        let cx = JobContext::new(&vault.vault, &vault.desk, name, &report, &stop);
        let result = run(&cx, &input.to_string());
        assert!(seen.load(Ordering::Relaxed), "{name} says «{stop_at}»");
        if stop_at == "Menyelesaikan" {
            // The last word comes when nothing is left to stop.
            assert!(result.is_ok());
            continue;
        }
        assert_eq!(result.unwrap_err().code, Code::Cancelled, "{name} at {stop_at}");
        assert_eq!(number(&vault, "SELECT count(*) FROM staff_person"), 0);
        assert_eq!(number(&vault, "SELECT count(*) FROM organisation_unit"), 0);
        assert_eq!(number(&vault, "SELECT count(*) FROM staff_import"), 0);
    }
}

#[test]
fn files_that_are_no_tables_say_why() {
    let vault = vault();
    for (name, bytes, word) in [
        ("kosong.xlsx", &b""[..], "kosong"),
        ("gambar.xlsx", &b"\x89PNG\r\n\x1a\n0000"[..], "bukan tabel"),
        ("potong.xlsx", &b"PK\x03\x04rusak"[..], "rusak"),
    ] {
        let path = vault.folder().join(name);
        std::fs::write(&path, bytes).unwrap();
        let handle = vault.desk.files.register(path);
        let failure = call(&vault, "staff.import_preview", json!({ "handle": handle })).unwrap_err();
        assert_eq!(failure.code, Code::File, "{name}");
        assert!(failure.message.to_lowercase().contains(word), "{name}: {}", failure.message);
    }
    let failure = call(&vault, "staff.import_findings", json!({ "handle": 99, "offset": 0, "limit": 1 })).unwrap_err();
    assert_eq!(failure.code, Code::NotNow);
}
