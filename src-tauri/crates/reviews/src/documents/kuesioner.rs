//! The questionnaire on paper.

use abdi_print::{Letterhead, Paper};
use serde::Serialize;

use crate::group::RaterGroup;
use crate::instrument::Instrument;

/// One questionnaire: one rater about one person. It names the person and never the rater.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Kuesioner {
    /// Size of the sheet.
    pub paper: Paper,
    /// Letterhead; `None` leaves it out.
    pub letterhead: Option<Letterhead>,
    /// The short code as printed, e.g. `123 456 789`; empty on a blank form.
    pub code: String,
    /// Name of the period.
    pub period: String,
    /// Name with titles of the person who is rated.
    pub person: String,
    /// Position of that person.
    pub position: String,
    /// Unit of that person.
    pub unit: String,
    /// What the rater is to the person, e.g. `Rekan kerja`; empty prints `groups` to tick.
    pub group: String,
    /// The groups to choose from on a blank form.
    pub groups: Vec<String>,
    /// Who will see what, see [`privacy_note`]. Empty: the text of a form for any group.
    pub privacy: String,
    /// Where and until when to hand it in, e.g. `Serahkan dalam amplop tertutup kepada …`.
    pub hand_in: String,
    /// The question above all items.
    pub stem: String,
    /// Labels of the scale from 1 upwards.
    pub scale: Vec<String>,
    /// Label of the answer outside the scale.
    pub not_observed: String,
    /// Values with their items.
    pub aspects: Vec<KuesionerAspect>,
    /// Open questions, each with a box to write in.
    pub questions: Vec<KuesionerQuestion>,
}

/// One value with its items.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KuesionerAspect {
    /// Printed number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Its items.
    pub items: Vec<KuesionerItem>,
}

/// One item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KuesionerItem {
    /// Printed number, e.g. `2.3`.
    pub number: String,
    /// Text.
    pub text: String,
}

/// One open question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KuesionerQuestion {
    /// The question as printed.
    pub text: String,
}

impl Kuesioner {
    /// The questions of an instrument; everything about person, rater and period left for the pen.
    pub fn blank(instrument: &Instrument) -> Self {
        Self {
            groups: RaterGroup::ALL.map(|group| group.label().to_owned()).into(),
            stem: instrument.stem.clone(),
            scale: instrument.scale.clone(),
            not_observed: instrument.not_observed.clone(),
            aspects: instrument
                .aspects
                .iter()
                .enumerate()
                .map(|(a, aspect)| KuesionerAspect {
                    number: (a + 1).to_string(),
                    name: aspect.name.clone(),
                    items: aspect
                        .items
                        .iter()
                        .enumerate()
                        .map(|(i, text)| KuesionerItem { number: Instrument::item_number(a, i), text: text.clone() })
                        .collect(),
                })
                .collect(),
            questions: instrument
                .questions
                .iter()
                .map(|question| KuesionerQuestion { text: question.text.clone() })
                .collect(),
            ..Self::default()
        }
    }
}

/// What the rater is told about who will see the answers, before the first item.
pub fn privacy_note(group: RaterGroup, threshold: u32) -> String {
    match group {
        RaterGroup::Superior => "Nilai Anda sebagai atasan ditampilkan tersendiri kepada pegawai yang dinilai, \
             sehingga Anda dapat dikenali. Komentar Anda ditampilkan apa adanya."
            .to_owned(),
        RaterGroup::Oneself => "Ini penilaian Anda atas diri sendiri. Hasilnya ditampilkan di samping penilaian \
             orang lain dan tidak ikut dalam nilai total."
            .to_owned(),
        RaterGroup::Peer | RaterGroup::Subordinate | RaterGroup::HrTeam => format!(
            "Nama Anda tidak dicatat bersama jawaban. Hasil hanya tampil sebagai rata-rata kelompok bila sedikitnya \
             {threshold} orang mengisi. Komentar ditampilkan apa adanya tanpa nama dan diacak: hindari menulis hal \
             yang hanya Anda ketahui."
        ),
    }
}
