//! Level and name of the latest diploma.

use abdi_kernel::Nip;
use abdi_tabular::normalise;
use chrono::Datelike;
use std::borrow::Cow;

use super::line::Line;
use crate::import::column::Column;
use crate::import::field::{Fact, Values};
use crate::import::problem::Problem;

/// Nobody finishes a school younger than this.
const YOUNGEST_GRADUATE: i32 = 10;

/// How diplomas begin, with the code of the level. Longer ones first.
const LEVELS: &[(&str, &str)] = &[
    ("SEKOLAH DASAR", "05"),
    ("SD", "05"),
    ("MI", "05"),
    ("PAKET A", "05"),
    ("SLTP KEJURUAN", "12"),
    ("SEKOLAH LANJUTAN TINGKAT PERTAMA KEJURUAN", "12"),
    ("SLTP", "10"),
    ("SMP", "10"),
    ("MTS", "10"),
    ("PAKET B", "10"),
    ("SLTA KEGURUAN", "18"),
    ("SPG", "18"),
    ("SGO", "18"),
    ("PGA", "18"),
    ("KPG", "18"),
    ("SLTA KEJURUAN", "17"),
    ("SMK", "17"),
    ("STM", "17"),
    ("SMEA", "17"),
    ("SMKK", "17"),
    ("SMIP", "17"),
    ("SPK", "17"),
    ("SPMA", "17"),
    ("SLTA", "15"),
    ("SMA", "15"),
    ("SMU", "15"),
    ("MA", "15"),
    ("MAN", "15"),
    ("PAKET C", "15"),
    ("DIPLOMA IV", "35"),
    ("DIPLOMA III", "30"),
    ("DIPLOMA II", "25"),
    ("DIPLOMA I", "20"),
    ("SARJANA MUDA", "30"),
    ("PROFESI", "42"),
    ("SUBSPESIALIS", "49"),
    ("SUB SPESIALIS", "49"),
    ("SPESIALIS", "47"),
    ("SARJANA", "40"),
    ("MAGISTER", "45"),
    ("DOKTOR", "50"),
];

/// Level, name, year and school.
pub fn read<'a>(line: &mut Line<'a, '_>, nip: &Nip, values: &mut Values<'a>) {
    let id = line.text(Column::EducationLevelId);
    let level_name = line.text(Column::EducationLevel);
    let study = line.free_text(Column::Education);
    let by_list = line.book.education.find(&id, &level_name).map(str::to_owned);
    let by_words = || level_of(&level_name).or_else(|| level_of(&study));
    match by_list.map(Cow::Owned).or_else(|| by_words().map(Cow::Borrowed)) {
        Some(code) => values.set(Fact::education_level, code),
        None if !id.is_empty() || !level_name.is_empty() => {
            let column =
                if line.has(Column::EducationLevelId) { Column::EducationLevelId } else { Column::EducationLevel };
            line.report(column, Problem::CodeUnknown("Tingkat pendidikan"));
        }
        None => {}
    }
    let study = if line.is_local() { Cow::Owned(usual_spelling(&study)) } else { study };
    values.set_text(Fact::education_name, study);
    let school = line.free_text(Column::School);
    values.set_text(Fact::school, school);
    year(line, nip, values);
}

fn year(line: &mut Line<'_, '_>, nip: &Nip, values: &mut Values<'_>) {
    let text = line.text(Column::GraduationYear);
    if text.is_empty() || text == "0" {
        return;
    }
    let possible = (nip.birth_date().year() + YOUNGEST_GRADUATE)..=line.today.year();
    match text.parse::<i32>() {
        Ok(year) if text.len() == 4 && possible.contains(&year) => {
            values.set(Fact::graduation_year, i64::from(year));
        }
        _ => line.report(Column::GraduationYear, Problem::GraduationYear),
    }
}

/// Code of the level that a diploma begins with: `S.1 ILMU HUKUM` is 40.
pub fn level_of(text: &str) -> Option<&'static str> {
    let words = normalise(text);
    if let Some((letter, step, _)) = step(&words) {
        return match (letter, step) {
            ('S', 1) => Some("40"),
            ('S', 2) => Some("45"),
            ('S', 3) => Some("50"),
            ('D', 1) => Some("20"),
            ('D', 2) => Some("25"),
            ('D', 3) => Some("30"),
            ('D', 4) => Some("35"),
            _ => None,
        };
    }
    let begins = |start: &str| words.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    LEVELS.iter().find(|(start, _)| begins(start)).map(|(_, code)| *code)
}

/// Whether a text names a level and nothing else.
pub fn is_level_only(text: &str) -> bool {
    let words = normalise(text);
    match step(&words) {
        Some((_, _, used)) => words.chars().filter(|c| c.is_alphanumeric()).count() == used,
        None => LEVELS.iter().any(|(start, _)| *start == words),
    }
}

/// `S.1 ILMU HUKUM`, `S1 ILMU HUKUM` as SIASN writes it: `S-1 ILMU HUKUM`.
fn usual_spelling(text: &str) -> String {
    let words = normalise(text);
    let Some((letter, number, used)) = step(&words) else { return text.to_owned() };
    let number = match (letter, number) {
        ('S', number) => number.to_string(),
        (_, number) => ["", "I", "II", "III", "IV"].get(number).copied().unwrap_or_default().to_owned(),
    };
    // `used` letters and digits belong to the step; the text after them stays as written.
    let mut left = used;
    let rest = text.char_indices().find(|(_, c)| {
        if left == 0 {
            return true;
        }
        left -= usize::from(c.is_alphanumeric());
        false
    });
    let rest = rest.map_or("", |(at, _)| text[at..].trim_start_matches(|c: char| !c.is_alphanumeric()));
    format!("{letter}-{number} {rest}").trim_end().to_owned()
}

/// Letter and number of a step such as `S 1`, `S1`, `D III`, and how many letters and digits it takes.
fn step(words: &str) -> Option<(char, usize, usize)> {
    let mut parts = words.split(' ');
    let first = parts.next()?;
    let letter = first.chars().next().filter(|c| matches!(c, 'S' | 'D'))?;
    let number = match &first[1..] {
        "" => parts.next()?,
        together => together,
    };
    let value = match number {
        "1" | "I" => 1,
        "2" | "II" => 2,
        "3" | "III" => 3,
        "4" | "IV" => 4,
        _ => return None,
    };
    Some((letter, value, 1 + number.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_by_the_beginning() {
        for (text, wanted) in [
            ("S-1 ILMU HUKUM", Some("40")),
            ("S.1 ILMU PEMERINTAHAN", Some("40")),
            ("S1 PGSD", Some("40")),
            ("S 2 EKONOMI", Some("45")),
            ("S-3", Some("50")),
            ("D-III FISIOTERAPI", Some("30")),
            ("D3 KEBIDANAN", Some("30")),
            ("DIII GIZI", Some("30")),
            ("D-IV ILMU PEMERINTAHAN", Some("35")),
            ("D-I PAJAK", Some("20")),
            ("SD", Some("05")),
            ("SMK AKUNTANSI", Some("17")),
            ("SMKN 1", None),
            ("SMA IPA", Some("15")),
            ("SLTA / SMA UMUM", Some("15")),
            ("SLTP KEJURUAN", Some("12")),
            ("SLTP UMUM", Some("10")),
            ("PROFESI NERS", Some("42")),
            ("SPESIALIS ANAK", Some("47")),
            ("DOKTER", None),
            ("", None),
        ] {
            assert_eq!(level_of(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_level_alone() {
        for (text, wanted) in
            [("SD", true), ("S-1", true), ("D III", true), ("SMA IPA", false), ("S-1 HUKUM", false), ("", false)]
        {
            assert_eq!(is_level_only(text), wanted, "{text}");
        }
    }

    #[test]
    fn steps_are_spelled_one_way() {
        for (text, wanted) in [
            ("S.1 ILMU PEMERINTAHAN", "S-1 ILMU PEMERINTAHAN"),
            ("S1 PGSD", "S-1 PGSD"),
            ("S-2 X", "S-2 X"),
            ("D3 KEBIDANAN", "D-III KEBIDANAN"),
            ("D-IV ILMU", "D-IV ILMU"),
            ("S1", "S-1"),
            ("SMK AKUNTANSI", "SMK AKUNTANSI"),
            ("", ""),
        ] {
            assert_eq!(usual_spelling(text), wanted, "{text}");
        }
    }
}
