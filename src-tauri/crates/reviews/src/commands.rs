//! Commands of this area, one a file.

mod instruments_list;
mod keying_find;
mod keying_submit;
mod participants_list;
mod participants_set;
mod period_close;
mod period_create;
mod period_delete;
mod period_edit;
mod period_get;
mod period_list;
mod period_open;
mod period_preview;
mod period_release;
mod progress;
mod progress_raters;
mod questionnaires;
mod raters_edit;
mod raters_list;
mod raters_propose;
mod results_export;
mod results_list;
mod results_overview;
mod results_person;
mod sheets;

use abdi_kernel::{Entry, change, job, query};

/// All commands of this area.
pub fn commands() -> Vec<Entry> {
    vec![
        query::<instruments_list::InstrumentsList>(),
        query::<period_list::PeriodList>(),
        query::<period_get::PeriodGet>(),
        change::<period_create::PeriodCreate>(),
        change::<period_edit::PeriodEdit>(),
        change::<period_delete::PeriodDelete>(),
        query::<participants_list::ParticipantsList>(),
        change::<participants_set::ParticipantsSet>(),
        job::<raters_propose::RatersPropose>(),
        query::<raters_list::RatersList>(),
        change::<raters_edit::RatersEdit>(),
        query::<period_preview::PeriodPreview>(),
        change::<period_open::PeriodOpen>(),
        job::<questionnaires::Questionnaires>(),
        query::<keying_find::KeyingFind>(),
        change::<keying_submit::KeyingSubmit>(),
        query::<progress::Progress>(),
        query::<progress_raters::ProgressRaters>(),
        change::<period_close::PeriodClose>(),
        query::<results_list::ResultsList>(),
        query::<results_overview::ResultsOverview>(),
        query::<results_person::ResultsPerson>(),
        job::<period_release::PeriodRelease>(),
        job::<sheets::Sheets>(),
        job::<results_export::ResultsExport>(),
    ]
}
