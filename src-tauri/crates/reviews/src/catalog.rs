//! The instruments that come with the program, read from
//! `assets/reference/reviews/`, and the JSON form an instrument is stored in.

use serde::{Deserialize, Serialize};

use crate::instrument::{Aspect, Instrument, Question};

const BERAKHLAK: &str = include_str!("../../../../assets/reference/reviews/berakhlak.json");

/// An instrument as it stands in a file or a column.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sheet {
    code: String,
    version: u32,
    title: String,
    #[serde(default)]
    basis: String,
    stem: String,
    scale: Vec<String>,
    not_observed: String,
    aspects: Vec<AspectSheet>,
    questions: Vec<QuestionSheet>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct AspectSheet {
    code: String,
    name: String,
    weight: u32,
    items: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct QuestionSheet {
    code: String,
    text: String,
}

/// The instruments shipped with this program, newest versions only.
pub fn shipped() -> Result<Vec<Instrument>, String> {
    Ok(vec![read(BERAKHLAK)?])
}

/// Reads an instrument from its JSON form and checks it. The error is a
/// sentence for the user.
pub fn read(json: &str) -> Result<Instrument, String> {
    let sheet: Sheet = serde_json::from_str(json).map_err(|e| format!("Berkas instrumen tidak dapat dibaca: {e}."))?;
    let instrument = Instrument {
        code: sheet.code,
        version: sheet.version,
        title: sheet.title,
        basis: sheet.basis,
        stem: sheet.stem,
        scale: sheet.scale,
        not_observed: sheet.not_observed,
        aspects: sheet
            .aspects
            .into_iter()
            .map(|a| Aspect { code: a.code, name: a.name, weight: a.weight, items: a.items })
            .collect(),
        questions: sheet.questions.into_iter().map(|q| Question { code: q.code, text: q.text }).collect(),
    };
    match instrument.problems().into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok(instrument),
    }
}

/// The JSON form, always the same bytes for the same instrument.
pub fn write(instrument: &Instrument) -> Result<String, String> {
    let sheet = Sheet {
        code: instrument.code.clone(),
        version: instrument.version,
        title: instrument.title.clone(),
        basis: instrument.basis.clone(),
        stem: instrument.stem.clone(),
        scale: instrument.scale.clone(),
        not_observed: instrument.not_observed.clone(),
        aspects: instrument
            .aspects
            .iter()
            .map(|a| AspectSheet {
                code: a.code.clone(),
                name: a.name.clone(),
                weight: a.weight,
                items: a.items.clone(),
            })
            .collect(),
        questions: instrument
            .questions
            .iter()
            .map(|q| QuestionSheet { code: q.code.clone(), text: q.text.clone() })
            .collect(),
    };
    serde_json::to_string(&sheet).map_err(|e| e.to_string())
}
