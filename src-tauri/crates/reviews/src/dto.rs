//! What several commands of this area say and answer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::group::RaterGroup;
use crate::instrument::Instrument;
use crate::period::{GroupRule, Problem, Settings};
use crate::snapshot::ReviewsPersonFacts;
use crate::store::people::PeriodPerson;
use crate::store::periods::Period;
use crate::words::{ReviewsGroup, ReviewsPolicy, ReviewsState};

/// Names one period.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPeriodId {
    /// Id of the period.
    pub period_id: i64,
}

/// Names one participant.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsParticipantId {
    /// Id of the participant.
    pub participant_id: i64,
}

/// Input of a command that needs none.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ReviewsNothing {}

/// Settings of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsSettings {
    /// One rule per group; a group left out is not used.
    pub groups: Vec<ReviewsGroupRule>,
    /// Answers an anonymous group or item needs before it is shown.
    pub threshold: u32,
    /// Raters other than self that a result should rest on.
    pub minimum_raters: u32,
    /// Treatment of small groups.
    pub policy: ReviewsPolicy,
    /// Gap that counts, in hundredths of a point.
    pub gap: i64,
    /// Score from which an aspect is a strength, in hundredths of a point.
    pub strength: i64,
}

/// How one group takes part. Field errors name it `atasan.weight`, `rekan.maximum` and so on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsGroupRule {
    /// Which group.
    pub group: ReviewsGroup,
    /// Weight in the total, 0 to 100.
    pub weight: u32,
    /// Raters wanted at least.
    pub minimum: u32,
    /// Raters proposed at most; 0 = not used.
    pub maximum: u32,
}

impl From<&Settings> for ReviewsSettings {
    fn from(settings: &Settings) -> Self {
        let rule = |group: RaterGroup| {
            let GroupRule { weight, minimum, maximum } = settings.rule(group);
            ReviewsGroupRule { group: group.into(), weight, minimum, maximum }
        };
        Self {
            groups: RaterGroup::ALL.map(rule).into(),
            threshold: settings.threshold,
            minimum_raters: settings.minimum_raters,
            policy: settings.policy.into(),
            gap: settings.gap,
            strength: settings.strength,
        }
    }
}

impl From<&ReviewsSettings> for Settings {
    fn from(input: &ReviewsSettings) -> Self {
        let mut groups = [GroupRule { weight: 0, minimum: 0, maximum: 0 }; 5];
        for rule in &input.groups {
            groups[RaterGroup::from(rule.group).index()] =
                GroupRule { weight: rule.weight, minimum: rule.minimum, maximum: rule.maximum };
        }
        Self {
            groups,
            threshold: input.threshold,
            minimum_raters: input.minimum_raters,
            policy: input.policy.into(),
            gap: input.gap,
            strength: input.strength,
        }
    }
}

/// An instrument as pages show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsInstrument {
    /// Stable name.
    pub code: String,
    /// Version, from 1.
    pub version: u32,
    /// Name.
    pub title: String,
    /// Legal basis; may be empty.
    pub basis: String,
    /// The question above all items.
    pub stem: String,
    /// Labels of the points, from 1 up.
    pub scale: Vec<String>,
    /// Label of the answer 0.
    pub not_observed: String,
    /// Aspects.
    pub aspects: Vec<ReviewsAspect>,
    /// Open questions.
    pub questions: Vec<String>,
}

/// An aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsAspect {
    /// Stable name.
    pub code: String,
    /// Name.
    pub name: String,
    /// Weight in the group mean.
    pub weight: u32,
    /// Its items.
    pub items: Vec<ReviewsItem>,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsItem {
    /// Printed number, e.g. `2.3`.
    pub number: String,
    /// Text.
    pub text: String,
}

impl From<&Instrument> for ReviewsInstrument {
    fn from(instrument: &Instrument) -> Self {
        let aspect = |(place, aspect): (usize, &crate::instrument::Aspect)| ReviewsAspect {
            code: aspect.code.clone(),
            name: aspect.name.clone(),
            weight: aspect.weight,
            items: aspect
                .items
                .iter()
                .enumerate()
                .map(|(item, text)| ReviewsItem { number: Instrument::item_number(place, item), text: text.clone() })
                .collect(),
        };
        Self {
            code: instrument.code.clone(),
            version: instrument.version,
            title: instrument.title.clone(),
            basis: instrument.basis.clone(),
            stem: instrument.stem.clone(),
            scale: instrument.scale.clone(),
            not_observed: instrument.not_observed.clone(),
            aspects: instrument.aspects.iter().enumerate().map(aspect).collect(),
            questions: instrument.questions.iter().map(|q| q.text.clone()).collect(),
        }
    }
}

/// A period with its state and days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPeriod {
    /// Id.
    pub id: i64,
    /// Name.
    pub name: String,
    /// First day.
    pub starts: NaiveDate,
    /// Last day.
    pub ends: NaiveDate,
    /// State.
    pub state: ReviewsState,
    /// Day of opening.
    pub opened: Option<NaiveDate>,
    /// Day of closing.
    pub closed: Option<NaiveDate>,
    /// Day of release.
    pub released: Option<NaiveDate>,
}

impl From<&Period> for ReviewsPeriod {
    fn from(period: &Period) -> Self {
        Self {
            id: period.id,
            name: period.name.clone(),
            starts: period.starts,
            ends: period.ends,
            state: period.state.into(),
            opened: period.opened,
            closed: period.closed,
            released: period.released,
        }
    }
}

impl From<&PeriodPerson> for ReviewsPersonFacts {
    fn from(person: &PeriodPerson) -> Self {
        Self {
            nip: person.nip.clone(),
            name: person.name.clone(),
            pangkat: person.pangkat.clone(),
            position: person.position.clone(),
            unit: person.unit.clone(),
        }
    }
}

/// What is wrong with name and days of a period.
pub fn period_problems(name: &str, starts: NaiveDate, ends: NaiveDate) -> Vec<Problem> {
    let mut found = Vec::new();
    let length = name.trim().chars().count();
    if length == 0 {
        found.push(Problem::new("name", "Nama periode belum diisi, misalnya “Penilaian 360 Tahun 2026”."));
    }
    if length > 120 {
        found.push(Problem::new("name", "Nama periode paling panjang 120 huruf."));
    }
    if ends < starts {
        found.push(Problem::new("ends", "Tanggal selesai tidak boleh mendahului tanggal mulai."));
    }
    found
}

/// Output of a command that has nothing to say.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct ReviewsNothingDone {}
