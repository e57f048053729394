//! The code lists an import needs, by code and by name.

use abdi_kernel::name;
use abdi_reference::{List, codes, golongan};
use abdi_vault::{Error, Reader};
use chrono::NaiveDate;
use std::collections::HashMap;

/// One list: both its codes and its folded names lead to a code.
#[derive(Debug, Default)]
pub struct Codes {
    names: HashMap<String, String>,
    by_name: HashMap<String, String>,
}

impl Codes {
    fn load(db: &Reader<'_>, list: List, today: NaiveDate) -> Result<Self, Error> {
        let mut out = Self::default();
        for entry in codes(db, list, today)? {
            out.by_name.insert(name::fold(&entry.name), entry.code.clone());
            out.names.insert(entry.code, entry.name);
        }
        Ok(out)
    }

    /// The code a file means: by its code, else by its name. Zeros in front are optional.
    pub fn find(&self, code: &str, name: &str) -> Option<&str> {
        let padded = || (code.len() == 1).then(|| format!("0{code}"));
        let known = |code: &str| self.names.get_key_value(code).map(|(known, _)| known.as_str());
        let by_code = known(code).or_else(|| known(&padded()?));
        by_code.or_else(|| self.by_name.get(&name::fold(name)).map(String::as_str))
    }

    /// The name of a code.
    pub fn name(&self, code: &str) -> Option<&str> {
        self.names.get(code).map(String::as_str)
    }
}

/// All lists of an import.
#[derive(Debug, Default)]
pub struct Book {
    /// Agama.
    pub religion: Codes,
    /// Jenis kawin.
    pub marital: Codes,
    /// Tingkat pendidikan.
    pub education: Codes,
    /// Kedudukan hukum.
    pub legal_status: Codes,
    /// Jenis pegawai.
    pub employment: Codes,
    /// Jenis jabatan.
    pub position_type: Codes,
    /// Eselon.
    pub eselon: Codes,
    /// Label by SIASN id.
    golongan: HashMap<String, String>,
    /// Rank by label.
    ranks: HashMap<String, i64>,
}

impl Book {
    /// Loads the lists in force on a day.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn load(db: &Reader<'_>, today: NaiveDate) -> Result<Self, Error> {
        let list = |list| Codes::load(db, list, today);
        let golongan = golongan(db, today)?;
        Ok(Self {
            religion: list(List::Religion)?,
            marital: list(List::Marital)?,
            education: list(List::Education)?,
            legal_status: list(List::LegalStatus)?,
            employment: list(List::EmploymentType)?,
            position_type: list(List::PositionType)?,
            eselon: list(List::Eselon)?,
            ranks: golongan.iter().map(|row| (row.label.clone(), row.rank)).collect(),
            golongan: golongan
                .into_iter()
                .filter(|row| !row.siasn_id.is_empty())
                .map(|row| (row.siasn_id, row.label))
                .collect(),
        })
    }

    /// Label of a golongan by its SIASN id.
    pub fn golongan(&self, id: &str) -> Option<&str> {
        self.golongan.get(id).map(String::as_str)
    }

    /// Rank of a golongan by its label; higher is higher.
    pub fn rank(&self, label: &str) -> Option<i64> {
        self.ranks.get(label).copied()
    }
}
