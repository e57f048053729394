//! Reads the directory through the areas that own people and units.

use std::collections::{BTreeMap, BTreeSet};

use abdi_kernel::Failure;
use abdi_organisation::PositionKind;
use abdi_reference::List;
use abdi_vault::Reader;
use chrono::NaiveDate;

use super::{Directory, Entry, level};
use crate::proposal::{Superior, Unit};

/// Everybody at work on a day. Who is not at work (cuti di luar tanggungan negara, pemberhentian
/// sementara and the like: kedudukan hukum of the group "tidak aktif") neither rates nor is rated,
/// and a post held by such a person counts as vacant on the way to the superior.
///
/// # Errors
/// When the vault cannot be read.
pub fn load(db: &Reader<'_>, on: NaiveDate) -> Result<Directory, Failure> {
    let away: BTreeSet<String> = abdi_reference::codes(db, List::LegalStatus, on)?
        .into_iter()
        .filter(|code| code.group == "tidak aktif")
        .map(|code| code.code)
        .collect();
    let ranks: BTreeMap<String, String> =
        abdi_reference::golongan(db, on)?.into_iter().map(|g| (g.label, g.pangkat)).collect();
    let mut people = abdi_staff::directory(db, on)?;
    people.retain(|person| person.legal_status.as_ref().is_none_or(|status| !away.contains(status)));

    let present: BTreeSet<i64> = people.iter().map(|person| person.id).collect();
    let mut chart = abdi_organisation::chart(db, on)?;
    for head in chart.units.values_mut().filter_map(|unit| unit.head.as_mut()) {
        head.holders.retain(|holder| present.contains(&holder.person));
    }
    // Nobody has the unit 0: whoever has no unit has no line either.
    let lines = chart.superiors(people.iter().map(|person| (person.id, person.unit_id.unwrap_or(0))));
    let entries = people
        .into_iter()
        .zip(lines)
        .map(|(person, line)| {
            let superior = line
                .superior
                .as_ref()
                .map(|superior| Superior { person: superior.person, reason: chart.explain(&line).join(" ") });
            let kind = person.position_kind.as_deref().and_then(PositionKind::parse);
            let jenjang = person.jenjang.as_deref().or_else(|| abdi_staff::jenjang_of_position(&person.position));
            Entry {
                staff_id: person.id,
                level: level(kind, jenjang),
                pangkat: printed_rank(&ranks, person.golongan.as_deref()),
                name: person.name,
                nip: person.nip,
                position: person.position,
                unit_id: person.unit_id,
                superior,
            }
        })
        .collect();
    let units = chart.units.into_iter().map(|(id, unit)| Unit { id, name: unit.name, parent: unit.parent }).collect();
    Ok(Directory::new(entries, units))
}

/// `Penata, III/c`; PPPK have a golongan only.
fn printed_rank(ranks: &BTreeMap<String, String>, golongan: Option<&str>) -> String {
    let Some(golongan) = golongan else { return String::new() };
    match ranks.get(golongan).filter(|pangkat| !pangkat.is_empty()) {
        Some(pangkat) => format!("{pangkat}, {golongan}"),
        None => golongan.to_owned(),
    }
}
