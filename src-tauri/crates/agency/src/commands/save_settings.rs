//! `agency.save_settings`: week pattern, paper, idle time.

use crate::{AgencyError, store};
use abdi_kernel::{Area, Change, Failure, Write};

/// `agency.save_settings`
pub struct SaveSettings;

impl Change for SaveSettings {
    const NAME: &'static str = "agency.save_settings";
    const CHANGES: &'static [Area] = &["agency"];
    type Input = store::Settings;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: store::Settings) -> Result<(), Failure> {
        if !matches!(input.week_days, 5 | 6) {
            let message = "Pilih 5 atau 6 hari kerja seminggu (Perpres 21/2023).";
            return Err(AgencyError::Field { field: "weekDays".into(), message }.into());
        }
        if !(1..=240).contains(&input.idle_minutes) {
            let message = "Isi antara 1 dan 240 menit.";
            return Err(AgencyError::Field { field: "idleMinutes".into(), message }.into());
        }
        cx.title("Ubah pengaturan");
        store::set(cx.db(), "week_days", &input.week_days.to_string())?;
        store::set(cx.db(), "paper", if input.paper == store::Paper::A4 { "A4" } else { "F4" })?;
        store::set(cx.db(), "idle_minutes", &input.idle_minutes.to_string())
    }
}
