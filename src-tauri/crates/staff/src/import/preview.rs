//! What an import would do, in a form that can be kept and shown page by page.

use super::column::FileKind;
use super::found::Found;
use super::layout::Layout;
use super::level::StaffImportLevel as Level;
use super::plan::compare::Difference;
use super::plan::{self, Absent, Outcome};
use super::prepare::{Content, Prepared, Settings};
use super::read::People;
use super::store::record::Counts;
use super::units::Chosen;
use super::unor::plan::{self as unor_plan, HeadPlan};
use super::unor::{self, Units};

/// A preview.
#[derive(Debug)]
pub struct Preview {
    /// The table.
    pub layout: Layout,
    /// What the user decided.
    pub settings: Settings,
    /// The user moved columns.
    pub mapping_changed: bool,
    /// All findings in the order of the file.
    pub found: Vec<Found>,
    /// Records that are made or change.
    pub changes: Vec<ChangeLine>,
    /// Units that are made or change.
    pub units: Vec<ChangeLine>,
    /// Heads that change.
    pub heads: Vec<ChangeLine>,
    /// Records, or units, that the file does not name.
    pub absent: Vec<Absent>,
    /// Rows without a person or unit.
    pub skipped: Vec<u32>,
    /// Rows with errors.
    pub refused: Vec<u32>,
    /// How many of what.
    pub counts: Counts,
    /// What else the user should know, in full sentences.
    pub notes: Vec<String>,
}

/// One line of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeLine {
    /// Row of the file; 0 when there is none.
    pub row: u32,
    /// It is new.
    pub new: bool,
    /// NIP, or id of the unit.
    pub key: String,
    /// Name.
    pub name: String,
    /// Label, before, after.
    pub fields: Vec<(String, String, String)>,
}

impl Preview {
    /// The preview of what was prepared.
    pub fn of(prepared: Prepared<'_>, layout: &Layout, settings: Settings, mapping_changed: bool) -> Self {
        let mut preview = Self {
            layout: layout.clone(),
            settings,
            mapping_changed,
            found: Vec::new(),
            changes: Vec::new(),
            units: Vec::new(),
            heads: Vec::new(),
            absent: Vec::new(),
            skipped: Vec::new(),
            refused: Vec::new(),
            counts: Counts::default(),
            notes: Vec::new(),
        };
        match prepared.content {
            Content::People { people, chosen, plan } => preview.add_people(people, &chosen, &plan, &prepared.directory),
            Content::Units { units, plan } => preview.add_units(units, &plan),
        }
        let warnings = preview.found.iter().filter(|found| found.level() == Level::Peringatan);
        preview.counts.warnings = count(warnings.count());
        preview
    }

    /// Whether committing would change anything.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.units.is_empty() && self.heads.is_empty()
    }

    fn add_people(
        &mut self,
        people: People<'_>,
        chosen: &Chosen,
        plan: &plan::Plan,
        directory: &super::units::Directory,
    ) {
        for (draft, outcome) in people.drafts.iter().zip(&plan.outcomes) {
            let fields = match outcome {
                Outcome::New => Vec::new(),
                Outcome::Changed(changed) => changed.differences.iter().map(line_of).collect(),
                _ => continue,
            };
            self.changes.push(ChangeLine {
                row: draft.row,
                new: *outcome == Outcome::New,
                key: draft.nip.digits(),
                name: draft.values.text(super::field::Fact::name).to_owned(),
                fields,
            });
        }
        for unit in &chosen.new {
            let people = ("Pegawai".to_owned(), String::new(), unit.people.to_string());
            self.units.push(ChangeLine {
                row: unit.row,
                new: true,
                key: unit.siasn_id.clone().unwrap_or_default(),
                name: unit.name.clone(),
                fields: vec![people],
            });
        }
        for (id, siasn_id) in &chosen.links {
            let name = directory.unit(*id).map(|unit| unit.name.clone()).unwrap_or_default();
            let fields = vec![("ID unor".to_owned(), String::new(), siasn_id.clone())];
            self.units.push(ChangeLine { row: 0, new: false, key: siasn_id.clone(), name, fields });
        }
        for head in &plan.heads {
            let draft = head.draft.map(|at| &people.drafts[at]);
            let name = draft.map(|draft| draft.values.text(super::field::Fact::name).to_owned());
            self.heads.push(ChangeLine {
                row: draft.map_or(0, |draft| draft.row),
                new: draft.is_some(),
                key: draft.map(|draft| draft.nip.digits()).unwrap_or_default(),
                name: directory.unit(head.unit).map(|unit| unit.name.clone()).unwrap_or_default(),
                fields: vec![(head.title.clone(), String::new(), name.unwrap_or_else(|| "kosong".to_owned()))],
            });
        }
        self.counts = Counts {
            rows: count(people.rows),
            created: count(plan.count(|outcome| *outcome == Outcome::New)),
            changed: count(plan.count(|outcome| matches!(outcome, Outcome::Changed(_)))),
            unchanged: count(plan.count(|outcome| *outcome == Outcome::Same)),
            left_out: count(people.refused.len()),
            repeated: count(people.repeated),
            units_created: count(chosen.new.len()),
            units_changed: count(chosen.links.len()),
            heads_changed: count(plan.heads.len()),
            warnings: 0,
        };
        self.notes = people_notes(plan, self.layout.kind);
        self.absent.clone_from(&plan.absent);
        self.take(people.found, people.skipped, people.refused.into_iter().collect());
    }

    fn add_units(&mut self, units: Units<'_>, plan: &unor_plan::Plan) {
        let mut waiting = 0;
        for ((draft, outcome), head) in units.drafts.iter().zip(&plan.outcomes).zip(&plan.heads) {
            if let Some(line) = unit_line(draft, outcome) {
                self.units.push(line);
            }
            let who = match head {
                HeadPlan::Set { name, .. } => name.clone(),
                HeadPlan::Vacate => "kosong".to_owned(),
                HeadPlan::Wait(_) => {
                    waiting += 1;
                    continue;
                }
                HeadPlan::Keep => continue,
            };
            self.heads.push(ChangeLine {
                row: draft.row,
                new: matches!(head, HeadPlan::Set { .. }),
                key: draft.id.to_string(),
                name: draft.name.to_string(),
                fields: vec![(draft.head_title.to_string(), String::new(), who)],
            });
        }
        if waiting > 0 {
            self.notes.push(format!(
                "Pimpinan {waiting} unit belum ada di data pegawai. Pimpinannya dicatat sendiri begitu pegawai itu diimpor."
            ));
        }
        let is = |wanted: fn(&unor_plan::Outcome) -> bool| count(plan.outcomes.iter().filter(|o| wanted(o)).count());
        let created = is(|outcome| matches!(outcome, unor_plan::Outcome::New));
        let changed = is(|outcome| matches!(outcome, unor_plan::Outcome::Changed { .. }));
        self.counts = Counts {
            rows: count(units.rows),
            created,
            changed,
            unchanged: is(|outcome| matches!(outcome, unor_plan::Outcome::Same(_))),
            left_out: count(units.refused.len()),
            repeated: count(units.repeated),
            units_created: created,
            units_changed: changed,
            heads_changed: count(self.heads.len()),
            warnings: 0,
        };
        self.absent =
            plan.absent.iter().map(|(id, name)| Absent { id: *id, nip: String::new(), name: name.clone() }).collect();
        self.take(units.found, units.skipped, units.refused.into_iter().collect());
    }

    fn take(&mut self, found: Vec<Found>, skipped: Vec<u32>, refused: Vec<u32>) {
        self.found = found;
        self.skipped = skipped;
        self.refused = refused;
    }
}

fn people_notes(plan: &plan::Plan, kind: FileKind) -> Vec<String> {
    let mut notes = Vec::new();
    if plan.unsure_kind > 0 {
        notes.push(format!(
            "Berkas tidak menyebut CPNS atau PNS untuk {} pegawai baru ber-NIP PNS. Mereka dicatat sebagai PNS; periksa \
             yang masih CPNS.",
            plan.unsure_kind
        ));
    }
    if plan.inactive > 0 {
        notes.push(format!(
            "{} pegawai di berkas berstatus nonaktif di Abdi. Datanya diperbarui, statusnya tetap; aktifkan lewat \
             profilnya bila perlu.",
            plan.inactive
        ));
    }
    if !plan.absent.is_empty() && kind == FileKind::Siasn {
        notes.push(format!(
            "{} pegawai aktif di Abdi tidak ada di berkas. Mereka tidak diubah; nonaktifkan lewat profilnya bila sudah \
             pensiun atau pindah.",
            plan.absent.len()
        ));
    }
    notes
}

fn unit_line(draft: &unor::UnorDraft<'_>, outcome: &unor_plan::Outcome) -> Option<ChangeLine> {
    let fields = match outcome {
        unor_plan::Outcome::New => Vec::new(),
        unor_plan::Outcome::Changed { differences, .. } => {
            differences.iter().map(|(label, old, new)| ((*label).to_owned(), old.clone(), new.clone())).collect()
        }
        unor_plan::Outcome::Same(_) => return None,
    };
    Some(ChangeLine {
        row: draft.row,
        new: *outcome == unor_plan::Outcome::New,
        key: draft.id.to_string(),
        name: draft.name.to_string(),
        fields,
    })
}

fn line_of(difference: &Difference) -> (String, String, String) {
    (difference.fact.label(), difference.old.clone(), difference.new.clone())
}

/// Rows are limited far below that.
pub fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
