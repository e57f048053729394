//! Photos: recognised by content, made small, written anew. What else a camera put into the file
//! (place, time, device) does not survive.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

use crate::StaffError;

/// Largest file taken, in bytes.
pub(crate) const LIMIT: u64 = 10_000_000;
/// Largest width and height of a picture, in pixels.
const LARGEST_SIDE: u32 = 12_000;
/// Most memory for unpacking, in bytes.
const MEMORY: u64 = 400_000_000;

/// A photo in its two sizes, both JPEG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sizes {
    pub(crate) picture: Vec<u8>,
    pub(crate) thumbnail: Vec<u8>,
}

/// Reads a PNG or JPEG and makes both sizes.
pub(crate) fn sizes(bytes: &[u8]) -> Result<Sizes, StaffError> {
    if bytes.len() as u64 > LIMIT {
        return Err(StaffError::Photo("Foto lebih besar dari 10 MB. Perkecil dahulu, lalu pilih lagi."));
    }
    let format = image::guess_format(bytes).ok().filter(|f| matches!(f, ImageFormat::Png | ImageFormat::Jpeg));
    let format = format
        .ok_or(StaffError::Photo("Berkas ini bukan foto PNG atau JPEG. Simpan ulang sebagai JPEG, lalu pilih lagi."))?;
    let broken = |_| StaffError::Photo("Foto ini rusak atau terlalu besar ukurannya. Pilih foto lain.");
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let orientation = decoder.orientation().map_err(broken)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    image.apply_orientation(orientation);
    Ok(Sizes { picture: jpeg(&image, 480, 640)?, thumbnail: jpeg(&image, 96, 128)? })
}

fn jpeg(image: &DynamicImage, width: u32, height: u32) -> Result<Vec<u8>, StaffError> {
    let small = if image.width() > width || image.height() > height {
        image.resize(width, height, FilterType::Triangle)
    } else {
        image.clone()
    };
    // JPEG knows no transparency: transparent parts become white.
    let rgba = small.to_rgba8();
    let mut rgb = image::RgbImage::new(rgba.width(), rgba.height());
    for (to, from) in rgb.pixels_mut().zip(rgba.pixels()) {
        let alpha = u32::from(from.0[3]);
        to.0 = [0, 1, 2].map(|at| ((u32::from(from.0[at]) * alpha + 255 * (255 - alpha)) / 255) as u8);
    }
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, 85)
        .encode_image(&rgb)
        .map_err(|_| StaffError::Photo("Foto ini tidak dapat disimpan. Pilih foto lain."))?;
    Ok(out)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
        let image = image::RgbaImage::from_pixel(width, height, image::Rgba([200, 30, 30, 0]));
        let mut out = Cursor::new(Vec::new());
        image.write_to(&mut out, ImageFormat::Png).unwrap();
        out.into_inner()
    }

    fn side(bytes: &[u8]) -> (u32, u32) {
        let image = image::load_from_memory(bytes).unwrap();
        (image.width(), image.height())
    }

    #[test]
    fn both_sizes_keep_the_shape() {
        for (from, picture, thumbnail) in [
            ((1200, 1600), (480, 640), (96, 128)),
            ((1600, 1200), (480, 360), (96, 72)),
            ((480, 640), (480, 640), (96, 128)),
            ((50, 60), (50, 60), (50, 60)),
        ] {
            let sizes = sizes(&png(from.0, from.1)).unwrap();
            assert_eq!((side(&sizes.picture), side(&sizes.thumbnail)), (picture, thumbnail));
            assert_eq!(image::guess_format(&sizes.picture).unwrap(), ImageFormat::Jpeg);
        }
    }

    #[test]
    fn transparent_becomes_white() {
        let sizes = sizes(&png(10, 10)).unwrap();
        let pixel = image::load_from_memory(&sizes.picture).unwrap().to_rgb8().get_pixel(5, 5).0;
        assert!(pixel.iter().all(|value| *value > 250), "{pixel:?}");
    }

    #[test]
    fn refused_by_content() {
        let mut cut = png(100, 100);
        cut.truncate(40);
        for bytes in [b"GIF89a".to_vec(), b"%PDF-1.7".to_vec(), Vec::new(), cut, vec![0; LIMIT as usize + 1]] {
            assert!(matches!(sizes(&bytes), Err(StaffError::Photo(_))));
        }
    }
}
