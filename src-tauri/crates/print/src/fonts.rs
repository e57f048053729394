//! The embedded fonts, parsed once. No font of the computer is ever used, so a sheet looks the
//! same in every office. Licences stand beside the files in `assets/fonts`.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// In the order of preference: text, then signs and scripts the text fonts lack.
const FILES: [&[u8]; 6] = [
    include_bytes!("../../../../assets/fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/SourceSans3-SemiBold.ttf"),
    include_bytes!("../../../../assets/fonts/SourceSans3-Italic.ttf"),
    include_bytes!("../../../../assets/fonts/SourceCodePro-SemiBold.ttf"),
    include_bytes!("../../../../assets/fonts/DejaVuSans.ttf"),
    include_bytes!("../../../../assets/fonts/NotoEmoji-Regular.ttf"),
];

/// The fonts, their index for the compiler, and what they can show.
pub(crate) struct Fonts {
    /// Index by family and style.
    pub book: LazyHash<FontBook>,
    /// The fonts in the order of the index.
    pub list: Vec<Font>,
    /// One bit for each code point that some font has a glyph for.
    covered: Vec<u64>,
}

impl Fonts {
    /// Whether any embedded font can show the character.
    pub fn cover(&self, c: char) -> bool {
        let point = c as usize;
        self.covered.get(point / 64).is_some_and(|bits| bits & (1 << (point % 64)) != 0)
    }
}

/// The fonts of the program.
pub(crate) fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let list: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
        let mut covered = vec![0u64; 0x11_0000 / 64];
        for font in &list {
            for point in font.info().coverage.iter() {
                if let Some(bits) = covered.get_mut(point as usize / 64) {
                    *bits |= 1 << (point % 64);
                }
            }
        }
        Fonts { book: LazyHash::new(FontBook::from_fonts(&list)), list, covered }
    })
}
