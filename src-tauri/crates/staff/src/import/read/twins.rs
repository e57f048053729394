//! The same NIP in several rows: alike is taken once, different is trusted nowhere.

use abdi_kernel::Nip;
use abdi_tabular::{Row, Sheet};
use std::collections::{BTreeSet, HashMap};

use super::People;
use crate::import::clean;
use crate::import::column::Column;
use crate::import::found::Found;
use crate::import::layout::Layout;
use crate::import::problem::Problem;
use crate::import::words;

/// Rows by NIP.
#[derive(Debug, Default)]
pub struct Keys {
    first: HashMap<Nip, u32>,
    more: HashMap<Nip, Vec<u32>>,
}

impl Keys {
    /// Notes a row.
    pub fn add(&mut self, nip: Nip, row: u32) {
        if *self.first.entry(nip).or_insert(row) != row {
            self.more.entry(nip).or_default().push(row);
        }
    }
}

/// Finds repeated and contradicting rows, reports them, and returns the rows that only repeat.
pub fn find(sheet: &Sheet, layout: &Layout, keys: &Keys, out: &mut People<'_>) -> BTreeSet<u32> {
    let mut repeated = BTreeSet::new();
    let mut groups: Vec<(&Nip, &Vec<u32>)> = keys.more.iter().collect();
    groups.sort_unstable_by_key(|(_, rows)| rows.first().copied());
    for (nip, others) in groups {
        let Some(first) = keys.first.get(nip).and_then(|row| sheet.row(*row)) else { continue };
        let others: Vec<Row<'_>> = others.iter().filter_map(|row| sheet.row(*row)).collect();
        let all: Vec<Row<'_>> = std::iter::once(first).chain(others.iter().copied()).collect();
        let differing = differing(&all, layout);
        if differing.is_empty() {
            for other in others {
                repeated.insert(other.number);
                let column = key(layout);
                out.found.push(at(other, layout, column, Problem::TwinSame(first.number)));
            }
            continue;
        }
        for row in &all {
            let twin = if row.number == first.number { all[1].number } else { first.number };
            out.refused.insert(row.number);
            for column in &differing {
                out.found.push(at(*row, layout, *column, Problem::TwinDiffers(twin)));
            }
        }
    }
    repeated
}

fn key(layout: &Layout) -> Column {
    if layout.column(Column::Nip).is_some() { Column::Nip } else { Column::NameAndNip }
}

fn at(row: Row<'_>, layout: &Layout, column: Column, problem: Problem) -> Found {
    let value = layout.column(column).map_or("", |at| row.text(at));
    Found::new(row.number, Some(column), value, problem)
}

/// Known columns in which the rows do not all say the same. Running numbers do not count.
fn differing(rows: &[Row<'_>], layout: &Layout) -> Vec<Column> {
    let known = words::columns(layout.kind).iter().map(|known| known.column);
    known
        .filter(|column| !matches!(column, Column::Number | Column::Remark))
        .filter(|column| {
            let Some(at) = layout.column(*column) else { return false };
            let mut texts = rows.iter().map(|row| clean::tidy(row.text(at)).0);
            texts.next().is_some_and(|first| texts.any(|other| other != first))
        })
        .collect()
}
