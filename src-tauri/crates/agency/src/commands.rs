//! Commands of the agency.

mod identity;
mod save_identity;
mod save_logo;
mod save_settings;
mod save_signers;
mod settings;
mod signers;

use abdi_kernel::{Entry, change, query};

/// All commands of this area.
pub fn commands() -> Vec<Entry> {
    vec![
        query::<identity::Identity>(),
        change::<save_identity::SaveIdentity>(),
        change::<save_logo::SaveLogo>(),
        query::<signers::Signers>(),
        change::<save_signers::SaveSigners>(),
        query::<settings::Settings>(),
        change::<save_settings::SaveSettings>(),
    ]
}

/// Input of a command that needs none.
#[derive(serde::Deserialize, ts_rs::TS)]
pub struct AgencyNothing {}
