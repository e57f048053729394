//! `agency.save_signers`: the whole list at once.

use crate::commands::signers::AgencySigners;
use crate::{AgencyError, store};
use abdi_kernel::{Area, Change, Failure, Write};

/// Forms of acting that may stand before a position.
const ACTING: [&str; 5] = ["", "a.n.", "Plt.", "Plh.", "Pj."];

/// `agency.save_signers`
pub struct SaveSigners;

impl Change for SaveSigners {
    const NAME: &'static str = "agency.save_signers";
    const CHANGES: &'static [Area] = &["agency"];
    type Input = AgencySigners;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: AgencySigners) -> Result<(), Failure> {
        for (at, signer) in input.signers.iter().enumerate() {
            let wrong = |part: &str, message| AgencyError::Field { field: format!("signers.{at}.{part}"), message };
            if signer.name.trim().is_empty() {
                return Err(wrong("name", "Isi nama penanda tangan, atau hapus barisnya.").into());
            }
            let digits = signer.nip.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let complete = digits.len() == 18 && digits.bytes().all(|b| b.is_ascii_digit());
            if !(digits.is_empty() || complete) {
                return Err(wrong("nip", "NIP terdiri atas 18 angka; kosongkan bila tidak punya.").into());
            }
            if !ACTING.contains(&signer.acting.as_str()) {
                return Err(wrong("acting", "Pilih a.n., Plt., Plh., Pj., atau kosong.").into());
            }
        }
        cx.title("Ubah daftar penanda tangan");
        store::save_signers(cx.db(), &input.signers)
    }
}
