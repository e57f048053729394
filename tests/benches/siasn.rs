//! The SIASN export of an invented region: 69 columns, every cell text.

use crate::world::Outcome;
use abdi_demo::Region;
use chrono::NaiveDate;
use rust_xlsxwriter::Workbook;
use std::path::Path;

const HEADER: &str = "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA|\
TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP|EMAIL|EMAIL GOV|ALAMAT|\
NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|KEDUDUKAN HUKUM ID|KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|\
KARTU ASN VIRTUAL|NOMOR SK CPNS|TANGGAL SK CPNS|TMT CPNS|NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|\
GOL AWAL NAMA|GOL AKHIR ID|GOL AKHIR NAMA|TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|JENIS JABATAN NAMA|\
JABATAN ID|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN ID|TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|PENDIDIKAN NAMA|\
TAHUN LULUS|KPKN ID|KPKN NAMA|LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|INSTANSI INDUK ID|\
INSTANSI INDUK NAMA|INSTANSI KERJA ID|INSTANSI KERJA NAMA|SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA|\
SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|IS VALID NIK|NAMA SEKOLAH|FLAG IKD|ESELON ID|ESELON NAMA";

/// Columns of the export.
pub(crate) const COLUMNS: usize = 69;

/// Writes the export of a region; the number of its rows.
pub(crate) fn write(region: &Region, path: &Path) -> Outcome<usize> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, title) in HEADER.split('|').enumerate() {
        sheet.write_string(0, u16::try_from(at)?, title)?;
    }
    for (line, cells) in rows(region).enumerate() {
        for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(u32::try_from(line + 1)?, u16::try_from(at)?, cell)?;
        }
    }
    book.save(path)?;
    Ok(region.people.len())
}

fn rows(region: &Region) -> impl Iterator<Item = Vec<String>> + '_ {
    const AGENCY: &str = "A5EB03E23B26F6A0E040640A0402520X";
    region.people.iter().map(|person| {
        let (d, unit) = (&person.draft, &region.units[person.unit]);
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        let day = |field: Option<NaiveDate>| field.map(|day| day.format("%d-%m-%Y").to_string()).unwrap_or_default();
        let quoted = |field: &Option<String>| field.as_ref().map(|t| format!("'{t}")).unwrap_or_default();
        let number = |field: Option<i64>| field.map(|n| n.to_string()).unwrap_or_default();
        let kind = text(&d.kind);
        let contract = kind == "PPPK";
        let upper = |field: &Option<String>| text(field).to_uppercase();
        let key = |word: String| {
            let mixed = word.bytes().fold(7u128, |sum, b| sum.wrapping_mul(131).wrapping_add(u128::from(b)));
            format!("{mixed:032X}")
        };
        let work = if contract { "PPPK Aktif" } else { "Aktif" };
        vec![
            text(&d.siasn_id),
            text(&d.nip),
            text(&d.nip_old),
            upper(&d.name),
            text(&d.title_front),
            text(&d.title_back),
            key(text(&d.birth_place)),
            upper(&d.birth_place),
            day(d.birth_date),
            if d.sex.as_deref() == Some("P") { "F" } else { "M" }.to_owned(),
            text(&d.religion),
            String::new(),
            text(&d.marital),
            String::new(),
            quoted(&d.nik),
            text(&d.phone),
            text(&d.email),
            text(&d.email_office),
            upper(&d.address),
            quoted(&d.npwp),
            quoted(&d.bpjs),
            text(&d.employment_type),
            "PNS Daerah Kab./Kota yang bekerja pada Kab./Kota".to_owned(),
            text(&d.legal_status),
            work.to_owned(),
            if contract {
                ""
            } else if kind == "CPNS" {
                "C"
            } else {
                "P"
            }
            .to_owned(),
            text(&d.card_number),
            text(&d.sk_cpns_number),
            day(d.sk_cpns_date),
            day(d.tmt_cpns),
            text(&d.sk_pns_number),
            day(d.sk_pns_date),
            day(d.tmt_pns),
            String::new(),
            text(&d.first_golongan),
            String::new(),
            text(&d.golongan),
            day(d.tmt_golongan),
            number(d.mkg_years),
            number(d.mkg_months),
            text(&d.position_type),
            String::new(),
            key(text(&d.position_name)),
            text(&d.position_name),
            day(d.tmt_position),
            text(&d.education_level),
            String::new(),
            key(text(&d.education_name)),
            upper(&d.education_name),
            number(d.graduation_year),
            key("KPKN".to_owned()),
            "SUKAMAJU".to_owned(),
            key("LOKASI".to_owned()),
            "Kota Sukamaju".to_owned(),
            unit.siasn_id.clone(),
            unit.name.to_uppercase(),
            AGENCY.to_owned(),
            text(&d.home_agency),
            AGENCY.to_owned(),
            text(&d.work_agency),
            AGENCY.to_owned(),
            text(&d.home_agency),
            AGENCY.to_owned(),
            text(&d.work_agency),
            "1".to_owned(),
            upper(&d.school),
            "1".to_owned(),
            text(&d.eselon),
            String::new(),
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_cells_as_titles() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        assert_eq!(HEADER.split('|').count(), COLUMNS);
        assert!(rows(&abdi_demo::plan(60, 1, on)).all(|cells| cells.len() == COLUMNS));
    }
}
