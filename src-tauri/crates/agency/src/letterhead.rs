//! The identity as printed documents carry it.

use crate::AgencyError;
use crate::store::Identity;
use abdi_print::{Letterhead, Picture};

/// The letterhead and the pictures it needs; lines without content are left out.
///
/// # Errors
/// When the stored logo cannot be decoded.
pub fn letterhead(identity: &Identity) -> Result<(Letterhead, Vec<Picture>), AgencyError> {
    let join = |parts: &[String], with: &str| -> String {
        parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(with)
    };
    let labelled = |label: &str, text: &str| if text.is_empty() { String::new() } else { format!("{label} {text}") };
    let town = join(&[identity.city.clone(), identity.postal_code.clone()], " ");
    let letterhead = Letterhead {
        government: identity.region.to_uppercase(),
        office: identity.name.to_uppercase(),
        address: join(&[identity.address.clone(), town], ", "),
        contact: join(
            &[labelled("Telepon", &identity.phone), labelled("Pos-el", &identity.email), identity.website.clone()],
            " · ",
        ),
    };
    let logo = identity.logo.clone().map(|bytes| Picture::new("logo", bytes)).transpose()?;
    Ok((letterhead, logo.into_iter().collect()))
}
