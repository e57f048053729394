//! `agency.save_logo`: the logo of the letterhead.

use crate::{AgencyError, picture, store};
use abdi_kernel::{Area, Change, Failure, Write};
use serde::Deserialize;
use ts_rs::TS;

/// A chosen file, or nothing to take the logo away.
#[derive(Deserialize, TS)]
pub struct AgencyLogoInput {
    handle: Option<u32>,
}

/// `agency.save_logo`
pub struct SaveLogo;

impl Change for SaveLogo {
    const NAME: &'static str = "agency.save_logo";
    const CHANGES: &'static [Area] = &["agency"];
    type Input = AgencyLogoInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: AgencyLogoInput) -> Result<(), Failure> {
        let mut identity = store::identity(cx.db())?;
        identity.logo = match input.handle {
            None => None,
            Some(handle) => {
                let bytes = std::fs::read(cx.files().path(handle)?).map_err(AgencyError::from)?;
                picture::check(&bytes)?;
                // Decoded once here, so that no sheet fails over it later.
                abdi_print::Picture::new("logo", bytes.clone()).map_err(AgencyError::from)?;
                Some(bytes)
            }
        };
        cx.title(if identity.logo.is_some() { "Ganti logo kop surat" } else { "Hapus logo kop surat" });
        store::save_identity(cx.db(), &identity)
    }
}
