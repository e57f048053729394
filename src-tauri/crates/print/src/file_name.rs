//! File names that Windows, Linux and macOS all accept.

/// Longest name in bytes, extension included. Windows allows 260 characters for the whole path,
/// some encrypted home folders 143 bytes for a name.
const MAX_BYTES: usize = 120;
/// Device names of Windows, forbidden with any extension.
const DEVICES: [&str; 8] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$", "CONFIG$"];

/// Turns any text into one safe file name, e.g. `Lembar 360 - Siti, S.E..pdf`. An extension of
/// one to five ASCII letters or digits is kept when the name is cut. Never empty: a text with
/// nothing printable becomes `dokumen`.
///
/// Different texts may give the same name; put something unique (the NIP) into the text.
pub fn safe_file_name(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
            c if c.is_whitespace() => ' ',
            c if c.is_control() || invisible(c) => continue,
            c => c,
        };
        if !(c == ' ' && (name.is_empty() || name.ends_with(' '))) {
            name.push(c);
        }
    }
    let name = name.trim_matches(|c: char| c == ' ' || c == '.');
    let (stem, extension) = split(name);
    let stem = stem.trim_end_matches([' ', '.']);
    let stem = if stem.is_empty() { "dokumen" } else { stem };
    let stem = if device(stem) { format!("_{stem}") } else { stem.to_owned() };
    let room = MAX_BYTES - extension.len();
    let cut = (0..=room.min(stem.len())).rev().find(|&at| stem.is_char_boundary(at)).unwrap_or(0);
    let stem = stem[..cut].trim_end_matches([' ', '.']);
    format!("{stem}{extension}")
}

/// Stem and extension with its dot. A name without a real extension is all stem.
fn split(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) => {
            let extension = &name[dot + 1..];
            let real = (1..=5).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if real { name.split_at(dot) } else { (name, "") }
        }
        None => (name, ""),
    }
}

/// Whether Windows takes the name for a device: what counts is the part before the first dot.
fn device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or(stem).trim_end().to_uppercase();
    let numbered = ["COM", "LPT"].iter().any(|port| {
        first.strip_prefix(port).is_some_and(|rest| {
            let mut rest = rest.chars();
            matches!(rest.next(), Some('0'..='9' | '¹' | '²' | '³')) && rest.next().is_none()
        })
    });
    numbered || DEVICES.contains(&first.as_str())
}

/// Marks that change how a name reads without being seen.
fn invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFF}'
        | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_everywhere() {
        let cases = [
            ("Lembar 360 - Siti Nurhaliza.pdf", "Lembar 360 - Siti Nurhaliza.pdf"),
            ("a<b>c:d\"e/f\\g|h?i*j.pdf", "a-b-c-d-e-f-g-h-i-j.pdf"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("C:\\Windows\\x.pdf", "C--Windows-x.pdf"),
            ("con", "_con"),
            ("CON.pdf", "_CON.pdf"),
            ("nul.tar.gz", "_nul.tar.gz"),
            ("COM1.pdf", "_COM1.pdf"),
            ("COM10.pdf", "COM10.pdf"),
            ("lpt\u{00B9}.pdf", "_lpt\u{00B9}.pdf"),
            ("Aux .pdf", "_Aux.pdf"),
            ("conin$", "_conin$"),
            ("console.pdf", "console.pdf"),
            ("Drs. H. Ahmad, S.Sos., M.Si.", "Drs. H. Ahmad, S.Sos., M.Si"),
            ("titik...", "titik"),
            ("spasi .pdf", "spasi.pdf"),
            ("  dua   spasi\t\n tab.pdf ", "dua spasi tab.pdf"),
            (".tersembunyi", "tersembunyi"),
            (".pdf", "pdf"),
            ("\u{202E}fdp.exe\u{200F}", "fdp.exe"),
            ("nul\0byte.pdf", "nulbyte.pdf"),
            ("", "dokumen"),
            (". . .", "dokumen"),
            ("///", "---"),
            ("emoji 😀.pdf", "emoji 😀.pdf"),
        ];
        for (text, expected) in cases {
            assert_eq!(safe_file_name(text), expected, "{text:?}");
        }
    }

    #[test]
    fn long_names_are_cut_before_the_extension() {
        assert_eq!(safe_file_name(&format!("{}.pdf", "a".repeat(116))).len(), 120);
        let cut = safe_file_name(&format!("{}.pdf", "a".repeat(117)));
        assert_eq!(cut, format!("{}.pdf", "a".repeat(116)));
        let cut = safe_file_name(&format!("{}.pdf", "😀".repeat(500)));
        assert_eq!(cut, format!("{}.pdf", "😀".repeat(29)));
        let cut = safe_file_name(&format!("{} b.pdf", "a".repeat(115)));
        assert_eq!(cut, format!("{}.pdf", "a".repeat(115)));
    }
}
