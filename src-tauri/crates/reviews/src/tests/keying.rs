use abdi_kernel::Code;
use serde_json::{Value, json};

use super::office::Office;

fn filled(code: &str, answers: &[i64]) -> Value {
    json!({"code": code, "answers": answers, "comments": ["Teliti", ""]})
}

#[test]
fn a_code_finds_its_form_and_never_its_rater() {
    let office = Office::new();
    let period = office.open();
    let (code, participant, _) = office.codes(period)[0].clone();
    let spaced = format!(" {} {} {} ", &code[..3], &code[3..6], &code[6..]);
    let form = office.call("reviews.keying.find", json!({"code": spaced}));
    assert_eq!(form["code"], format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..]));
    let listed = office.call("reviews.raters.list", json!({"participantId": participant}));
    assert_eq!(form["person"], listed["person"]);
    assert_eq!(form["instrument"]["aspects"].as_array().unwrap().len(), 7);
    let keys: Vec<&String> = form.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["code", "group", "groupLabel", "instrument", "period", "person"]);
}

#[test]
fn what_is_refused_says_why_and_stores_nothing() {
    let office = Office::new();
    let period = office.open();
    let (code, _, _) = office.codes(period)[0].clone();
    let digit = (code.as_bytes()[0] - b'0' + 1) % 10;
    let mistyped = format!("{digit}{}", &code[1..]);
    let table = [
        (filled("12345", &[3; 21]), Code::InvalidInput, "sembilan angka"),
        (filled(&mistyped, &[3; 21]), Code::InvalidInput, "salah ketik"),
        (filled("000005724", &[3; 21]), Code::NotFound, "tidak dikenal"),
        (filled(&code, &[3; 20]), Code::InvalidInput, "tidak sesuai"),
        (filled(&code, &[6; 21]), Code::InvalidInput, "tidak sesuai"),
        (json!({"code": code, "answers": vec![0; 21]}), Code::InvalidInput, "Belum ada"),
        (
            json!({"code": code, "answers": vec![3; 21], "comments": ["x".repeat(2001)]}),
            Code::InvalidInput,
            "paling panjang",
        ),
    ];
    for (input, refusal, words) in table {
        let failure = office.try_call("reviews.keying.submit", input.clone()).unwrap_err();
        assert_eq!(failure.code, refusal, "{input}");
        assert!(failure.message.contains(words), "{}", failure.message);
    }
    assert_eq!(office.count("SELECT count(*) FROM reviews_anon_answer"), 0);
    office.call("reviews.keying.submit", json!({"code": code, "answers": vec![0; 21], "empty": true}));
    let again = office.try_call("reviews.keying.submit", filled(&code, &[3; 21])).unwrap_err();
    assert_eq!(again.code, Code::Conflict);
    office.call("reviews.period.close", json!({"periodId": period}));
    assert_eq!(office.refusal("reviews.keying.find", json!({"code": code})), Code::Conflict);
    assert_eq!(office.count("SELECT count(*) FROM reviews_anon_code"), 0);
}

#[test]
fn progress_counts_forms_by_unit_and_group() {
    let office = Office::new();
    let period = office.open();
    let all = office.codes(period);
    for (code, ..) in all.iter().filter(|(.., group)| *group == 4) {
        office.call("reviews.keying.submit", filled(code, &[4; 21]));
    }
    let progress = office.call("reviews.progress", json!({"periodId": period}));
    assert_eq!(progress["assigned"], all.len());
    assert_eq!(progress["submitted"], 13);
    let own = progress["groups"].as_array().unwrap().iter().find(|g| g["group"] == "diri").unwrap();
    assert_eq!((&own["assigned"], &own["submitted"]), (&json!(13), &json!(13)));
    let units: Vec<&Value> = progress["units"].as_array().unwrap().iter().map(|u| &u["unit"]).collect();
    assert_eq!(units, ["Dinas Komunikasi", "Bidang A", "Bidang B"]);
    let pending = json!({"periodId": period, "onlyPending": true, "unitId": office.unit(12), "offset": 0, "limit": 50});
    let raters = office.call("reviews.progress.raters", pending);
    assert_eq!(raters["total"], 3);
    let search = json!({"periodId": period, "onlyPending": false, "text": "pegawai 30", "offset": 0, "limit": 1});
    let found = office.call("reviews.progress.raters", search);
    assert_eq!((&found["total"], found["rows"].as_array().unwrap().len()), (&json!(2), 1));
}
