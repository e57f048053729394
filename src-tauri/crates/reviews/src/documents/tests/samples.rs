//! Invented people and results for the sheets.

use abdi_print::{Letterhead, Signatory};

use super::super::*;
use crate::catalog;
use crate::group::RaterGroup;
use crate::instrument::Instrument;

pub fn berakhlak() -> Instrument {
    catalog::shipped().expect("shipped instruments").remove(0)
}

pub fn letterhead() -> Letterhead {
    Letterhead {
        government: "PEMERINTAH KOTA CONTOH".to_owned(),
        office: "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA".to_owned(),
        address: "Jalan Merdeka Nomor 1, Contoh 12345".to_owned(),
        contact: "Telepon (021) 555 0100, surel bkpsdm@contoh.go.id".to_owned(),
    }
}

pub fn signers() -> Vec<Signatory> {
    vec![
        Signatory { capacity: "Pegawai yang dinilai,".to_owned(), ..Signatory::default() },
        Signatory {
            place_date: "Contoh, 21 Desember 2026".to_owned(),
            capacity: "Pejabat Penilai,".to_owned(),
            name: "Drs. Bambang Suryanto, M.Si.".to_owned(),
            pangkat: "Pembina Tingkat I, IV/b".to_owned(),
            nip: "19700512 199503 1 002".to_owned(),
        },
    ]
}

/// A usual sheet: superior, peers and self shown, subordinates hidden.
pub fn lembar() -> LembarPenilaian {
    let instrument = berakhlak();
    let shown = ["Atasan", "Rekan kerja", "Diri sendiri"];
    let blank = LembarPenilaian::blank(&instrument, &shown, signers());
    let mut aspects = blank.aspects;
    for (a, aspect) in aspects.iter_mut().enumerate() {
        let base = 330 + (a as i64 * 37) % 140;
        let scores = |shift: i64| [base + shift, base + shift + 25, base + 70 - a as i64 * 20];
        aspect.scores = scores(0).iter().map(|score| Score::of(Some(*score))).collect();
        aspect.others = Score::of(Some(base + 6));
        aspect.superior = Score::of(Some(base - 60 + a as i64 * 12));
        aspect.oneself = Score::of(Some(base + 70 - a as i64 * 20));
        for (i, item) in aspect.items.iter_mut().enumerate() {
            item.scores = scores(i as i64 * 33 - 33).iter().map(|score| Score::of(Some(*score))).collect();
            item.others = Score::of(Some(base + i as i64 * 30 - 24));
        }
    }
    aspects[4].items[2].scores[1] = Score::of(None);
    let gaps = aspects.iter().enumerate().map(|(a, aspect)| GapRow {
        name: aspect.name.clone(),
        oneself: aspect.oneself.clone(),
        others: aspect.others.clone(),
        gap: Score::difference(Some(64 - a as i64 * 20)),
        class: if a == 0 {
            "Titik buta"
        } else if a == 6 {
            "Kekuatan tersembunyi"
        } else {
            "Kekuatan terkonfirmasi"
        }
        .to_owned(),
    });
    let highlight = |a: usize, i: usize| HighlightRow {
        number: aspects[a].items[i].number.clone(),
        text: aspects[a].items[i].text.clone(),
        aspect: aspects[a].name.clone(),
        others: aspects[a].items[i].others.clone(),
    };
    let comment = |label: &str, texts: &[&str]| CommentGroup {
        label: label.to_owned(),
        texts: texts.iter().map(|text| (*text).to_owned()).collect(),
    };
    let row = |label: &str, weight: &str, mean: &str, product: &str| CalculationRow {
        label: label.to_owned(),
        weight: weight.to_owned(),
        mean: mean.to_owned(),
        product: product.to_owned(),
    };
    LembarPenilaian {
        letterhead: Some(letterhead()),
        number: "800.1.11/0147/BKPSDM/2026".to_owned(),
        checksum: "9F3A-77C1".to_owned(),
        period: PeriodFacts {
            name: "Penilaian 360 Tahun 2026".to_owned(),
            dates: "1 – 30 November 2026".to_owned(),
            released: "21 Desember 2026".to_owned(),
            ..blank.period
        },
        person: Person {
            name: "Rina Wulandari, S.Kom., M.A.P.".to_owned(),
            nip: "19870311 201101 2 009".to_owned(),
            pangkat: "Penata Tingkat I, III/d".to_owned(),
            position: "Kepala Subbagian Umum dan Kepegawaian".to_owned(),
            unit: "Sekretariat, Dinas Komunikasi dan Informatika".to_owned(),
        },
        total: Score::of(Some(371)),
        total_basis: "Berdasarkan jawaban 5 penilai dari 2 kelompok.".to_owned(),
        notices: vec!["Penilai sedikit: baca hasil ini sebagai petunjuk, bukan kepastian.".to_owned()],
        columns: vec![
            column("Atasan", "1", "1", true, "Ditampilkan; atasan dikenali", Some(360)),
            column("Rekan kerja", "5", "4", true, "Ditampilkan sebagai rata-rata kelompok", Some(405)),
            column("Bawahan", "3", "2", false, "Tidak ditampilkan: kurang dari 3 jawaban", None),
            column("Diri sendiri", "1", "1", true, "Ditampilkan; tidak masuk nilai total", Some(410)),
        ],
        hidden_notes: vec![
            "Kelompok Bawahan tidak ditampilkan karena kurang dari 3 orang mengisi; jawabannya juga tidak masuk \
             nilai total."
                .to_owned(),
            "Butir 5.3 tidak ditampilkan untuk Rekan kerja karena kurang dari 3 orang menilainya.".to_owned(),
        ],
        gaps: gaps.collect(),
        overall_gap: Some(GapRow {
            name: "Keseluruhan".to_owned(),
            oneself: Score::of(Some(410)),
            others: Score::of(Some(371)),
            gap: Score::difference(Some(39)),
            class: "Kekuatan terkonfirmasi".to_owned(),
        }),
        gap_legend: gap_legend(),
        gap_note: "Selisih = diri dikurangi orang lain. Selisih berarti mulai 0,50; kekuatan mulai 3,50.".to_owned(),
        strongest: vec![highlight(3, 2), highlight(3, 1), highlight(2, 2), highlight(6, 2), highlight(0, 2)],
        weakest: vec![highlight(4, 0), highlight(0, 0), highlight(1, 0), highlight(5, 0), highlight(4, 1)],
        agreement: vec![Agreement {
            label: "Rekan kerja".to_owned(),
            rwg: "0,82".to_owned(),
            reading: "Penilai sepakat.".to_owned(),
        }],
        comments: vec![
            CommentQuestion {
                question: instrument.questions[0].text.clone(),
                groups: vec![
                    comment("Atasan", &["Cepat tanggap dan teliti dalam urusan kepegawaian."]),
                    comment(
                        "Rekan kerja",
                        &[
                            "Selalu bersedia membantu bidang lain meskipun pekerjaannya sendiri menumpuk.",
                            "Rapi dalam arsip. Surat mudah ditemukan kembali.",
                            "Ramah.",
                        ],
                    ),
                ],
            },
            CommentQuestion {
                question: instrument.questions[1].text.clone(),
                groups: vec![comment(
                    "Rekan kerja",
                    &["Lebih sering membagi tugas kepada staf.", "Rapat dimulai tepat waktu."],
                )],
            },
        ],
        comments_note: "Komentar ditampilkan apa adanya dan diacak, hanya dari kelompok yang ditampilkan.".to_owned(),
        calculation: Calculation {
            rows: vec![row("Atasan", "60", "3,60", "216,00"), row("Rekan kerja", "20", "4,05", "81,00")],
            weights: "80".to_owned(),
            products: "297,00".to_owned(),
            notes: vec![
                "Kelompok Bawahan (bobot 20) tidak ditampilkan, jadi bobot dibagi ulang kepada kelompok lain."
                    .to_owned(),
            ],
        },
        signers: signers(),
        aspects,
        ..LembarPenilaian::default()
    }
}

fn column(label: &str, invited: &str, answered: &str, shown: bool, remark: &str, mean: Option<i64>) -> Column {
    Column {
        label: label.to_owned(),
        invited: invited.to_owned(),
        answered: answered.to_owned(),
        shown,
        oneself: label == "Diri sendiri",
        remark: remark.to_owned(),
        mean: Score::of(mean),
    }
}

/// A questionnaire for a peer.
pub fn kuesioner() -> Kuesioner {
    Kuesioner {
        letterhead: Some(letterhead()),
        code: "123 456 784".to_owned(),
        period: "Penilaian 360 Tahun 2026".to_owned(),
        person: "Rina Wulandari, S.Kom., M.A.P.".to_owned(),
        position: "Kepala Subbagian Umum dan Kepegawaian".to_owned(),
        unit: "Sekretariat, Dinas Komunikasi dan Informatika".to_owned(),
        group: "Rekan kerja".to_owned(),
        privacy: privacy_note(RaterGroup::Peer, 3),
        hand_in: "Serahkan dalam amplop tertutup kepada BKPSDM paling lambat 30 November 2026.".to_owned(),
        ..Kuesioner::blank(&berakhlak())
    }
}

/// Long names, forty comments of 600 characters, markup of other systems.
pub fn hostile() -> LembarPenilaian {
    let mut data = lembar();
    data.person.name = "Prof. Dr. Ir. Raden Ajeng Siti Nurhaliza Kusumaningrum Wardhani Putri, S.E., M.Si., Ph.D. \
                        \u{202E}#let x = 1"
        .to_owned();
    data.person.position = "Kepala Seksi Pengendalian, Pemantauan, dan Evaluasi Pelaksanaan Pengembangan Kompetensi \
                            Jabatan Fungsional Tertentu pada Unit Pelaksana Teknis Daerah <script>alert(1)</script>"
        .to_owned();
    data.person.unit = "X".repeat(500);
    data.columns.push(column("Tim kepegawaian", "3", "3", true, "Ditampilkan sebagai rata-rata kelompok", Some(388)));
    data.columns[2] = column("Bawahan", "8", "7", true, "Ditampilkan sebagai rata-rata kelompok", Some(290));
    for aspect in &mut data.aspects {
        aspect.scores.extend([Score::of(Some(388)), Score::of(None)]);
        aspect.superior = Score::of(None);
        for item in &mut aspect.items {
            item.scores.extend([Score::of(Some(500)), Score::of(Some(100))]);
        }
    }
    data.aspects[2].oneself = Score::of(None);
    let long = "Sering membantu rekan yang kesulitan 😀 \"kutip\" =cmd|'/c calc'!A1 dan <b>tebal</b>. ".repeat(7);
    let long: String = long.chars().take(600).collect();
    let lines = "Baris satu\nbaris dua\n- bukan daftar\n= bukan judul";
    let mut texts = vec![long; 38];
    texts.extend([lines.to_owned(), "k".repeat(600)]);
    data.comments[0].groups.push(CommentGroup { label: "Bawahan".to_owned(), texts });
    data.signers[1].name = data.person.name.clone();
    data
}
