//! Periods and their settings.

use abdi_kernel::Failure;
use abdi_vault::rusqlite::{Row, params};
use abdi_vault::{Reader, Writer};
use chrono::NaiveDate;

use crate::error::ReviewsError;
use crate::group::RaterGroup;
use crate::period::{GroupRule, PeriodState, Settings, SmallGroups};

/// A period as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Id.
    pub id: i64,
    /// Name.
    pub name: String,
    /// First day.
    pub starts: NaiveDate,
    /// Last day.
    pub ends: NaiveDate,
    /// Its instrument.
    pub instrument_id: i64,
    /// State.
    pub state: PeriodState,
    /// Settings.
    pub settings: Settings,
    /// Seed of proposals and of the order of comments.
    pub seed: i64,
    /// Day of opening.
    pub opened: Option<NaiveDate>,
    /// Day of closing.
    pub closed: Option<NaiveDate>,
    /// Day of release.
    pub released: Option<NaiveDate>,
}

impl Period {
    /// The seed as the shuffler takes it.
    pub fn seed(&self) -> u64 {
        self.seed.unsigned_abs()
    }
}

/// A period in the list, with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodCounts {
    /// Who is rated.
    pub participants: i64,
    /// Forms given out.
    pub assignments: i64,
    /// Forms in.
    pub submitted: i64,
}

const COLUMNS: &str = "id, name, starts, ends, instrument_id, state, threshold, minimum_raters, policy, gap, strength,
    seed, opened, closed, released";

fn period(row: &Row<'_>) -> abdi_vault::rusqlite::Result<Period> {
    let state: String = row.get(5)?;
    let policy: String = row.get(8)?;
    Ok(Period {
        id: row.get(0)?,
        name: row.get(1)?,
        starts: row.get(2)?,
        ends: row.get(3)?,
        instrument_id: row.get(4)?,
        // The table's own checks keep both to the known words.
        state: PeriodState::from_code(&state).unwrap_or(PeriodState::Draft),
        settings: Settings {
            groups: [GroupRule { weight: 0, minimum: 0, maximum: 0 }; 5],
            threshold: row.get(6)?,
            minimum_raters: row.get(7)?,
            policy: SmallGroups::from_code(&policy).unwrap_or(SmallGroups::Renormalise),
            gap: row.get(9)?,
            strength: row.get(10)?,
        },
        seed: row.get(11)?,
        opened: row.get(12)?,
        closed: row.get(13)?,
        released: row.get(14)?,
    })
}

fn with_groups(db: &Reader<'_>, mut period: Period) -> Result<Period, Failure> {
    let rules = db.query(
        "SELECT rater_group, weight, minimum, maximum FROM reviews_period_group WHERE period_id = ?1",
        [period.id],
        |row| {
            let rule = GroupRule { weight: row.get(1)?, minimum: row.get(2)?, maximum: row.get(3)? };
            Ok((row.get::<_, i64>(0)?, rule))
        },
    )?;
    for (number, rule) in rules {
        if let Some(group) = RaterGroup::from_number(number) {
            period.settings.groups[group.index()] = rule;
        }
    }
    Ok(period)
}

/// A period by id.
///
/// # Errors
/// [`ReviewsError::NoPeriod`].
pub fn load(db: &Reader<'_>, id: i64) -> Result<Period, Failure> {
    let found = db.optional(&format!("SELECT {COLUMNS} FROM reviews_period WHERE id = ?1"), [id], period)?;
    with_groups(db, found.ok_or(ReviewsError::NoPeriod)?)
}

/// All periods, newest first.
///
/// # Errors
/// When the store cannot be read.
pub fn all(db: &Reader<'_>) -> Result<Vec<Period>, Failure> {
    let found = db.query(&format!("SELECT {COLUMNS} FROM reviews_period ORDER BY starts DESC, id DESC"), [], period)?;
    found.into_iter().map(|period| with_groups(db, period)).collect()
}

/// How many take part and how many forms are in.
///
/// # Errors
/// When the store cannot be read.
pub fn counts(db: &Reader<'_>, id: i64) -> Result<PeriodCounts, Failure> {
    let participants =
        db.one("SELECT count(*) FROM reviews_participant WHERE period_id = ?1", [id], |row| row.get(0))?;
    Ok(db.one(
        "SELECT count(*), coalesce(sum(a.submitted), 0) FROM reviews_participant p
         JOIN reviews_assignment a ON a.participant_id = p.id WHERE p.period_id = ?1",
        [id],
        |row| Ok(PeriodCounts { participants, assignments: row.get(0)?, submitted: row.get(1)? }),
    )?)
}

/// Stores a new draft; `period.id` is ignored. Its id.
///
/// # Errors
/// When the store refuses.
pub fn insert(db: &Writer<'_>, period: &Period) -> Result<i64, Failure> {
    let settings = &period.settings;
    let id = db.insert(
        "INSERT INTO reviews_period
         (name, starts, ends, instrument_id, threshold, minimum_raters, policy, gap, strength, seed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            period.name,
            period.starts,
            period.ends,
            period.instrument_id,
            settings.threshold,
            settings.minimum_raters,
            settings.policy.code(),
            settings.gap,
            settings.strength,
            period.seed
        ],
    )?;
    save_groups(db, id, settings)?;
    Ok(id)
}

/// Stores name, days, settings and seed of a known period.
///
/// # Errors
/// When the store refuses.
pub fn update(db: &Writer<'_>, period: &Period) -> Result<(), Failure> {
    let settings = &period.settings;
    db.execute(
        "UPDATE reviews_period SET name = ?2, starts = ?3, ends = ?4, threshold = ?5, minimum_raters = ?6, policy = ?7,
            gap = ?8, strength = ?9, seed = ?10, instrument_id = ?11 WHERE id = ?1",
        params![
            period.id,
            period.name,
            period.starts,
            period.ends,
            settings.threshold,
            settings.minimum_raters,
            settings.policy.code(),
            settings.gap,
            settings.strength,
            period.seed,
            period.instrument_id
        ],
    )?;
    save_groups(db, period.id, settings)
}

fn save_groups(db: &Writer<'_>, id: i64, settings: &Settings) -> Result<(), Failure> {
    for group in RaterGroup::ALL {
        let rule = settings.rule(group);
        db.execute(
            "INSERT INTO reviews_period_group (period_id, rater_group, weight, minimum, maximum) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (period_id, rater_group) DO UPDATE SET weight = ?3, minimum = ?4, maximum = ?5",
            params![id, group.number(), rule.weight, rule.minimum, rule.maximum],
        )?;
    }
    Ok(())
}

/// Moves a period to its next state on a day.
///
/// # Errors
/// [`ReviewsError::Order`] when that state does not follow.
pub fn advance(db: &Writer<'_>, period: &Period, to: PeriodState, on: NaiveDate) -> Result<(), Failure> {
    if !period.state.may_become(to) {
        return Err(ReviewsError::Order { from: period.state.code(), to: to.code() }.into());
    }
    let column = match to {
        PeriodState::Closed => "closed",
        PeriodState::Released => "released",
        PeriodState::Open | PeriodState::Draft => "opened",
    };
    db.execute(
        &format!("UPDATE reviews_period SET state = ?2, {column} = ?3 WHERE id = ?1"),
        params![period.id, to.code(), on],
    )?;
    Ok(())
}

/// Removes a draft with everything that hangs on it.
///
/// # Errors
/// When the store refuses.
pub fn delete(db: &Writer<'_>, id: i64) -> Result<(), Failure> {
    for sql in [
        "DELETE FROM reviews_assignment WHERE participant_id IN
            (SELECT id FROM reviews_participant WHERE period_id = ?1)",
        "DELETE FROM reviews_participant WHERE period_id = ?1",
        "DELETE FROM reviews_person WHERE period_id = ?1",
        "DELETE FROM reviews_team WHERE period_id = ?1",
        "DELETE FROM reviews_period_group WHERE period_id = ?1",
        "DELETE FROM reviews_period WHERE id = ?1",
    ] {
        db.execute(sql, [id])?;
    }
    Ok(())
}

/// Staff ids of the team.
///
/// # Errors
/// When the store cannot be read.
pub fn team(db: &Reader<'_>, id: i64) -> Result<Vec<i64>, Failure> {
    Ok(db.query("SELECT staff_id FROM reviews_team WHERE period_id = ?1 ORDER BY staff_id", [id], |row| row.get(0))?)
}

/// Stores the team.
///
/// # Errors
/// When the store refuses.
pub fn save_team(db: &Writer<'_>, id: i64, team: &[i64]) -> Result<(), Failure> {
    let before = self::team(db, id)?;
    for staff in before.iter().filter(|s| !team.contains(s)) {
        db.execute("DELETE FROM reviews_team WHERE period_id = ?1 AND staff_id = ?2", [id, *staff])?;
    }
    for staff in team.iter().filter(|s| !before.contains(s)) {
        db.execute("INSERT OR IGNORE INTO reviews_team (period_id, staff_id) VALUES (?1, ?2)", [id, *staff])?;
    }
    Ok(())
}
