//! The direct superior of a person, with the way there.

use abdi_kernel::{Area, Failure, Query, Read, name};
use abdi_organisation::chart_above;
use abdi_vault::Reader;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::StaffError;
use crate::store::person::{Person, person};

/// What the answer rests on.
const BASIS: &str = "PP 30/2019 Pasal 1; SE Kepala BKN 1/SE/I/2021 untuk Plt. dan Plh.";

/// Input of `staff.superior`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffSuperiorInput {
    /// Id of the staff record.
    pub id: i64,
    /// The line as on this day; today when left out.
    #[ts(optional = nullable)]
    pub date: Option<NaiveDate>,
}

/// Who is the superior.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffSuperiorPerson {
    /// Id of the staff record.
    pub id: i64,
    /// 18 digits.
    pub nip: String,
    /// Name with titles.
    pub name: String,
    /// Post that makes the superior, with Pj., Plt. or Plh. in front.
    pub position: String,
    /// `D`, `PJ`, `PLT`, `PLH` or `TT`.
    pub status: String,
    /// The unit whose head it is.
    pub unit_id: i64,
    /// Its name.
    pub unit_name: String,
}

/// Answer of `staff.superior`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffSuperior {
    /// The superior; null when the line ends above the staff of the region.
    pub person: Option<StaffSuperiorPerson>,
    /// How it came about, sentence by sentence.
    pub explanation: Vec<String>,
    /// Legal basis.
    pub basis: String,
}

/// `staff.superior`.
pub struct SuperiorOf;

impl Query for SuperiorOf {
    const NAME: &'static str = "staff.superior";
    const READS: &'static [Area] = &["staff", "organisation"];
    type Input = StaffSuperiorInput;
    type Output = StaffSuperior;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let subject = person(cx.db(), input.id)?.ok_or(StaffError::NoPerson)?;
        superior_of(cx.db(), &subject, input.date.unwrap_or(cx.today()))
    }
}

/// The superior of a record on a day.
pub(crate) fn superior_of(db: &Reader<'_>, subject: &Person, date: NaiveDate) -> Result<StaffSuperior, Failure> {
    let Some(unit) = subject.draft.unit_id else {
        let explanation = vec!["Pegawai ini belum ditempatkan pada unit kerja. Isi unit kerjanya dahulu.".to_owned()];
        return Ok(StaffSuperior { person: None, explanation, basis: String::new() });
    };
    let chart = chart_above(db, subject.id, unit, date)?;
    let line = chart.superior(subject.id, unit);
    let explanation = chart.explain(&line);
    let mut found = None;
    if let Some(superior) = &line.superior
        && let Some(holder) = person(db, superior.person)?
    {
        let unit = chart.units.get(&superior.unit);
        let title = unit.and_then(|u| u.head.as_ref()).map(|head| head.title.as_str()).unwrap_or_default();
        found = Some(StaffSuperiorPerson {
            id: holder.id,
            nip: holder.draft.nip.clone().unwrap_or_default(),
            name: full_name(&holder),
            position: format!("{} {title}", superior.holding.prefix()).trim().to_owned(),
            status: superior.holding.code().to_owned(),
            unit_id: superior.unit,
            unit_name: unit.map(|u| u.name.clone()).unwrap_or_default(),
        });
    }
    Ok(StaffSuperior { person: found, explanation, basis: BASIS.to_owned() })
}

/// Name with titles.
pub(crate) fn full_name(person: &Person) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    name::with_titles(&text(&person.draft.title_front), &text(&person.draft.name), &text(&person.draft.title_back))
}
