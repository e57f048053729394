//! Counting the answers about one person: per group and item, how often each
//! point of the scale was given. Everything later is computed from these
//! counts, so the order of the answers cannot matter.
//!
//! A tally holds what may not be shown; only `suppression` may look at it.

use crate::group::RaterGroup;
use crate::instrument::{Form, MAX_POINTS};

const POINTS: usize = MAX_POINTS as usize;

/// The answers of one group to one item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    n: u16,
    sum: u16,
    counts: [u16; POINTS],
}

impl Cell {
    /// A cell from answers, 0 = not observed.
    pub fn of(answers: &[u8]) -> Self {
        let mut cell = Self::default();
        for answer in answers {
            cell.add(*answer);
        }
        cell
    }

    /// Counts one answer; 0 (not observed) is outside every mean and count.
    fn add(&mut self, answer: u8) {
        if let Some(count) = usize::from(answer).checked_sub(1).and_then(|place| self.counts.get_mut(place)) {
            *count += 1;
            self.n += 1;
            self.sum += u16::from(answer);
        }
    }

    fn join(&mut self, other: &Self) {
        self.n += other.n;
        self.sum += other.sum;
        for (mine, theirs) in self.counts.iter_mut().zip(other.counts) {
            *mine += theirs;
        }
    }

    /// Answers given.
    pub fn n(&self) -> u32 {
        self.n.into()
    }

    /// Sum of the answers.
    pub fn sum(&self) -> u32 {
        self.sum.into()
    }

    /// Sum of the squares of the answers.
    pub fn squares(&self) -> u32 {
        self.counts.iter().zip(1u32..).map(|(c, point)| u32::from(*c) * point * point).sum()
    }

    /// How often each point was given, from 1 up to the last point of the scale.
    pub fn counts(&self, points: u8) -> &[u16] {
        &self.counts[..usize::from(points).min(POINTS)]
    }
}

/// The answers of one group about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupTally {
    raters: u32,
    cells: Vec<Cell>,
}

impl GroupTally {
    /// Raters who rated at least one item. Someone who could judge nothing
    /// adds nothing that others could hide behind.
    pub fn raters(&self) -> u32 {
        self.raters
    }

    /// One cell per item.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// This group and another as one.
    pub fn joined(&self, other: &Self) -> Self {
        let mut all = self.clone();
        all.raters += other.raters;
        for (mine, theirs) in all.cells.iter_mut().zip(&other.cells) {
            mine.join(theirs);
        }
        all
    }
}

/// All answers about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    groups: [GroupTally; 5],
}

impl Tally {
    /// An empty tally for this form.
    pub fn new(form: &Form) -> Self {
        Self { groups: std::array::from_fn(|_| GroupTally { raters: 0, cells: vec![Cell::default(); form.items] }) }
    }

    /// Forgets all answers, keeping the memory for the next person.
    pub fn clear(&mut self) {
        for group in &mut self.groups {
            if group.raters > 0 {
                group.raters = 0;
                group.cells.fill(Cell::default());
            }
        }
    }

    /// Counts one filled form: one answer per item, 0 = not observed.
    pub fn add(&mut self, group: RaterGroup, answers: &[u8]) {
        let tally = &mut self.groups[group.index()];
        if answers.iter().all(|a| *a == 0) {
            return;
        }
        tally.raters += 1;
        for (cell, answer) in tally.cells.iter_mut().zip(answers) {
            cell.add(*answer);
        }
    }

    /// One group.
    pub fn group(&self, group: RaterGroup) -> &GroupTally {
        &self.groups[group.index()]
    }
}
