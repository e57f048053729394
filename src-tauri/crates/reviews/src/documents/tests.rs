//! The sheets on the real compiler. Needs poppler-utils.

mod samples;

use std::io::Write as _;
use std::process::{Command, Stdio};

use abdi_print::{Options, Paper, Pdf, Picture, PrintError, Template, render, render_many};
use chrono::NaiveDate;
use serde::Serialize;

use super::*;
use samples::{berakhlak, hostile, kuesioner, lembar, signers};

fn options() -> Options {
    let date = NaiveDate::from_ymd_opt(2026, 12, 21).expect("a real day");
    Options { date, ident: "reviews/1/1".to_owned() }
}

#[track_caller]
fn print(template: &Template, data: &impl Serialize) -> Pdf {
    print_with(template, data, &[])
}

#[track_caller]
fn print_with(template: &Template, data: &impl Serialize, pictures: &[Picture]) -> Pdf {
    match render(template, data, pictures, &options()) {
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

/// All text with every run of blanks as one.
#[track_caller]
fn text_of(pdf: &Pdf) -> String {
    let text = tool("pdftotext", &["-raw", "-", "-"], pdf);
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("</ script>", "</script>")
}

/// With `ABDI_LOOK=folder` the tests leave their sheets there for the eye.
fn look(name: &str, pdf: &Pdf) {
    if let Some(folder) = std::env::var_os("ABDI_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join(name), &pdf.bytes).expect("a folder");
    }
}

#[test]
fn a_sheet_prints_on_both_papers() {
    for (paper, file) in [(Paper::A4, "lembar-a4.pdf"), (Paper::F4, "lembar-f4.pdf")] {
        let data = LembarPenilaian { paper, ..lembar() };
        let pdf = print(&LEMBAR_PENILAIAN, &data);
        look(file, &pdf);
        assert!((2..=4).contains(&pdf.pages), "{} pages", pdf.pages);
        let text = text_of(&pdf);
        for part in ["Rina Wulandari", "3,71", "Titik buta", "halaman 1 dari", "Melakukan perbaikan tiada henti"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn a_sheet_prints_blank() {
    let columns = ["Atasan", "Rekan kerja", "Bawahan", "Diri sendiri"];
    let pdf = print(&LEMBAR_PENILAIAN, &LembarPenilaian::blank(&berakhlak(), &columns, signers()));
    look("lembar-kosong.pdf", &pdf);
    assert!(pdf.pages <= 4, "{} pages", pdf.pages);
    let nothing = print(&LEMBAR_PENILAIAN, &LembarPenilaian::default());
    look("lembar-nihil.pdf", &nothing);
}

#[test]
fn a_sheet_survives_hostile_and_long_texts() {
    let pdf = print(&LEMBAR_PENILAIAN, &hostile());
    look("lembar-berat.pdf", &pdf);
    let text = text_of(&pdf);
    for part in ["#let x = 1", "<script>alert(1)</script>", "=cmd|", "= bukan judul", "😀"] {
        assert!(text.contains(part), "{part}");
    }
    assert_eq!(text.matches("Sering membantu rekan").count(), 38 * 7);
    assert!(text.matches('X').count() >= 500);
    stays_on_paper(&pdf);
}

/// No word reaches past the right margin.
#[track_caller]
fn stays_on_paper(pdf: &Pdf) {
    let boxes = tool("pdftotext", &["-bbox", "-", "-"], pdf);
    let mut words = 0;
    for line in boxes.lines().filter(|line| line.contains("<word")) {
        let right: f64 = line
            .split("xMax=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .and_then(|number| number.parse().ok())
            .expect("xMax");
        assert!(right <= 595.3 - 40.0, "{line}");
        words += 1;
    }
    assert!(words > 100, "{words} words");
}

#[test]
fn every_sheet_is_archivable_and_tagged() {
    let sheets = [
        print(&LEMBAR_PENILAIAN, &lembar()),
        print(&LEMBAR_PENILAIAN, &hostile()),
        print(&KUESIONER, &kuesioner()),
        print(&KUESIONER, &Kuesioner::blank(&berakhlak())),
    ];
    for pdf in sheets {
        let raw = String::from_utf8_lossy(&pdf.bytes);
        assert!(raw.contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"));
        assert!(raw.contains("<pdfuaid:part>1</pdfuaid:part>") && raw.contains("/Lang(id)"));
        assert!(tool("pdfinfo", &["-"], &pdf).contains("Tagged:          yes"));
        let fonts = tool("pdffonts", &["-"], &pdf);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty() && rows.iter().all(|row| row.contains(" yes yes yes ")), "{fonts}");
    }
}

#[test]
fn the_same_result_gives_the_same_bytes() {
    let first = print(&LEMBAR_PENILAIAN, &lembar());
    let printed = render_many(
        (0..4).map(Ok::<_, PrintError>),
        2,
        |_| render(&LEMBAR_PENILAIAN, &lembar(), &[], &options()),
        |n, pdf| {
            assert!(pdf? == first, "sheet {n} differs");
            Ok(())
        },
    );
    assert_eq!(printed, Ok(4));
}

#[test]
fn a_sheet_carries_logo_and_photo() {
    let dot = include_bytes!("../../../print/tests/titik.png").to_vec();
    let pictures = ["logo", "photo"].map(|name| Picture::new(name, dot.clone()).expect("a good picture"));
    let pdf = print_with(&LEMBAR_PENILAIAN, &lembar(), &pictures);
    look("lembar-foto.pdf", &pdf);
    assert_eq!(tool("pdfimages", &["-list", "-"], &pdf).lines().count(), 2 + 2);
    let pdf = print_with(&KUESIONER, &kuesioner(), &pictures);
    look("kuesioner-logo.pdf", &pdf);
    assert_eq!(pdf.pages, 2);
}

#[test]
fn scores_are_printed_the_indonesian_way() {
    let cases = [
        (Some(375), "3,75", "+3,75"),
        (Some(-50), "-0,50", "\u{2212}0,50"),
        (Some(0), "0,00", "0,00"),
        (None, "–", "–"),
    ];
    for (hundredths, plain, signed) in cases {
        assert_eq!(Score::of(hundredths).text.replace('\u{2212}', "-"), plain);
        assert_eq!(Score::difference(hundredths).text, signed);
    }
}

#[test]
fn a_questionnaire_prints_on_both_papers_with_its_code_on_every_page() {
    for (paper, file) in [(Paper::A4, "kuesioner-a4.pdf"), (Paper::F4, "kuesioner-f4.pdf")] {
        let pdf = print(&KUESIONER, &Kuesioner { paper, ..kuesioner() });
        look(file, &pdf);
        assert_eq!(pdf.pages, 2, "{file}");
        let text = text_of(&pdf);
        assert_eq!(text.matches("123 456 784").count(), 2, "{text}");
        stays_on_paper(&pdf);
        for part in ["Rina Wulandari", "Tidak dapat menilai", "Bertindak proaktif", "sedikitnya 3 orang"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn a_questionnaire_prints_blank() {
    let pdf = print(&KUESIONER, &Kuesioner::blank(&berakhlak()));
    look("kuesioner-kosong.pdf", &pdf);
    assert_eq!(pdf.pages, 2);
    print(&KUESIONER, &Kuesioner::default());
}

#[test]
fn a_questionnaire_survives_hostile_and_long_texts() {
    let heavy = hostile();
    let data = Kuesioner {
        person: heavy.person.name,
        position: heavy.person.position,
        unit: heavy.person.unit,
        ..kuesioner()
    };
    let pdf = print(&KUESIONER, &data);
    look("kuesioner-berat.pdf", &pdf);
    stays_on_paper(&pdf);
    let text = text_of(&pdf);
    for part in ["#let x = 1", "<script>alert(1)</script>", "123 456 784"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
#[ignore = "a rough clock for the eye: run with --release --nocapture"]
fn pace() {
    for threads in [1, 2] {
        let begin = std::time::Instant::now();
        let printed = render_many(
            (0..200i64).map(Ok::<_, PrintError>),
            threads,
            |n| {
                let mut data = lembar();
                data.person.nip = n.to_string();
                for (a, aspect) in data.aspects.iter_mut().enumerate() {
                    for score in aspect.scores.iter_mut().chain([&mut aspect.others]) {
                        *score = Score::of(Some(100 + (n * 7 + a as i64 * 31) % 400));
                    }
                }
                render(&LEMBAR_PENILAIAN, &data, &[], &options())
            },
            |_, pdf| pdf.map(drop),
        );
        eprintln!("{threads} threads: {printed:?} sheets in {:?}", begin.elapsed());
    }
}
