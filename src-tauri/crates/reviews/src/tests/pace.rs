//! A rough clock for the eye, with ten thousand people. Run with
//! `cargo test -p abdi-reviews --release -- --ignored --nocapture ten_thousand`.

use std::time::Instant;

use abdi_kernel::Failure;
use serde_json::json;

use super::office::Office;
use crate::results;
use crate::store::{answers, codes, periods};

#[test]
#[ignore = "takes a minute; run it to see times"]
#[allow(clippy::print_stderr, reason = "the times are its result")]
fn ten_thousand() {
    let office = Office::crowd(10_000);
    let timed = |what: &str, work: &dyn Fn() -> serde_json::Value| {
        let start = Instant::now();
        let value = work();
        eprintln!("{what:24} {:>8.1} ms", start.elapsed().as_secs_f64() * 1e3);
        value
    };
    let created =
        office.call("reviews.period.create", json!({"name": "Besar", "starts": "2026-11-01", "ends": "2026-11-30"}));
    let period = created["periodId"].as_i64().unwrap();
    let id = json!({"periodId": period});
    timed("directory", &|| {
        office.vault.read(|cx| crate::directory::load(cx.db(), cx.today())).unwrap();
        json!(null)
    });
    let units = json!({"periodId": period, "unitIds": [office.unit(1)]});
    timed("participants.set", &|| office.call("reviews.participants.set", units.clone()));
    let propose = json!({"periodId": period, "keepManual": false});
    let proposed = timed("raters.propose", &|| office.call("reviews.raters.propose", propose.clone()));
    eprintln!("raters {}", proposed["raters"]);
    timed("period.preview", &|| office.call("reviews.period.preview", id.clone()));
    timed("period.open", &|| office.call("reviews.period.open", id.clone()));
    let forms = office.codes(period);
    timed("one keying.submit", &|| {
        office.call(
            "reviews.keying.submit",
            json!({"code": forms[0].0, "answers": vec![4; 21], "comments": ["Baik", ""]}),
        )
    });
    timed("all other answers", &|| {
        office
            .vault
            .write(|cx| {
                for (turn, (code, participant, group)) in forms.iter().enumerate().skip(1) {
                    let group = crate::group::RaterGroup::from_number(*group).unwrap();
                    let filled: Vec<u8> = (0..21).map(|item| 1 + ((turn * 7 + item * 3) % 5) as u8).collect();
                    let code = crate::code::ShortCode::parse(code).unwrap();
                    codes::spend(cx.db(), code)?;
                    answers::add(cx.db(), period, *participant, group, &filled, &[])?;
                }
                cx.db().execute("UPDATE reviews_assignment SET submitted = 1", [])?;
                Ok(())
            })
            .unwrap();
        json!(null)
    });
    timed("period.close", &|| office.call("reviews.period.close", id.clone()));
    for _ in 0..3 {
        timed("bare pass", &|| {
            let sql = "SELECT participant_id, rater_group, answers FROM reviews_anon_answer WHERE period_id = ?1";
            let mut sum = 0i64;
            office
                .vault
                .read(|cx| {
                    cx.db().each(sql, [period], |row| {
                        sum += row.get::<_, i64>(0)? + row.get::<_, i64>(1)?;
                        sum += row.get_ref(2)?.as_blob().map_or(0, |b| i64::from(b[0]));
                        Ok(true)
                    })?;
                    Ok::<_, Failure>(())
                })
                .unwrap();
            json!(sum)
        });
        timed("results of all", &|| {
            let found = office.vault.read(|cx| results::summaries(cx.db(), &periods::load(cx.db(), period)?)).unwrap();
            json!(found.len())
        });
    }
    let list = json!({"periodId": period, "sort": "total", "offset": 0, "limit": 50});
    timed("results.list (closed)", &|| office.call("reviews.results.list", list.clone()));
    timed("results.overview", &|| office.call("reviews.results.overview", id.clone()));
    timed("period.release", &|| office.call("reviews.period.release", id.clone()));
    timed("results.list (released)", &|| office.call("reviews.results.list", list.clone()));
}
