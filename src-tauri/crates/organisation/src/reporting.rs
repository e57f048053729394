//! Who is the direct superior (atasan langsung) of a person.
//!
//! The line runs over positions, not over people: the superior is the holder of the head post of
//! the own unit, or of the unit above for who heads the own unit. A vacant post, or one held by the
//! person itself, passes the line to the next unit above, and the answer says so. Definitive,
//! Pj., Plt. and Plh. holders all count (SE Kepala BKN 1/SE/I/2021 for Plt. and Plh.).

use std::collections::{BTreeMap, BTreeSet};

/// How a post is held; a smaller value comes first when several people hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holding {
    /// Definitive.
    Definitive,
    /// Additional task of a functional official, such as head of a school.
    AdditionalTask,
    /// Pj., penjabat.
    Deputised,
    /// Plt., the post is empty.
    ActingVacant,
    /// Plh., the holder is away.
    ActingAbsent,
}

impl Holding {
    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Definitive => "D",
            Self::AdditionalTask => "TT",
            Self::Deputised => "PJ",
            Self::ActingVacant => "PLT",
            Self::ActingAbsent => "PLH",
        }
    }

    /// From the stored code.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "D" => Some(Self::Definitive),
            "TT" => Some(Self::AdditionalTask),
            "PJ" => Some(Self::Deputised),
            "PLT" => Some(Self::ActingVacant),
            "PLH" => Some(Self::ActingAbsent),
            _ => None,
        }
    }

    /// What stands before the title: `Plt.`, empty for who holds the post itself.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Definitive | Self::AdditionalTask => "",
            Self::Deputised => "Pj.",
            Self::ActingVacant => "Plt.",
            Self::ActingAbsent => "Plh.",
        }
    }

    /// Whether the holder's own place is this post, so that the own line starts above it.
    fn is_own_place(self) -> bool {
        matches!(self, Self::Definitive | Self::AdditionalTask | Self::Deputised)
    }
}

/// A person in a head post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holder {
    /// How.
    pub holding: Holding,
    /// Id of the staff record.
    pub person: i64,
}

/// The head post of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadPost {
    /// Id of the position.
    pub id: i64,
    /// Its title, for example `KEPALA BIDANG MUTASI`.
    pub title: String,
    /// Who holds it on the date of the chart.
    pub holders: Vec<Holder>,
}

/// A unit of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartUnit {
    /// Its name.
    pub name: String,
    /// The unit above.
    pub parent: Option<i64>,
    /// Its head post, if it has one.
    pub head: Option<HeadPost>,
}

/// The organisation on one date.
#[derive(Debug, Clone, Default)]
pub struct Chart {
    /// Units by id.
    pub units: BTreeMap<i64, ChartUnit>,
}

/// Why the line went on upwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passed {
    /// The person heads this unit.
    OwnUnit,
    /// Nobody holds the head post.
    Vacant,
    /// The person itself is acting in the head post.
    Oneself,
    /// The unit has no head post.
    NoHeadPost,
}

/// One unit on the way, and why the line did not end there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The unit.
    pub unit: i64,
    /// Why it was passed.
    pub passed: Passed,
}

/// The superior found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Superior {
    /// Id of the staff record.
    pub person: i64,
    /// How the post is held.
    pub holding: Holding,
    /// Id of the position.
    pub position: i64,
    /// The unit whose head it is.
    pub unit: i64,
}

/// The answer: a superior or none, and the way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The superior; none when the line ends above the staff of the region.
    pub superior: Option<Superior>,
    /// Units passed, from below.
    pub steps: Vec<Step>,
}

impl Chart {
    /// The direct superior of a person who works in `unit`.
    pub fn superior(&self, person: i64, unit: i64) -> Line {
        self.line(person, unit, self.headed_by(person, unit))
    }

    /// The direct superiors of many people, given as person and unit, in their order. The heads are looked
    /// up once and not again for each person.
    pub fn superiors(&self, people: impl IntoIterator<Item = (i64, i64)>) -> Vec<Line> {
        let mut places: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for (id, unit) in &self.units {
            let holders = unit.head.iter().flat_map(|head| &head.holders);
            for holder in holders.filter(|holder| holder.holding.is_own_place()) {
                places.entry(holder.person).or_default().push(*id);
            }
        }
        let line = |(person, unit): (i64, i64)| {
            let own = places.get(&person).map(Vec::as_slice).unwrap_or_default();
            let highest = || own.iter().copied().min_by_key(|id| self.depth(*id));
            let headed = if own.contains(&unit) { Some(unit) } else { highest() };
            self.line(person, unit, headed)
        };
        people.into_iter().map(line).collect()
    }

    fn line(&self, person: i64, unit: i64, headed: Option<i64>) -> Line {
        let mut steps = Vec::new();
        let mut seen = BTreeSet::new();
        let mut next = Some(headed.unwrap_or(unit));
        while let Some((id, unit)) = next.and_then(|id| Some((id, self.units.get(&id)?))) {
            if !seen.insert(id) {
                break;
            }
            let others = |head: &HeadPost| head.holders.iter().filter(|h| h.person != person).min().copied();
            let passed = match &unit.head {
                _ if headed == Some(id) => Passed::OwnUnit,
                None => Passed::NoHeadPost,
                Some(head) => match others(head) {
                    Some(holder) => {
                        let superior =
                            Superior { person: holder.person, holding: holder.holding, position: head.id, unit: id };
                        return Line { superior: Some(superior), steps };
                    }
                    None if head.holders.is_empty() => Passed::Vacant,
                    None => Passed::Oneself,
                },
            };
            steps.push(Step { unit: id, passed });
            next = unit.parent;
        }
        Line { superior: None, steps }
    }

    /// The unit the person heads as its own place: the own unit first, else the highest one.
    fn headed_by(&self, person: i64, unit: i64) -> Option<i64> {
        let heads = |id: i64| {
            self.units
                .get(&id)
                .and_then(|u| u.head.as_ref())
                .is_some_and(|head| head.holders.iter().any(|h| h.person == person && h.holding.is_own_place()))
        };
        if heads(unit) {
            return Some(unit);
        }
        self.units.keys().copied().filter(|id| heads(*id)).min_by_key(|id| self.depth(*id))
    }

    fn depth(&self, unit: i64) -> usize {
        let mut seen = BTreeSet::new();
        let mut next = Some(unit);
        while let Some(id) = next.filter(|id| seen.insert(*id)) {
            next = self.units.get(&id).and_then(|u| u.parent);
        }
        seen.len()
    }

    /// The answer in sentences for the profile page.
    pub fn explain(&self, line: &Line) -> Vec<String> {
        let name = |id: &i64| self.units.get(id).map_or("unit", |u| u.name.as_str());
        let title = |id: &i64| {
            let head = self.units.get(id).and_then(|u| u.head.as_ref());
            head.map_or("pimpinan unit", |h| h.title.as_str())
        };
        let mut out: Vec<String> = line
            .steps
            .iter()
            .map(|step| match step.passed {
                Passed::OwnUnit => format!("Memimpin {}, maka atasannya pimpinan unit di atasnya.", name(&step.unit)),
                Passed::Vacant => format!("Jabatan {} kosong, dilanjutkan ke unit di atasnya.", title(&step.unit)),
                Passed::Oneself => {
                    format!("Jabatan {} dipegang pegawai ini sendiri, dilanjutkan ke atas.", title(&step.unit))
                }
                Passed::NoHeadPost => {
                    format!("{} belum mempunyai jabatan pimpinan, dilanjutkan ke atas.", name(&step.unit))
                }
            })
            .collect();
        out.push(match &line.superior {
            Some(s) => {
                let prefix = s.holding.prefix();
                let space = if prefix.is_empty() { "" } else { " " };
                format!("Atasan langsung: pemegang jabatan {prefix}{space}{}.", title(&s.unit))
            }
            None => "Tidak ada atasan dalam data pegawai; atasannya di luar daftar, misalnya kepala daerah.".to_owned(),
        });
        out
    }
}

#[cfg(test)]
mod tests;
