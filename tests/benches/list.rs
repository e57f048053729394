//! The staff list: first page, any order, any filter; and how it grows with the region.

use crate::Size;
use crate::figures::{Row, Unit, in_turn, median, timed};
use crate::world::{Outcome, World};
use abdi_vault::Reader;
use abdi_vault::rusqlite::{Params, params_from_iter};
use serde_json::{Value, json};

/// Orders: the sort key of the command, and the columns that mean the same.
const SORTS: [(&str, &str); 7] = [
    ("name", "p.name_fold, p.id"),
    ("nip", "p.nip, p.id"),
    ("golongan", "p.golongan_rank, p.name_fold, p.id"),
    ("position", "p.position_sort, p.name_fold, p.id"),
    ("birthDate", "p.birth_date, p.name_fold, p.id"),
    ("tmt", "p.tmt_sort, p.name_fold, p.id"),
    ("unit", "u.name_fold, p.name_fold, p.id"),
];

/// The columns a row of the list shows.
const COLUMNS: &str = "p.id, p.nip, p.title_front, p.name, p.title_back, p.kind, p.golongan, p.tmt_golongan,
    p.position_name, p.position_kind, p.jenjang, p.eselon, p.tmt_position, p.unit_id, u.name, p.education_level,
    p.education_name, p.birth_date, p.sex, p.tmt_cpns, p.legal_status, p.phone, p.email, p.active";

const ROWS: usize = 100;

/// A filter: as the command takes it, and as a condition.
struct Filter {
    input: Value,
    condition: String,
    /// Which kinds are left, for the statement per kind.
    kinds: &'static [&'static str],
}

/// One order with one filter.
struct Case {
    input: String,
    plain: String,
    per_kind: Option<String>,
}

/// The rows of the table.
pub(crate) fn rows(some: &World, many: &World, size: &Size) -> Outcome<Vec<Row>> {
    let few = measure(some, size)?;
    let all = measure(many, size)?;
    let sum = |cases: &[Figures], figure: fn(&Figures) -> f64| cases.iter().map(figure).sum::<f64>();
    let worst = |figure: &dyn Fn(usize) -> f64| {
        (0..all.len()).map(|at| (figure(at), at)).max_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((f64::NAN, 0))
    };
    let (ratio, at) = worst(&|at| all[at].program / all[at].bare);
    let total = sum(&all, |f| f.program) / sum(&all, |f| f.bare);
    let slowest = worst(&|at| all[at].program);
    let speed = Row {
        id: "list",
        work: format!("list: first page, {} orders and filters, {} staff", all.len(), size.many),
        baseline: "the bare SQL on the same file, the faster of two ways to write it",
        unit: Unit::Ms,
        program: all[at].program,
        bare: all[at].bare,
        ratio,
        aim: "<= 1.3 x in the worst case",
        met: ratio <= 1.3,
        note: format!(
            "worst case {}; all cases together {total:.2} x; median case {:.2} ms; slowest {:.2} ms ({})",
            all[at].name,
            median(&all.iter().map(|f| f.program).collect::<Vec<_>>()),
            slowest.0,
            all[slowest.1].name
        ),
    };
    let (growth, at) = worst(&|at| all[at].program / few[at].program);
    let growth = Row {
        id: "list-growth",
        work: format!("list: the same, {} beside {} staff", size.many, size.some),
        baseline: "the program itself on the smaller region",
        unit: Unit::Ms,
        program: all[at].program,
        bare: few[at].program,
        ratio: growth,
        aim: "<= 1.5 x in the worst case",
        met: growth <= 1.5,
        note: format!(
            "worst case {}; all cases together {:.2} x",
            all[at].name,
            sum(&all, |f| f.program) / sum(&few, |f| f.program)
        ),
    };
    Ok(vec![speed, growth])
}

struct Figures {
    name: String,
    program: f64,
    bare: f64,
}

fn measure(world: &World, size: &Size) -> Outcome<Vec<Figures>> {
    let list = world.command("staff.list")?;
    let filters = filters(world)?;
    let mut out = Vec::new();
    for (sort, columns) in SORTS {
        for desc in [false, true] {
            for (name, filter) in &filters {
                let case = case(sort, columns, desc, filter);
                let bare = || {
                    let plain = timed(|| world.bare(|db| all(db, &case.plain, [])))?;
                    let Some(sql) = &case.per_kind else { return Ok(plain) };
                    Ok(plain.min(timed(|| world.bare(|db| all(db, sql, [])))?))
                };
                let (program, bare) = in_turn(size.runs, || timed(|| world.run(&list, &case.input)), bare)?;
                let way = if desc { "descending" } else { "ascending" };
                out.push(Figures {
                    name: format!("by {sort} {way}, {name}"),
                    program: median(&program),
                    bare: median(&bare),
                });
            }
        }
    }
    Ok(out)
}

fn filters(world: &World) -> Outcome<Vec<(&'static str, Filter)>> {
    let unit = |name: &str| {
        world.bare(|db| {
            db.one("SELECT id, path FROM organisation_unit WHERE name LIKE ?1 ORDER BY id LIMIT 1", [name], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
            })
        })
    };
    let (large, small) = (unit("Dinas Pendidikan%")?, unit("Bidang Mutasi%")?);
    let below = |path: &str| {
        format!(
            "p.unit_id IN (SELECT id FROM organisation_unit WHERE path >= '{path}' AND path < '{}0')",
            &path[..path.len() - 1]
        )
    };
    const ALL: &[&str] = &["PNS", "CPNS", "PPPK"];
    let filter = |input: Value, condition: &str| Filter { input, condition: condition.to_owned(), kinds: ALL };
    Ok(vec![
        ("no filter", filter(json!({}), "1")),
        ("a large unit with those below", filter(json!({ "unit": large.0 }), &below(&large.1))),
        ("a small unit", filter(json!({ "unit": small.0, "includeSub": false }), &format!("p.unit_id = {}", small.0))),
        ("PNS", Filter { kinds: &["PNS"], ..filter(json!({ "kind": ["PNS"] }), "1") }),
        ("CPNS", Filter { kinds: &["CPNS"], ..filter(json!({ "kind": ["CPNS"] }), "1") }),
        ("III/a", filter(json!({ "golongan": ["III/a"] }), "p.golongan = 'III/a'")),
        (
            "three golongan",
            filter(json!({ "golongan": ["III/a", "IV/b", "IX"] }), "p.golongan IN ('III/a', 'IV/b', 'IX')"),
        ),
        ("functional posts", filter(json!({ "positionKind": ["fungsional"] }), "p.position_kind = 'fungsional'")),
        ("JPT", filter(json!({ "positionKind": ["jpt_pratama"] }), "p.position_kind = 'jpt_pratama'")),
        ("S-2 and S-3", filter(json!({ "educationLevel": ["45", "50"] }), "p.education_level IN ('45', '50')")),
        ("study leave", filter(json!({ "legalStatus": ["03"] }), "p.legal_status = '03'")),
        (
            "PPPK, S-1, functional",
            Filter {
                kinds: &["PPPK"],
                ..filter(
                    json!({ "kind": ["PPPK"], "educationLevel": ["40"], "positionKind": ["fungsional"] }),
                    "p.education_level = '40' AND p.position_kind = 'fungsional'",
                )
            },
        ),
        (
            "a large unit, III/d",
            filter(
                json!({ "unit": large.0, "golongan": ["III/d"] }),
                &format!("p.golongan = 'III/d' AND {}", below(&large.1)),
            ),
        ),
    ])
}

fn case(sort: &str, columns: &str, desc: bool, filter: &Filter) -> Case {
    let way = if desc { " DESC" } else { "" };
    let order = format!("{}{way}", columns.replace(", ", &format!("{way}, ")));
    let input = json!({ "filters": filter.input, "sort": { "key": sort, "desc": desc }, "limit": ROWS });
    let kinds: Vec<String> = filter.kinds.iter().map(|kind| format!("'{kind}'")).collect();
    let from = "FROM staff_person p LEFT JOIN organisation_unit u ON u.id = p.unit_id";
    let plain = format!(
        "SELECT {COLUMNS} {from} WHERE p.active = 1 AND p.kind IN ({}) AND {} ORDER BY {order} LIMIT {}",
        kinds.join(", "),
        filter.condition,
        ROWS + 1
    );
    // The indexes begin with active and kind: asked kind by kind they give the order for nothing.
    let part = |kind: &String| {
        format!(
            "SELECT * FROM (SELECT p.id FROM staff_person p WHERE p.active = 1 AND p.kind = {kind} AND {}
             ORDER BY {order} LIMIT {})",
            filter.condition,
            ROWS + 1
        )
    };
    let parts: Vec<String> = kinds.iter().map(part).collect();
    let per_kind = (sort != "unit").then(|| {
        format!(
            "SELECT {COLUMNS} {from} WHERE p.id IN ({}) ORDER BY {order} LIMIT {}",
            parts.join(" UNION ALL "),
            ROWS + 1
        )
    });
    Case { input: input.to_string(), plain, per_kind }
}

/// Reads every value of every row; how many bytes there were.
pub(crate) fn all<P: Params>(db: &Reader<'_>, sql: &str, params: P) -> Result<usize, abdi_vault::Error> {
    let mut bytes = 0;
    db.each(sql, params, |row| {
        let mut at = 0;
        while let Ok(value) = row.get_ref(at) {
            bytes += value.as_str().map_or(8, str::len);
            at += 1;
        }
        Ok(true)
    })?;
    Ok(bytes)
}

/// As [`all`], with texts for the question marks.
pub(crate) fn with_texts(db: &Reader<'_>, sql: &str, texts: &[&str]) -> Result<usize, abdi_vault::Error> {
    all(db, sql, params_from_iter(texts))
}
