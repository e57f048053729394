//! `reviews.questionnaires`: the forms that are still out, on paper, each with its short code; one
//! file holds all forms of one rater.

use std::path::PathBuf;

use abdi_kernel::{Area, Failure, Job, JobContext, date, files};
use abdi_print::{Letterhead, Options, Paper, Picture, cores, render, render_many, safe_file_name};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sheets::{ReviewsPrinted, print_paper};
use crate::documents::{KUESIONER, Kuesioner, privacy_note};
use crate::error::ReviewsError;
use crate::staging::Staging;
use crate::store::codes::{self, PrintedForm};
use crate::store::periods::Period;
use crate::store::{instruments, periods};

/// Which forms, where to.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsQuestionnairesInput {
    period_id: i64,
    /// Only raters of this unit with all below it.
    #[ts(optional)]
    unit_id: Option<i64>,
    /// Only this rater, by staff id.
    #[ts(optional)]
    rater_staff_id: Option<i64>,
    /// Size of the paper; none = the office's choice.
    #[ts(optional)]
    paper: Option<abdi_agency::Paper>,
    /// Handle of the folder.
    folder: u32,
}

/// `reviews.questionnaires`
pub struct Questionnaires;

/// What all forms share.
struct Shared {
    period: Period,
    letterhead: Letterhead,
    pictures: Vec<Picture>,
    paper: Paper,
    hand_in: String,
    blank: Kuesioner,
    packs: Vec<Vec<PrintedForm>>,
    by_unit: bool,
}

/// All forms of one rater. The file does not name the rater either.
#[derive(Serialize)]
struct Pack {
    title: String,
    forms: Vec<Kuesioner>,
}

impl Job for Questionnaires {
    const NAME: &'static str = "reviews.questionnaires";
    const CHANGES: &'static [Area] = &[];
    type Input = ReviewsQuestionnairesInput;
    type Output = ReviewsPrinted;

    fn run(cx: &JobContext<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let target = cx.files().path(input.folder)?;
        cx.progress(0, 0, "Membaca daftar penilai")?;
        let shared = cx.read(|read| load(read.db(), &input))?;
        let total = shared.packs.iter().map(Vec::len).sum();
        let mut staging = Staging::new(&target)?;
        let (mut done, mut pages) = (0, 0);
        render_many(
            shared.packs.iter().map(Ok::<_, Failure>),
            cores(),
            |pack| {
                let options = Options { date: day(&shared.period), ident: ident(&shared.period, pack) };
                let forms: Vec<Kuesioner> = pack.iter().map(|form| model(&shared, form)).collect();
                let title = format!("{} kuesioner", forms.len());
                render(&KUESIONER, &Pack { title, forms }, &shared.pictures, &options)
            },
            |pack, printed| {
                let pdf = printed.map_err(ReviewsError::Print)?;
                staging.write(&name(&shared, pack), &pdf.bytes)?;
                done += pack.len();
                pages += u32::try_from(pdf.pages).unwrap_or(0);
                cx.progress(done, total, "Mencetak kuesioner")
            },
        )?;
        let files = staging.deliver()?;
        Ok(ReviewsPrinted { files, pages, folder: files::display_name(&target) })
    }
}

fn load(db: &abdi_vault::Reader<'_>, input: &ReviewsQuestionnairesInput) -> Result<Shared, Failure> {
    let period = periods::load(db, input.period_id)?;
    if !period.state.takes_answers() {
        return Err(ReviewsError::NotOpen { name: period.name, state: period.state.code() }.into());
    }
    let forms = codes::outstanding(db, period.id, input.unit_id, input.rater_staff_id)?;
    if forms.is_empty() {
        return Err(ReviewsError::NothingToPrint.into());
    }
    let identity = abdi_agency::store::identity(db)?;
    let (letterhead, pictures) = abdi_agency::letterhead(&identity)?;
    let paper = match input.paper {
        Some(paper) => paper,
        None => abdi_agency::store::load(db)?.paper,
    };
    let office = if identity.short_name.is_empty() { "pengelola kepegawaian" } else { &identity.short_name };
    let instrument = instruments::load(db, period.instrument_id)?;
    Ok(Shared {
        letterhead,
        pictures,
        paper: print_paper(paper),
        hand_in: format!("Serahkan dalam amplop tertutup kepada {office} paling lambat {}.", date::long(period.ends)),
        blank: Kuesioner::blank(&instrument),
        by_unit: forms.iter().any(|form| form.rater.unit_id != forms[0].rater.unit_id),
        // The list comes in the order of the raters.
        packs: forms.chunk_by(|a, b| a.rater.id == b.rater.id).map(<[PrintedForm]>::to_vec).collect(),
        period,
    })
}

fn model(shared: &Shared, form: &PrintedForm) -> Kuesioner {
    Kuesioner {
        paper: shared.paper,
        letterhead: Some(shared.letterhead.clone()),
        code: form.code.to_string(),
        period: shared.period.name.clone(),
        person: form.ratee.name.clone(),
        position: form.ratee.position.clone(),
        unit: form.ratee.unit.clone(),
        group: form.group.label().to_owned(),
        privacy: privacy_note(form.group, shared.period.settings.threshold),
        hand_in: shared.hand_in.clone(),
        ..shared.blank.clone()
    }
}

/// The name tells whom to give the forms to; the forms themselves do not.
fn name(shared: &Shared, pack: &[PrintedForm]) -> PathBuf {
    let who = &pack[0].rater;
    let key = if who.nip.is_empty() { who.id.to_string() } else { who.nip.clone() };
    let file = safe_file_name(&format!("Kuesioner 360 untuk {} - {key} - {} lembar.pdf", who.name, pack.len()));
    if shared.by_unit { PathBuf::from(safe_file_name(&who.unit)).join(file) } else { PathBuf::from(file) }
}

fn day(period: &Period) -> NaiveDate {
    period.opened.unwrap_or(period.starts)
}

fn ident(period: &Period, pack: &[PrintedForm]) -> String {
    let codes: Vec<String> = pack.iter().map(|form| form.code.to_string()).collect();
    format!("reviews/{}/kuesioner/{}", period.id, codes.join("/"))
}
