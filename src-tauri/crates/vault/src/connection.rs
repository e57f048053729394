//! What areas may do with the database: read through [`Reader`], write through [`Writer`].

use crate::Error;
use crate::memo::Memos;
use rusqlite::{Connection, Params, Row};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::sync::Arc;

/// A view that cannot write: it has no method for it, and its connection was opened read-only.
pub struct Reader<'c> {
    pub(crate) connection: &'c Connection,
    memos: Option<&'c Memos>,
}

impl<'c> Reader<'c> {
    pub(crate) fn new(connection: &'c Connection, memos: &'c Memos) -> Self {
        Self { connection, memos: Some(memos) }
    }

    /// What was kept under this type since the vault was opened. Nothing inside a writing transaction,
    /// whose changes nobody else sees yet.
    pub fn memo<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        self.memos.and_then(Memos::get)
    }

    /// Keeps a value until the vault is closed; the value kept before under this type is dropped. Does
    /// nothing inside a writing transaction.
    pub fn keep<T: Any + Send + Sync>(&self, value: Arc<T>) {
        if let Some(memos) = self.memos {
            memos.put(value);
        }
    }

    /// All rows of a query, in order.
    ///
    /// # Errors
    /// When the statement or the mapping fails.
    pub fn query<T, P: Params, F>(&self, sql: &str, params: P, map: F) -> Result<Vec<T>, Error>
    where
        F: FnMut(&Row<'_>) -> rusqlite::Result<T>,
    {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params, map)?;
        rows.collect::<rusqlite::Result<Vec<T>>>().map_err(Error::from)
    }

    /// Calls `each` for every row without collecting; `false` stops.
    ///
    /// # Errors
    /// When the statement or the mapping fails.
    pub fn each<P: Params, F>(&self, sql: &str, params: P, mut each: F) -> Result<(), Error>
    where
        F: FnMut(&Row<'_>) -> rusqlite::Result<bool>,
    {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            if !each(row)? {
                break;
            }
        }
        Ok(())
    }

    /// The first row.
    ///
    /// # Errors
    /// [`Error::NoRow`] when there is none.
    pub fn one<T, P: Params, F>(&self, sql: &str, params: P, map: F) -> Result<T, Error>
    where
        F: FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    {
        self.optional(sql, params, map)?.ok_or(Error::NoRow)
    }

    /// The first row, if any.
    ///
    /// # Errors
    /// When the statement or the mapping fails.
    pub fn optional<T, P: Params, F>(&self, sql: &str, params: P, map: F) -> Result<Option<T>, Error>
    where
        F: FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(map).transpose().map_err(Error::from)
    }
}

/// The inside of one transaction of [`crate::Vault::transact`].
pub struct Writer<'c> {
    reader: Reader<'c>,
    title: RefCell<String>,
    irreversible: Cell<bool>,
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

impl<'c> Writer<'c> {
    pub(crate) fn new(connection: &'c Connection, title: &str) -> Self {
        Self {
            reader: Reader { connection, memos: None },
            title: RefCell::new(title.to_owned()),
            irreversible: Cell::new(false),
        }
    }

    /// Runs one statement; the number of rows it changed.
    ///
    /// # Errors
    /// When a constraint refuses or the engine fails.
    pub fn execute<P: Params>(&self, sql: &str, params: P) -> Result<usize, Error> {
        Ok(self.reader.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Inserts one row; its id.
    ///
    /// # Errors
    /// When a constraint refuses or the engine fails.
    pub fn insert<P: Params>(&self, sql: &str, params: P) -> Result<i64, Error> {
        Ok(self.reader.connection.prepare_cached(sql)?.insert(params)?)
    }

    /// Runs several statements without parameters, for schema and maintenance.
    ///
    /// # Errors
    /// When one of them fails.
    pub fn batch(&self, sql: &str) -> Result<(), Error> {
        Ok(self.reader.connection.execute_batch(sql)?)
    }

    /// Names what is being done, as the undo menu will show it.
    pub fn title(&self, title: impl Into<String>) {
        *self.title.borrow_mut() = title.into();
    }

    /// Says that this must not be undone; earlier changes then cannot be undone either.
    pub fn irreversible(&self) {
        self.irreversible.set(true);
    }

    pub(crate) fn description(&self) -> (String, bool) {
        (self.title.borrow().clone(), self.irreversible.get())
    }
}
