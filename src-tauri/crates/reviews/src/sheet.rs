//! From a released result to the view models of its documents. Words and order only; every figure
//! comes from the result.

use abdi_kernel::{Nip, date, number};
use abdi_print::{Letterhead, Paper, Signatory};
use chrono::{Datelike, NaiveDate};

use crate::documents::{
    Agreement, AspectRow, Calculation, CalculationRow, Column, CommentGroup, CommentQuestion, GapRow, HighlightRow,
    ItemRow, LembarPenilaian, PeriodFacts, Person, Score, gap_legend,
};
use crate::gaps::GapClass;
use crate::instrument::Instrument;
use crate::period::SmallGroups;
use crate::snapshot::{ReviewsColumn, ReviewsGap, ReviewsGroupResult, ReviewsHighlight, ReviewsResult};
use crate::store::people::PeriodPerson;
use crate::store::periods::Period;
use crate::words::{ReviewsSource, ReviewsStanding};

/// What a sheet shows besides the result itself.
#[derive(Debug, Clone)]
pub struct Frame<'a> {
    /// The period.
    pub period: &'a Period,
    /// Its instrument.
    pub instrument: &'a Instrument,
    /// The frozen letterhead.
    pub letterhead: &'a Letterhead,
    /// The city for the date line.
    pub city: &'a str,
    /// Size of the paper.
    pub paper: Paper,
}

/// The sheet of one person.
pub fn lembar(
    frame: &Frame<'_>,
    result: &ReviewsResult,
    checksum: &str,
    superior: Option<&PeriodPerson>,
) -> LembarPenilaian {
    let (period, instrument) = (frame.period, frame.instrument);
    let threshold = period.settings.threshold;
    LembarPenilaian {
        paper: frame.paper,
        letterhead: Some(frame.letterhead.clone()),
        number: String::new(),
        checksum: checksum.to_owned(),
        period: PeriodFacts {
            name: period.name.clone(),
            dates: dates(period.starts, period.ends),
            released: period.released.map(date::long).unwrap_or_default(),
            instrument: instrument.title.clone(),
            scale: instrument.scale.clone(),
        },
        person: Person {
            name: result.person.name.clone(),
            nip: printed_nip(&result.person.nip),
            pangkat: result.person.pangkat.clone(),
            position: result.person.position.clone(),
            unit: result.person.unit.clone(),
        },
        total: Score::of(result.total),
        total_basis: basis(result),
        notices: notices(period, result),
        columns: columns(result, threshold),
        aspects: aspects(instrument, result),
        hidden_notes: hidden_notes(instrument, result, threshold),
        gaps: instrument
            .aspects
            .iter()
            .zip(&result.aspects)
            .map(|(aspect, found)| gap_row(&aspect.name, found.oneself, found.others, found.gap))
            .collect(),
        overall_gap: result.gap.map(|gap| gap_row("Keseluruhan", result.oneself, result.total, Some(gap))),
        gap_legend: gap_legend(),
        gap_note: format!(
            "Selisih = diri dikurangi orang lain. Selisih berarti mulai {}; kekuatan mulai {}.",
            number::hundredths(period.settings.gap),
            number::hundredths(period.settings.strength)
        ),
        strongest: result.strongest.iter().filter_map(|h| highlight(instrument, h)).collect(),
        weakest: result.weakest.iter().filter_map(|h| highlight(instrument, h)).collect(),
        agreement: result
            .columns
            .iter()
            .filter_map(|column| {
                let rwg = number::hundredths(column.agreement?);
                Some(Agreement { label: column.label.clone(), rwg, reading: column.reading.clone() })
            })
            .collect(),
        comments: comments(instrument, result),
        comments_note: comments_note(result),
        calculation: calculation(period, result),
        signers: signers(frame.city, result, superior),
    }
}

/// `1 – 30 November 2026`, with as much of the first day as differs.
pub fn dates(from: NaiveDate, to: NaiveDate) -> String {
    let first = if from == to {
        return date::long(from);
    } else if (from.year(), from.month()) == (to.year(), to.month()) {
        from.day().to_string()
    } else if from.year() == to.year() {
        format!("{} {}", from.day(), date::month_name(from))
    } else {
        date::long(from)
    };
    format!("{first} – {}", date::long(to))
}

/// `19870311 201101 2 009`; what is no NIP is printed as it stands.
pub fn printed_nip(digits: &str) -> String {
    Nip::parse(digits).map_or_else(|_| digits.to_owned(), |nip| nip.to_string())
}

fn basis(result: &ReviewsResult) -> String {
    let groups = result.columns.iter().filter(|c| c.product.is_some() && c.weight > 0).count();
    match result.total {
        Some(_) => format!("Berdasarkan jawaban {} penilai dari {groups} kelompok.", counted_raters(result)),
        None => String::new(),
    }
}

fn counted_raters(result: &ReviewsResult) -> u32 {
    result.columns.iter().filter(|c| c.product.is_some() && c.weight > 0).map(|c| c.raters).sum()
}

fn notices(period: &Period, result: &ReviewsResult) -> Vec<String> {
    let mut all = Vec::new();
    if result.total.is_none() {
        all.push("Belum ada nilai total karena tidak ada kelompok penilai yang dapat ditampilkan.".to_owned());
    } else if result.weak {
        all.push(format!(
            "Penilai sedikit (diharapkan sedikitnya {}): baca hasil ini sebagai petunjuk, bukan kepastian.",
            period.settings.minimum_raters
        ));
    }
    all
}

/// Groups in print order; the pool stands where its parts are.
fn columns(result: &ReviewsResult, threshold: u32) -> Vec<Column> {
    let mut all = Vec::new();
    let mut pool = result.columns.iter().find(|c| c.source == ReviewsSource::Gabungan);
    for group in &result.groups {
        if group.standing == ReviewsStanding::Digabung
            && let Some(pool) = pool.take()
        {
            let parts = result.groups.iter().filter(|g| g.standing == ReviewsStanding::Digabung);
            all.push(Column {
                label: pool.label.clone(),
                invited: parts.map(|g| g.invited).sum::<u32>().to_string(),
                answered: pool.raters.to_string(),
                shown: true,
                oneself: false,
                remark: "Ditampilkan sebagai rata-rata gabungan".to_owned(),
                mean: Score::of(pool.mean),
            });
        }
        all.push(group_column(result, group, threshold));
    }
    all
}

fn group_column(result: &ReviewsResult, group: &ReviewsGroupResult, threshold: u32) -> Column {
    let shown = result.columns.iter().find(|c| c.label == group.label);
    let remark = match group.standing {
        ReviewsStanding::Kosong => "Belum ada jawaban".to_owned(),
        ReviewsStanding::Tersembunyi => format!("Tidak ditampilkan: kurang dari {threshold} jawaban"),
        ReviewsStanding::Digabung => "Ditampilkan dalam gabungan".to_owned(),
        ReviewsStanding::Tampil => match shown.map(|c| c.source) {
            Some(ReviewsSource::Diri) => "Ditampilkan; tidak masuk nilai total".to_owned(),
            Some(ReviewsSource::Atasan) => "Ditampilkan; atasan dikenali".to_owned(),
            _ => "Ditampilkan sebagai rata-rata kelompok".to_owned(),
        },
    };
    Column {
        label: group.label.clone(),
        invited: group.invited.to_string(),
        answered: group.answered.map_or_else(|| "–".to_owned(), |n| n.to_string()),
        shown: shown.is_some(),
        oneself: shown.is_some_and(|c| c.source == ReviewsSource::Diri),
        remark,
        mean: Score::of(shown.and_then(|c| c.mean)),
    }
}

fn aspects(instrument: &Instrument, result: &ReviewsResult) -> Vec<AspectRow> {
    let superior = result.columns.iter().find(|c| c.source == ReviewsSource::Atasan);
    let mut item_place = 0;
    let mut all = Vec::new();
    for (place, aspect) in instrument.aspects.iter().enumerate() {
        let of = |column: &ReviewsColumn| Score::of(column.aspects.get(place).copied().flatten());
        let found = result.aspects.get(place);
        let mut items = Vec::new();
        for (number, text) in aspect.items.iter().enumerate() {
            let score = |column: &ReviewsColumn| {
                Score::of(column.items.get(item_place).and_then(Option::as_ref).map(|item| item.mean))
            };
            items.push(ItemRow {
                number: Instrument::item_number(place, number),
                text: text.clone(),
                scores: result.columns.iter().map(score).collect(),
                others: Score::of(result.items.get(item_place).copied().flatten()),
            });
            item_place += 1;
        }
        all.push(AspectRow {
            number: (place + 1).to_string(),
            name: aspect.name.clone(),
            scores: result.columns.iter().map(of).collect(),
            others: Score::of(found.and_then(|f| f.others)),
            oneself: Score::of(found.and_then(|f| f.oneself)),
            superior: superior.map_or_else(|| Score::of(None), of),
            items,
        });
    }
    all
}

fn hidden_notes(instrument: &Instrument, result: &ReviewsResult, threshold: u32) -> Vec<String> {
    let mut notes = Vec::new();
    for group in &result.groups {
        match group.standing {
            ReviewsStanding::Tersembunyi => notes.push(format!(
                "Kelompok {} tidak ditampilkan karena kurang dari {threshold} orang mengisi; jawabannya juga tidak masuk nilai total.",
                group.label
            )),
            ReviewsStanding::Digabung => notes.push(format!(
                "Kelompok {} ditampilkan hanya dalam gabungan, supaya kelompok yang terlalu kecil tidak dapat dihitung dari selisihnya.",
                group.label
            )),
            ReviewsStanding::Kosong | ReviewsStanding::Tampil => {}
        }
    }
    let numbers: Vec<String> = instrument
        .aspects
        .iter()
        .enumerate()
        .flat_map(|(place, aspect)| (0..aspect.items.len()).map(move |item| Instrument::item_number(place, item)))
        .collect();
    for column in &result.columns {
        let own = matches!(column.source, ReviewsSource::Atasan | ReviewsSource::Diri);
        let missing: Vec<&str> = column
            .items
            .iter()
            .zip(&numbers)
            .filter(|(item, _)| item.is_none())
            .map(|(_, number)| number.as_str())
            .collect();
        if missing.is_empty() {
            continue;
        }
        let why = if own {
            "tidak dapat dinilai.".to_owned()
        } else {
            format!("dinilai kurang dari {threshold} orang; jawabannya tidak masuk rata-rata.")
        };
        notes.push(format!("Butir {} pada {} {why}", missing.join(", "), column.label));
    }
    notes
}

fn gap_row(name: &str, oneself: Option<i64>, others: Option<i64>, gap: Option<ReviewsGap>) -> GapRow {
    GapRow {
        name: name.to_owned(),
        oneself: Score::of(oneself),
        others: Score::of(others),
        gap: Score::difference(gap.map(|g| g.gap)),
        class: gap.map(|g| GapClass::from(g.class).label().to_owned()).unwrap_or_default(),
    }
}

fn highlight(instrument: &Instrument, found: &ReviewsHighlight) -> Option<HighlightRow> {
    let mut left = usize::try_from(found.item).ok()?;
    for (place, aspect) in instrument.aspects.iter().enumerate() {
        if let Some(text) = aspect.items.get(left) {
            return Some(HighlightRow {
                number: Instrument::item_number(place, left),
                text: text.clone(),
                aspect: aspect.name.clone(),
                others: Score::of(Some(found.others)),
            });
        }
        left -= aspect.items.len();
    }
    None
}

fn comments(instrument: &Instrument, result: &ReviewsResult) -> Vec<CommentQuestion> {
    instrument
        .questions
        .iter()
        .zip(0u32..)
        .map(|(question, place)| CommentQuestion {
            question: question.text.clone(),
            groups: result
                .comments
                .iter()
                .filter(|c| c.question == place)
                .map(|c| CommentGroup { label: c.label.clone(), texts: c.texts.clone() })
                .collect(),
        })
        .collect()
}

fn comments_note(result: &ReviewsResult) -> String {
    if result.groups.iter().any(|g| g.standing == ReviewsStanding::Tersembunyi) {
        "Komentar dari kelompok yang tidak ditampilkan ikut disembunyikan.".to_owned()
    } else {
        String::new()
    }
}

fn calculation(period: &Period, result: &ReviewsResult) -> Calculation {
    let counted = || result.columns.iter().filter(|c| c.weight > 0).filter_map(|c| Some((c, c.mean?, c.product?)));
    let mut notes = Vec::new();
    if result.groups.iter().any(|g| matches!(g.standing, ReviewsStanding::Tersembunyi | ReviewsStanding::Kosong)) {
        notes.push(
            "Kelompok yang tidak ditampilkan keluar dari hitungan; bobot kelompok lain dihitung ulang.".to_owned(),
        );
    }
    if period.settings.policy == SmallGroups::Pool && result.columns.iter().any(|c| c.source == ReviewsSource::Gabungan)
    {
        notes.push("Rekan kerja dan bawahan digabung dengan jumlah bobot keduanya.".to_owned());
    }
    Calculation {
        rows: counted()
            .map(|(column, mean, product)| CalculationRow {
                label: column.label.clone(),
                weight: column.weight.to_string(),
                mean: number::hundredths(mean),
                product: number::hundredths(product),
            })
            .collect(),
        weights: counted().map(|(column, ..)| column.weight).sum::<u32>().to_string(),
        products: number::hundredths(counted().map(|(.., product)| product).sum()),
        notes,
    }
}

fn signers(city: &str, result: &ReviewsResult, superior: Option<&PeriodPerson>) -> Vec<Signatory> {
    let place_date = format!("{city}{}……………………………", if city.is_empty() { "" } else { ", " });
    let superior = superior.map_or_else(Signatory::default, |person| Signatory {
        name: person.name.clone(),
        pangkat: person.pangkat.clone(),
        nip: printed_nip(&person.nip),
        ..Signatory::default()
    });
    vec![
        Signatory {
            capacity: "Pegawai yang dinilai,".to_owned(),
            name: result.person.name.clone(),
            pangkat: result.person.pangkat.clone(),
            nip: printed_nip(&result.person.nip),
            ..Signatory::default()
        },
        Signatory { place_date, capacity: "Atasan langsung,".to_owned(), ..superior },
    ]
}
