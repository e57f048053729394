//! Search as you type: one to twelve letters of names that exist.

use crate::Size;
use crate::figures::{Row, Unit, percentile, timed};
use crate::list::with_texts;
use crate::world::{Outcome, World};
use serde_json::json;

/// People whose names are typed.
const PEOPLE: i64 = 60;
/// Letters typed of each.
const LETTERS: usize = 12;

/// The rows of the table: the list with a text, and the palette.
pub(crate) fn rows(world: &World, size: &Size) -> Outcome<Vec<Row>> {
    let texts = texts(world)?;
    Ok(vec![
        row(world, size, &texts, "search-list", "staff.list", "search as you type in the list")?,
        row(world, size, &texts, "search-palette", "staff.search", "search as you type in the palette")?,
    ])
}

fn row(world: &World, size: &Size, texts: &[String], id: &'static str, command: &str, work: &str) -> Outcome<Row> {
    let entry = world.command(command)?;
    let rows = if command == "staff.list" { 100 } else { 12 };
    let (mut program, mut bare) = (Vec::new(), Vec::new());
    let turns = size.runs.div_ceil(2);
    for turn in 0..=turns {
        for text in texts {
            let input = json!({ "text": text, "limit": rows }).to_string();
            let (sql, values) = bare_query(text, rows);
            let a = timed(|| world.run(&entry, &input))?;
            let b = timed(|| {
                world.bare(|db| with_texts(db, &sql, &values.iter().map(String::as_str).collect::<Vec<_>>()))
            })?;
            if turn > 0 {
                program.push(a);
                bare.push(b);
            }
        }
    }
    let (a, b) = (percentile(&program, 95), percentile(&bare, 95));
    let slowest = program.iter().copied().fold(0.0, f64::max);
    Ok(Row {
        id,
        work: format!("{work}, 1-{LETTERS} letters, {} staff, p95", size.many),
        baseline: "the bare FTS5 query with its rows; a scan below three letters",
        unit: Unit::Ms,
        program: a,
        bare: b,
        ratio: a / b,
        aim: "<= 1.5 x and p95 < 16 ms",
        met: a / b <= 1.5 && a < 16.0,
        note: format!(
            "{} texts; medians {:.2} and {:.2} ms; slowest {slowest:.1} ms",
            texts.len(),
            percentile(&program, 50),
            percentile(&bare, 50)
        ),
    })
}

/// The beginnings of names as they are typed, letter by letter.
fn texts(world: &World) -> Outcome<Vec<String>> {
    let names = world.bare(|db| {
        db.query(
            "SELECT name_fold FROM staff_person WHERE id % (SELECT max(1, count(*) / ?1) FROM staff_person) = 0
             ORDER BY id LIMIT ?1",
            [PEOPLE],
            |row| row.get::<_, String>(0),
        )
    })?;
    let mut texts = Vec::new();
    for name in names {
        for letters in 1..=LETTERS.min(name.chars().count()) {
            texts.push(name.chars().take(letters).collect());
        }
    }
    Ok(texts)
}

/// The statement somebody would write for it: trigrams of each word, the name proven, the rows joined.
fn bare_query(text: &str, rows: usize) -> (String, Vec<String>) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut values = Vec::new();
    let mut terms = Vec::new();
    for word in &words {
        let letters: Vec<char> = word.chars().collect();
        terms.extend(letters.windows(3).map(|three| format!("\"{}\"", three.iter().collect::<String>())));
    }
    let columns =
        "p.id, p.nip, p.title_front, p.name, p.title_back, p.kind, p.golongan, p.tmt_golongan, p.position_name,
        p.position_kind, p.jenjang, p.eselon, p.tmt_position, p.unit_id, u.name, p.education_level, p.education_name,
        p.birth_date, p.sex, p.tmt_cpns, p.legal_status, p.phone, p.email, p.active";
    let from = if terms.is_empty() {
        "staff_person p".to_owned()
    } else {
        values.push(format!("name_fold : ({})", terms.join(" AND ")));
        "staff_fts JOIN staff_person p ON p.id = staff_fts.rowid".to_owned()
    };
    let question = if terms.is_empty() { "1" } else { "staff_fts MATCH ?" };
    let mut proof = String::new();
    for word in words {
        proof += " AND instr(p.name_fold, ?) > 0";
        values.push(word.to_owned());
    }
    let sql = format!(
        "SELECT {columns} FROM {from} LEFT JOIN organisation_unit u ON u.id = p.unit_id
         WHERE {question} AND p.active = 1{proof} ORDER BY p.name_fold, p.id LIMIT {rows}"
    );
    (sql, values)
}
