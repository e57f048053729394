//! Sheets of many people as PDF on all cores, beside bare Typst on one.

use crate::Size;
use crate::bare_typst::Bare;
use crate::figures::{Row, Unit, in_turn, median, timed};
use crate::world::{Outcome, World, region};
use abdi_reviews::sheet::{Frame, lembar};
use abdi_reviews::store::lists::{self, Filter};
use abdi_reviews::store::{answers, assignments, codes, instruments, periods, results};
use serde_json::json;
use std::cell::Cell;
use std::path::Path;

/// The row of the table.
pub(crate) fn row(folder: &Path, size: &Size) -> Outcome<Row> {
    let world = region(&folder.join("vault"), size.sheets * 3)?;
    let period = prepare(&world, size.sheets)?;
    let models = models(&world, period)?;
    let logo = world.vault.read(abdi_agency::store::identity)?.logo;
    let command = world.command("reviews.sheets")?;
    let turn = Cell::new(0);
    let program = || {
        turn.set(turn.get() + 1);
        let out = folder.join(format!("out-{}", turn.get()));
        std::fs::create_dir_all(&out)?;
        let input = json!({ "periodId": period, "folder": world.handle(out.clone()) }).to_string();
        let time = timed(|| world.run(&command, &input))?;
        std::fs::remove_dir_all(&out)?;
        Ok(time)
    };
    let bare = || {
        let mut typst = Bare::new(logo.clone())?;
        timed(|| {
            let mut bytes = 0;
            for (at, model) in models.iter().enumerate() {
                bytes += typst.print(model.clone())?.len();
                if at % 64 == 63 {
                    comemo::evict(1);
                }
            }
            comemo::evict(0);
            Ok(bytes)
        })
    };
    let (program, bare) = in_turn(size.runs, program, bare)?;
    let (a, b) = (median(&program), median(&bare));
    let speed = |time: f64| models.len() as f64 / time * 1e3;
    Ok(Row {
        id: "sheets",
        work: format!("sheets: {} persons to PDF, {} cores", models.len(), abdi_print::cores()),
        baseline: "bare Typst on the same source and data, one core, nothing written",
        unit: Unit::PerSecond,
        program: speed(a),
        bare: speed(b),
        ratio: b / a,
        aim: ">= 1.7 x its throughput",
        met: b / a >= 1.7,
        note: format!("{:.1} s and {:.1} s for all", a / 1e3, b / 1e3),
    })
}

/// A released period with so many participants.
fn prepare(world: &World, people: usize) -> Outcome<i64> {
    let input = json!({ "name": "Semester Uji", "starts": "2026-09-01", "ends": "2026-09-30" });
    let period = world.call("reviews.period.create", &input)?["periodId"].as_i64().unwrap_or(0);
    let chosen = world.bare(|db| {
        db.query(
            "SELECT id FROM staff_person ORDER BY unit_id, id LIMIT ?1",
            [i64::try_from(people).unwrap_or(0)],
            |row| row.get::<_, i64>(0),
        )
    })?;
    let id = json!({ "periodId": period });
    world.call("reviews.participants.set", &json!({ "periodId": period, "unitIds": [], "add": chosen }))?;
    world.call("reviews.raters.propose", &json!({ "periodId": period, "keepManual": false }))?;
    world.call("reviews.period.open", &id)?;
    world.write(|cx| {
        let db = cx.db();
        for (turn, paper) in codes::outstanding(db, period, None, None)?.iter().enumerate() {
            let Some(form) = codes::find(db, paper.code)? else { continue };
            let filled: Vec<u8> = (0..21).map(|item| 3 + ((turn * 7 + item * 5) % 3) as u8).collect();
            let words = if turn % 3 == 0 { "Teliti memeriksa berkas, jarang ada surat yang diulang." } else { "" };
            assignments::submitted(db, form.assignment_id)?;
            codes::spend(db, paper.code)?;
            answers::add(db, period, form.participant_id, form.group, &filled, &[words.to_owned(), String::new()])?;
        }
        Ok(())
    })?;
    world.call("reviews.period.close", &id)?;
    world.call("reviews.period.release", &id)?;
    Ok(period)
}

/// The view models of all sheets as the template reads them.
fn models(world: &World, id: i64) -> Outcome<Vec<Vec<u8>>> {
    let models = world.vault.read(|db| {
        let period = periods::load(db, id)?;
        let instrument = instruments::load(db, period.instrument_id)?;
        let (letterhead, _, city) = results::letterhead(db, id)?;
        let frame = Frame {
            period: &period,
            instrument: &instrument,
            letterhead: &letterhead,
            city: &city,
            paper: abdi_print::Paper::F4,
        };
        let mut models = Vec::new();
        for (participant, _) in lists::participants(db, &Filter { period: id, unit: None, text: "" })? {
            let Some((result, hash)) = results::load(db, participant)? else { continue };
            let raters = assignments::of_participant(db, participant)?;
            let superior = raters.iter().find(|a| a.group == abdi_reviews::group::RaterGroup::Superior);
            models.push(lembar(&frame, &result, &hash[..8], superior.map(|a| &a.rater)));
        }
        Ok::<_, abdi_kernel::Failure>(models)
    })?;
    models.iter().map(|model| Ok(serde_json::to_vec(model)?)).collect()
}
