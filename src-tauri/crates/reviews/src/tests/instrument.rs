use crate::catalog;

/// PermenPANRB 6/2022 Pasal 10 ayat (3), word for word.
const BERAKHLAK: [(&str, [&str; 3]); 7] = [
    (
        "Berorientasi Pelayanan",
        [
            "Memahami dan memenuhi kebutuhan masyarakat",
            "Ramah, cekatan, solutif, dan dapat diandalkan",
            "Melakukan perbaikan tiada henti",
        ],
    ),
    (
        "Akuntabel",
        [
            "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
            "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
            "Tidak menyalahgunakan kewenangan jabatan",
        ],
    ),
    (
        "Kompeten",
        [
            "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
            "Membantu orang lain belajar",
            "Melaksanakan tugas dengan kualitas terbaik",
        ],
    ),
    (
        "Harmonis",
        [
            "Menghargai setiap orang apapun latar belakangnya",
            "Suka menolong orang lain",
            "Membangun lingkungan kerja yang kondusif",
        ],
    ),
    (
        "Loyal",
        [
            "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
            "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
            "Menjaga rahasia jabatan dan negara",
        ],
    ),
    (
        "Adaptif",
        [
            "Cepat menyesuaikan diri menghadapi perubahan",
            "Terus berinovasi dan mengembangkan kreativitas",
            "Bertindak proaktif",
        ],
    ),
    (
        "Kolaboratif",
        [
            "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
            "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
            "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
        ],
    ),
];

#[test]
fn the_shipped_instrument_is_the_law_word_for_word() {
    let shipped = catalog::shipped().unwrap();
    let berakhlak = &shipped[0];
    assert_eq!((berakhlak.code.as_str(), berakhlak.version), ("berakhlak", 1));
    let found: Vec<(&str, Vec<&str>)> =
        berakhlak.aspects.iter().map(|a| (a.name.as_str(), a.items.iter().map(String::as_str).collect())).collect();
    let wanted: Vec<(&str, Vec<&str>)> = BERAKHLAK.iter().map(|(name, items)| (*name, items.to_vec())).collect();
    assert_eq!(found, wanted);
    assert_eq!(berakhlak.scale, ["Tidak pernah", "Jarang", "Kadang-kadang", "Sering", "Selalu"]);
    assert_eq!(berakhlak.not_observed, "Tidak dapat menilai");
    assert_eq!(berakhlak.questions.len(), 2);
    let form = berakhlak.form();
    assert_eq!((form.points, form.items, form.aspects.len()), (5, 21, 7));
    assert!(form.aspects.iter().all(|(weight, items)| *weight == 1 && items.len() == 3));
}

#[test]
fn an_instrument_survives_its_stored_form() {
    let berakhlak = &catalog::shipped().unwrap()[0];
    let json = catalog::write(berakhlak).unwrap();
    assert_eq!(&catalog::read(&json).unwrap(), berakhlak);
    assert_eq!(catalog::write(berakhlak).unwrap(), json);
}

#[test]
fn an_unsound_instrument_is_refused() {
    let sound = &catalog::shipped().unwrap()[0];
    assert!(sound.problems().is_empty());
    let spoil: [fn(&mut crate::instrument::Instrument); 6] = [
        |i| i.scale.truncate(1),
        |i| i.scale = vec!["x".into(); 11],
        |i| i.aspects.clear(),
        |i| i.aspects[0].items.clear(),
        |i| i.aspects[0].weight = 0,
        |i| i.aspects[1].code = i.aspects[0].code.clone(),
    ];
    for (case, spoil) in spoil.iter().enumerate() {
        let mut broken = sound.clone();
        spoil(&mut broken);
        assert_eq!(broken.problems().len(), 1, "case {case}");
    }
}

#[test]
fn answers_must_fit_the_form() {
    let form = super::form(1, 3);
    let cases: [(&[u8], bool); 5] =
        [(&[0, 1, 5], true), (&[0, 0, 0], true), (&[1, 5], false), (&[1, 5, 6], false), (&[1, 1, 1, 1], false)];
    for (answers, fits) in cases {
        assert_eq!(form.accepts(answers), fits, "{answers:?}");
    }
}
