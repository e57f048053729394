//! Collects cells into a sheet and keeps the limits while doing so.

use std::sync::Arc;

use crate::read::context::Context;
use crate::workbook::{RowSlot, Slot};
use crate::{Epoch, Kind, Limits, Merge, Sheet, TabularError};

/// The text block all cells of a workbook point into.
#[derive(Default)]
pub(super) struct TextBlock(pub String);

/// A piece of the text block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub start: u32,
    pub len: u32,
}

impl TextBlock {
    /// Appends a text.
    pub fn add(&mut self, text: &str) -> Result<Span, TabularError> {
        let start = self.0.len();
        self.0.push_str(text);
        self.since(start)
    }

    /// The piece from `start` to the end.
    pub fn since(&self, start: usize) -> Result<Span, TabularError> {
        span(start, self.0.len() - start)
    }
}

/// A span, if it can be addressed.
pub(super) fn span(start: usize, len: usize) -> Result<Span, TabularError> {
    let too_large = || TabularError::TooLarge { limit_mb: u64::from(Slot::FORMULA) / 1_000_000 };
    let start = u32::try_from(start).map_err(|_| too_large())?;
    let len = u32::try_from(len).map_err(|_| too_large())?;
    if len >= Slot::FORMULA {
        return Err(too_large());
    }
    Ok(Span { start, len })
}

impl Span {
    /// A cell of this text.
    pub fn slot(self, kind: Kind) -> Slot {
        Slot { start: self.start, len: self.len, kind: if self.len == 0 { Kind::Empty } else { kind } }
    }
}

/// A sheet while it is being read.
#[derive(Default)]
pub(super) struct SheetBuilder {
    pub merges: Vec<Merge>,
    rows: Vec<RowSlot>,
    cells: Vec<Slot>,
    current: u32,
    start: usize,
    unordered: bool,
}

impl SheetBuilder {
    /// Puts a cell; row from 1, column from 0. Empty cells only hold a place.
    pub fn put(&mut self, row: u32, column: usize, slot: Slot, cx: &Context<'_>) -> Result<(), TabularError> {
        if row != self.current {
            self.end_row(0, &cx.limits)?;
            self.current = row;
        }
        if slot.kind == Kind::Empty {
            return Ok(());
        }
        if column >= cx.limits.columns {
            return Err(TabularError::TooManyColumns { limit: cx.limits.columns });
        }
        let at = self.start + column;
        if let Some(old) = self.cells.get_mut(at) {
            *old = slot;
            return Ok(());
        }
        if cx.cells + at >= cx.limits.cells {
            return Err(TabularError::TooManyCells { limit: cx.limits.cells });
        }
        self.cells.resize(at, Slot::EMPTY);
        self.cells.push(slot);
        Ok(())
    }

    /// Closes the row; `fields` is what the line of a text file held, else 0.
    pub fn end_row(&mut self, fields: u32, limits: &Limits) -> Result<(), TabularError> {
        let len = (self.cells.len() - self.start) as u32;
        if len > 0 {
            if self.rows.len() >= limits.rows {
                return Err(TabularError::TooManyRows { limit: limits.rows });
            }
            self.unordered |= self.rows.last().is_some_and(|last| last.number >= self.current);
            self.rows.push(RowSlot { number: self.current, start: self.start, len, fields: fields.max(len) });
        }
        self.start = self.cells.len();
        Ok(())
    }

    /// Repeats the last row below itself (OpenDocument writes equal rows once).
    pub fn repeat_row(&mut self, row: u32, times: u32, cx: &Context<'_>) -> Result<(), TabularError> {
        let Some(last) = self.rows.last().copied().filter(|r| r.number == row) else {
            return Ok(());
        };
        let range = last.start..last.start + last.len as usize;
        for extra in 1..=times {
            if cx.cells + self.cells.len() + range.len() > cx.limits.cells {
                return Err(TabularError::TooManyCells { limit: cx.limits.cells });
            }
            self.cells.extend_from_within(range.clone());
            self.current = row.saturating_add(extra);
            self.end_row(last.fields, &cx.limits)?;
        }
        Ok(())
    }

    /// The finished sheet, its text block still to be set with [`seal`].
    pub fn finish(
        mut self,
        name: String,
        hidden: bool,
        epoch: Epoch,
        cx: &mut Context<'_>,
    ) -> Result<Sheet, TabularError> {
        self.end_row(0, &cx.limits)?;
        if self.unordered {
            self.reorder();
        }
        cx.cells += self.cells.len();
        Ok(Sheet { name, hidden, merges: self.merges, epoch, text: Arc::default(), rows: self.rows, cells: self.cells })
    }

    /// Sorts rows written out of order; a row written twice becomes one, later cells win.
    fn reorder(&mut self) {
        let mut order = std::mem::take(&mut self.rows);
        order.sort_by_key(|row| row.number);
        let mut cells: Vec<Slot> = Vec::with_capacity(self.cells.len());
        for row in order {
            let source = &self.cells[row.start..row.start + row.len as usize];
            match self.rows.last_mut() {
                Some(last) if last.number == row.number => {
                    for (column, slot) in source.iter().enumerate() {
                        match cells.get_mut(last.start + column) {
                            Some(old) if slot.kind != Kind::Empty => *old = *slot,
                            Some(_) => {}
                            None => cells.push(*slot),
                        }
                    }
                    last.len = (cells.len() - last.start) as u32;
                    last.fields = last.fields.max(last.len);
                }
                _ => {
                    let start = cells.len();
                    cells.extend_from_slice(source);
                    self.rows.push(RowSlot { start, ..row });
                }
            }
        }
        self.cells = cells;
    }
}

/// Gives the sheets their common text block.
pub(super) fn seal(mut sheets: Vec<Sheet>, text: TextBlock) -> Vec<Sheet> {
    let text = Arc::new(text.0);
    for sheet in &mut sheets {
        sheet.text = Arc::clone(&text);
    }
    sheets
}
