//! Released results: the full content, its hash, the figures for lists, the letterhead of the day.

use std::collections::BTreeMap;

use abdi_kernel::Failure;
use abdi_print::{Letterhead, Picture};
use abdi_vault::rusqlite::params;
use abdi_vault::{Reader, Writer};

use crate::error::ReviewsError;
use crate::results::Summary;
use crate::snapshot::{self, ReviewsGap, ReviewsResult};
use crate::words::ReviewsGapClass;

/// Stores the released result of a participant.
///
/// # Errors
/// When the store refuses.
pub fn save(db: &Writer<'_>, participant: i64, result: &ReviewsResult) -> Result<(), Failure> {
    let content = snapshot::write(result)?;
    let gap = result.gap.as_ref();
    db.execute(
        "INSERT INTO reviews_release (participant_id, total, oneself, gap, gap_class, raters, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            participant,
            result.total,
            result.oneself,
            gap.map(|g| g.gap),
            gap.map(|g| g.class.word()),
            result.raters,
            snapshot::hash(&content)
        ],
    )?;
    db.execute(
        "INSERT INTO reviews_anon_result (participant_id, content) VALUES (?1, ?2)",
        params![participant, content],
    )?;
    Ok(())
}

/// The released result of a participant with its hash; none when the period is not released.
///
/// # Errors
/// [`ReviewsError::Altered`] when content and hash no longer fit.
pub fn load(db: &Reader<'_>, participant: i64) -> Result<Option<(ReviewsResult, String)>, Failure> {
    let found = db.optional(
        "SELECT c.content, r.hash FROM reviews_release r JOIN reviews_anon_result c USING (participant_id)
         WHERE r.participant_id = ?1",
        [participant],
        |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
    )?;
    let Some((content, hash)) = found else { return Ok(None) };
    if snapshot::hash(&content) != hash {
        return Err(ReviewsError::Altered.into());
    }
    Ok(Some((snapshot::read(&content)?, hash)))
}

/// Freezes the letterhead of a period.
///
/// # Errors
/// When the store refuses.
pub fn save_letterhead(
    db: &Writer<'_>,
    period: i64,
    head: &Letterhead,
    city: &str,
    logo: Option<&[u8]>,
) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO reviews_letterhead (period_id, government, office, address, contact, city, logo)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![period, head.government, head.office, head.address, head.contact, city, logo],
    )?;
    Ok(())
}

/// The frozen letterhead of a period: blocks, pictures, city.
///
/// # Errors
/// When the store cannot be read or the logo is no picture.
pub fn letterhead(db: &Reader<'_>, period: i64) -> Result<(Letterhead, Vec<Picture>, String), Failure> {
    let found = db.optional(
        "SELECT government, office, address, contact, city, logo FROM reviews_letterhead WHERE period_id = ?1",
        [period],
        |row| {
            let head =
                Letterhead { government: row.get(0)?, office: row.get(1)?, address: row.get(2)?, contact: row.get(3)? };
            Ok((head, row.get::<_, String>(4)?, row.get::<_, Option<Vec<u8>>>(5)?))
        },
    )?;
    let (head, city, logo) = found.unwrap_or_default();
    let logo = logo.map(|bytes| Picture::new("logo", bytes)).transpose().map_err(ReviewsError::Print)?;
    Ok((head, logo.into_iter().collect(), city))
}

/// Figures of all released results of a period.
///
/// # Errors
/// When the store cannot be read.
pub fn summaries(db: &Reader<'_>, period: i64) -> Result<BTreeMap<i64, Summary>, Failure> {
    let rows = db.query(
        "SELECT r.participant_id, r.total, r.oneself, r.gap, r.gap_class, r.raters FROM reviews_participant t
         JOIN reviews_release r ON r.participant_id = t.id WHERE t.period_id = ?1",
        [period],
        |row| {
            let class: Option<String> = row.get(4)?;
            let gap = row.get::<_, Option<i64>>(3)?.zip(class.as_deref().and_then(ReviewsGapClass::of_word));
            let gap = gap.map(|(gap, class)| ReviewsGap { gap, class });
            Ok((row.get(0)?, Summary { total: row.get(1)?, oneself: row.get(2)?, gap, raters: row.get(5)? }))
        },
    )?;
    Ok(rows.into_iter().collect())
}
