//! Results of a large review, beside one pass over its answers.

use crate::Size;
use crate::figures::{Row, Unit, in_turn, median, timed};
use crate::world::{Outcome, World, region};
use abdi_reviews::store::periods;
use abdi_vault::rusqlite::params;
use serde_json::json;
use std::path::Path;

/// Raters of one person by group number: superior, peers, subordinates, self.
const RATERS: [(i64, usize); 4] = [(1, 1), (2, 3), (3, 3), (4, 1)];
const ITEMS: usize = 21;

/// The row of the table.
pub(crate) fn row(folder: &Path, size: &Size) -> Outcome<Row> {
    let world = region(folder, size.some)?;
    let period = prepare(&world)?;
    let forms: i64 = world.bare(|db| {
        db.one("SELECT count(*) FROM reviews_anon_answer WHERE period_id = ?1", [period], |row| row.get(0))
    })?;
    let period_row = world.vault.read(|db| periods::load(db, period))?;
    let program = || timed(|| Ok(world.vault.read(|db| abdi_reviews::results::summaries(db, &period_row))?));
    let bare = || {
        timed(|| {
            let mut sum = 0i64;
            world.bare(|db| {
                let sql = "SELECT participant_id, rater_group, answers FROM reviews_anon_answer
                    WHERE period_id = ?1 ORDER BY participant_id";
                db.each(sql, [period], |row| {
                    sum += row.get::<_, i64>(0)? + row.get::<_, i64>(1)?;
                    sum += row.get_ref(2)?.as_blob().map_or(0, |bytes| bytes.iter().map(|b| i64::from(*b)).sum());
                    Ok(true)
                })
            })?;
            Ok(sum)
        })
    };
    let (program, bare) = in_turn(size.runs.max(9), program, bare)?;
    let page = json!({ "periodId": period, "offset": 0, "limit": 50, "sort": "total", "descending": true }).to_string();
    let list = world.command("reviews.results.list")?;
    let listed: Vec<f64> = (0..3).map(|_| timed(|| world.run(&list, &page))).collect::<Outcome<_>>()?;
    let (a, b) = (median(&program), median(&bare));
    Ok(Row {
        id: "results",
        work: format!("results: {} persons x 8 raters x {ITEMS} items", size.some),
        baseline: "one bare SQL pass over the answers, every byte read",
        unit: Unit::Ms,
        program: a,
        bare: b,
        ratio: a / b,
        aim: "<= 2 x",
        met: a / b <= 2.0,
        note: format!("{forms} forms; the command with people, sorted by total: {:.0} ms", median(&listed)),
    })
}

/// A closed period in which everybody is rated. Answers are written straight into the table: how they come
/// in is not measured here.
fn prepare(world: &World) -> Outcome<i64> {
    let input = json!({ "name": "Besar", "starts": "2026-09-01", "ends": "2026-09-30" });
    let period = world.call("reviews.period.create", &input)?["periodId"].as_i64().unwrap_or(0);
    let root: i64 =
        world.bare(|db| db.one("SELECT id FROM organisation_unit WHERE parent_id IS NULL", [], |row| row.get(0)))?;
    world.call("reviews.participants.set", &json!({ "periodId": period, "unitIds": [root] }))?;
    world.write(|cx| {
        let db = cx.db();
        let people =
            db.query("SELECT id FROM reviews_participant WHERE period_id = ?1 ORDER BY id", [period], |row| {
                row.get::<_, i64>(0)
            })?;
        for (place, person) in people.iter().enumerate() {
            let mut rater = 0;
            for (group, count) in RATERS {
                for _ in 0..count {
                    rater += 1;
                    // Mostly 3 to 5, now and then "cannot judge".
                    let answers: Vec<u8> = (0..ITEMS)
                        .map(|item| match (place * 31 + rater * 17 + item * 7) % 23 {
                            0 => 0,
                            drawn => u8::try_from(3 + drawn % 3).unwrap_or(3),
                        })
                        .collect();
                    db.execute(
                        "INSERT INTO reviews_anon_answer (period_id, participant_id, rater_group, key, answers)
                         VALUES (?1, ?2, ?3, randomblob(16), ?4)",
                        params![period, person, group, answers],
                    )?;
                }
            }
        }
        db.execute(
            "UPDATE reviews_period SET state = 'ditutup', opened = '2026-09-01', closed = '2026-10-01' WHERE id = ?1",
            [period],
        )?;
        Ok(())
    })?;
    Ok(period)
}
