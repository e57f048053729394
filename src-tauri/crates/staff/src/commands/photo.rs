//! The photo of a person.

use abdi_kernel::{Area, Failure, Query, Read};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::store::photo::{Size, photo};

/// Input of `staff.photo`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffPhotoInput {
    /// Id of the staff record.
    pub id: i64,
    /// The small one (at most 96 × 128) instead of the large one (at most 480 × 640).
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub thumbnail: bool,
}

/// Answer of `staff.photo`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffPhoto {
    /// A `data:` address of a JPEG; null when there is no photo.
    pub source: Option<String>,
}

/// `staff.photo`.
pub struct Photo;

impl Query for Photo {
    const NAME: &'static str = "staff.photo";
    const READS: &'static [Area] = &["staff"];
    type Input = StaffPhotoInput;
    type Output = StaffPhoto;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let size = if input.thumbnail { Size::Thumbnail } else { Size::Picture };
        let source =
            photo(cx.db(), input.id, size)?.map(|jpeg| format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg)));
        Ok(StaffPhoto { source })
    }
}
