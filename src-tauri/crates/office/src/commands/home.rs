//! `office.home`: the start page. What is due, what runs, what came in last.

use super::journal_list::{self, JournalEntry};
use crate::desk::RECOVERY_PROVEN;
use abdi_kernel::{Area, Failure, Query, Read};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing is asked.
#[derive(Deserialize, TS)]
pub struct OfficeHomeInput {}

/// Which steps of the first run are done.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeHomeSetup {
    identity: bool,
    recovery_proven: bool,
    staff: u32,
    periods: u32,
}

/// The start page.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeHome {
    today: NaiveDate,
    setup: OfficeHomeSetup,
    recent: Vec<JournalEntry>,
}

/// `office.home`
pub struct Home;

impl Query for Home {
    const NAME: &'static str = "office.home";
    const READS: &'static [Area] = &["agency", "journal", "organisation", "reviews", "staff", "vault"];
    type Input = OfficeHomeInput;
    type Output = OfficeHome;

    fn run(cx: &Read<'_>, _: OfficeHomeInput) -> Result<OfficeHome, Failure> {
        let identity = abdi_agency::store::identity(cx.db())?;
        let proven = abdi_agency::store::get(cx.db(), RECOVERY_PROVEN)?;
        Ok(OfficeHome {
            today: cx.today(),
            setup: OfficeHomeSetup {
                identity: !identity.name.is_empty(),
                recovery_proven: proven.is_some_and(|value| value == "1"),
                staff: 0,
                periods: 0,
            },
            recent: journal_list::page(cx, None, "", 8)?,
        })
    }
}
