//! Pages of the list, without reading more than needed.
//!
//! The table is cut into ranges of one status and one kind; every sorting index begins with these two.
//! Inside a range, a filter that leaves few people is read off its own index and sorted (*gather*); a
//! single filter with few values in the order by name is read in order, value by value (*lanes*);
//! otherwise the sorting index is walked from the cursor on, skipping rows by columns it carries (*walk*).
//! A text of three letters or more that fits few people is read off the trigram index. So the first page
//! of any order costs about the same among ten thousand people and a hundred thousand.

use abdi_kernel::Failure;
use abdi_vault::rusqlite::types::Value;
use abdi_vault::rusqlite::{self, params_from_iter};
use abdi_vault::{Error, Reader};
use chrono::NaiveDate;

use crate::dto::{StaffFilters, StaffSort};
use crate::store::by_unit;
use crate::store::order::{Key, Order, Part};
use crate::store::selection::{Dimension, Selection};

/// Up to so many people in a range, a filter is gathered instead of walked past.
const FEW: i64 = if cfg!(test) { 40 } else { 800 };
/// Up to so many hits, a text is gathered.
pub(crate) const FEW_HITS: i64 = if cfg!(test) { 60 } else { 1_500 };
/// Up to so many values, a single filter is read in lanes.
const FEW_VALUES: usize = 8;

/// What page is wanted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted<'a> {
    pub(crate) text: &'a str,
    pub(crate) filters: StaffFilters,
    pub(crate) sort: StaffSort,
    /// Rows behind this cursor; rows before `before` otherwise; the first page without either.
    pub(crate) after: Option<&'a str>,
    pub(crate) before: Option<&'a str>,
    pub(crate) limit: usize,
}

/// Ids of a page in order, and cursors for the pages beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Page {
    pub(crate) ids: Vec<i64>,
    pub(crate) next: Option<String>,
    pub(crate) previous: Option<String>,
}

/// One page.
pub(crate) fn page(db: &Reader<'_>, wanted: &Wanted<'_>, today: NaiveDate) -> Result<Page, Failure> {
    let selection = Selection::new(db, wanted.text, &wanted.filters, today)?;
    let backwards = wanted.after.is_none() && wanted.before.is_some();
    let desc = wanted.sort.desc != backwards;
    let parts = Order::of(wanted.sort.key).map_or(by_unit::PARTS, |order| order.columns.len());
    let cursor = wanted.after.or(wanted.before).map(|text| Key::from_cursor(text, parts)).transpose()?;
    let limit = wanted.limit + 1;
    let mut keys = match Order::of(wanted.sort.key) {
        Some(order) => Search { db, selection: &selection, order, desc, cursor: cursor.as_ref(), limit }.keys()?,
        None => by_unit::keys(db, &selection, desc, cursor.as_ref(), limit)?,
    };
    let more = keys.len() == limit;
    keys.truncate(wanted.limit);
    if backwards {
        keys.reverse();
    }
    let edge = |key: Option<&Key>, open: bool| key.filter(|_| open).map(Key::to_cursor);
    Ok(Page {
        next: edge(keys.last(), more || backwards),
        previous: edge(keys.first(), if backwards { more } else { cursor.is_some() }),
        ids: keys.iter().map(Key::id).collect(),
    })
}

/// How many people text and filters fit.
pub(crate) fn count(db: &Reader<'_>, text: &str, filters: &StaffFilters, today: NaiveDate) -> Result<i64, Failure> {
    let selection = Selection::new(db, text, filters, today)?;
    let (conditions, mut values) = selection.conditions(None);
    let ranges = selection.in_ranges();
    let sql = match few_hits(db, &selection)? {
        Some(question) => {
            values.insert(0, Value::Text(question));
            format!(
                "SELECT count(*) FROM staff_fts CROSS JOIN staff_person p ON p.id = staff_fts.rowid
                 WHERE staff_fts MATCH ?{ranges}{}",
                on_person(&conditions)
            )
        }
        None => format!("SELECT count(*) FROM staff_person WHERE 1{ranges}{conditions}"),
    };
    Ok(db.one(&sql, params_from_iter(values), |row| row.get(0))?)
}

/// The question for the trigram index, when its hits are few enough to be gathered.
pub(crate) fn few_hits(db: &Reader<'_>, selection: &Selection) -> Result<Option<String>, Error> {
    let Some(question) = selection.trigrams() else { return Ok(None) };
    let hits: i64 = db.one(
        "SELECT count(*) FROM (SELECT 1 FROM staff_fts WHERE staff_fts MATCH ?1 LIMIT ?2)",
        (&question, FEW_HITS + 1),
        |row| row.get(0),
    )?;
    Ok((hits <= FEW_HITS).then_some(question))
}

/// The trigram index has columns of the same names; the table's are meant.
pub(crate) fn on_person(conditions: &str) -> String {
    conditions.replace("instr(", "instr(p.")
}

/// One status and one kind; by golongan also one rank, when ranks are filtered.
#[derive(Debug, Clone)]
struct Range {
    active: i64,
    kind: &'static str,
    rank: Option<i64>,
}

/// How the rows of a range are found.
enum Way<'a> {
    Nothing,
    Gather(&'a Dimension),
    Lanes(&'a Dimension),
    Walk,
}

struct Search<'a> {
    db: &'a Reader<'a>,
    selection: &'a Selection,
    order: Order,
    desc: bool,
    cursor: Option<&'a Key>,
    limit: usize,
}

impl Search<'_> {
    /// The first keys behind the cursor, in order.
    fn keys(&self) -> Result<Vec<Key>, Failure> {
        if let Some(question) = few_hits(self.db, self.selection)? {
            return Ok(self.by_text(question)?);
        }
        let mut keys = Vec::new();
        for range in self.ranges() {
            match self.way(&range)? {
                Way::Nothing => {}
                Way::Walk => keys.extend(self.read(&range, self.order.index, None, &[])?),
                Way::Gather(dimension) => {
                    let condition = format!(" AND {}", dimension.condition());
                    let column = Some((dimension.column, condition.as_str()));
                    keys.extend(self.read(&range, dimension.index, column, &[dimension.parameter()])?);
                }
                Way::Lanes(dimension) => {
                    let condition = format!(" AND {} = ?", dimension.column);
                    for value in &dimension.values {
                        let column = Some((dimension.column, condition.as_str()));
                        keys.extend(self.read(&range, dimension.index, column, std::slice::from_ref(value))?);
                    }
                }
            }
        }
        keys.sort_unstable();
        if self.desc {
            keys.reverse();
        }
        keys.truncate(self.limit);
        Ok(keys)
    }

    fn ranges(&self) -> Vec<Range> {
        let ranked = self.selection.dimensions.iter().find(|d| d.column == "golongan_rank");
        let ranks: Vec<Option<i64>> = match ranked {
            Some(dimension) if self.order.columns[0] == "golongan_rank" => {
                let number = |value: &Value| if let Value::Integer(rank) = value { Some(*rank) } else { None };
                dimension.values.iter().map(number).collect()
            }
            _ => vec![None],
        };
        let mut out = Vec::new();
        for active in &self.selection.statuses {
            for kind in &self.selection.kinds {
                out.extend(ranks.iter().map(|rank| Range { active: *active, kind, rank: *rank }));
            }
        }
        out
    }

    fn way(&self, range: &Range) -> Result<Way<'_>, Error> {
        let by_name = self.order.columns[0] == "name_fold";
        if let ([only], true) = (self.selection.dimensions.as_slice(), by_name && self.selection.words.is_empty())
            && only.values.len() <= FEW_VALUES
        {
            return Ok(Way::Lanes(only));
        }
        let mut best = Way::Walk;
        let mut fewest = FEW + 1;
        for dimension in &self.selection.dimensions {
            if range.rank.is_some() && dimension.column == "golongan_rank" {
                continue;
            }
            let sql = format!(
                "SELECT count(*) FROM (SELECT 1 FROM staff_person INDEXED BY {} WHERE {} AND active = ? AND kind = ?
                 LIMIT {})",
                dimension.index,
                dimension.condition(),
                FEW + 1
            );
            let values = [dimension.parameter(), Value::Integer(range.active), Value::Text(range.kind.to_owned())];
            let people: i64 = self.db.one(&sql, params_from_iter(values), |row| row.get(0))?;
            if people == 0 {
                return Ok(Way::Nothing);
            }
            if people < fewest {
                fewest = people;
                best = Way::Gather(dimension);
            }
        }
        Ok(best)
    }

    /// Reads one range over an index; `column` is the filter that leads the index, with its condition.
    fn read(
        &self,
        range: &Range,
        index: &str,
        column: Option<(&str, &str)>,
        leading: &[Value],
    ) -> Result<Vec<Key>, Error> {
        let (leads, condition) = column.map_or((None, ""), |(column, condition)| (Some(column), condition));
        let rank = if range.rank.is_some() { " AND golongan_rank = ?" } else { "" };
        let except = if range.rank.is_some() { Some("golongan_rank") } else { leads };
        let (others, values) = self.selection.conditions(except);
        let behind = self.cursor.map(|_| format!(" AND {}", self.order.behind(self.desc))).unwrap_or_default();
        let sql = format!(
            "SELECT {} FROM staff_person INDEXED BY {index} WHERE active = ? AND kind = ?{rank}{condition}{behind}{others}
             ORDER BY {} LIMIT ?",
            self.order.columns.join(", "),
            self.order.by(self.desc),
        );
        let mut all = vec![Value::Integer(range.active), Value::Text(range.kind.to_owned())];
        all.extend(range.rank.map(Value::Integer));
        all.extend(leading.iter().cloned());
        all.extend(self.cursor.into_iter().flat_map(Key::values));
        all.extend(values);
        all.push(limit_value(self.limit));
        self.query(&sql, all)
    }

    fn by_text(&self, question: String) -> Result<Vec<Key>, Error> {
        let (others, values) = self.selection.conditions(None);
        let columns: Vec<String> = self.order.columns.iter().map(|column| format!("p.{column}")).collect();
        let columns = columns.join(", ");
        let way = if self.desc { " DESC" } else { "" };
        let behind = match self.cursor {
            Some(_) => {
                let marks = vec!["?"; self.order.columns.len()].join(", ");
                format!(" AND ({columns}) {} ({marks})", if self.desc { "<" } else { ">" })
            }
            None => String::new(),
        };
        let sql = format!(
            "SELECT {columns} FROM staff_fts CROSS JOIN staff_person p ON p.id = staff_fts.rowid
             WHERE staff_fts MATCH ?{}{behind}{} ORDER BY {} LIMIT ?",
            self.selection.in_ranges(),
            on_person(&others),
            columns.replace(", ", &format!("{way}, ")) + way,
        );
        let mut all = vec![Value::Text(question)];
        all.extend(self.cursor.into_iter().flat_map(Key::values));
        all.extend(values);
        all.push(limit_value(self.limit));
        self.query(&sql, all)
    }

    fn query(&self, sql: &str, values: Vec<Value>) -> Result<Vec<Key>, Error> {
        let parts = self.order.columns.len();
        self.db.query(sql, params_from_iter(values), |row| Key::read(row, parts))
    }
}

pub(crate) fn limit_value(limit: usize) -> Value {
    Value::Integer(i64::try_from(limit).unwrap_or(i64::MAX))
}

/// For the order by unit, which reads whole rows of keys itself.
pub(crate) fn key_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<(Option<i64>, Part, Part)> {
    Ok((row.get(0)?, Part::Text(row.get(1)?), Part::Number(row.get(2)?)))
}
