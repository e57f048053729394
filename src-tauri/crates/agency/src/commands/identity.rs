//! `agency.identity`: who the office is.

use crate::commands::AgencyNothing;
use crate::{picture, store};
use abdi_kernel::{Area, Failure, Query, Read};
use base64::Engine as _;
use serde::Serialize;
use ts_rs::TS;

/// The identity as the settings page shows it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgencyIdentity {
    region: String,
    name: String,
    short_name: String,
    address: String,
    city: String,
    postal_code: String,
    phone: String,
    email: String,
    website: String,
    /// A data URL.
    logo: Option<String>,
}

/// `agency.identity`
pub struct Identity;

impl Query for Identity {
    const NAME: &'static str = "agency.identity";
    const READS: &'static [Area] = &["agency"];
    type Input = AgencyNothing;
    type Output = AgencyIdentity;

    fn run(cx: &Read<'_>, _: AgencyNothing) -> Result<AgencyIdentity, Failure> {
        let found = store::identity(cx.db())?;
        let logo = found.logo.as_deref().and_then(|bytes| {
            let kind = picture::media_type(bytes)?;
            Some(format!("data:{kind};base64,{}", base64::engine::general_purpose::STANDARD.encode(bytes)))
        });
        Ok(AgencyIdentity {
            region: found.region,
            name: found.name,
            short_name: found.short_name,
            address: found.address,
            city: found.city,
            postal_code: found.postal_code,
            phone: found.phone,
            email: found.email,
            website: found.website,
            logo,
        })
    }
}
