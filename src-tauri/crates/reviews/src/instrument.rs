//! What is asked: aspects (the values of BerAKHLAK) with their items, the
//! scale, the comment questions. An instrument is versioned and never changes
//! once a period uses it; a correction is a new version.
//!
//! Not here: where instruments are kept (`store`), how the shipped one is read
//! (`catalog`).

use std::ops::Range;

/// Most points a scale may have; one answer fits one byte with room to spare.
pub const MAX_POINTS: u8 = 10;
/// Most items in one instrument: what a person still answers with care.
pub const MAX_ITEMS: usize = 120;

/// A questionnaire in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Stable name over all versions, e.g. `berakhlak`.
    pub code: String,
    /// Counts up from 1.
    pub version: u32,
    /// Name on screen and paper.
    pub title: String,
    /// Legal basis, empty for an office's own instrument.
    pub basis: String,
    /// The question that stands above all items.
    pub stem: String,
    /// Labels of the points, from 1 upwards.
    pub scale: Vec<String>,
    /// Label of the answer outside the scale ("Tidak dapat menilai").
    pub not_observed: String,
    /// Aspects in print order.
    pub aspects: Vec<Aspect>,
    /// Open questions in print order.
    pub questions: Vec<Question>,
}

/// One value or competency with its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aspect {
    /// Stable within the instrument.
    pub code: String,
    /// Name on screen and paper.
    pub name: String,
    /// Weight inside the group mean; all equal in BerAKHLAK.
    pub weight: u32,
    /// Texts of the items in print order.
    pub items: Vec<String>,
}

/// An open question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Stable within the instrument.
    pub code: String,
    /// The question as printed.
    pub text: String,
}

/// The bare shape that arithmetic needs: how many points, which items belong
/// to which aspect, with what weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Points of the scale, lowest is 1.
    pub points: u8,
    /// Number of items over all aspects.
    pub items: usize,
    /// Per aspect its weight and the run of its items.
    pub aspects: Vec<(u32, Range<usize>)>,
}

impl Instrument {
    /// The shape of this instrument.
    pub fn form(&self) -> Form {
        let mut first = 0;
        let aspects = self
            .aspects
            .iter()
            .map(|aspect| {
                let run = first..first + aspect.items.len();
                first = run.end;
                (aspect.weight, run)
            })
            .collect();
        Form { points: u8::try_from(self.scale.len()).unwrap_or(MAX_POINTS), items: first, aspects }
    }

    /// Printed number of an item, `2.3` for the third item of the second aspect.
    pub fn item_number(aspect: usize, item: usize) -> String {
        format!("{}.{}", aspect + 1, item + 1)
    }

    /// What keeps this instrument from being used, in words; empty when sound.
    pub fn problems(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut check = |bad: bool, text: &str| {
            if bad {
                found.push(text.to_owned());
            }
        };
        let items: usize = self.aspects.iter().map(|a| a.items.len()).sum();
        check(
            self.scale.len() < 2 || self.scale.len() > usize::from(MAX_POINTS),
            "Skala harus terdiri atas 2 sampai 10 pilihan.",
        );
        check(self.aspects.is_empty(), "Instrumen harus memiliki sedikitnya satu aspek.");
        check(self.aspects.iter().any(|a| a.items.is_empty()), "Setiap aspek harus memiliki sedikitnya satu butir.");
        check(items > MAX_ITEMS, "Instrumen paling banyak 120 butir.");
        check(self.aspects.iter().any(|a| !(1..=100).contains(&a.weight)), "Bobot aspek harus antara 1 dan 100.");
        check(repeats(self.aspects.iter().map(|a| a.code.as_str())), "Kode aspek tidak boleh sama.");
        check(repeats(self.questions.iter().map(|q| q.code.as_str())), "Kode pertanyaan terbuka tidak boleh sama.");
        check(
            self.aspects.iter().any(|a| a.items.iter().any(|text| text.trim().is_empty())),
            "Butir tidak boleh kosong.",
        );
        found
    }
}

impl Form {
    /// Whether these answers fit: one per item, 0 for "not observed", else a
    /// point of the scale.
    pub fn accepts(&self, answers: &[u8]) -> bool {
        answers.len() == self.items && answers.iter().all(|a| *a <= self.points)
    }
}

fn repeats<'a>(codes: impl Iterator<Item = &'a str>) -> bool {
    let mut all: Vec<&str> = codes.collect();
    let before = all.len();
    all.sort_unstable();
    all.dedup();
    all.len() != before
}
