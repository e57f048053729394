//! Codes and ids in words, for exports and histories.

use abdi_reference::{List, codes, golongan, jenjang};
use abdi_vault::{Error, Reader};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Names by column and code, loaded once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    codes: BTreeMap<&'static str, BTreeMap<String, String>>,
    units: BTreeMap<i64, String>,
}

impl Names {
    pub(crate) fn load(db: &Reader<'_>, today: NaiveDate) -> Result<Self, Error> {
        let mut names = Self { units: abdi_organisation::unit_names(db)?, ..Self::default() };
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

    pub(crate) fn unit(&self, id: i64) -> String {
        self.units.get(&id).cloned().unwrap_or_default()
    }
}
