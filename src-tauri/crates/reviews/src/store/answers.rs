//! Answers and comments: what nobody may be able to trace.
//!
//! A row knows the period, the person rated and the group, and carries a key drawn at random. It
//! has no time, no counter and no tie to the assignment or the code. Where a new row lies must not
//! tell its age either: a B-tree page keeps its cells where they were put. So with each form all
//! rows of that person and group are taken out and written anew under new keys in the order of
//! those keys, and once more for the whole period when it closes. Deleted content is overwritten
//! (`secure_delete`, a promise of the vault), and these tables are not journalled.
//!
//! What this cannot hide: two copies of the file, one made just before and one just after a single
//! form, show what that form said.

use abdi_kernel::Failure;
use abdi_vault::rusqlite::params;
use abdi_vault::{Reader, Writer};

use crate::chance;
use crate::group::RaterGroup;
use crate::instrument::Form;
use crate::tally::Tally;

/// One filled form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// Group of the rater.
    pub group: RaterGroup,
    /// One byte per item, 0 = not observed.
    pub answers: Vec<u8>,
}

/// One comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Group of the writer.
    pub group: RaterGroup,
    /// Which open question, from 0.
    pub question: usize,
    /// The words.
    pub text: String,
}

/// Stores one form. `comments` has one text per open question; empty ones leave no trace.
///
/// # Errors
/// When the store refuses, or randomness is missing.
pub fn add(
    db: &Writer<'_>,
    period: i64,
    participant: i64,
    group: RaterGroup,
    answers: &[u8],
    comments: &[String],
) -> Result<(), Failure> {
    let number = group.number();
    let mut all = db.query(
        "SELECT answers FROM reviews_anon_answer WHERE period_id = ?1 AND participant_id = ?2 AND rater_group = ?3",
        [period, participant, number],
        |row| row.get::<_, Vec<u8>>(0),
    )?;
    all.push(answers.to_vec());
    db.execute(
        "DELETE FROM reviews_anon_answer WHERE period_id = ?1 AND participant_id = ?2 AND rater_group = ?3",
        [period, participant, number],
    )?;
    for (key, answers) in keyed(all)? {
        insert_answers(db, period, participant, number, &key, &answers)?;
    }
    for (question, text) in (0i64..).zip(comments).filter(|(_, text)| !text.is_empty()) {
        let place = [period, participant, number, question];
        let mut all = db.query(
            "SELECT text FROM reviews_anon_comment
             WHERE period_id = ?1 AND participant_id = ?2 AND rater_group = ?3 AND question = ?4",
            place,
            |row| row.get::<_, String>(0),
        )?;
        all.push(text.clone());
        db.execute(
            "DELETE FROM reviews_anon_comment
             WHERE period_id = ?1 AND participant_id = ?2 AND rater_group = ?3 AND question = ?4",
            place,
        )?;
        for (key, text) in keyed(all)? {
            insert_comment(db, place, &key, &text)?;
        }
    }
    Ok(())
}

/// Writes all answers of a period anew, page after page in the order of fresh keys: the last trace
/// of the order in which forms came in is gone.
///
/// # Errors
/// When the store refuses, or randomness is missing.
pub fn scramble(db: &Writer<'_>, period: i64) -> Result<(), Failure> {
    let answers = db.query(
        "SELECT participant_id, rater_group, answers FROM reviews_anon_answer WHERE period_id = ?1",
        [period],
        |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, Vec<u8>>(2)?)),
    )?;
    let comments = db.query(
        "SELECT participant_id, rater_group, question, text FROM reviews_anon_comment WHERE period_id = ?1",
        [period],
        |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?, row.get::<_, String>(3)?)),
    )?;
    db.execute("DELETE FROM reviews_anon_answer WHERE period_id = ?1", [period])?;
    db.execute("DELETE FROM reviews_anon_comment WHERE period_id = ?1", [period])?;
    let mut answers = keyed(answers)?;
    answers.sort_by_key(|(key, (participant, group, _))| (*participant, *group, *key));
    for (key, (participant, group, answers)) in answers {
        insert_answers(db, period, participant, group, &key, &answers)?;
    }
    let mut comments = keyed(comments)?;
    comments.sort_by_key(|(key, (participant, group, question, _))| (*participant, *group, *question, *key));
    for (key, (participant, group, question, text)) in comments {
        insert_comment(db, [period, participant, group, question], &key, &text)?;
    }
    Ok(())
}

/// Each with a new key, in the order of the keys.
fn keyed<T>(items: Vec<T>) -> Result<Vec<([u8; 16], T)>, Failure> {
    let mut keyed = Vec::with_capacity(items.len());
    for item in items {
        keyed.push((chance::bytes()?, item));
    }
    keyed.sort_by_key(|(key, _)| *key);
    Ok(keyed)
}

fn insert_answers(
    db: &Writer<'_>,
    period: i64,
    participant: i64,
    group: i64,
    key: &[u8],
    answers: &[u8],
) -> Result<(), Failure> {
    db.execute(
        "INSERT INTO reviews_anon_answer (period_id, participant_id, rater_group, key, answers) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![period, participant, group, key, answers],
    )?;
    Ok(())
}

fn insert_comment(db: &Writer<'_>, place: [i64; 4], key: &[u8], text: &str) -> Result<(), Failure> {
    let [period, participant, group, question] = place;
    db.execute(
        "INSERT INTO reviews_anon_comment (period_id, participant_id, rater_group, question, key, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![period, participant, group, question, key, text],
    )?;
    Ok(())
}

/// Walks over all answers of a period in one pass and hands over the tally of each person who has
/// any. The tally is reused: take what you need from it.
///
/// # Errors
/// When the store cannot be read, or what the closure returns.
pub fn each_tally(
    db: &Reader<'_>,
    period: i64,
    form: &Form,
    mut each: impl FnMut(i64, &Tally) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut tally = Tally::new(form);
    let mut current = None;
    let mut stopped = Ok(());
    db.each(
        "SELECT participant_id, rater_group, answers FROM reviews_anon_answer WHERE period_id = ?1 ORDER BY participant_id",
        [period],
        |row| {
            let participant: i64 = row.get(0)?;
            if current != Some(participant) {
                if let Some(done) = current.replace(participant) {
                    stopped = each(done, &tally);
                    if stopped.is_err() {
                        return Ok(false);
                    }
                }
                tally.clear();
            }
            if let Some(group) = RaterGroup::from_number(row.get(1)?) {
                tally.add(group, row.get_ref(2)?.as_blob().unwrap_or_default());
            }
            Ok(true)
        },
    )?;
    stopped?;
    match current {
        Some(last) => each(last, &tally),
        None => Ok(()),
    }
}

/// The forms about one person.
///
/// # Errors
/// When the store cannot be read.
pub fn of_participant(db: &Reader<'_>, period: i64, participant: i64) -> Result<Vec<Filled>, Failure> {
    let rows = db.query(
        "SELECT rater_group, answers FROM reviews_anon_answer WHERE period_id = ?1 AND participant_id = ?2",
        [period, participant],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows
        .into_iter()
        .filter_map(|(group, answers)| Some(Filled { group: RaterGroup::from_number(group)?, answers }))
        .collect())
}

/// The comments about one person, in no order.
///
/// # Errors
/// When the store cannot be read.
pub fn comments(db: &Reader<'_>, period: i64, participant: i64) -> Result<Vec<Comment>, Failure> {
    let rows = db.query(
        "SELECT rater_group, question, text FROM reviews_anon_comment WHERE period_id = ?1 AND participant_id = ?2",
        [period, participant],
        |row| Ok((row.get(0)?, row.get::<_, i64>(1)?, row.get(2)?)),
    )?;
    Ok(rows
        .into_iter()
        .filter_map(|(group, question, text)| {
            let question = usize::try_from(question).ok()?;
            Some(Comment { group: RaterGroup::from_number(group)?, question, text })
        })
        .collect())
}
