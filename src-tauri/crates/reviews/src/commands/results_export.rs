//! `reviews.results.export`: results as XLSX, from what may be shown and nothing else.

use abdi_kernel::{Area, Failure, Job, JobContext, files};
use abdi_tabular::{Column, Table, Value, save_xlsx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::ReviewsError;
use crate::gaps::GapClass;
use crate::instrument::Instrument;
use crate::results;
use crate::sheet::printed_nip;
use crate::snapshot::{ReviewsPersonFacts, ReviewsResult};
use crate::store::lists::{self, Filter};
use crate::store::{instruments, periods};

/// Which results, where to.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsResultsExportInput {
    period_id: i64,
    /// Only this unit with all below it.
    #[ts(optional)]
    unit_id: Option<i64>,
    /// Handle of the file.
    file: u32,
}

/// What was written.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsExported {
    persons: u32,
    file: String,
}

/// `reviews.results.export`
pub struct ResultsExport;

impl Job for ResultsExport {
    const NAME: &'static str = "reviews.results.export";
    const CHANGES: &'static [Area] = &[];
    type Input = ReviewsResultsExportInput;
    type Output = ReviewsExported;

    fn run(cx: &JobContext<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let path = cx.files().path(input.file)?;
        let (period, instrument, people) = cx.read(|read| {
            let period = periods::load(read.db(), input.period_id)?;
            results::require_shown(&period)?;
            let instrument = instruments::load(read.db(), period.instrument_id)?;
            let people = lists::participants(read.db(), &Filter { period: period.id, unit: input.unit_id, text: "" })?;
            Ok((period, instrument, people))
        })?;
        let total = people.len();
        let (mut summary, mut groups, mut items) = tables(&period.name, &instrument);
        for (done, (participant, _)) in people.iter().enumerate() {
            if done % 50 == 0 {
                cx.progress(done, total, "Menyusun hasil")?;
            }
            let (result, _) = cx.read(|read| results::of_participant(read.db(), &period, *participant))?;
            summary.rows.push(summary_row(&result));
            groups.rows.extend(group_rows(&result));
            items.rows.push(item_row(&result));
        }
        cx.progress(total, total, "Menulis berkas")?;
        save_xlsx(&[summary, groups, items], &path).map_err(ReviewsError::File)?;
        Ok(ReviewsExported { persons: u32::try_from(total).unwrap_or(u32::MAX), file: files::display_name(&path) })
    }
}

fn tables(period: &str, instrument: &Instrument) -> (Table, Table, Table) {
    let aspects = || instrument.aspects.iter().map(|a| a.name.clone());
    let table = |name: &str, columns: Vec<String>| Table {
        name: name.to_owned(),
        title: vec![period.to_owned(), NOTE.to_owned()],
        columns: columns.into_iter().map(Column::new).collect(),
        rows: Vec::new(),
    };
    let person = || ["NIP", "Nama", "Jabatan", "Unit kerja"].map(str::to_owned).into_iter();
    let figures = ["Nilai total", "Diri sendiri", "Selisih", "Kelas", "Jumlah penilai"].map(str::to_owned);
    let group = ["Kelompok", "Bobot", "Jumlah penilai", "Rata-rata"].map(str::to_owned);
    let numbers = instrument
        .aspects
        .iter()
        .enumerate()
        .flat_map(|(a, aspect)| (0..aspect.items.len()).map(move |i| Instrument::item_number(a, i)));
    (
        table("Ringkasan", person().chain(figures).chain(aspects()).collect()),
        table("Per kelompok", person().chain(group).chain(aspects()).collect()),
        table("Per butir", person().chain(numbers).collect()),
    )
}

const NOTE: &str =
    "Sel kosong berarti tidak ada atau tidak dapat ditampilkan; bukan nol. Aspek dan butir: penilaian orang lain.";

fn score(value: Option<i64>) -> Value {
    value.map_or(Value::Empty, |units| Value::Decimal { units, scale: 2 })
}

fn person(person: &ReviewsPersonFacts) -> Vec<Value> {
    [printed_nip(&person.nip), person.name.clone(), person.position.clone(), person.unit.clone()]
        .map(Value::from)
        .into()
}

fn summary_row(result: &ReviewsResult) -> Vec<Value> {
    let mut row = person(&result.person);
    let class = result.gap.map(|g| GapClass::from(g.class).label());
    row.extend([
        score(result.total),
        score(result.oneself),
        score(result.gap.map(|g| g.gap)),
        Value::from(class.unwrap_or_default()),
        Value::from(result.raters),
    ]);
    row.extend(result.aspects.iter().map(|a| score(a.others)));
    row
}

fn group_rows(result: &ReviewsResult) -> Vec<Vec<Value>> {
    result
        .columns
        .iter()
        .map(|column| {
            let mut row = person(&result.person);
            row.extend([
                Value::from(column.label.as_str()),
                Value::from(column.weight),
                Value::from(column.raters),
                score(column.mean),
            ]);
            row.extend(column.aspects.iter().map(|a| score(*a)));
            row
        })
        .collect()
}

fn item_row(result: &ReviewsResult) -> Vec<Value> {
    let mut row = person(&result.person);
    row.extend(result.items.iter().map(|item| score(*item)));
    row
}
