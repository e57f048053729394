//! `office.home`: the start page. What is due, what runs, what came in last.

use super::journal_list::{self, JournalEntry};
use crate::desk::RECOVERY_PROVEN;
use abdi_kernel::number::grouped;
use abdi_kernel::{Area, Failure, Query, Read, date};
use abdi_reviews::period::PeriodState;
use abdi_reviews::store::periods;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Days before its end from which a running period is pointed out.
const PERIOD_ENDS_SOON: i64 = 14;

/// Nothing is asked.
#[derive(Deserialize, TS)]
pub struct OfficeHomeInput {}

/// Which steps of the first run are done.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeHomeSetup {
    identity: bool,
    recovery_proven: bool,
    staff: i64,
    periods: i64,
}

/// How urgent something is.
#[derive(Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum OfficeHomeTone {
    /// Good to know.
    Info,
    /// Should be done.
    Warn,
    /// Overdue.
    Danger,
}

/// Something that waits for the operator.
#[derive(Serialize, TS)]
pub struct OfficeHomeDue {
    title: String,
    detail: String,
    date: Option<NaiveDate>,
    tone: OfficeHomeTone,
    /// Where to do it.
    link: OfficeHomeLink,
}

/// A page of the program.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "page")]
pub enum OfficeHomeLink {
    /// The settings, part security.
    Security,
    /// The settings, part identity.
    Identity,
    /// The import.
    Import,
    /// The organisation.
    Organisation,
    /// A review period.
    Period {
        /// Which.
        id: i64,
    },
}

/// A review period as the start page shows it.
#[derive(Serialize, TS)]
pub struct OfficeHomePeriod {
    id: i64,
    name: String,
    /// draf, dibuka, ditutup, dirilis
    state: &'static str,
    starts: NaiveDate,
    ends: NaiveDate,
    participants: i64,
    /// Forms given out.
    forms: i64,
    /// Of them in.
    submitted: i64,
}

/// The import that came last.
#[derive(Serialize, TS)]
pub struct OfficeHomeImport {
    at: String,
    file: String,
    operator: String,
    added: i64,
    changed: i64,
    unchanged: i64,
    skipped: i64,
}

/// A bar of a chart.
#[derive(Serialize, TS)]
pub struct OfficeCount {
    label: String,
    count: i64,
}

/// The start page.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeHome {
    today: NaiveDate,
    setup: OfficeHomeSetup,
    staff: i64,
    units: i64,
    /// Posts of heads.
    positions: i64,
    /// Of them without a holder.
    vacant: i64,
    due: Vec<OfficeHomeDue>,
    periods: Vec<OfficeHomePeriod>,
    last_import: Option<OfficeHomeImport>,
    by_kind: Vec<OfficeCount>,
    by_golongan: Vec<OfficeCount>,
    by_age: Vec<OfficeCount>,
    recent: Vec<JournalEntry>,
}

/// `office.home`
pub struct Home;

impl Query for Home {
    const NAME: &'static str = "office.home";
    const READS: &'static [Area] = &["agency", "journal", "organisation", "reviews", "staff", "vault"];
    type Input = OfficeHomeInput;
    type Output = OfficeHome;

    fn run(cx: &Read<'_>, _: OfficeHomeInput) -> Result<OfficeHome, Failure> {
        let (db, today) = (cx.db(), cx.today());
        let people = abdi_staff::figures(db, today)?;
        let units = abdi_organisation::figures(db, today)?;
        let periods = periods(cx)?;
        let proven = abdi_agency::store::get(db, RECOVERY_PROVEN)?.is_some_and(|value| value == "1");
        let setup = OfficeHomeSetup {
            identity: !abdi_agency::store::identity(db)?.name.is_empty(),
            recovery_proven: proven,
            staff: people.active + people.inactive,
            periods: i64::try_from(periods.len()).unwrap_or(i64::MAX),
        };
        let bars = |counts: Vec<(String, i64)>| {
            counts.into_iter().map(|(label, count)| OfficeCount { label, count }).collect::<Vec<_>>()
        };
        Ok(OfficeHome {
            today,
            due: due(&setup, &units, &periods, today),
            setup,
            staff: people.active,
            units: units.units,
            positions: units.head_posts,
            vacant: units.vacant_heads,
            periods,
            last_import: last_import(cx)?,
            by_kind: bars(people.by_kind),
            by_golongan: bars(people.by_golongan),
            by_age: bars(people.by_age),
            recent: journal_list::page(cx, None, "", 8)?,
        })
    }
}

/// Running and recent periods, newest first.
fn periods(cx: &Read<'_>) -> Result<Vec<OfficeHomePeriod>, Failure> {
    periods::all(cx.db())?
        .into_iter()
        .map(|period| {
            let counts = periods::counts(cx.db(), period.id)?;
            Ok(OfficeHomePeriod {
                id: period.id,
                state: period.state.code(),
                name: period.name,
                starts: period.starts,
                ends: period.ends,
                participants: counts.participants,
                forms: counts.assignments,
                submitted: counts.submitted,
            })
        })
        .collect()
}

fn last_import(cx: &Read<'_>) -> Result<Option<OfficeHomeImport>, Failure> {
    let last = abdi_staff::last_import(cx.db())?;
    Ok(last.map(|import| OfficeHomeImport {
        at: super::journal_list::local(&import.at),
        file: import.file_name,
        operator: import.operator,
        added: import.counts.created.into(),
        changed: import.counts.changed.into(),
        unchanged: import.counts.unchanged.into(),
        skipped: import.counts.left_out.into(),
    }))
}

/// What waits, most urgent first.
fn due(
    setup: &OfficeHomeSetup,
    units: &abdi_organisation::Figures,
    periods: &[OfficeHomePeriod],
    today: NaiveDate,
) -> Vec<OfficeHomeDue> {
    let mut due = Vec::new();
    for period in periods.iter().filter(|period| period.state == PeriodState::Open.code()) {
        let left = (period.ends - today).num_days();
        if left > PERIOD_ENDS_SOON {
            continue;
        }
        let missing = period.forms - period.submitted;
        let overdue = left < 0;
        due.push(OfficeHomeDue {
            title: format!("{} {}", period.name, if overdue { "sudah lewat waktunya" } else { "segera berakhir" }),
            detail: match missing {
                0 => "Semua kuesioner sudah masuk; periode dapat ditutup.".to_owned(),
                _ => format!("{} dari {} kuesioner belum masuk.", grouped(missing), grouped(period.forms)),
            },
            date: Some(period.ends),
            tone: if overdue { OfficeHomeTone::Danger } else { OfficeHomeTone::Warn },
            link: OfficeHomeLink::Period { id: period.id },
        });
    }
    for period in periods.iter().filter(|period| period.state == PeriodState::Closed.code()) {
        due.push(OfficeHomeDue {
            title: format!("{} belum dirilis", period.name),
            detail: "Periksa hasilnya, lalu rilis supaya lembar dapat dicetak.".to_owned(),
            date: None,
            tone: OfficeHomeTone::Info,
            link: OfficeHomeLink::Period { id: period.id },
        });
    }
    let simple = |title: &str, detail: String, tone, link| OfficeHomeDue {
        title: title.to_owned(),
        detail,
        date: None,
        tone,
        link,
    };
    if !setup.recovery_proven {
        let detail =
            "Cetak kodenya dan buktikan dua kelompok hurufnya, supaya berkas tetap terbuka bila kata sandi hilang.";
        due.push(simple(
            "Kode pemulihan belum dibuktikan",
            detail.into(),
            OfficeHomeTone::Warn,
            OfficeHomeLink::Security,
        ));
    }
    if !setup.identity {
        let detail = "Nama kantor dan kota dicetak pada kop setiap lembar.";
        due.push(simple("Identitas kantor belum diisi", detail.into(), OfficeHomeTone::Warn, OfficeHomeLink::Identity));
    }
    if setup.staff == 0 {
        let detail = format!("Impor ekspor SIASN atau nominatif; hari ini {}.", date::long(today));
        due.push(simple("Belum ada pegawai", detail, OfficeHomeTone::Info, OfficeHomeLink::Import));
    }
    if units.vacant_heads > 0 {
        let detail = "Tanpa pejabat, atasan diambil dari jabatan di atasnya. Isi pejabat definitif, Plt., atau Plh.";
        let title = format!("{} jabatan pimpinan kosong", grouped(units.vacant_heads));
        due.push(simple(&title, detail.into(), OfficeHomeTone::Info, OfficeHomeLink::Organisation));
    }
    due
}
