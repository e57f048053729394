//! The units of the vault in memory, and which of them a row means.

use abdi_kernel::name;
use abdi_organisation::{Unit, units};
use abdi_vault::{Error, Reader};
use std::collections::{HashMap, HashSet};

use super::column::Column;
use super::found::Found;
use super::problem::Problem;
use super::read::{People, UnitKey};

/// All units of the vault, for many lookups.
#[derive(Debug, Default)]
pub struct Directory {
    units: Vec<Unit>,
    places: HashMap<i64, usize>,
    by_siasn: HashMap<String, i64>,
    by_name: HashMap<String, Vec<i64>>,
}

impl Directory {
    /// Loads the units that exist now.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn load(db: &Reader<'_>) -> Result<Self, Error> {
        let mut out = Self { units: units(db)?, ..Self::default() };
        for (at, unit) in out.units.iter().enumerate() {
            out.places.insert(unit.id, at);
            if let Some(id) = &unit.siasn_id {
                out.by_siasn.insert(id.to_ascii_uppercase(), unit.id);
            }
            out.by_name.entry(name::fold(&unit.name)).or_default().push(unit.id);
        }
        Ok(out)
    }

    /// One unit.
    pub fn unit(&self, id: i64) -> Option<&Unit> {
        self.units.get(*self.places.get(&id)?)
    }

    /// All units.
    pub fn all(&self) -> &[Unit] {
        &self.units
    }

    /// The unit with this SIASN id, in capitals.
    pub fn by_siasn(&self, id: &str) -> Option<i64> {
        self.by_siasn.get(id).copied()
    }

    /// Units of this name, whatever the spelling.
    pub fn by_name(&self, name: &str) -> &[i64] {
        self.by_name.get(&name::fold(name)).map_or(&[], Vec::as_slice)
    }

    /// The only unit of this name that has no SIASN id yet: made by hand, or from a local list.
    pub fn unlinked(&self, name: &str) -> Option<i64> {
        let same = self.by_name(name);
        let [only] = same else { return None };
        self.unit(*only).is_some_and(|unit| unit.siasn_id.is_none()).then_some(*only)
    }

    /// Whether the tree is known, so that a unit outside it is an error.
    pub fn has_tree(&self) -> bool {
        self.units.iter().any(|unit| unit.parent.is_some())
    }

    /// Whether `unit` is `above` or lies below it.
    pub fn is_within(&self, unit: i64, above: i64) -> bool {
        let mut at = Some(unit);
        for _ in 0..self.units.len() + 1 {
            match at {
                Some(id) if id == above => return true,
                Some(id) => at = self.unit(id).and_then(|unit| unit.parent),
                None => return false,
            }
        }
        false
    }
}

/// The unit that a row means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The row names none, or none can be told: what is stored stays.
    Keep,
    /// This one.
    Unit(i64),
    /// Named without id: this one, but who works in a unit below it stays there.
    Within(i64),
    /// One of [`Chosen::new`].
    New(usize),
}

/// A unit that has to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUnit {
    /// Id in SIASN.
    pub siasn_id: Option<String>,
    /// Name.
    pub name: String,
    /// First row that names it.
    pub row: u32,
    /// How many persons are in it.
    pub people: usize,
}

/// Units of all drafts.
#[derive(Debug, Default)]
pub struct Chosen {
    /// In the order of the drafts.
    pub choices: Vec<Choice>,
    /// Units to be made.
    pub new: Vec<NewUnit>,
    /// Stored units that get their SIASN id.
    pub links: Vec<(i64, String)>,
}

/// Finds the unit of every draft. Rows whose unit is unknown are refused, unless units may be made:
/// `create` as the user wishes it, without a wish only while the tree is unknown.
pub fn choose(people: &mut People<'_>, directory: &Directory, create: Option<bool>) -> Chosen {
    let tree = directory.has_tree();
    let may_create = create.unwrap_or(!tree);
    let mut out = Chosen::default();
    let mut made: HashMap<String, Choice> = HashMap::new();
    let mut findings: Vec<Found> = Vec::new();
    let shared = shared_names(people, directory);
    for draft in &people.drafts {
        let (key, siasn_id, name, column) = match &draft.unit {
            UnitKey::None => {
                out.choices.push(Choice::Keep);
                continue;
            }
            UnitKey::Siasn { id, name } => (id.to_string(), Some(id.as_ref()), name.as_ref(), Column::UnitId),
            UnitKey::Name(name) => (name::fold(name), None, name.as_ref(), Column::Unit),
        };
        let choice = match made.get(&key) {
            Some(choice) => choice.clone(),
            None => {
                let found = known(directory, siasn_id, name, &shared, &mut out.links);
                let choice = match found {
                    Some(choice) => choice,
                    None if may_create && !name.is_empty() => {
                        let siasn_id = siasn_id.map(str::to_owned);
                        out.new.push(NewUnit { siasn_id, name: name.to_owned(), row: draft.row, people: 0 });
                        Choice::New(out.new.len() - 1)
                    }
                    None => Choice::Keep,
                };
                made.insert(key, choice.clone());
                choice
            }
        };
        let value = if siasn_id.is_some() && name.is_empty() { siasn_id.unwrap_or_default() } else { name };
        match &choice {
            Choice::New(at) => {
                out.new[*at].people += 1;
                if tree {
                    findings.push(Found::new(draft.row, Some(column), value, Problem::UnitNew));
                }
            }
            Choice::Keep => {
                let same = directory.by_name(name).len();
                let problem = match siasn_id {
                    None if same > 1 => Problem::UnitAmbiguous(same),
                    _ => Problem::UnitUnknown,
                };
                findings.push(Found::new(draft.row, Some(column), value, problem));
            }
            _ => {}
        }
        out.choices.push(choice);
    }
    for found in findings {
        if found.problem == Problem::UnitUnknown {
            people.refused.insert(found.row);
        }
        people.found.push(found);
    }
    out
}

fn known(
    directory: &Directory,
    siasn_id: Option<&str>,
    name: &str,
    shared: &HashSet<String>,
    links: &mut Vec<(i64, String)>,
) -> Option<Choice> {
    let Some(siasn_id) = siasn_id else {
        return match directory.by_name(name) {
            [only] => Some(Choice::Within(*only)),
            _ => None,
        };
    };
    if let Some(id) = directory.by_siasn(siasn_id) {
        return Some(Choice::Unit(id));
    }
    let id = directory.unlinked(name).filter(|_| !shared.contains(&name::fold(name)))?;
    links.push((id, siasn_id.to_owned()));
    Some(Choice::Unit(id))
}

/// Names that several units of the file have: they tell no unit. Asked for only when names matter.
fn shared_names(people: &People<'_>, directory: &Directory) -> HashSet<String> {
    let mut first: HashMap<String, &str> = HashMap::new();
    let mut shared = HashSet::new();
    if directory.all().iter().all(|unit| unit.siasn_id.is_some()) {
        return shared;
    }
    for draft in &people.drafts {
        if let UnitKey::Siasn { id, name } = &draft.unit {
            let name = name::fold(name);
            if first.entry(name.clone()).or_insert(id) != id {
                shared.insert(name);
            }
        }
    }
    shared
}
