//! The full proof of a file: pages, structure, references, journal.

use crate::{Error, journal};
use rusqlite::Connection;

/// What a check looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingKind {
    /// An encrypted page fails its authentication.
    Page,
    /// Tables or indexes contradict themselves.
    Structure,
    /// A row points at nothing.
    Reference,
    /// The journal's chain is broken.
    Journal,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which check found it.
    pub kind: FindingKind,
    /// One sentence.
    pub text: String,
}

pub(crate) fn run(connection: &Connection) -> Result<Vec<Finding>, Error> {
    let mut findings = Vec::new();
    let mut collect = |kind, sql: &str, ok: &str| -> Result<(), Error> {
        let mut statement = connection.prepare(sql)?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        for row in rows {
            match row {
                Ok(text) if text == ok => {}
                Ok(text) => findings.push(Finding { kind, text }),
                Err(error) => findings.push(Finding { kind, text: Error::from(error).to_string() }),
            }
        }
        Ok(())
    };
    collect(FindingKind::Page, "PRAGMA cipher_integrity_check", "")?;
    collect(FindingKind::Structure, "PRAGMA integrity_check(20)", "ok")?;
    collect(
        FindingKind::Reference,
        "SELECT \"table\" || ' baris ' || coalesce(rowid, '?') || ' menunjuk ' || parent FROM pragma_foreign_key_check LIMIT 20",
        "",
    )?;
    if findings.is_empty()
        && let Some(entry) = journal::first_broken(connection)?
    {
        findings.push(Finding {
            kind: FindingKind::Journal,
            text: format!("Rantai jurnal putus pada catatan {entry}: catatan itu diubah di luar Abdi."),
        });
    }
    Ok(findings)
}
