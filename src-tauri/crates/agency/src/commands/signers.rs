//! `agency.signers`: those who sign.

use crate::commands::AgencyNothing;
use crate::store::{self, Signer};
use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Those who sign, in order.
#[derive(Serialize, Deserialize, TS)]
pub struct AgencySigners {
    pub(crate) signers: Vec<Signer>,
}

/// `agency.signers`
pub struct Signers;

impl Query for Signers {
    const NAME: &'static str = "agency.signers";
    const READS: &'static [Area] = &["agency"];
    type Input = AgencyNothing;
    type Output = AgencySigners;

    fn run(cx: &Read<'_>, _: AgencyNothing) -> Result<AgencySigners, Failure> {
        Ok(AgencySigners { signers: store::signers(cx.db())? })
    }
}
