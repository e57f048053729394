//! Codes and ids in words, for exports and histories.

use abdi_reference::{List, codes, golongan, jenjang};
use abdi_vault::{Error, Reader};
use chrono::NaiveDate;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Names by column and code, loaded once; names of units as they are asked for.
pub(crate) struct Names<'a> {
    db: &'a Reader<'a>,
    codes: BTreeMap<&'static str, BTreeMap<String, String>>,
    units: RefCell<BTreeMap<i64, String>>,
}

impl<'a> Names<'a> {
    pub(crate) fn load(db: &'a Reader<'a>, today: NaiveDate) -> Result<Self, Error> {
        let mut names = Self { db, codes: BTreeMap::new(), units: RefCell::default() };
        for (column, list) in [
            ("sex", List::Sex),
            ("religion", List::Religion),
            ("marital", List::Marital),
            ("position_type", List::PositionType),
            ("position_kind", List::PositionKind),
            ("eselon", List::Eselon),
            ("education_level", List::Education),
            ("legal_status", List::LegalStatus),
            ("employment_type", List::EmploymentType),
            ("deactivation_code", List::Exit),
        ] {
            let list = codes(db, list, today)?.into_iter().map(|entry| (entry.code, entry.name));
            names.codes.insert(column, list.collect());
        }
        let levels = jenjang(db, today)?.into_iter().map(|level| (level.code, level.name));
        names.codes.insert("jenjang", levels.collect());
        let ranks = golongan(db, today)?.into_iter().map(|g| (g.label, g.pangkat));
        names.codes.insert("pangkat", ranks.collect());
        Ok(names)
    }

    /// A code in words; the code itself when no list knows it.
    pub(crate) fn code(&self, column: &str, code: &str) -> String {
        self.codes.get(column).and_then(|list| list.get(code)).cloned().unwrap_or_else(|| code.to_owned())
    }

    /// Name of the rank of a golongan; empty for PPPK.
    pub(crate) fn pangkat(&self, golongan: &str) -> String {
        self.codes.get("pangkat").and_then(|list| list.get(golongan)).cloned().unwrap_or_default()
    }

    /// Name of a unit; empty when it cannot be read.
    pub(crate) fn unit(&self, id: i64) -> String {
        let known = self.units.borrow().get(&id).cloned();
        known.unwrap_or_else(|| {
            let name = abdi_organisation::unit_name(self.db, id).ok().flatten().unwrap_or_default();
            self.units.borrow_mut().insert(id, name.clone());
            name
        })
    }
}
