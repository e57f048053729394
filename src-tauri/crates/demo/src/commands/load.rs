//! `demo.load`: fills an empty file with a region of invented people and two reviews.

use crate::error::DemoError;
use crate::{fill, region, reviews};
use abdi_kernel::{Area, Failure, Job, JobContext};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How large, and which.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DemoLoadInput {
    /// 50 to 100,000.
    #[serde(default = "usual")]
    #[ts(as = "Option<u32>", optional)]
    staff: u32,
    /// The same number gives the same region.
    #[serde(default = "first")]
    #[ts(as = "Option<u64>", optional)]
    seed: u64,
    /// The day on which the region is so; 1 November 2026 when left out.
    #[ts(optional)]
    on: Option<NaiveDate>,
}

fn usual() -> u32 {
    2700
}

fn first() -> u64 {
    1
}

/// What is in the file now.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DemoLoaded {
    staff: u32,
    units: u32,
    periods: u32,
    /// Id of the released period.
    released_period: i64,
    /// Id of the open period.
    open_period: i64,
}

/// `demo.load`
pub struct Load;

impl Job for Load {
    const NAME: &'static str = "demo.load";
    const CHANGES: &'static [Area] = &["agency", "organisation", "staff", "reviews"];
    type Input = DemoLoadInput;
    type Output = DemoLoaded;

    fn run(cx: &JobContext<'_>, input: DemoLoadInput) -> Result<DemoLoaded, Failure> {
        if !(50..=100_000).contains(&input.staff) {
            return Err(DemoError::Staff.into());
        }
        let total = input.staff as usize;
        cx.progress(0, total, "Menyusun daerah contoh")?;
        let on = input.on.or(NaiveDate::from_ymd_opt(2026, 11, 1)).unwrap_or_default();
        let region = region::plan(total, input.seed, on);
        cx.write(|write| {
            let db = write.db();
            let used = abdi_staff::totals(db)?.1 > 0 || !abdi_organisation::units(db)?.is_empty();
            if used || !abdi_reviews::store::periods::all(db)?.is_empty() {
                return Err(DemoError::NotEmpty.into());
            }
            let stored = fill::fill(db, &region, |done| cx.progress(done, total, "Menyimpan pegawai contoh"))?;
            cx.progress(total, total, "Menyusun penilaian contoh")?;
            let (released_period, open_period) = reviews::hold(db, &region, &stored, input.seed)?;
            write.irreversible();
            write.title(format!("Muat data contoh: {total} pegawai"));
            Ok(DemoLoaded {
                staff: input.staff,
                units: u32::try_from(stored.units.len()).unwrap_or(u32::MAX),
                periods: 2,
                released_period,
                open_period,
            })
        })
    }
}
