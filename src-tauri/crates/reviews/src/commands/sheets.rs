//! `reviews.sheets`: the released sheets as PDF, of one person, a unit or everybody.

use std::path::PathBuf;

use abdi_kernel::{Area, Failure, Job, JobContext, files};
use abdi_print::{Letterhead, Options, Picture, cores, render, render_many, safe_file_name};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::documents::{LEMBAR_PENILAIAN, LembarPenilaian};
use crate::error::ReviewsError;
use crate::group::RaterGroup;
use crate::instrument::Instrument;
use crate::sheet::{Frame, lembar};
use crate::snapshot;
use crate::staging::Staging;
use crate::store::lists::{self, Filter};
use crate::store::people::PeriodPerson;
use crate::store::periods::Period;
use crate::store::{assignments, instruments, periods, results as stored};

/// Which sheets, where to.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsSheetsInput {
    period_id: i64,
    /// Only this person, by NIP.
    #[ts(optional)]
    nip: Option<String>,
    /// Only this person, by participant.
    #[ts(optional)]
    participant_id: Option<i64>,
    /// Only this unit with all below it.
    #[ts(optional)]
    unit_id: Option<i64>,
    /// Size of the paper; none = the office's choice.
    #[ts(optional)]
    paper: Option<abdi_agency::Paper>,
    /// Handle of the folder.
    folder: u32,
}

/// What was written.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPrinted {
    /// Files.
    pub(super) files: u32,
    /// Pages over all files.
    pub(super) pages: u32,
    /// Name of the folder.
    pub(super) folder: String,
}

/// `reviews.sheets`
pub struct Sheets;

/// One sheet to print.
struct Sheet {
    name: PathBuf,
    ident: String,
    model: LembarPenilaian,
}

/// What all sheets share.
struct Shared {
    period: Period,
    released: NaiveDate,
    instrument: Instrument,
    letterhead: Letterhead,
    pictures: Vec<Picture>,
    city: String,
    paper: abdi_print::Paper,
    people: Vec<(i64, PeriodPerson)>,
    by_unit: bool,
}

impl Job for Sheets {
    const NAME: &'static str = "reviews.sheets";
    const CHANGES: &'static [Area] = &[];
    type Input = ReviewsSheetsInput;
    type Output = ReviewsPrinted;

    fn run(cx: &JobContext<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let target = cx.files().path(input.folder)?;
        cx.progress(0, 0, "Membaca hasil")?;
        let shared = cx.read(|read| load(read.db(), &input))?;
        let total = shared.people.len();
        let mut staging = Staging::new(&target)?;
        let (mut done, mut pages) = (0, 0);
        render_many(
            shared
                .people
                .iter()
                .map(|(participant, person)| cx.read(|read| sheet(read.db(), &shared, *participant, person))),
            cores(),
            |sheet| {
                let options = Options { date: shared.released, ident: sheet.ident.clone() };
                render(&LEMBAR_PENILAIAN, &sheet.model, &shared.pictures, &options)
            },
            |sheet, printed| {
                let pdf = printed.map_err(ReviewsError::Print)?;
                staging.write(&sheet.name, &pdf.bytes)?;
                done += 1;
                pages += u32::try_from(pdf.pages).unwrap_or(0);
                cx.progress(done, total, "Mencetak lembar penilaian")
            },
        )?;
        let files = staging.deliver()?;
        Ok(ReviewsPrinted { files, pages, folder: files::display_name(&target) })
    }
}

fn load(db: &abdi_vault::Reader<'_>, input: &ReviewsSheetsInput) -> Result<Shared, Failure> {
    let period = periods::load(db, input.period_id)?;
    let released = match period.released {
        Some(day) if period.state.frozen() => day,
        _ => return Err(ReviewsError::NotReleased.into()),
    };
    let nip = input.nip.as_ref().map(|nip| nip.chars().filter(char::is_ascii_digit).collect::<String>());
    let mut people = lists::participants(db, &Filter { period: period.id, unit: input.unit_id, text: "" })?;
    people.retain(|(id, person)| {
        input.participant_id.is_none_or(|wanted| wanted == *id)
            && nip.as_ref().is_none_or(|wanted| *wanted == person.nip)
    });
    if people.is_empty() {
        return Err(ReviewsError::NothingToPrint.into());
    }
    let (letterhead, pictures, city) = stored::letterhead(db, period.id)?;
    let paper = match input.paper {
        Some(paper) => paper,
        None => abdi_agency::store::load(db)?.paper,
    };
    Ok(Shared {
        instrument: instruments::load(db, period.instrument_id)?,
        released,
        letterhead,
        pictures,
        city,
        paper: print_paper(paper),
        by_unit: people.iter().any(|(_, person)| person.unit_id != people[0].1.unit_id),
        people,
        period,
    })
}

/// The office's paper as the printer takes it.
pub(super) fn print_paper(paper: abdi_agency::Paper) -> abdi_print::Paper {
    match paper {
        abdi_agency::Paper::A4 => abdi_print::Paper::A4,
        abdi_agency::Paper::F4 => abdi_print::Paper::F4,
    }
}

fn sheet(
    db: &abdi_vault::Reader<'_>,
    shared: &Shared,
    participant: i64,
    person: &PeriodPerson,
) -> Result<Sheet, Failure> {
    let (result, hash) = stored::load(db, participant)?.ok_or(ReviewsError::NotReleased)?;
    let raters = assignments::of_participant(db, participant)?;
    let mut superiors = raters.iter().filter(|a| a.group == RaterGroup::Superior);
    let superior = superiors.next().filter(|_| superiors.next().is_none()).map(|a| &a.rater);
    let frame = Frame {
        period: &shared.period,
        instrument: &shared.instrument,
        letterhead: &shared.letterhead,
        city: &shared.city,
        paper: shared.paper,
    };
    // Without a NIP the number of the participant keeps names apart.
    let key = if person.nip.is_empty() { participant.to_string() } else { person.nip.clone() };
    let file = safe_file_name(&format!("Lembar 360 - {key} - {}.pdf", person.name));
    let name =
        if shared.by_unit { PathBuf::from(safe_file_name(&person.unit)).join(file) } else { PathBuf::from(file) };
    Ok(Sheet {
        name,
        ident: format!("reviews/{}/lembar/{participant}/{hash}", shared.period.id),
        model: lembar(&frame, &result, &snapshot::short(&hash), superior),
    })
}
