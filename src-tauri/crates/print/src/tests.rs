//! The promises of the engine, on the real compiler. Needs poppler-utils.

use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::json;

use crate::{
    Letterhead, Options, Paper, Pdf, Picture, PrintError, RECOVERY_SHEET, RecoverySheet, Signatory, Template, render,
    render_many,
};

/// A sheet that shows one text, the pictures and the date.
const PLAIN: Template = Template::new(
    "/tests/plain.typ",
    "#import \"/kit/kit.typ\": *\n#let data = json(\"/data.json\")\n\
     #show: sheet.with(title: \"Uji\", paper: data.at(\"paper\", default: \"a4\"))\n\
     #title()\n#data.text\n\n#picture(\"photo\", alt: \"Foto\", width: 2cm)\n\
     #datetime.today().display(\"[day]-[month]-[year]\")",
);

fn options() -> Options {
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a real day");
    Options { date, ident: "uji/1".to_owned() }
}

fn plain(text: &str) -> Pdf {
    print(&PLAIN, &json!({ "text": text }))
}

#[track_caller]
fn print(template: &Template, data: &impl Serialize) -> Pdf {
    match render(template, data, &[], &options()) {
        Ok(pdf) => pdf,
        Err(error) => panic!("{}", error.log_text()),
    }
}

/// Runs a poppler tool on the PDF.
#[track_caller]
fn tool(name: &str, arguments: &[&str], pdf: &Pdf) -> String {
    let mut child = Command::new(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{name} (poppler-utils): {error}"));
    let mut stdin = child.stdin.take().expect("piped");
    let bytes = pdf.bytes.clone();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&bytes)));
    let output = child.wait_with_output().expect("tool output");
    writer.join().expect("writer");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[track_caller]
fn text_of(pdf: &Pdf) -> String {
    tool("pdftotext", &["-raw", "-", "-"], pdf)
}

/// With `ABDI_LOOK=folder` the tests leave their sheets there for the eye.
fn look(name: &str, pdf: &Pdf) {
    if let Some(folder) = std::env::var_os("ABDI_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join(name), &pdf.bytes).expect("a folder");
    }
}

fn recovery() -> RecoverySheet {
    RecoverySheet {
        paper: Paper::A4,
        letterhead: Some(letterhead()),
        operator: "Siti Nurhaliza, S.E.".to_owned(),
        file_name: "kepegawaian-kota-contoh.abdi".to_owned(),
        made_on: "21 November 2026".to_owned(),
        code: "7K2P QX4M 0AB1 ZZ9T H3NN 5W6V YC8D R2E1 M4QK".split(' ').map(str::to_owned).collect(),
        checksum: "3F9A".to_owned(),
    }
}

fn letterhead() -> Letterhead {
    Letterhead {
        government: "PEMERINTAH KOTA CONTOH".to_owned(),
        office: "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA".to_owned(),
        address: "Jalan Merdeka Nomor 1, Contoh 12345".to_owned(),
        contact: "Telepon (021) 555 0100, surel bkpsdm@contoh.go.id".to_owned(),
    }
}

#[test]
fn the_recovery_sheet_prints_and_prints_blank() {
    let pdf = print(&RECOVERY_SHEET, &recovery());
    look("kode-pemulihan.pdf", &pdf);
    assert_eq!(pdf.pages, 1);
    let text = text_of(&pdf);
    for part in ["7K2P", "M4QK", "Siti Nurhaliza, S.E.", "halaman 1 dari 1", "21 November 2026"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let blank = print(&RECOVERY_SHEET, &RecoverySheet::default());
    look("kode-pemulihan-kosong.pdf", &blank);
    assert_eq!(blank.pages, 1);
}

#[test]
fn the_file_is_archivable_tagged_and_complete() {
    let pdf = print(&RECOVERY_SHEET, &recovery());
    let raw = String::from_utf8_lossy(&pdf.bytes);
    assert!(raw.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(raw.contains("<pdfaid:conformance>A</pdfaid:conformance>"));
    assert!(raw.contains("<pdfuaid:part>1</pdfuaid:part>"));
    let info = tool("pdfinfo", &["-"], &pdf);
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains("Title:           Kode pemulihan berkas Abdi"), "{info}");
    assert!(raw.contains("/Lang(id)"));
    let fonts = tool("pdffonts", &["-"], &pdf);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(rows.len() >= 3, "{fonts}");
    assert!(rows.iter().all(|row| row.contains(" yes yes yes ")), "{fonts}");
}

#[test]
fn the_same_input_gives_the_same_bytes_on_every_thread() {
    let first = print(&RECOVERY_SHEET, &recovery());
    comemo::evict(0);
    let mut seen = 0;
    let printed = render_many(
        (0..6).map(Ok::<_, PrintError>),
        3,
        |_| render(&RECOVERY_SHEET, &recovery(), &[], &options()),
        |place, pdf| {
            assert_eq!(place, seen);
            seen += 1;
            assert!(pdf? == first, "sheet {place} differs");
            Ok(())
        },
    );
    assert_eq!(printed, Ok(6));
}

#[test]
fn another_ident_or_date_gives_other_bytes() {
    let data = json!({ "text": "x" });
    let of = |options: &Options| render(&PLAIN, &data, &[], options).map(|pdf| pdf.bytes);
    let later = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a real day");
    assert_ne!(of(&options()), of(&Options { ident: "uji/2".to_owned(), ..options() }));
    assert_ne!(of(&options()), of(&Options { date: later, ..options() }));
    assert!(text_of(&plain("x")).contains("21-11-2026"));
}

#[test]
fn the_world_refuses_everything_outside() {
    let attempts = [
        "#read(\"/etc/passwd\")",
        "#read(\"../../etc/passwd\")",
        "#image(\"/home/logo.png\")",
        "#include \"/lain.typ\"",
        "#import \"@preview/cetz:0.3.0\"",
        "#json(\"/tests/plain.json\")",
    ];
    for attempt in attempts {
        let template = Template { path: "/tests/attempt.typ", source: attempt, parts: &[] };
        let error = render(&template, &json!({}), &[], &options()).expect_err(attempt);
        let log = error.log_text();
        let refused = ["access denied", "escape", "access is denied", "denied"].iter().any(|word| log.contains(word));
        assert!(refused, "{attempt}: {log}");
        assert!(!error.to_string().contains("denied"), "the operator reads Indonesian: {error}");
    }
}

#[test]
fn hostile_texts_are_printed_and_not_obeyed() {
    let literal = [
        "#let x = 1",
        "#panic(\"x\")",
        "<script>alert(1)</script>",
        "=cmd|'/c calc'!A1",
        "$x^2$ *tebal* _miring_ `kode` @rujuk <label> // komentar /* */",
        "\"kutip\" 'tunggal' \\ garis miring ~ -- ---",
        "= bukan judul",
        "{\"json\": [1]}",
        "Żółć Đỗ ĞİŞ ß ñ",
        "☐ ☑ √ → ≥",
    ];
    for text in literal {
        let shown = text_of(&plain(text));
        assert!(shown.contains(text), "{text} in {shown}");
    }
}

#[test]
fn strange_scripts_compile_and_stay() {
    let cases = [
        ("kiri \u{202E}nanak kanan", "kiri nanak kanan"),
        ("emoji 😀 akhir", "😀"),
        ("👩\u{200D}💻 👍\u{1F3FD} 🇮🇩 ❤\u{FE0F} keluarga", "keluarga"),
        ("nama محمد arab", "arab"),
        ("שלום עולם", "שלום"),
        ("漢字 tidak ada", "tidak ada"),
        ("nul\0 pribadi \u{E123} \u{10FFFD} \u{FFFE}", "pribadi"),
        ("Z\u{0351}\u{036B}\u{0343}\u{036A}\u{0302}a\u{20DD}\u{0489}l\u{1AB0}go", "go"),
        ("\u{0301}\u{20E3}\u{200D}", ""),
        ("देवनागरी ไทย ꦗꦮ", ""),
    ];
    for (text, part) in cases {
        let pdf = plain(text);
        let shown = text_of(&pdf);
        assert!(shown.contains(part), "{text:?} gave {shown}");
    }
}

#[test]
fn a_word_of_500_characters_stays_on_the_paper() {
    let pdf = plain(&"W".repeat(500));
    look("kata-panjang.pdf", &pdf);
    let shown = text_of(&pdf);
    assert_eq!(shown.matches('W').count(), 500);
    let boxes = tool("pdftotext", &["-bbox", "-", "-"], &pdf);
    for line in boxes.lines().filter(|line| line.contains("<word")) {
        let right: f64 = line
            .split("xMax=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .and_then(|number| number.parse().ok())
            .expect("xMax");
        assert!(right <= 595.3 - 50.0, "{line}");
    }
}

#[test]
fn paper_is_a4_or_f4() {
    for (paper, size) in [(Paper::A4, "595.28 x 841.89"), (Paper::F4, "595.28 x 935.43")] {
        let pdf = print(&PLAIN, &json!({ "text": "x", "paper": paper }));
        let info = tool("pdfinfo", &["-"], &pdf);
        let row = info.lines().find(|line| line.starts_with("Page size")).expect("page size");
        let [width, height] = [size.split(" x ").next(), size.split(" x ").nth(1)]
            .map(|number| number.expect("two sides").parse::<f64>().expect("number"));
        let near = |wanted: f64| {
            row.split_whitespace().filter_map(|word| word.parse::<f64>().ok()).any(|side| (side - wanted).abs() < 0.1)
        };
        assert!(near(width) && near(height), "{paper:?}: {row}");
    }
}

#[test]
fn pictures_are_checked_and_printed() {
    let png = include_bytes!("../tests/titik.png").to_vec();
    let picture = Picture::new("photo", png.clone()).expect("a good picture");
    let with = render(&PLAIN, &json!({ "text": "x" }), &[picture], &options()).expect("prints");
    assert!(tool("pdfimages", &["-list", "-"], &with).lines().count() > 2);
    assert!(tool("pdfimages", &["-list", "-"], &plain("x")).lines().count() <= 2);

    let broken = png[..png.len() / 2].to_vec();
    assert!(matches!(Picture::new("photo", broken), Err(PrintError::Picture { .. })));
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec();
    assert!(matches!(Picture::new("photo", svg), Err(PrintError::Picture { .. })));
    assert!(matches!(Picture::new("photo", Vec::new()), Err(PrintError::Picture { .. })));
    let mut bomb = png;
    bomb[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
    assert!(matches!(Picture::new("photo", bomb), Err(PrintError::PictureTooLarge { .. })));
}

#[test]
fn a_batch_stops_when_the_sink_says_so() {
    let mut loaded = 0;
    let mut taken = 0;
    let jobs = (0..100).map(|n| {
        loaded += 1;
        Ok::<u32, String>(n)
    });
    let print = |_: &u32| Ok(Pdf { bytes: Vec::new(), pages: 1 });
    let result = render_many(jobs, 2, print, |n, _| {
        taken += 1;
        if n == 4 { Err("dibatalkan".to_owned()) } else { Ok(()) }
    });
    assert_eq!(result, Err("dibatalkan".to_owned()));
    assert_eq!(taken, 5);
    assert!(loaded < 20, "{loaded} jobs loaded after the stop");
}

#[test]
fn a_batch_hands_over_failures_and_goes_on() {
    let jobs = [1u32, 2, 3].into_iter().map(Ok::<_, String>);
    let print = |n: &u32| match n {
        2 => Err(PrintError::Date),
        _ => Ok(Pdf { bytes: Vec::new(), pages: 1 }),
    };
    let mut outcomes = Vec::new();
    let count = render_many(jobs, 2, print, |n, result| {
        outcomes.push((n, result.is_ok()));
        Ok(())
    });
    assert_eq!(count, Ok(3));
    assert_eq!(outcomes, [(1, true), (2, false), (3, true)]);
    let stopped = [Ok(1u32), Err("vault".to_owned()), Ok(3)];
    let result = render_many(stopped, 2, print, |_, _| Ok(()));
    assert_eq!(result, Err("vault".to_owned()));
}

#[test]
fn letterhead_and_signatures_of_the_kit() {
    const KOP: Template = Template::new(
        "/tests/kop.typ",
        "#import \"/kit/kit.typ\": *\n#let data = json(\"/data.json\")\n\
         #show: sheet.with(title: \"Uji\")\n#letterhead(data.head)\n#title()\n\
         #signatures(data.who)",
    );
    let who = Signatory {
        place_date: "Contoh, 21 November 2026".to_owned(),
        capacity: "Kepala Badan,".to_owned(),
        name: "Dr. Siti Nurhaliza, S.E., M.Si.".to_owned(),
        pangkat: "Pembina Utama Muda, IV/c".to_owned(),
        nip: "19790312 200501 2 004".to_owned(),
    };
    let blank = Signatory { capacity: "Pegawai,".to_owned(), ..Signatory::default() };
    let logo = Picture::new("logo", include_bytes!("../tests/titik.png").to_vec()).expect("good");
    let data = json!({ "head": letterhead(), "who": [blank, who] });
    let pdf = render(&KOP, &data, &[logo], &options()).expect("prints");
    look("kop.pdf", &pdf);
    let text = text_of(&pdf);
    for part in ["PEMERINTAH KOTA CONTOH", "M.Si.", "NIP 19790312 200501 2 004", "Pegawai,"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}
