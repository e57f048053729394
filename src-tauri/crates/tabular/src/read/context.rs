//! What every reader carries along: the limits, the hook, how far it is.

use crate::{Limits, TabularError};

/// Bytes between two calls of the hook.
const STRIDE: u64 = 256 * 1024;

/// The limits and the progress of one reading.
pub(super) struct Context<'a> {
    pub limits: Limits,
    hook: &'a mut dyn FnMut(u64, u64) -> bool,
    total: u64,
    finished: u64,
    next: u64,
    /// Cells of the sheets read so far.
    pub cells: usize,
}

impl<'a> Context<'a> {
    pub fn new(limits: &Limits, hook: &'a mut dyn FnMut(u64, u64) -> bool) -> Self {
        Context { limits: *limits, hook, total: 0, finished: 0, next: 0, cells: 0 }
    }

    /// The bytes of everything that will be read.
    pub fn expect(&mut self, total: u64) {
        self.total = total;
    }

    /// `position` bytes of the present part are done.
    ///
    /// # Errors
    /// [`TabularError::Cancelled`] when the hook says so.
    pub fn at(&mut self, position: u64) -> Result<(), TabularError> {
        let done = self.finished + position;
        if done < self.next {
            return Ok(());
        }
        self.next = done + STRIDE;
        match (self.hook)(done.min(self.total), self.total) {
            true => Ok(()),
            false => Err(TabularError::Cancelled),
        }
    }

    /// A part of that many bytes is done.
    pub fn finish_part(&mut self, size: u64) -> Result<(), TabularError> {
        self.finished += size;
        self.at(0)
    }
}
