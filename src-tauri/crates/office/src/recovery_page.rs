//! The recovery code on paper.

use crate::error::OfficeError;
use crate::session::Office;
use abdi_agency::{AgencyError, letterhead, store};
use abdi_kernel::files::display_name;
use abdi_kernel::{Failure, date};
use abdi_print::{Options, Paper, RECOVERY_SHEET, RecoverySheet, render};
use abdi_vault::RecoveryCode;
use std::path::Path;

/// Writes the page to seal.
pub(crate) fn save(office: &Office, code: &RecoveryCode, path: &Path) -> Result<(), Failure> {
    let vault = office.vault()?;
    let (identity, settings) = vault.read(|db| Ok::<_, Failure>((store::identity(db)?, store::load(db)?)))?;
    let (head, pictures) = letterhead(&identity)?;
    let today = office.host.now().date_naive();
    let sheet = RecoverySheet {
        paper: if settings.paper == store::Paper::A4 { Paper::A4 } else { Paper::F4 },
        letterhead: (!identity.name.is_empty()).then_some(head),
        operator: vault.operator().to_owned(),
        file_name: display_name(vault.folder()),
        made_on: date::long(today),
        code: code.groups().into_iter().map(str::to_owned).collect(),
        checksum: String::new(),
    };
    let options = Options { date: today, ident: format!("vault/{}/recovery", sheet.file_name) };
    let pdf = render(&RECOVERY_SHEET, &sheet, &pictures, &options).map_err(AgencyError::from)?;
    std::fs::write(path, pdf.bytes)
        .map_err(|source| OfficeError::File { name: display_name(path), verb: "disimpan", source }.into())
}
