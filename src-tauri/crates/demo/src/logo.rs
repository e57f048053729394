//! The emblem of Kota Sukamaju: a shield with a sun over hills, drawn by integers.

use image::{ImageFormat, Rgba, RgbaImage};
use std::io::Cursor;

const WIDTH: i32 = 240;
const HEIGHT: i32 = 288;
const BLUE: Rgba<u8> = Rgba([20, 74, 122, 255]);
const GOLD: Rgba<u8> = Rgba([240, 190, 60, 255]);
const SKY: Rgba<u8> = Rgba([232, 241, 248, 255]);
const GREEN: Rgba<u8> = Rgba([46, 125, 74, 255]);
const NOTHING: Rgba<u8> = Rgba([0, 0, 0, 0]);

/// The emblem as PNG; the same bytes every time.
pub(crate) fn png() -> Option<Vec<u8>> {
    let picture = RgbaImage::from_fn(WIDTH.unsigned_abs(), HEIGHT.unsigned_abs(), |x, y| {
        colour(x.cast_signed() - WIDTH / 2, y.cast_signed())
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).ok()?;
    Some(bytes.into_inner())
}

/// The colour at a point; x from the middle, y from the top.
fn colour(x: i32, y: i32) -> Rgba<u8> {
    let depth = half_width(y) - x.abs();
    match depth {
        ..=0 => NOTHING,
        1..10 => BLUE,
        10..15 => GOLD,
        _ if y < 14 => BLUE,
        _ if y < 20 => GOLD,
        _ => inside(x, y),
    }
}

/// Half the shield's width at a height: straight above, an arc below.
fn half_width(y: i32) -> i32 {
    let below = y - 130;
    if below <= 0 {
        return 116;
    }
    // A circle around the opposite side gives the pointed foot.
    let inside = 232 * 232 - below * below * 232 * 232 / (158 * 158);
    if inside <= 0 { 0 } else { inside.isqrt() - 116 }
}

fn inside(x: i32, y: i32) -> Rgba<u8> {
    let (dx, dy) = (x, y - 118);
    let far = dx * dx + dy * dy;
    // Hills in front of the sun, a river below.
    let hill = 168 + (x + 46).abs() * (x + 46).abs() / 90;
    let other = 178 + (x - 52).abs() * (x - 52).abs() / 80;
    if y > 214 && (y + x.abs() / 3) % 16 < 6 {
        return SKY;
    }
    if y > 214 {
        return BLUE;
    }
    if y > hill || y > other {
        return GREEN;
    }
    if far < 46 * 46 {
        return GOLD;
    }
    // Eight rays of equal width.
    let ray = dx.abs() < 7 || dy.abs() < 7 || (dx - dy).abs() < 9 || (dx + dy).abs() < 9;
    if ray && (56 * 56..84 * 84).contains(&far) { GOLD } else { SKY }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_small_picture_that_stays_the_same() {
        let png = super::png().unwrap();
        assert!(png.starts_with(b"\x89PNG") && png.len() < 20_000, "{}", png.len());
        assert_eq!(super::png().unwrap(), png);
    }
}
