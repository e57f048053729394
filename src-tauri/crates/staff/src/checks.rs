//! What is wrong with a record, field by field. Pure: code lists and the day are handed in.
//!
//! Fields without which a record cannot stand are `nip`, `name`, `birthDate`, `sex` and `kind`. An error
//! in any other field concerns a value that may be left out: a form asks for a correction, an import
//! leaves the value out and says so.

use abdi_kernel::finding::Finding;
use abdi_kernel::nip::{NipFacts, NipKind};
use abdi_kernel::npwp::{self, Npwp};
use abdi_kernel::{Nik, Nip, Sex, date, name, nik, nip};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

use crate::draft::PersonDraft;

/// Longest name taken without a warning, in characters.
const LONG_NAME: usize = 100;

/// Codes in force, against which a record is checked.
#[derive(Debug, Clone, Default)]
pub struct KnownCodes {
    /// Rank and kind (`PNS`, `PPPK`) by golongan label.
    pub golongan: BTreeMap<String, (i64, String)>,
    /// Codes by column of the record: `religion`, `marital`, `education_level`, …
    pub codes: BTreeMap<&'static str, BTreeSet<String>>,
}

impl KnownCodes {
    /// Rank of a golongan label.
    pub fn rank(&self, label: &str) -> Option<i64> {
        self.golongan.get(label).map(|(rank, _)| *rank)
    }
}

/// Whether a field must be known for a record to stand; `key` as in findings.
pub fn is_required(key: &str) -> bool {
    matches!(key, "nip" | "name" | "birthDate" | "sex" | "kind")
}

/// Checks a tidied draft.
pub fn check(draft: &PersonDraft, known: &KnownCodes, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    check_name(draft, &mut found);
    check_birth(draft, today, &mut found);
    check_sex_and_kind(draft, &mut found);
    check_numbers(draft, &mut found);
    check_codes(draft, known, &mut found);
    check_service(draft, &mut found);
    check_education(draft, today, &mut found);
    check_mail(draft, &mut found);
    found
}

fn check_name(draft: &PersonDraft, found: &mut Vec<Finding>) {
    let Some(text) = &draft.name else {
        found.push(Finding::error("name", "Nama belum diisi.", ""));
        return;
    };
    if text.chars().count() > LONG_NAME {
        found.push(Finding::warning("name", "Nama lebih dari 100 huruf. Periksa apakah sel berisi teks lain.", ""));
    }
    if name::has_invisible_marks(text) {
        let message = "Nama berisi tanda tak terlihat (arah tulisan atau lebar nol). Ketik ulang namanya bila perlu.";
        found.push(Finding::warning("name", message, ""));
    }
}

fn check_birth(draft: &PersonDraft, today: NaiveDate, found: &mut Vec<Finding>) {
    match draft.birth_date {
        None => found.push(Finding::error("birthDate", "Tanggal lahir belum diisi.", "")),
        Some(born) if born >= today => {
            found.push(Finding::error("birthDate", "Tanggal lahir harus sebelum hari ini.", ""));
        }
        Some(_) => {}
    }
}

fn check_sex_and_kind(draft: &PersonDraft, found: &mut Vec<Finding>) {
    match draft.sex.as_deref() {
        Some("L" | "P") => {}
        Some(_) => found.push(Finding::error("sex", "Jenis kelamin harus L atau P.", "")),
        None => found.push(Finding::error("sex", "Jenis kelamin belum diisi.", "")),
    }
    match draft.kind.as_deref() {
        Some("PNS" | "CPNS" | "PPPK") => {}
        Some(_) => found.push(Finding::error("kind", "Jenis ASN harus PNS, CPNS, atau PPPK.", "")),
        None => found.push(Finding::error("kind", "Jenis ASN belum diisi.", "")),
    }
}

fn check_numbers(draft: &PersonDraft, found: &mut Vec<Finding>) {
    let sex = draft.sex.as_deref().and_then(Sex::parse);
    let text = draft.nip.as_deref().unwrap_or_default();
    match Nip::parse(text) {
        Ok(number) => {
            let facts = NipFacts {
                birth_date: draft.birth_date,
                sex,
                tmt_cpns: draft.tmt_cpns,
                kind: nip_kind(draft.kind.as_deref()),
            };
            found.extend(nip::check(&number, &facts));
        }
        Err(error) => found.push(Finding::error("nip", error.to_string(), nip::BASIS_PNS)),
    }
    if draft.nip_old.as_deref().is_some_and(|text| nip::parse_old(text).is_none()) {
        found.push(Finding::error("nipOld", "NIP lama harus 9 angka.", ""));
    }
    let mut id = None;
    if let Some(text) = &draft.nik {
        match Nik::parse(text) {
            Ok(number) => {
                found.extend(nik::check(&number, draft.birth_date, sex));
                id = Some(number);
            }
            Err(error) => found.push(Finding::error("nik", error.to_string(), nik::BASIS)),
        }
    }
    if let Some(text) = &draft.npwp {
        match Npwp::parse(text) {
            Ok(number) => found.extend(npwp::check(&number, id.as_ref())),
            Err(error) => found.push(Finding::error("npwp", error.to_string(), npwp::BASIS)),
        }
    }
}

fn nip_kind(kind: Option<&str>) -> Option<NipKind> {
    match kind? {
        "PNS" | "CPNS" => Some(NipKind::Pns),
        "PPPK" => Some(NipKind::Pppk),
        _ => None,
    }
}

fn check_codes(draft: &PersonDraft, known: &KnownCodes, found: &mut Vec<Finding>) {
    if let Some(label) = &draft.golongan {
        match known.golongan.get(label) {
            None => {
                let message = format!("Golongan «{label}» tidak dikenal. Tulis seperti III/a (PNS) atau IX (PPPK).");
                found.push(Finding::error("golongan", message, "PP 7/1977; Perpres 98/2020"));
            }
            Some((_, ladder)) if (ladder == "PPPK") != (draft.kind.as_deref() == Some("PPPK")) => {
                let message = format!("Golongan {label} adalah golongan {ladder}, berbeda dengan jenis ASN-nya.");
                found.push(Finding::error("golongan", message, "PP 7/1977; Perpres 98/2020"));
            }
            Some(_) => {}
        }
    }
    if draft.first_golongan.as_ref().is_some_and(|label| !known.golongan.contains_key(label)) {
        found.push(Finding::error("firstGolongan", "Golongan awal tidak dikenal. Tulis seperti III/a atau IX.", ""));
    }
    let values = [
        ("religion", &draft.religion),
        ("marital", &draft.marital),
        ("position_type", &draft.position_type),
        ("position_kind", &draft.position_kind),
        ("jenjang", &draft.jenjang),
        ("eselon", &draft.eselon),
        ("education_level", &draft.education_level),
        ("legal_status", &draft.legal_status),
        ("employment_type", &draft.employment_type),
    ];
    for (column, value) in values {
        let Some(value) = value else { continue };
        if known.codes.get(column).is_some_and(|codes| !codes.contains(value)) {
            let label = crate::fields::label_of(column).unwrap_or(column);
            let field = crate::draft::FIELDS.iter().find(|f| f.column == column).map(crate::fields::Field::key);
            let message = format!("Kode {label} «{value}» tidak ada dalam daftar acuan.");
            let finding = if column == "position_kind" { Finding::error } else { Finding::warning };
            found.push(finding(field.as_deref().unwrap_or(column), message, ""));
        }
    }
}

fn check_service(draft: &PersonDraft, found: &mut Vec<Finding>) {
    let earlier =
        |later: Option<NaiveDate>, first: Option<NaiveDate>| matches!((later, first), (Some(l), Some(f)) if l < f);
    if earlier(draft.tmt_pns, draft.tmt_cpns) {
        found.push(Finding::warning("tmtPns", "TMT PNS lebih awal daripada TMT CPNS. Periksa SK-nya.", ""));
    }
    if earlier(draft.tmt_golongan, draft.tmt_cpns) {
        found.push(Finding::warning("tmtGolongan", "TMT golongan lebih awal daripada TMT CPNS. Periksa SK-nya.", ""));
    }
    if draft.mkg_months.is_some_and(|months| !(0..=11).contains(&months)) {
        found.push(Finding::error("mkgMonths", "MKG bulan harus 0 sampai 11.", ""));
    }
    if draft.mkg_years.is_some_and(|years| !(0..=60).contains(&years)) {
        found.push(Finding::error("mkgYears", "MKG tahun harus 0 sampai 60.", ""));
    }
}

fn check_education(draft: &PersonDraft, today: NaiveDate, found: &mut Vec<Finding>) {
    let Some(year) = draft.graduation_year else { return };
    if !(1900..=i64::from(today.year())).contains(&year) {
        let message = format!("Tahun lulus {year} tidak mungkin; paling lambat {}.", today.year());
        found.push(Finding::error("graduationYear", message, ""));
    } else if let Some(born) = draft.birth_date.filter(|born| year < i64::from(born.year()) + 5) {
        let message = format!("Tahun lulus {year} tidak mungkin untuk yang lahir {}.", date::long(born));
        found.push(Finding::error("graduationYear", message, ""));
    }
}

fn check_mail(draft: &PersonDraft, found: &mut Vec<Finding>) {
    for (field, mail) in [("email", &draft.email), ("emailOffice", &draft.email_office)] {
        if mail.as_deref().is_some_and(|text| !is_mail(text)) {
            found.push(Finding::error(field, "Alamat surel harus berbentuk nama@domain.", ""));
        }
    }
}

fn is_mail(text: &str) -> bool {
    let shaped = text.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.len() >= 3 && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    });
    shaped && text.matches('@').count() == 1 && !text.chars().any(|c| c.is_whitespace() || "()<>\",;:\\[]=".contains(c))
}

#[cfg(test)]
#[path = "tests/checks.rs"]
mod tests;
