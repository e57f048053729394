//! `agency.save_identity`: name, address and city for letterheads.

use crate::store;
use abdi_kernel::{Area, Change, Failure, FieldError, Write};
use serde::Deserialize;
use ts_rs::TS;

/// What the identity form sends.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgencyIdentityInput {
    region: String,
    name: String,
    short_name: String,
    address: String,
    city: String,
    postal_code: String,
    phone: String,
    email: String,
    website: String,
}

/// `agency.save_identity`
pub struct SaveIdentity;

impl Change for SaveIdentity {
    const NAME: &'static str = "agency.save_identity";
    const CHANGES: &'static [Area] = &["agency"];
    type Input = AgencyIdentityInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: AgencyIdentityInput) -> Result<(), Failure> {
        let required = [
            ("region", &input.region, "Isi nama pemerintah daerah, misalnya PEMERINTAH KOTA SAWAHLUNTO."),
            ("name", &input.name, "Isi nama lengkap kantor."),
            ("city", &input.city, "Isi nama kota; dicetak di depan tanggal surat."),
        ];
        let missing = required.iter().filter(|(_, text, _)| text.trim().is_empty());
        let mut errors: Vec<FieldError> = missing
            .map(|(field, _, message)| FieldError { field: (*field).to_owned(), message: (*message).to_owned() })
            .collect();
        let postal = input.postal_code.trim();
        let complete = postal.len() == 5 && postal.bytes().all(|b| b.is_ascii_digit());
        if !(postal.is_empty() || complete) {
            errors.push(FieldError { field: "postalCode".into(), message: "Kode pos terdiri atas 5 angka.".into() });
        }
        if let Some(failure) = Failure::fields(errors) {
            return Err(failure);
        }
        let logo = store::identity(cx.db())?.logo;
        let clean = |text: String| text.trim().to_owned();
        let identity = store::Identity {
            region: clean(input.region),
            name: clean(input.name),
            short_name: clean(input.short_name),
            address: clean(input.address),
            city: clean(input.city),
            postal_code: clean(input.postal_code),
            phone: clean(input.phone),
            email: clean(input.email),
            website: clean(input.website),
            logo,
        };
        cx.title("Ubah identitas kantor");
        store::save_identity(cx.db(), &identity)
    }
}
