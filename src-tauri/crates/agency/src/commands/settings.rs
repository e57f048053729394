//! `agency.settings`: the office's choices.

use crate::commands::AgencyNothing;
use crate::store;
use abdi_kernel::{Area, Failure, Query, Read};

/// `agency.settings`
pub struct Settings;

impl Query for Settings {
    const NAME: &'static str = "agency.settings";
    const READS: &'static [Area] = &["agency"];
    type Input = AgencyNothing;
    type Output = store::Settings;

    fn run(cx: &Read<'_>, _: AgencyNothing) -> Result<store::Settings, Failure> {
        store::load(cx.db())
    }
}
