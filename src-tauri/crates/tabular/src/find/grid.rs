//! The first rows of a sheet as header candidates: merged cells filled, rows put together.

use crate::find::words::{contains_words, normalise};
use crate::{Merge, Sheet};

/// Rows looked at from the top of a sheet.
pub(super) const DEPTH: usize = 40;

/// One cell of a candidate row.
#[derive(Debug, Clone, Default)]
pub(super) struct GridCell {
    /// As written, blanks squeezed.
    pub text: String,
    pub normal: String,
}

/// One candidate row.
#[derive(Debug)]
pub(super) struct GridRow {
    pub number: u32,
    pub fields: usize,
    pub cells: Vec<GridCell>,
}

/// A column under a header of one or more rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Combined {
    pub text: String,
    pub normal: String,
    /// The lowest part alone, if there are several.
    pub lowest: Option<String>,
}

/// The first rows of a sheet from `from` on.
pub(super) fn rows(sheet: &Sheet, from: u32, depth: usize) -> Vec<GridRow> {
    sheet
        .rows_from(from)
        .take(depth)
        .map(|row| GridRow {
            number: row.number,
            fields: row.fields,
            cells: row
                .cells()
                .map(|cell| GridCell {
                    text: cell.text.split_whitespace().collect::<Vec<_>>().join(" "),
                    normal: normalise(cell.text),
                })
                .collect(),
        })
        .collect()
}

/// Puts the rows of a header together, column by column. An upper cell without text takes the
/// text of the merged cell it belongs to, or of its left neighbour when nothing is merged in
/// these rows; only where a lower row has text of its own.
pub(super) fn combine(rows: &[GridRow], merges: &[Merge]) -> Vec<Combined> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let here: Vec<&Merge> =
        merges.iter().filter(|m| rows.iter().any(|r| (m.top..=m.bottom).contains(&r.number))).collect();
    (0..width)
        .map(|column| {
            let mut parts: Vec<&GridCell> = Vec::with_capacity(rows.len());
            for (at, row) in rows.iter().enumerate() {
                let own = row.cells.get(column).filter(|c| !c.normal.is_empty());
                let below = || {
                    rows[at + 1..].iter().any(|lower| {
                        let cell = lower.cells.get(column);
                        cell.is_some_and(|c| !c.normal.is_empty())
                    })
                };
                let part = match own {
                    Some(cell) => Some(cell),
                    None if below() => above(row, column, &here),
                    None => None,
                };
                parts.extend(part);
            }
            join(&parts)
        })
        .collect()
}

/// The text an empty upper cell stands under.
fn above<'a>(row: &'a GridRow, column: usize, merges: &[&Merge]) -> Option<&'a GridCell> {
    if merges.is_empty() {
        let left = row.cells.get(..column).unwrap_or(&row.cells);
        return left.iter().rev().find(|cell| !cell.normal.is_empty());
    }
    let around = merges.iter().find(|m| m.top == row.number && (m.left..=m.right).contains(&column))?;
    row.cells.get(around.left).filter(|c| !c.normal.is_empty())
}

/// `PANGKAT` over `GOL` is `PANGKAT GOL`; a part said again below is left out.
fn join(parts: &[&GridCell]) -> Combined {
    let mut kept: Vec<&GridCell> = Vec::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate() {
        let repeated = parts[at + 1..].iter().any(|lower| contains_words(&lower.normal, &part.normal));
        if !repeated {
            kept.push(part);
        }
    }
    let join = |get: fn(&GridCell) -> &str| kept.iter().map(|part| get(part)).collect::<Vec<_>>().join(" ");
    Combined {
        text: join(|part| &part.text),
        normal: join(|part| &part.normal),
        lowest: match kept.as_slice() {
            [.., _, last] => Some(last.normal.clone()),
            _ => None,
        },
    }
}

/// True for a row of column numbers `1 2 3 …`, as lists carry below the header.
pub(super) fn is_number_row(row: &GridRow) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.normal.is_empty());
    let numbers: Vec<Option<u32>> = filled.map(|cell| cell.normal.parse().ok()).collect();
    let limit = row.cells.len() as u32 + 5;
    let mut last = 0;
    let rising = numbers
        .iter()
        .flatten()
        .filter(|n| {
            let next = **n > last && **n <= limit && **n <= last.saturating_add(3);
            last = last.max(**n);
            next
        })
        .count();
    numbers.len() >= 3 && rising >= 3 && rising * 5 >= numbers.len() * 4
}
