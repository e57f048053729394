//! Tables of the agency: identity, signers, choices.

use abdi_kernel::Failure;
use abdi_vault::rusqlite::params;
use abdi_vault::{Reader, Writer};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who the office is, as letterheads print it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// `PEMERINTAH KOTA SAWAHLUNTO`
    pub region: String,
    /// Full name of the office.
    pub name: String,
    /// `BKPSDM`
    pub short_name: String,
    /// Street.
    pub address: String,
    /// Stands before the date of every letter.
    pub city: String,
    /// Five digits.
    pub postal_code: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Web site.
    pub website: String,
    /// PNG or JPEG.
    pub logo: Option<Vec<u8>>,
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "AgencySigner")]
pub struct Signer {
    /// Name with titles.
    pub name: String,
    /// 18 digits, or empty.
    pub nip: String,
    /// Pangkat.
    pub rank: String,
    /// Jabatan as the signature block prints it.
    pub position: String,
    /// Empty, `a.n.`, `Plt.`, `Plh.` or `Pj.`
    pub acting: String,
}

/// Choices of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AgencySettings")]
pub struct Settings {
    /// Working days of the week where a unit says nothing else: 5 or 6.
    pub week_days: u8,
    /// Paper of printed documents.
    pub paper: Paper,
    /// Minutes without anybody at the desk until the file locks itself, 1 to 240.
    pub idle_minutes: u32,
}

/// Paper of printed documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "AgencyPaper")]
pub enum Paper {
    /// 210 × 297 mm
    A4,
    /// Folio, 210 × 330 mm
    F4,
}

impl Default for Settings {
    fn default() -> Self {
        Self { week_days: 5, paper: Paper::F4, idle_minutes: 10 }
    }
}

/// The choices in force.
///
/// # Errors
/// When the store cannot be read.
pub fn load(db: &Reader<'_>) -> Result<Settings, Failure> {
    let mut settings = Settings::default();
    for (name, value) in db.query("SELECT name, value FROM agency_setting", [], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })? {
        match name.as_str() {
            "week_days" => settings.week_days = value.parse().unwrap_or(settings.week_days),
            "paper" => settings.paper = if value == "A4" { Paper::A4 } else { Paper::F4 },
            "idle_minutes" => settings.idle_minutes = value.parse().unwrap_or(settings.idle_minutes),
            _ => {}
        }
    }
    Ok(settings)
}

/// Stores one choice.
///
/// # Errors
/// When the store cannot be written.
pub fn set(db: &Writer<'_>, name: &str, value: &str) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO agency_setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2 WHERE value <> ?2",
        params![name, value],
    )?;
    Ok(())
}

/// A stored choice by name.
///
/// # Errors
/// When the store cannot be read.
pub fn get(db: &Reader<'_>, name: &str) -> Result<Option<String>, Failure> {
    Ok(db.optional("SELECT value FROM agency_setting WHERE name = ?1", [name], |row| row.get(0))?)
}

/// The identity; empty fields before it is first saved.
///
/// # Errors
/// When the store cannot be read.
pub fn identity(db: &Reader<'_>) -> Result<Identity, Failure> {
    let found = db.optional(
        "SELECT region, name, short_name, address, city, postal_code, phone, email, website, logo FROM agency_identity",
        [],
        |row| {
            Ok(Identity {
                region: row.get(0)?,
                name: row.get(1)?,
                short_name: row.get(2)?,
                address: row.get(3)?,
                city: row.get(4)?,
                postal_code: row.get(5)?,
                phone: row.get(6)?,
                email: row.get(7)?,
                website: row.get(8)?,
                logo: row.get(9)?,
            })
        },
    )?;
    Ok(found.unwrap_or_default())
}

/// Stores the identity.
///
/// # Errors
/// When the store cannot be written.
pub fn save_identity(db: &Writer<'_>, identity: &Identity) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO agency_identity (id, region, name, short_name, address, city, postal_code, phone, email, website, logo)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (id) DO UPDATE SET region = ?1, name = ?2, short_name = ?3, address = ?4, city = ?5,
            postal_code = ?6, phone = ?7, email = ?8, website = ?9, logo = ?10",
        params![
            identity.region,
            identity.name,
            identity.short_name,
            identity.address,
            identity.city,
            identity.postal_code,
            identity.phone,
            identity.email,
            identity.website,
            identity.logo
        ],
    )?;
    Ok(())
}

/// Those who sign, in order.
///
/// # Errors
/// When the store cannot be read.
pub fn signers(db: &Reader<'_>) -> Result<Vec<Signer>, Failure> {
    Ok(db.query("SELECT name, nip, rank, position, acting FROM agency_signer ORDER BY id", [], |row| {
        Ok(Signer {
            name: row.get(0)?,
            nip: row.get(1)?,
            rank: row.get(2)?,
            position: row.get(3)?,
            acting: row.get(4)?,
        })
    })?)
}

/// Stores the whole list of signers.
///
/// # Errors
/// When the store cannot be written.
pub fn save_signers(db: &Writer<'_>, signers: &[Signer]) -> Result<(), Failure> {
    db.execute("DELETE FROM agency_signer", [])?;
    for signer in signers {
        db.insert(
            "INSERT INTO agency_signer (name, nip, rank, position, acting) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![signer.name, signer.nip, signer.rank, signer.position, signer.acting],
        )?;
    }
    Ok(())
}
