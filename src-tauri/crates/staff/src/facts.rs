//! Facts that follow from a record, each with its explanation.

use abdi_kernel::date;
use abdi_kernel::{Nip, NipKind};
use chrono::NaiveDate;

use crate::draft::PersonDraft;

/// One fact for the profile page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is, for example `Usia`.
    pub label: &'static str,
    /// Its value, ready to print.
    pub value: String,
    /// How it came about.
    pub explanation: String,
    /// Legal basis; empty when there is none.
    pub basis: &'static str,
}

/// Age, length of service and what the NIP says, as of `today`.
pub fn facts(draft: &PersonDraft, today: NaiveDate) -> Vec<Fact> {
    let mut out = Vec::new();
    if let Some(born) = draft.birth_date {
        out.push(Fact {
            label: "Usia",
            value: span(born, today),
            explanation: format!("Dari tanggal lahir {} sampai {}.", date::long(born), date::long(today)),
            basis: "",
        });
    }
    if let Some(start) = draft.tmt_cpns {
        let word = if draft.kind.as_deref() == Some("PPPK") { "mulai perjanjian kerja" } else { "TMT CPNS" };
        out.push(Fact {
            label: "Masa kerja",
            value: span(start, today),
            explanation: format!(
                "Dari {word} {} sampai {}; cuti di luar tanggungan negara belum dikurangkan.",
                date::long(start),
                date::long(today)
            ),
            basis: "",
        });
    }
    if let (Some(years), Some(since)) = (draft.mkg_years, draft.tmt_golongan) {
        let months = draft.mkg_months.unwrap_or(0);
        out.push(Fact {
            label: "Masa kerja golongan",
            value: format!("{years} tahun {months} bulan"),
            explanation: format!("Menurut SK, pada TMT golongan {}.", date::long(since)),
            basis: "PP 7/1977",
        });
    }
    if let Some(nip) = draft.nip.as_deref().and_then(|text| Nip::parse(text).ok()) {
        out.push(nip_fact(&nip));
    }
    out
}

fn nip_fact(nip: &Nip) -> Fact {
    let (label, start, basis) = match nip.kind() {
        NipKind::Pns => {
            let month = nip.tmt_month().and_then(|month| date::MONTHS.get(month as usize - 1)).unwrap_or(&"");
            ("Arti NIP", format!("TMT CPNS {month} {}", nip.tmt_year()), abdi_kernel::nip::BASIS_PNS)
        }
        NipKind::Pppk => {
            let contract = nip.contract().unwrap_or(21);
            (
                "Arti NI PPPK",
                format!("diangkat tahun {}, kode {contract}", nip.tmt_year()),
                abdi_kernel::nip::BASIS_PPPK,
            )
        }
    };
    Fact {
        label,
        value: nip.to_string(),
        explanation: format!(
            "Lahir {}, {start}, {}, nomor urut {:03}.",
            date::long(nip.birth_date()),
            nip.sex().word().to_lowercase(),
            nip.serial()
        ),
        basis,
    }
}

fn span(from: NaiveDate, to: NaiveDate) -> String {
    let (years, months) = date::years_and_months_between(from, to);
    format!("{years} tahun {months} bulan")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_explain_themselves() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        let draft = PersonDraft {
            nip: Some("199003142015041002".into()),
            birth_date: day(1990, 3, 14),
            tmt_cpns: day(2015, 4, 1),
            tmt_golongan: day(2023, 4, 1),
            mkg_years: Some(8),
            mkg_months: Some(0),
            kind: Some("PNS".into()),
            ..PersonDraft::default()
        };
        let found = facts(&draft, NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
        let values: Vec<_> = found.iter().map(|f| (f.label, f.value.as_str())).collect();
        assert_eq!(
            values,
            [
                ("Usia", "36 tahun 8 bulan"),
                ("Masa kerja", "11 tahun 7 bulan"),
                ("Masa kerja golongan", "8 tahun 0 bulan"),
                ("Arti NIP", "19900314 201504 1 002"),
            ]
        );
        assert_eq!(found[0].explanation, "Dari tanggal lahir 14 Maret 1990 sampai 21 November 2026.");
        assert_eq!(found[3].explanation, "Lahir 14 Maret 1990, TMT CPNS April 2015, laki-laki, nomor urut 002.");
        let pppk = PersonDraft { nip: Some("197607222021212788".into()), ..PersonDraft::default() };
        let found = facts(&pppk, NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
        assert_eq!(
            found[0].explanation,
            "Lahir 22 Juli 1976, diangkat tahun 2021, kode 21, perempuan, nomor urut 788."
        );
    }
}
